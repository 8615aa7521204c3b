import type { ValidationError } from 'class-validator';
import { chineseOf } from './constraint-texts';
import { requestInvalid } from './edge-refusals';
import type { ProblemError } from './problem';
import { ProblemException } from './problem-exception';

/** Errors told of one request; the rest is only counted. */
const errorsMax = 50;

/** Turns what class-validator found into a problem with a pointer (RFC 6901) and both languages for each fault. */
export function validationProblem(errors: readonly ValidationError[]): ProblemException {
  const found = errors.flatMap((error) => flatten(error, ''));
  return new ProblemException(requestInvalid({ count: found.length }), {
    status: 400,
    errors: found.slice(0, errorsMax),
  });
}

function flatten(error: ValidationError, path: string): ProblemError[] {
  const pointer = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]): ProblemError => {
    const [zh, en] = message.split(' | ', 2);
    if (zh !== undefined && en !== undefined) return { pointer, zh, en };
    return { pointer, zh: chineseOf(constraint, message), en: message };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, pointer))];
}

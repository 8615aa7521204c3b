import type { PipeTransform } from '@nestjs/common';
import type { TObject, TSchema } from '@sinclair/typebox';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { requestInvalid } from '../problems/edge-refusals';
import { ProblemException } from '../problems/problem-exception';
import { validationProblem } from '../problems/validation-errors';
import { dtoClassOf, validatorOptions } from './dto-class';

/** Lets a body in as it came, once class-validator has found nothing in it that its schema does not allow. */
export class BodyPipe implements PipeTransform {
  constructor(protected readonly schema: TObject) {
    // What cannot be checked is found out when the service starts, not when somebody calls.
    dtoClassOf(schema);
  }

  /** @throws ProblemException 400 with a pointer to each fault, in both languages. */
  async transform(body: unknown): Promise<object> {
    const value = body ?? {};
    if (typeof value !== 'object' || Array.isArray(value))
      throw faulty('', '须为 JSON 对象', 'must be a JSON object');
    // Of a class without members class-validator knows nothing, not even that it has none.
    const hasNone = Object.keys(this.schema.properties).length === 0;
    const [unknown] = hasNone ? Object.keys(value) : [];
    if (unknown !== undefined)
      throw faulty(`/${unknown}`, '不认识该字段', `property ${unknown} should not exist`);
    const errors = await validate(plainToInstance(dtoClassOf(this.schema), value), validatorOptions);
    if (errors.length > 0) throw validationProblem(errors);
    return value;
  }
}

/** The same for a query string, whose numbers and truth values arrive as text; defaults are filled in. */
export class QueryPipe extends BodyPipe {
  override async transform(query: unknown): Promise<object> {
    const asked = Object.entries((query ?? {}) as { [name: string]: unknown }).map(
      ([name, value]) => [name, valueOf(this.schema.properties[name], value)] as const,
    );
    const defaults = Object.entries(this.schema.properties).flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[name, value as unknown] as const],
    );
    return { ...Object.fromEntries(defaults), ...(await super.transform(Object.fromEntries(asked))) };
  }
}

function valueOf(schema: TSchema | undefined, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (schema?.['type'] === 'integer' && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (schema?.['type'] === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}

function faulty(pointer: string, zh: string, en: string): ProblemException {
  return new ProblemException(requestInvalid({ count: 1 }), { status: 400, errors: [{ pointer, zh, en }] });
}

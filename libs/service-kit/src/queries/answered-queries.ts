import type { Type } from '@nestjs/common';
import type { Refusal } from '@daylight/kernel';
import {
  objectOf,
  type AnswerOf,
  type Messages,
  type QueryDeclaration,
  type QuestionOf,
} from '@daylight/kernel/messages';
import { BodyPipe } from '../schema/schema.pipe';

/** What can be asked of a context: an aggregate's messages, or the part of them that is published. */
export type Askable = Pick<Messages, 'context' | 'queries'>;
export type QueryName<M extends Askable> = keyof M['queries'] & string;

/** Answers one query from what is true now, so from the record rather than from a read model. */
export interface Answerer<D extends QueryDeclaration> {
  /** @param question checked against its declaration. A thrown error is a fault, never an answer. */
  answer(question: QuestionOf<D>): Promise<AnswerOf<D> | Refusal>;
}

/** One answerer, a Nest injectable of the service's module, for every query that is declared. */
export type AnswererTable<M extends Askable> = {
  readonly [N in QueryName<M>]: Type<Answerer<M['queries'][N]>>;
};

export interface AnsweredQuery {
  readonly name: string;
  readonly question: BodyPipe;
  readonly answer: BodyPipe;
  readonly answerer: Type<Answerer<QueryDeclaration>>;
}

/** What a service answers of one aggregate's queries. */
export interface AnsweredQueries {
  readonly context: string;
  readonly queries: readonly AnsweredQuery[];
}

export function answers<const M extends Askable>(messages: M, answerers: AnswererTable<M>): AnsweredQueries {
  const table = answerers as { readonly [name: string]: Type<Answerer<QueryDeclaration>> };
  const queries = Object.entries(table).map(([name, answerer]) => {
    const declaration = messages.queries[name] as QueryDeclaration | undefined;
    if (declaration === undefined) throw new RangeError(`${messages.context} declares no query ${name}`);
    return {
      name,
      answerer,
      question: new BodyPipe(objectOf(declaration.question)),
      answer: answerPipeOf(declaration),
    };
  });
  return { context: messages.context, queries };
}

/** Made once per declaration: each pipe's class stays with class-validator for as long as the process lives. */
export function answerPipeOf({ answer }: QueryDeclaration): BodyPipe {
  return new BodyPipe(objectOf(answer));
}

/**
 * All that a service answers. @throws RangeError for another context's query and for two of one name: of two handlers on
 * one subject Nest silently keeps the last.
 */
export function allAnswered(context: string, answered: readonly AnsweredQueries[]): readonly AnsweredQuery[] {
  const foreign = answered.find((each) => each.context !== context);
  if (foreign !== undefined) throw new RangeError(`${context} cannot answer for ${foreign.context}`);
  const all = answered.flatMap(({ queries }) => queries);
  const names = all.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new RangeError(`${context} answers two queries named ${twice}`);
  return all;
}

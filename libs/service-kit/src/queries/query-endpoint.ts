import { setTimeout as pause } from 'node:timers/promises';
import type { ModuleRef } from '@nestjs/core';
import type { Author } from '@daylight/evidence';
import { isRefusal, type Clock, type Refusal } from '@daylight/kernel';
import type { QueryDeclaration } from '@daylight/kernel/messages';
import type { Logger } from 'pino';
import { ProblemException } from '../problems/problem-exception';
import { RefusalException } from '../problems/refusal-exception';
import type { AnsweredQuery, Answerer } from './answered-queries';
import { readQuestion, type AnswererFault, type QuestionPacket } from './query-packets';
import { signAnswer, type Outcome, type SignedAnswer } from './signed-answer';

/** Longer than any asker waits; an answerer that hangs must not hold its place for ever. */
const answerTimeoutMs = 10_000;

export interface QueryEndpointOptions {
  readonly author: Author;
  readonly context: string;
  readonly division: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The path of every question: read, checked, answered, the answer checked and signed. */
export class QueryEndpoint {
  constructor(
    private readonly options: QueryEndpointOptions,
    private readonly modules: ModuleRef,
  ) {}

  /** Total: whatever came in and whatever fails, there is a reply. */
  async reply(query: AnsweredQuery, data: unknown): Promise<SignedAnswer | AnswererFault> {
    const asked = readQuestion(data);
    if (asked === undefined) return { fault: 'unreadable' };
    const { logger } = this.options;
    const place = { query: query.name, correlationId: asked.correlationId };
    try {
      await query.question.transform(asked.question);
    } catch (error) {
      if (!(error instanceof ProblemException)) throw error;
      logger.warn({ ...place, errors: error.options.errors }, 'a question does not fit its declaration');
      return { fault: 'question-invalid' };
    }
    try {
      return this.signed(query, asked, await this.outcomeOf(query, asked));
    } catch (error) {
      logger.error({ ...place, err: error }, 'a question could not be answered');
      return { fault: 'failed' };
    }
  }

  private async outcomeOf(
    { answerer, answer: declared }: AnsweredQuery,
    asked: QuestionPacket,
  ): Promise<Outcome> {
    const source = this.modules.get<Answerer<QueryDeclaration>>(answerer, { strict: false });
    const answer = await inTime(refusalAsValue(() => source.answer(asked.question)));
    if (isRefusal(answer)) return { kind: 'refusal', refusal: answer };
    // The compiler lets a row with more columns pass for an answer; what is not declared does not leave the service.
    await declared.transform(answer);
    return { kind: 'answer', answer };
  }

  private signed({ name }: AnsweredQuery, asked: QuestionPacket, outcome: Outcome): SignedAnswer {
    const { author, context, division, clock } = this.options;
    const { question, nonce } = asked;
    return signAnswer(author, { division, context, query: name, question, nonce }, outcome, clock.now());
  }
}

async function refusalAsValue(answer: () => Promise<object>): Promise<object | Refusal> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof RefusalException) return error.refusal;
    throw error;
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const settled = new AbortController();
  const late = async (): Promise<never> => {
    await pause(answerTimeoutMs, undefined, { signal: settled.signal });
    throw new Error(`no answer within ${answerTimeoutMs} ms`);
  };
  try {
    return await Promise.race([work, late()]);
  } finally {
    settled.abort();
  }
}

import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject } from '@nestjs/common';
import { invariant, type Clock, type JsonValue, type Refusal } from '@daylight/kernel';
import type { AnswerOf, QueryDeclaration, QuestionOf } from '@daylight/kernel/messages';
import { questionBytesMax, request } from '@daylight/messaging';
import { currentCorrelationId } from '../identity/request-context';
import { ProblemException } from '../problems/problem-exception';
import type { BodyPipe } from '../schema/schema.pipe';
import { answerPipeOf, type Askable, type QueryName } from './answered-queries';
import type { AuthorsFile } from './authors-file';
import type { QueryConnection } from './query-connection';
import { readReply, type QuestionPacket } from './query-packets';
import { QueryFault, QueryUnavailable } from './query-problems';
import { answerFault, type Outcome, type PutQuestion, type SignedAnswer } from './signed-answer';

/** How long one attempt waits for its answer. */
export const askTimeoutMs = 2_000;
const attemptsMax = 2;
/** Before the second attempt, so that a connection or an instance that is just changing is there again. */
const retryPauseMs = 100;

export interface QueryClientOptions {
  readonly division: string;
  readonly connection: QueryConnection;
  readonly authors: AuthorsFile;
  readonly clock: Clock;
}

/** Injects the client by which a service asks another context; the service's definition names it in `asks`. */
export function QueriesOf(messages: Askable): ParameterDecorator {
  return Inject(queriesToken(messages));
}

const tokens = new WeakMap<object, symbol>();

/** The same for the messages themselves and for what is published of them. */
export function queriesToken({ context, queries }: Askable): symbol {
  const token = tokens.get(queries) ?? Symbol(`daylight.queries-of-${context}`);
  tokens.set(queries, token);
  return token;
}

type Attempt = Outcome | { readonly kind: 'unanswered'; readonly reason: string };

/** Asks a context what must be fresh. */
export class QueryClient<M extends Askable> {
  private readonly answers: ReadonlyMap<string, BodyPipe>;

  constructor(
    private readonly messages: Askable,
    private readonly options: QueryClientOptions,
  ) {
    const declared = Object.entries(messages.queries as { readonly [name: string]: QueryDeclaration });
    this.answers = new Map(declared.map(([name, declaration]) => [name, answerPipeOf(declaration)]));
  }

  /**
   * The answer, or the refusal that the other context gave: both signed by it, for this very question. Asked once more,
   * of whichever instance takes it then, when nobody answered.
   * @throws QueryUnavailable when nobody answers in time; QueryFault when a reply cannot be believed.
   */
  async ask<N extends QueryName<M>>(
    query: N,
    question: QuestionOf<M['queries'][N]>,
    { timeoutMs = askTimeoutMs }: { readonly timeoutMs?: number } = {},
  ): Promise<AnswerOf<M['queries'][N]> | Refusal> {
    let reason = '';
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      if (attempt > 1) await pause(retryPauseMs);
      const result = await this.attempt(query, question as PutQuestion['question'], timeoutMs);
      if (result.kind === 'refusal') return result.refusal;
      // Checked against the declaration on the way in.
      if (result.kind === 'answer') return result.answer as AnswerOf<M['queries'][N]>;
      ({ reason } = result);
    }
    throw new QueryUnavailable(this.titleOf(query), reason);
  }

  private async attempt(
    query: string,
    question: PutQuestion['question'],
    timeoutMs: number,
  ): Promise<Attempt> {
    const { connection, division } = this.options;
    const { context } = this.messages;
    const { messaging } = connection;
    if (messaging === undefined) return { kind: 'unanswered', reason: 'not connected to NATS yet' };
    const put = { division, context, query, question, nonce: randomBytes(16).toString('base64url') };
    const reply = await request(messaging, put, this.packetOf(put), { timeoutMs });
    switch (reply.kind) {
      case 'replied':
        return this.believed(put, reply.value);
      case 'unreadable':
        throw new QueryFault(this.titleOf(query), reply.reason);
      case 'timed-out':
        return { kind: 'unanswered', reason: `no answer within ${timeoutMs} ms` };
      case 'unavailable':
        return { kind: 'unanswered', reason: reply.reason };
    }
  }

  private packetOf({ query, question, nonce }: PutQuestion): JsonValue {
    const correlationId = currentCorrelationId();
    const packet: QuestionPacket = {
      nonce,
      question,
      ...(correlationId === undefined ? {} : { correlationId }),
    };
    if (Buffer.byteLength(JSON.stringify(packet)) > questionBytesMax)
      throw new QueryFault(this.titleOf(query), `a question of more than ${questionBytesMax} bytes`);
    return packet as unknown as JsonValue;
  }

  private async believed(put: PutQuestion, value: unknown): Promise<Attempt> {
    const reply = readReply(value);
    if (reply === undefined) throw this.faultOf(put, 'the reply is not signed');
    if (!('fault' in reply)) return this.verified(put, reply);
    switch (reply.fault) {
      case 'busy':
      case 'failed':
        return { kind: 'unanswered', reason: `the answering service is ${reply.fault}` };
      case 'too-large':
      case 'unreadable':
      case 'question-invalid':
        throw this.faultOf(put, `the question is ${reply.fault}`);
      default:
        throw this.faultOf(put, 'the reply is of no known kind');
    }
  }

  private async verified(put: PutQuestion, signed: SignedAnswer): Promise<Outcome> {
    const { authors, clock } = this.options;
    const ring = await authors.ringWith(signed.author);
    const fault = answerFault(signed, put, ring, Date.parse(clock.now()));
    if (fault !== null) throw this.faultOf(put, fault);
    if (signed.outcome.kind === 'answer') await this.checkAnswer(put, signed.outcome.answer);
    return signed.outcome;
  }

  /** Signed rightly it may still be of another version of the declaration. */
  private async checkAnswer(put: PutQuestion, answer: object): Promise<void> {
    const declared = this.answers.get(put.query);
    invariant(declared !== undefined, 'what was asked is declared');
    try {
      await declared.transform(answer);
    } catch (error) {
      if (!(error instanceof ProblemException)) throw error;
      const errors = error.options.errors?.map(({ pointer, en }) => `${pointer} ${en}`).join('; ');
      throw this.faultOf(put, `the answer does not fit its declaration: ${errors}`);
    }
  }

  private faultOf({ query }: PutQuestion, reason: string): QueryFault {
    return new QueryFault(this.titleOf(query), reason);
  }

  private titleOf(query: string): string {
    return `${this.messages.context}.${query}`;
  }
}

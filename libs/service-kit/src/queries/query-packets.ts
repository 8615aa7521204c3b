import type { ServerFault } from '@daylight/messaging';
import type { Outcome, SignedAnswer } from './signed-answer';

type Members = { readonly [name: string]: unknown };

/** What an asker sends. */
export interface QuestionPacket {
  readonly nonce: string;
  readonly question: Members;
  /** Of the request that made somebody ask; for the logs of both. */
  readonly correlationId?: string;
}

/**
 * Why there is no answer. Unsigned, since nothing is believed from it.
 *
 * - `unreadable`, `question-invalid`: the asker's fault; asking again does not help.
 * - `failed`: the answerer's fault, or its answer's.
 */
export type AnswererFault = { readonly fault: 'unreadable' | 'question-invalid' | 'failed' };
export type ReplyPacket = SignedAnswer | AnswererFault | ServerFault;

const noncePattern = /^[A-Za-z0-9_-]{22}$/;
const correlationIdPattern = /^[A-Za-z0-9._:-]{1,64}$/;

/** Undefined for what is no question at all. */
export function readQuestion(data: unknown): QuestionPacket | undefined {
  if (!isObject(data)) return undefined;
  const { nonce, question, correlationId } = data;
  if (typeof nonce !== 'string' || !noncePattern.test(nonce) || !isObject(question)) return undefined;
  const isSound = typeof correlationId === 'string' && correlationIdPattern.test(correlationId);
  return { nonce, question, ...(isSound ? { correlationId } : {}) };
}

/** Undefined for what is no reply at all. */
export function readReply(value: unknown): ReplyPacket | undefined {
  if (!isObject(value)) return undefined;
  if (typeof value['fault'] === 'string') return value as ReplyPacket;
  const { outcome, answeredAt, author, signature } = value;
  const isSigned = [answeredAt, author, signature].every((member) => typeof member === 'string');
  return isSigned && isOutcome(outcome) ? (value as unknown as SignedAnswer) : undefined;
}

function isOutcome(value: unknown): value is Outcome {
  if (!isObject(value)) return false;
  return value['kind'] === 'answer' ? isObject(value['answer']) : isObject(value['refusal']);
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

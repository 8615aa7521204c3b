import type { IntegrationContract } from '@daylight/kernel';
import { nanos, type StreamInfo } from 'nats';
import { parseJson } from '../message-reader';
import { isMissing } from './event-stream';
import type { Messaging } from './messaging';

/** How far back an unreadable last message is stepped over before the stream counts as empty. */
const stepsBackMax = 256;

export type Holding = { readonly position: string; readonly incarnation: string };

/**
 * What JetStream really holds at the end of a context's stream; null: nothing that can be read. With an incarnation,
 * messages of other logs are stepped over too.
 */
export async function lastHolding(
  messaging: Messaging,
  info: StreamInfo,
  contract: IntegrationContract,
  incarnation?: string,
): Promise<Holding | null> {
  const { first_seq: first, last_seq: last, messages } = info.state;
  if (messages === 0) return null;
  for (let sequence = last; sequence >= first && sequence > last - stepsBackMax; sequence -= 1) {
    const holding = await holdingAt(messaging, info.config.name, sequence, contract);
    if (holding !== null && (incarnation === undefined || holding.incarnation === incarnation))
      return holding;
  }
  return null;
}

/** True when the stream is empty only because everything in it grew older than its limit: that is no loss. */
export function isAgedOut(info: StreamInfo, nowMs: number): boolean {
  const { messages, last_seq: last, last_ts: lastAt } = info.state;
  if (messages > 0 || last === 0) return false;
  return nanos(nowMs - Date.parse(lastAt)) > info.config.max_age;
}

async function holdingAt(
  messaging: Messaging,
  stream: string,
  seq: number,
  contract: IntegrationContract,
): Promise<Holding | null> {
  try {
    const message = await messaging.manager.streams.getMessage(stream, { seq });
    const parsed = parseJson(message.data);
    if (parsed.kind === 'fault' || typeof parsed.value !== 'object' || parsed.value === null) return null;
    const { position, logincarnation, source } = parsed.value as Record<string, unknown>;
    if (typeof position !== 'string' || typeof logincarnation !== 'string') return null;
    if (typeof source !== 'string' || !source.endsWith(`:${contract.context}`)) return null;
    return { position, incarnation: logincarnation };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

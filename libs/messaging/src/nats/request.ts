import { NatsError } from 'nats';
import type { JsonValue } from '@daylight/kernel';
import { parseJson } from '../message-reader';
import { querySubjectOf, type QueryAddress } from '../query-address';
import type { Messaging } from './messaging';

/** What came back for a question. Whatever can go wrong is a value; what is believed of a reply is the asker's matter. */
export type Reply =
  /** Somebody replied; bounded and parsed, and not checked further. */
  | { readonly kind: 'replied'; readonly value: unknown }
  /** Nobody listens, or there is no connection at the moment. */
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** No reply in time. One that still comes is dropped. */
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Puts one question to whoever answers at the address, in the packets of Nest's NATS transport. Never throws.
 *
 * The client itself is used and not Nest's `ClientNats`: that one opens a second connection, subscribes once more for
 * each question, waits without an end, and an unreadable reply ends the process in its handler. This one shares a
 * connection that never gives up, is told at once by the server when nobody listens, and has one inbox for all.
 */
export async function request(
  messaging: Messaging,
  address: Omit<QueryAddress, 'namespace'>,
  question: JsonValue,
  { timeoutMs }: { readonly timeoutMs: number },
): Promise<Reply> {
  const { kind } = messaging.status;
  // Asked all the same, the question would lie in the client's buffer until nobody waits for it any more.
  if (kind !== 'connected') return { kind: 'unavailable', reason: `NATS is ${kind}` };
  const subject = querySubjectOf({ ...address, namespace: messaging.namespace });
  const packet = Buffer.from(JSON.stringify({ data: question }), 'utf8');
  try {
    const reply = await messaging.connection.request(subject, packet, { timeout: timeoutMs });
    return readReply(reply.data);
  } catch (error) {
    if (!(error instanceof NatsError)) return { kind: 'unavailable', reason: String(error) };
    if (error.code === 'TIMEOUT') return { kind: 'timed-out' };
    return { kind: 'unavailable', reason: error.code === '503' ? 'nobody listens' : error.message };
  }
}

function readReply(bytes: Uint8Array): Reply {
  const parsed = parseJson(bytes);
  if (parsed.kind === 'fault') return { kind: 'unreadable', reason: `${parsed.fault}: ${parsed.detail}` };
  const packet = parsed.value;
  if (typeof packet !== 'object' || packet === null || !('response' in packet))
    return { kind: 'unreadable', reason: 'no reply of a Nest microservice' };
  return { kind: 'replied', value: packet.response };
}

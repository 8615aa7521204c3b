import { parseJson } from './message-reader';

/** What a Nest microservice's NATS server expects of a request. */
export type NatsPacket = {
  readonly pattern: string | undefined;
  readonly data: unknown;
  readonly id?: string;
};

/** Stands in `data` for what could not be read; a handler's validation refuses it like any other wrong input. */
export const unreadablePacket = Symbol.for('daylight.unreadable-packet');

/**
 * Deserialiser for Nest's NATS transport (`deserializer` option). Nest's own throws outside any catch, so that a single
 * malformed packet ends the process. This one is total: what cannot be read becomes a packet whose data is
 * `{ unreadable: <reason> }`, marked with `unreadablePacket`.
 */
export class SafeNatsDeserializer {
  deserialize(value: unknown, options?: { channel?: string; replyTo?: string }): NatsPacket {
    const pattern = options?.channel;
    if (!(value instanceof Uint8Array)) return unreadable(pattern, 'no-bytes');
    if (value.byteLength === 0) return { pattern, data: undefined };
    const parsed = parseJson(value);
    if (parsed.kind === 'fault') return unreadable(pattern, parsed.fault);
    const content = parsed.value;
    if (typeof content !== 'object' || content === null || Array.isArray(content)) {
      return { pattern, data: content };
    }
    const { pattern: named, data, id } = content as Record<string, unknown>;
    if (named === undefined && data === undefined) return { pattern, data: content };
    // The subject decides which handler runs, never the sender's word; an id that is no text is no request.
    return { pattern, data, ...(typeof id === 'string' ? { id } : {}) };
  }
}

function unreadable(pattern: string | undefined, reason: string): NatsPacket {
  return { pattern, data: { unreadable: reason, [unreadablePacket]: true } };
}

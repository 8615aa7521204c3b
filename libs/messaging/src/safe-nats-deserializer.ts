import { parseJson } from './message-reader';

/** What Nest's NATS server expects of a request. */
interface NatsPacket {
  /** The subject it came in on: that decides which handler runs, never the sender's word. */
  readonly pattern: string | undefined;
  /** Undefined when the packet could not be read; a handler refuses it like any other wrong input. */
  readonly data: unknown;
  /** Nest takes a packet without one for an event, which it does not answer. */
  readonly id: string;
}

/**
 * Deserialiser for Nest's NATS transport (`deserializer` option). Nest's own throws outside any catch, so that a single
 * malformed packet ends the process. This one is total, and whatever asks for a reply gets one.
 */
export class SafeNatsDeserializer {
  deserialize(value: unknown, options?: { channel?: string; replyTo?: string }): NatsPacket {
    const { channel: pattern, replyTo: id = '' } = options ?? {};
    const parsed = value instanceof Uint8Array ? parseJson(value) : undefined;
    const packet = parsed?.kind === 'value' ? parsed.value : undefined;
    const isObject = typeof packet === 'object' && packet !== null && !Array.isArray(packet);
    return { pattern, data: isObject && 'data' in packet ? packet.data : undefined, id };
  }
}

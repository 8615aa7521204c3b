import { createHash, randomBytes } from 'node:crypto';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The name space of ids that Daylight derives; fixed for ever, because event ids are derived in it. */
const derivedIds = '6f1b6f6e-7d5a-5f0e-9a53-0a7b3c1d9e42';

export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}

/** A new time-ordered id (RFC 9562, version 7). Only the edge makes ids; deciders receive them. */
export function newId(nowMs: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(nowMs, 0, 6);
  return format(bytes, 7);
}

/** An id that follows from its parts (RFC 9562, version 5): the same parts always give the same id. */
export function derivedId(...parts: readonly string[]): string {
  const hash = createHash('sha1').update(Buffer.from(derivedIds.replaceAll('-', ''), 'hex'));
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return format(hash.digest().subarray(0, 16), 5);
}

/** The id of a command's event: a retry of the command derives the same ids, so nothing is written twice. */
export function eventId(commandId: string, index: number): string {
  return derivedId('event', commandId, String(index));
}

function format(bytes: Buffer, version: number): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

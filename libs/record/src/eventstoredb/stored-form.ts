import {
  binaryEvent,
  type BinaryEventData,
  type Position,
  type RecordedEvent as ReadEvent,
} from '@eventstore/db-client';
import type { SealedEvent } from '@daylight/evidence';
import type { RecordedEvent } from '@daylight/kernel';
import { RecordError } from '../record-error';
import { toRecordedEvent } from '../stored-event';

/** Not a domain stream: keeps the identity of this log. Without a dot it can be no stream of a context. */
export const metaStream = 'record-meta';

/**
 * U+FEFF before the metadata. The client hands metadata out as bytes only where they are no JSON to `JSON.parse`, and
 * parsed otherwise, which loses them; the mark makes it leave them alone, and JSON readers elsewhere skip it.
 */
const byteMark = Buffer.from([0xef, 0xbb, 0xbf]);
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Binary, because the client serialises JSON data itself: canonical bytes would become whatever `JSON.stringify` makes
 * of them.
 */
export function toStored({ id, type, dataText, metadataText }: SealedEvent): BinaryEventData {
  return binaryEvent({
    id,
    type,
    data: Buffer.from(dataText, 'utf8'),
    metadata: Uint8Array.from(Buffer.concat([byteMark, Buffer.from(metadataText, 'utf8')])),
  });
}

/** Events of the store itself and of the record's own bookkeeping are nobody's to read. */
export function isDomainStream(stream: string): boolean {
  return !stream.startsWith('$') && stream !== metaStream;
}

/** @throws RecordError `corrupt` when the stored bytes fail their check. */
export function eventOf(event: ReadEvent): RecordedEvent {
  if (event.position === undefined) {
    throw new RecordError('invalid', 'the server gives stream reads no positions: 22.6 or later is needed');
  }
  return toRecordedEvent({
    stream: event.streamId,
    revision: Number(event.revision),
    position: positionText(event.position),
    id: event.id,
    type: event.type,
    dataText: textOf(event, 'data'),
    metadataText: textOf(event, 'metadata'),
    recordedAt: event.created.toISOString(),
  });
}

function textOf(event: ReadEvent, part: 'data' | 'metadata'): string {
  const place = `${event.streamId}@${event.revision}`;
  const value: unknown = event[part];
  if (!(value instanceof Uint8Array)) {
    throw new RecordError('corrupt', `stored event ${place}: its ${part} are not in the record’s form`);
  }
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  const start = part === 'metadata' ? byteMark.length : 0;
  try {
    return strictUtf8.decode(bytes.subarray(start));
  } catch (error) {
    throw new RecordError('corrupt', `stored event ${place}: its ${part} are no UTF-8`, { cause: error });
  }
}

const positionDigits = 20;
const positionForm = /^(\d{20})\/(\d{20})$/;

/** Commit and prepare position, fixed width, so that positions sort as strings. */
export function positionText({ commit, prepare }: Position): string {
  return [commit, prepare].map((part) => String(part).padStart(positionDigits, '0')).join('/');
}

/** @throws RecordError `invalid` */
export function positionOf(text: string): Position {
  const found = positionForm.exec(text);
  if (found === null) throw new RecordError('invalid', `no position of this log: ${text}`);
  return { commit: BigInt(found[1] as string), prepare: BigInt(found[2] as string) };
}

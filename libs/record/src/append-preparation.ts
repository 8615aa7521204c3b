import { sealEvents, type Author, type SealedEvent } from '@daylight/evidence';
import { CanonicalError, contextOfStream, isUuid } from '@daylight/kernel';
import {
  appendBytesMax,
  appendEventsMax,
  eventBytesMax,
  streamNameBytesMax,
  type AppendRequest,
  type NewEvent,
} from './event-log';
import { RecordError } from './record-error';

/**
 * No control character, quotation mark or backslash: a name is spelled the same in JSON, in SQL and in a digest, so that
 * two different events can never give one digest. `$` begins the store's own streams and cannot begin a context.
 */
const streamName = /^[a-z][a-z0-9-]*\.[^\p{Cc}\p{Cs}"\\]+$/u;
const eventType = /^[a-z][a-z0-9-]*\.[A-Za-z][A-Za-z0-9-]*$/;
const eventTypeBytesMax = 255;

/** Times that an append which expects nothing is sealed anew because others were faster. */
export const blindAttemptsMax = 100;

/**
 * Everything that can be refused of an append before any I/O. Both adapters call it first.
 * @throws RecordError `invalid`, `too-large` or `forbidden`
 */
export function checkAppend(request: AppendRequest, context?: string): void {
  checkStreamName(request.stream);
  if (context !== undefined && contextOfStream(request.stream) !== context) {
    throw new RecordError('forbidden', `a service of ${context} may not append to ${request.stream}`);
  }
  const { expected, events } = request;
  if (expected.kind === 'at' && !(Number.isSafeInteger(expected.revision) && expected.revision >= 0)) {
    throw new RecordError('invalid', `no revision: ${expected.revision}`);
  }
  if (events.length === 0) throw new RecordError('invalid', 'an append needs at least one event');
  if (events.length > appendEventsMax) {
    throw new RecordError(
      'too-large',
      `${events.length} events in one append; the limit is ${appendEventsMax}`,
    );
  }
  for (const event of events) checkEvent(event);
  if (new Set(events.map(({ id }) => id)).size < events.length) {
    throw new RecordError('invalid', 'one append names the same event id twice');
  }
}

/** @throws RecordError `invalid` when the text is no `<context>.<aggregate>-<id>` of bounded length. */
export function checkStreamName(stream: string): void {
  if (!streamName.test(stream)) {
    throw new RecordError('invalid', `no stream name: ${JSON.stringify(stream)}`);
  }
  if (Buffer.byteLength(stream) > streamNameBytesMax) {
    throw new RecordError('invalid', `the stream name is longer than ${streamNameBytesMax} bytes`);
  }
}

function checkEvent(event: NewEvent): void {
  if (!isUuid(event.id)) throw new RecordError('invalid', `the event id is no uuid: ${event.id}`);
  if (!eventType.test(event.type) || event.type.length > eventTypeBytesMax) {
    throw new RecordError('invalid', `no event type: ${JSON.stringify(event.type)}`);
  }
  if ('evidence' in event.metadata) {
    throw new RecordError('invalid', '`evidence` in the metadata is written by the record alone');
  }
}

export interface SealAppendOptions {
  readonly request: AppendRequest;
  readonly firstRevision: number;
  /** Digest of the event at `firstRevision - 1`, null at revision 0. */
  readonly predecessor: string | null;
  readonly author: Author;
}

/**
 * The stored form of a checked append, within the size limits (stored bytes of data and metadata, evidence included).
 * @throws RecordError `invalid` for values that JSON cannot carry faithfully, `too-large`
 */
export function sealAppend({
  request,
  firstRevision,
  predecessor,
  author,
}: SealAppendOptions): SealedEvent[] {
  let sealed: SealedEvent[];
  try {
    sealed = sealEvents({
      stream: request.stream,
      firstRevision,
      predecessor,
      events: request.events,
      author,
    });
  } catch (error) {
    if (!(error instanceof CanonicalError)) throw error;
    const kind = error.code === 'size' ? 'too-large' : 'invalid';
    throw new RecordError(kind, `the event cannot be stored: ${error.message}`, { cause: error });
  }
  checkSizes(sealed);
  return sealed;
}

/** Stored bytes of an event's data and metadata. */
export function storedBytes(event: { dataText: string; metadataText: string }): number {
  return Buffer.byteLength(event.dataText) + Buffer.byteLength(event.metadataText);
}

function checkSizes(sealed: readonly SealedEvent[]): void {
  let total = 0;
  for (const event of sealed) {
    const bytes = storedBytes(event);
    if (bytes > eventBytesMax) {
      throw new RecordError('too-large', `an event of ${bytes} bytes; the limit is ${eventBytesMax}`);
    }
    total += bytes;
  }
  if (total > appendBytesMax) {
    throw new RecordError('too-large', `an append of ${total} bytes; the limit is ${appendBytesMax}`);
  }
}

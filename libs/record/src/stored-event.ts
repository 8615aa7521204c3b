import { eventDigest } from '@daylight/evidence';
import {
  assertCanonical,
  CanonicalError,
  isJsonObject,
  type JsonObject,
  type RecordedEvent,
} from '@daylight/kernel';
import { RecordError } from './record-error';

/** What a store gives back. `digest` is undefined in a store that keeps none; then it is computed. */
export interface StoredEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly dataText: string;
  readonly metadataText: string;
  readonly recordedAt: string;
  readonly digest?: string;
}

/**
 * Checks the stored bytes on every reading (DESIGN.md §8) and hands out their values.
 * @throws RecordError `corrupt`
 */
export function toRecordedEvent(stored: StoredEvent): RecordedEvent {
  const data = checkedObject(stored, 'data');
  const metadata = checkedObject(stored, 'metadata') as RecordedEvent['metadata'];
  const digest = eventDigest(stored);
  if (stored.digest !== undefined && stored.digest !== digest) {
    throw corrupt(stored, `its digest is ${digest}, recorded as ${stored.digest}`);
  }
  return { ...stored, data, metadata, digest };
}

function checkedObject(stored: StoredEvent, part: 'data' | 'metadata'): JsonObject {
  try {
    const value = assertCanonical(stored[`${part}Text`]);
    if (isJsonObject(value)) return value;
  } catch (error) {
    if (!(error instanceof CanonicalError)) throw error;
    throw corrupt(stored, `${part}: ${error.message}`, error);
  }
  throw corrupt(stored, `${part} is no object`);
}

function corrupt(stored: StoredEvent, reason: string, cause?: unknown): RecordError {
  const place = `${stored.stream}@${stored.revision} (position ${stored.position})`;
  return new RecordError('corrupt', `stored event ${place} fails its check: ${reason}`, { cause });
}

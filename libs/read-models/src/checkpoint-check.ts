import type { EventLog } from '@daylight/record';

/**
 * Whether a checkpoint belongs to this log. Positions of two logs mean nothing to each other: going on would skip or
 * repeat events silently.
 *
 * @returns null when it does, else the sentence that an operator reads.
 */
export async function refusalOfCheckpoint(
  log: EventLog,
  position: string | null,
  incarnation: string | null,
): Promise<string | null> {
  if (position === null) return null;
  const present = await log.incarnation();
  if (incarnation !== null && incarnation !== present) {
    return (
      `the checkpoint ${position} belongs to the log ${incarnation}, but the record is ${present}; ` +
      'rebuild the read models from this record, or point RECORD_URL at the former one'
    );
  }
  const head = await log.head();
  if (head === undefined || head < position) {
    return (
      `the record ends at ${head ?? 'its beginning'}, before the checkpoint ${position}; ` +
      'it was restored from an older copy or emptied: rebuild the read models'
    );
  }
  return null;
}

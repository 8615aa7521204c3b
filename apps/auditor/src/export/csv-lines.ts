import type { RecordedEvent } from '@daylight/kernel';

/** Fields of the CSV, in this order; one recorded event a line. */
const csvColumns = [
  'position',
  'stream',
  'revision',
  'type',
  'schemaVersion',
  'id',
  'occurredAt',
  'recordedAt',
  'subject',
  'organisation',
  'post',
  'matterNo',
  'matterName',
  'deviations',
  'powerCode',
  'step',
  'disclosure',
  'digest',
  'data',
] as const;

/** RFC 4180, with a header line. */
export async function* csvLines(events: AsyncIterable<RecordedEvent>): AsyncGenerator<string> {
  yield `${csvColumns.join(',')}\r\n`;
  for await (const event of events) {
    const { metadata } = event;
    const row: Record<(typeof csvColumns)[number], string | number | undefined> = {
      position: event.position,
      stream: event.stream,
      revision: event.revision,
      type: event.type,
      schemaVersion: metadata.schemaVersion,
      id: event.id,
      occurredAt: metadata.occurredAt,
      recordedAt: event.recordedAt,
      subject: metadata.actor.subject,
      organisation: metadata.actor.organisation,
      post: metadata.actor.post,
      matterNo: metadata.matter?.no,
      matterName: metadata.matter?.nameZh,
      deviations: metadata.deviations?.join(' '),
      powerCode: metadata.powerCode,
      step: metadata.step,
      disclosure: metadata.disclosure,
      digest: event.digest,
      data: event.dataText,
    };
    yield `${csvColumns.map((column) => csvField(row[column])).join(',')}\r\n`;
  }
}

/** A leading `=`, `+`, `-` or `@` would be run as a formula by spreadsheets. */
function csvField(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

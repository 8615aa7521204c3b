import type { RecordedEvent } from '@daylight/kernel';
import { exportXes, xesLogOf, type XesTrace } from '@daylight/procedure';
import { readPageMax, type EventLog } from '@daylight/record';

/** Fields of the CSV, in this order; one recorded event a line. */
const csvColumns = [
  'position',
  'stream',
  'revision',
  'type',
  'id',
  'occurredAt',
  'recordedAt',
  'subject',
  'organisation',
  'post',
  'powerCode',
  'step',
  'disclosure',
  'digest',
  'data',
] as const;

/** Every event of the record, or of one stream, in order. */
export async function* readEvents(log: EventLog, stream?: string): AsyncGenerator<RecordedEvent> {
  if (stream !== undefined) {
    for (let from = 0; ; from += readPageMax) {
      const slice = await log.readStream(stream, { from, limit: readPageMax });
      yield* slice.events;
      if (slice.events.length < readPageMax) return;
    }
  }
  let after: string | undefined;
  for (;;) {
    const page = await log.readAll({ after, limit: readPageMax });
    yield* page.events;
    if (page.end || page.position === undefined) return;
    after = page.position;
  }
}

/** One JSON object a line; data and metadata are the stored bytes, untouched, so that digests can be recomputed from them. */
export async function* jsonLines(events: AsyncIterable<RecordedEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    const { stream, revision, position, id, type, recordedAt, digest, dataText, metadataText } = event;
    const head = JSON.stringify({ position, stream, revision, id, type, recordedAt, digest });
    yield `${head.slice(0, -1)},"data":${dataText},"metadata":${metadataText}}\n`;
  }
}

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
      id: event.id,
      occurredAt: metadata.occurredAt,
      recordedAt: event.recordedAt,
      subject: metadata.actor.subject,
      organisation: metadata.actor.organisation,
      post: metadata.actor.post,
      powerCode: metadata.powerCode,
      step: metadata.step,
      disclosure: metadata.disclosure,
      digest: event.digest,
      data: event.dataText,
    };
    yield `${csvColumns.map((column) => csvField(row[column])).join(',')}\r\n`;
  }
}

/**
 * The cases as a process log (IEEE 1849): a trace a case, an event a step of its chart, for any process-mining tool.
 * Events that are no step (a receipt, a rating) carry their type as the activity.
 */
export async function xesText(events: AsyncIterable<RecordedEvent>): Promise<string> {
  const traces = new Map<string, XesTrace>();
  for await (const event of events) {
    if (!event.stream.startsWith('service-center.case-')) continue;
    const trace = traces.get(event.stream) ?? { name: event.stream, attributes: [], events: [] };
    traces.set(event.stream, trace);
    if (typeof event.data.caseNo === 'string') trace.name = event.data.caseNo;
    trace.events.push({
      activity: event.metadata.step ?? event.type,
      resource: event.metadata.actor.subject,
      group: event.metadata.actor.post ?? event.metadata.actor.organisation,
      timestamp: event.metadata.occurredAt,
      lifecycle: 'complete',
      attributes: [
        { key: 'daylight:type', type: 'string', value: event.type },
        { key: 'daylight:position', type: 'string', value: event.position },
        { key: 'daylight:digest', type: 'string', value: event.digest },
      ],
    });
  }
  return exportXes(xesLogOf([...traces.values()]));
}

function csvField(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

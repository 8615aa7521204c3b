import type { RecordedEvent } from '@daylight/kernel';

/** One JSON object a line; data and metadata are the stored bytes, untouched, so that digests can be recomputed from them. */
export async function* jsonLines(events: AsyncIterable<RecordedEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    const { stream, revision, position, id, type, recordedAt, digest, dataText, metadataText } = event;
    const head = JSON.stringify({ position, stream, revision, id, type, recordedAt, digest });
    yield `${head.slice(0, -1)},"data":${dataText},"metadata":${metadataText}}\n`;
  }
}

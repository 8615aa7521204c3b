import type { IntegrationContract, RecordedEvent } from '@daylight/kernel';
import { headers, type PubAck } from 'nats';
import { eventNameOf, subjectOf, toCloudEvent, type CloudEvent } from '../cloud-event';
import { messageBytesMax } from '../message-reader';
import type { RelayProgress } from '../relay-checkpoint';
import { streamNameOf } from './event-stream';
import type { Messaging } from './messaging';

/** Publishes in flight, in number and in bytes. */
export const inFlightMax = 256;
const inFlightBytesMax = 8 * 1024 * 1024;
const publishTimeoutMs = 5_000;
/** Room that the server counts into a message besides its body: subject and headers. */
const headerBytesReserve = 16 * 1024;
const summaryCharactersMax = 500;

export type PublishTarget = {
  readonly messaging: Messaging;
  readonly contract: IntegrationContract;
  readonly division: string;
  readonly incarnation: string;
};

export type PublishOutcome = {
  /** Over the contiguous acknowledged prefix, nothing beyond. */
  readonly progress: RelayProgress;
  readonly published: number;
  /** Messages that JetStream already had within its duplicate window. */
  readonly duplicates: number;
  /** Highest sequence number among the acknowledged. */
  readonly sequence: number;
  /** A sequence number went back: the stream was made anew behind our back. */
  readonly streamChanged: boolean;
  readonly failure?: unknown;
};

type Outgoing = {
  readonly subject: string;
  readonly event: CloudEvent;
  readonly body: Uint8Array;
};

/**
 * Publishes a batch of recorded events in their order. Progress covers only what is acknowledged without a gap, so
 * whatever happened to later ones, the next attempt begins with the first that is not known to be there.
 */
export async function publishBatch(
  target: PublishTarget,
  events: readonly RecordedEvent[],
  reached: string,
  from: RelayProgress,
  sequenceBefore: number,
): Promise<PublishOutcome> {
  let outcome: PublishOutcome = {
    progress: from,
    published: 0,
    duplicates: 0,
    sequence: sequenceBefore,
    streamChanged: false,
  };
  let chunk: Outgoing[] = [];
  let chunkBytes = 0;
  let previous = from.published;
  for (const recorded of events) {
    const outgoing = prepare(target, recorded, previous);
    if (outgoing === null) continue;
    previous = recorded.position;
    if (chunk.length === inFlightMax || chunkBytes + outgoing.body.byteLength > inFlightBytesMax) {
      outcome = await publishChunk(target, chunk, outcome);
      if (outcome.failure !== undefined || outcome.streamChanged) return outcome;
      chunk = [];
      chunkBytes = 0;
    }
    chunk.push(outgoing);
    chunkBytes += outgoing.body.byteLength;
  }
  outcome = await publishChunk(target, chunk, outcome);
  if (outcome.failure !== undefined || outcome.streamChanged) return outcome;
  return { ...outcome, progress: { ...outcome.progress, position: reached } };
}

async function publishChunk(
  target: PublishTarget,
  chunk: readonly Outgoing[],
  before: PublishOutcome,
): Promise<PublishOutcome> {
  const acks = await Promise.allSettled(chunk.map((outgoing) => publish(target, outgoing)));
  let { progress, published, duplicates, sequence, streamChanged } = before;
  for (const [index, ack] of acks.entries()) {
    const outgoing = chunk[index];
    if (outgoing === undefined) break;
    if (ack.status === 'rejected') {
      return { progress, published, duplicates, sequence, streamChanged, failure: ack.reason ?? 'unknown' };
    }
    if (ack.value.duplicate) duplicates += 1;
    else {
      if (ack.value.seq <= sequence) streamChanged = true;
      sequence = Math.max(sequence, ack.value.seq);
      published += 1;
    }
    const { position } = outgoing.event;
    progress = { ...progress, position, published: position };
  }
  return { progress, published, duplicates, sequence, streamChanged };
}

async function publish({ messaging, contract }: PublishTarget, outgoing: Outgoing): Promise<PubAck> {
  const { event, subject, body } = outgoing;
  const sent = headers();
  sent.set('Content-Type', 'application/cloudevents+json');
  sent.set('Daylight-Position', event.position);
  if (event.previousposition !== undefined) sent.set('Daylight-Previous-Position', event.previousposition);
  sent.set('Daylight-Log', event.logincarnation);
  if (event.traceparent !== undefined) sent.set('traceparent', event.traceparent);
  return messaging.jetStream.publish(subject, body, {
    msgID: event.id,
    headers: sent,
    timeout: publishTimeoutMs,
    expect: { streamName: streamNameOf(messaging.namespace, contract.context) },
  });
}

function prepare(
  { messaging, contract, division, incarnation }: PublishTarget,
  recorded: RecordedEvent,
  previousPosition: string | undefined,
): Outgoing | null {
  const event = toCloudEvent(contract, recorded, { division, previousPosition, incarnation });
  if (event === null) return null;
  const { namespace, connection } = messaging;
  const subject = subjectOf(
    namespace,
    division,
    contract.context,
    recorded.stream,
    eventNameOf(recorded.type),
  );
  const limit =
    Math.min(connection.info?.max_payload ?? messageBytesMax, messageBytesMax) - headerBytesReserve;
  const body = encode(event);
  if (body.byteLength <= limit) return { subject, event, body };
  const claim = claimCheck(event);
  return { subject, event: claim, body: encode(claim) };
}

/** The same event without what made it too large for a message; whoever needs the rest reads the record. */
function claimCheck(event: CloudEvent): CloudEvent {
  const { data } = event;
  const summary = {
    zh: data.summary.zh.slice(0, summaryCharactersMax),
    en: data.summary.en.slice(0, summaryCharactersMax),
  };
  return { ...event, data: { ...data, summary, payload: {}, payloadOmitted: true } };
}

function encode(event: CloudEvent): Uint8Array {
  return Buffer.from(JSON.stringify(event), 'utf8');
}

import {
  aggregateOfStream,
  toIntegrationData,
  type IntegrationContract,
  type IntegrationData,
  type RecordedEvent,
} from '@daylight/kernel';

/**
 * A message between contexts: CloudEvents 1.0, JSON format, structured mode.
 * The extension attributes (lower-case, as the standard asks) are what lets a consumer notice a loss by itself.
 */
export type CloudEvent = {
  readonly specversion: '1.0';
  /** Id of the recorded event. */
  readonly id: string;
  /** `urn:daylight:<division>:<context>`. */
  readonly source: string;
  /** `cn.daylight.<context>.<EventName>.v<version>`. */
  readonly type: string;
  /** Stream of the recorded event. */
  readonly subject: string;
  /** Business time, RFC 3339. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** `urn:daylight:schema:<context>:<EventName>:<version>`. */
  readonly dataschema: string;
  /** Position in the record. */
  readonly position: string;
  /** Position of the context's previous public event; absent on its first. */
  readonly previousposition?: string;
  readonly revision: number;
  /** Identity of the record: positions of two incarnations are never compared. */
  readonly logincarnation: string;
  /** W3C trace context of the command that recorded the event. */
  readonly traceparent?: string;
  readonly data: CloudEventData;
};

/** `payloadOmitted` marks a claim check: the payload was too large for a message; the record holds it. */
export type CloudEventData = IntegrationData & { readonly payloadOmitted?: true };

export type CloudEventContext = {
  /** Administrative division code, such as `360827`. */
  readonly division: string;
  /** Position of the context's previous public event. */
  readonly previousPosition?: string;
  readonly incarnation: string;
};

/** The message of a recorded event, or null when the contract keeps the event private. Pure. */
export function toCloudEvent(
  contract: IntegrationContract,
  recorded: RecordedEvent,
  { division, previousPosition, incarnation }: CloudEventContext,
): CloudEvent | null {
  const data = toIntegrationData(contract, recorded);
  const version = contract.versions[recorded.type];
  if (data === null || version === undefined) return null;
  const name = eventNameOf(recorded.type);
  const { traceparent, occurredAt } = recorded.metadata;
  return {
    specversion: '1.0',
    id: recorded.id,
    source: sourceOf(division, contract.context),
    type: cloudEventTypeOf(contract.context, name, version),
    subject: recorded.stream,
    time: occurredAt,
    datacontenttype: 'application/json',
    dataschema: `urn:daylight:schema:${contract.context}:${name}:${version}`,
    position: recorded.position,
    ...(previousPosition === undefined ? {} : { previousposition: previousPosition }),
    revision: recorded.revision,
    logincarnation: incarnation,
    ...(traceparent === undefined ? {} : { traceparent }),
    data,
  };
}

/** `power-registry.PowerItemRegistered` → `PowerItemRegistered`. */
export function eventNameOf(eventType: string): string {
  return eventType.slice(eventType.indexOf('.') + 1);
}

export function sourceOf(division: string, context: string): string {
  return `urn:daylight:${division}:${context}`;
}

export function cloudEventTypeOf(context: string, eventName: string, version: number): string {
  return `cn.daylight.${context}.${eventName}.v${version}`;
}

/** Characters that mean something in a NATS subject never come from a stream's name. */
function token(text: string): string {
  return text.replace(/[^\p{L}\p{N}_-]/gu, '_') || '_';
}

/** `<namespace>.<division>.<context>.<aggregate>.<EventName>`: where the message of an event is published. */
export function subjectOf(
  namespace: string,
  division: string,
  context: string,
  stream: string,
  eventName: string,
): string {
  return [namespace, division, context, aggregateOfStream(stream), eventName].map(token).join('.');
}

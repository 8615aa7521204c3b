import type { Bilingual } from './bilingual';
import type { Actor, DisclosureClass, EventMetadata, Matter, RecordedEvent } from './envelope';
import type { JsonObject } from './json';

/**
 * What a context publishes of one recorded event (DESIGN.md §5, §9): the data of a CloudEvents 1.0 message.
 * It carries no personal data in the clear; `payload` is the part that the context's contracts define.
 */
export type IntegrationData<Payload extends JsonObject = JsonObject> = {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly recordedAt: string;
  readonly occurredAt: string;
  readonly actor: Actor;
  readonly disclosure: DisclosureClass;
  readonly disclosureReason?: string;
  readonly powerCode?: string;
  readonly catalogueVersion?: number;
  readonly procedureVersion?: number;
  readonly step?: string;
  readonly matter?: Matter;
  readonly deviations?: readonly string[];
  readonly backdated?: EventMetadata['backdated'];
  readonly correlationId: string;
  readonly causationId?: string;
  /** What happened, for people. */
  readonly summary: { readonly zh: string; readonly en: string };
  /** What outsiders read of the matter's state from now on; absent where the event does not change it. */
  readonly status?: { readonly zh: string; readonly en: string };
  /** Digest of the recorded event: whoever holds the message can ask the record for exactly this event. */
  readonly digest: string;
  readonly payload: Payload;
};

/** What a contract says of one event type; the envelope's other fields follow from the recorded event itself. */
export interface IntegrationMapping {
  readonly summary: Bilingual;
  readonly status?: Bilingual;
  readonly payload: JsonObject;
}

/**
 * How a context turns its recorded events into integration events. Pure, so that anybody with the record can rebuild
 * what was ever published. Null: the event stays private to its context.
 */
export interface IntegrationContract {
  readonly context: string;
  /** Version of each public type, from 1; a type that is missing here is not published. */
  readonly versions: { readonly [eventType: string]: number };
  map(event: RecordedEvent): IntegrationMapping | null;
}

/** The full integration data of a recorded event, or null when the contract keeps it private. */
export function toIntegrationData(
  contract: IntegrationContract,
  event: RecordedEvent,
): IntegrationData | null {
  if (contract.versions[event.type] === undefined || event.metadata.disclosure === 'secret') return null;
  const mapping = contract.map(event);
  if (mapping === null) return null;
  const { metadata } = event;
  return {
    stream: event.stream,
    revision: event.revision,
    position: event.position,
    recordedAt: event.recordedAt,
    occurredAt: metadata.occurredAt,
    actor: metadata.actor,
    disclosure: metadata.disclosure,
    disclosureReason: metadata.disclosureReason,
    powerCode: metadata.powerCode,
    catalogueVersion: metadata.catalogueVersion,
    procedureVersion: metadata.procedureVersion,
    step: metadata.step,
    matter: metadata.matter,
    deviations: metadata.deviations,
    backdated: metadata.backdated,
    correlationId: metadata.correlationId,
    causationId: metadata.causationId,
    summary: { zh: mapping.summary.zh, en: mapping.summary.en },
    status: mapping.status && { zh: mapping.status.zh, en: mapping.status.en },
    digest: event.digest,
    payload: mapping.payload,
  };
}

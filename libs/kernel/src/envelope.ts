import type { JsonObject, JsonValue } from './json';
import type { disclosureClasses } from './shapes/power-item';

/**
 * Who may read an event (DOMAIN.md X-06, 7.1). Public by default; anything narrower needs a recorded reason.
 * `secret` events never leave their own context.
 */
export type DisclosureClass = (typeof disclosureClasses)[number];

/** What an event is about, so that it can be read alone: the public number and the name of the matter. */
export type Matter = {
  /** Public number, such as 办件编码 or the power code. */
  readonly no?: string;
  readonly nameZh?: string;
  readonly nameEn?: string;
};

/** Who acted: the person, for which body, in which post, and on whose behalf (DOMAIN.md X-08). */
export type Actor = {
  /** Opaque subject of the identity provider, or `system:<service>`; never a name or an identity number. */
  readonly subject: string;
  /** Organisation id, such as `zjj`; `public` for citizens and companies. */
  readonly organisation: string;
  /** 岗位: the post in which the person acts. */
  readonly post?: string;
  /** Subject on whose behalf the person acts (full agency, entrustment). */
  readonly onBehalfOf?: string;
};

/**
 * What every event carries beside its data (DESIGN.md §5).
 * `occurredAt` is business time; the store adds its own time beside it.
 */
export type EventMetadata = {
  readonly actor: Actor;
  /** RFC 3339, UTC, milliseconds. */
  readonly occurredAt: string;
  readonly commandId: string;
  /** SHA-256 (hex) of the canonical command: tells a retry from a key reused with another body. */
  readonly commandDigest?: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly disclosure: DisclosureClass;
  /** Reason and basis when the class is narrower than `public`. */
  readonly disclosureReason?: string;
  /** Version of the event type's schema, from 1. */
  readonly schemaVersion: number;
  readonly powerCode?: string;
  readonly catalogueVersion?: number;
  readonly procedureVersion?: number;
  /** The flowchart's step that the event is. */
  readonly step?: string;
  readonly matter?: Matter;
  /** Deviations that are recorded, not prevented (DOMAIN.md 2.3), such as `D1` skipped step, `D8` back-dating. */
  readonly deviations?: readonly string[];
  /** recorded so many working days after it happened, beyond the tolerance. */
  readonly backdated?: { readonly recordedOn: string; readonly workingDays: number };
  readonly traceparent?: string;
};

/** The author's part of the stored metadata: who signed, over what predecessor. Written by the record, read by the auditor. */
export type EventEvidence = {
  /** Format version, now 1. */
  readonly v: number;
  /** Key id of the author. */
  readonly author: string;
  /** Digest (hex) of the event before this one in the stream; null at revision 0. */
  readonly predecessor: string | null;
  /** Ed25519 signature, base64url, over the event's signing digest. */
  readonly signature: string;
};

/** An event as the record returns it. */
export interface RecordedEvent<Data = JsonObject> {
  readonly stream: string;
  /** From 0, dense within the stream. */
  readonly revision: number;
  /** Opaque, fixed width, ordered as a string; compared only within one log. */
  readonly position: string;
  readonly id: string;
  /** `<context>.<PastTenseName>`. */
  readonly type: string;
  readonly data: Data;
  readonly metadata: EventMetadata & { readonly evidence?: EventEvidence };
  /** The store's time, RFC 3339, UTC. */
  readonly recordedAt: string;
  /** The stored bytes, canonical JSON (RFC 8785) as text: the evidence itself. */
  readonly dataText: string;
  readonly metadataText: string;
  /** Digest of the event (hex, SHA-256): what the next event of the stream names as its predecessor. */
  readonly digest: string;
}

/** `service-center.case-0190…` → `service-center`. */
export function contextOfStream(stream: string): string {
  const dot = stream.indexOf('.');
  return dot < 0 ? stream : stream.slice(0, dot);
}

/** `service-center.case-0190…` → `case`. */
export function aggregateOfStream(stream: string): string {
  const dot = stream.indexOf('.');
  const dash = stream.indexOf('-', dot + 1);
  return stream.slice(dot + 1, dash < 0 ? undefined : dash);
}

/** Narrows an unknown JSON value to an object. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Actor, EventMetadata, RecordedEvent } from '../envelope';
import { businessDay } from '../clock';
import { invariant } from '../invariant';
import { eventName, type EventOf, type Messages } from './messages';

/** What surrounds an event and is never repeated in its data: who acted, when, and on which business day. */
export interface Envelope {
  readonly actor: Actor;
  /** Business time, RFC 3339, UTC. */
  readonly occurredAt: string;
  /** Business day of `occurredAt`, Asia/Shanghai. */
  readonly day: string;
  /** All that is stored beside the data; absent while an event is being decided. */
  readonly metadata?: EventMetadata;
}

/** An event of the present version with its envelope. */
export type ReadEvent<M extends Messages> = EventOf<M> & { readonly envelope: Envelope };

export function envelopeOf(metadata: EventMetadata): Envelope {
  const { actor, occurredAt } = metadata;
  return { actor, occurredAt, day: businessDay(occurredAt), metadata };
}

/**
 * A recorded event as the present version of its declaration: the one place where old versions are brought up to date.
 * Null for a type that these messages do not have.
 * @throws InvariantViolation for a version that is newer than this program: to guess at it would be to decide wrongly.
 */
export function readEvent<M extends Messages>(declared: M, recorded: RecordedEvent): ReadEvent<M> | null {
  const declaration = declarationOf(declared, recorded.type);
  if (declaration === undefined) return null;
  const { schemaVersion } = recorded.metadata;
  invariant(
    schemaVersion <= declaration.version,
    `${recorded.type} is recorded in version ${schemaVersion}; this program knows ${declaration.version}`,
  );
  let data: unknown = recorded.data;
  for (let version = schemaVersion; version < declaration.version; version += 1)
    data = declaration.upcast?.[version]?.(data as never);
  return { type: recorded.type, data, envelope: envelopeOf(recorded.metadata) } as ReadEvent<M>;
}

export function declarationOf(declared: Messages, type: string) {
  const isOwn = type.startsWith(`${declared.context}.`);
  const name = eventName(type);
  return isOwn && Object.hasOwn(declared.events, name) ? declared.events[name] : undefined;
}

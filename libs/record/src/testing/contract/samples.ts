import { newId, type EventMetadata, type JsonObject, type RecordedEvent } from '@daylight/kernel';
import type { EventLog, NewEvent, SubscribeOptions, Subscription } from '../../event-log';
import { readPageMax } from '../../event-log';
import { RecordError, type RecordErrorKind } from '../../record-error';
import { contractContext } from './harness';

export const none = { kind: 'none' } as const;
export const anyRevision = { kind: 'any' } as const;
export const at = (revision: number) => ({ kind: 'at', revision }) as const;

export const sampleMetadata: EventMetadata = {
  actor: { subject: 'p-1', organisation: 'zjj' },
  occurredAt: '2026-03-02T01:00:00.000Z',
  commandId: 'c-1',
  correlationId: 'c-1',
  disclosure: 'public',
  schemaVersion: 1,
};

/** A name no other case uses. */
export function freshStream(aggregate = 'case'): string {
  return `${contractContext}.${aggregate}-${newId()}`;
}

export function sampleEvent(data: JsonObject = {}, change: Partial<NewEvent> = {}): NewEvent {
  return { id: newId(), type: `${contractContext}.Noted`, data, metadata: sampleMetadata, ...change };
}

export function sampleEvents(count: number): NewEvent[] {
  return Array.from({ length: count }, (_, n) => sampleEvent({ n }));
}

/** The kind of the RecordError, or `none` when there was no error. Any other error is thrown. */
export async function errorKind(work: Promise<unknown>): Promise<RecordErrorKind | 'none'> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof RecordError) return error.kind;
    throw error;
  }
}

export async function readWhole(log: EventLog, stream: string): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (;;) {
    const slice = await log.readStream(stream, { from: events.length, limit: readPageMax });
    events.push(...slice.events);
    if (slice.events.length < readPageMax) return events;
  }
}

export async function readAllAfter(log: EventLog, after?: string): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  let position = after;
  for (;;) {
    const slice = await log.readAll({ after: position });
    events.push(...slice.events);
    position = slice.position;
    if (slice.end) return events;
  }
}

/** A subscription that keeps what it was given. */
export interface Follower extends Subscription {
  readonly events: RecordedEvent[];
  readonly batches: { readonly size: number; readonly position: string }[];
  readonly caughtUp: { count: number };
}

export function follow(log: EventLog, options: Partial<SubscribeOptions> = {}): Follower {
  const events: RecordedEvent[] = [];
  const batches: { size: number; position: string }[] = [];
  const caughtUp = { count: 0 };
  const subscription = log.subscribe({
    ...options,
    onBatch: async (batch, position) => {
      await options.onBatch?.(batch, position);
      events.push(...batch);
      batches.push({ size: batch.length, position });
    },
    onCaughtUp: () => {
      caughtUp.count += 1;
      options.onCaughtUp?.();
    },
  });
  return {
    events,
    batches,
    caughtUp,
    get state() {
      return subscription.state;
    },
    stop: () => subscription.stop(),
  };
}

/** Numbers that follow from a seed, so that a failing run can be run again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

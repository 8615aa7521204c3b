/** One store under measurement. All get the same data, on the same server, in the same run. */
export interface BenchStore {
  readonly name: string;
  /** What it does with every append, in a few words. */
  readonly does: string;
  /** One append of so many events to a new stream. */
  append(eventCount: number): Promise<void>;
  /** Reads the whole log in its order; returns the number of events. */
  replay(): Promise<number>;
  close(): Promise<void>;
}

/** Connections of the raw insert and, where it can be set, of the peer. */
export const poolConnectionsMax = 16;
export const replayPageMax = 1000;

/** About 200 bytes of payload. */
export const payload = { note: '同意受理', amount: '123456789012345678', text: 'x'.repeat(130) };
export const metadata = {
  actor: { subject: 'p-1', organisation: 'zjj', post: 'clerk' },
  occurredAt: '2026-03-02T01:00:00.000Z',
  commandId: '0190a000-0000-7000-8000-000000000001',
  correlationId: '0190a000-0000-7000-8000-000000000001',
  disclosure: 'public',
  schemaVersion: 1,
} as const;

import type { IntegrationContract } from '@daylight/kernel';
import type { EventLog } from '@daylight/record';
import type { RelayCheckpoint, RelayProgress } from '../relay-checkpoint';
import { provisionEventStream, type EventStreamLimits } from './event-stream';
import type { Messaging } from './messaging';
import { isAgedOut, lastHolding } from './stream-holdings';

/** The record is not the one that the checkpoint or the stream speaks of: continuing would mix two histories. */
export class RelayHalted extends Error {
  override readonly name = 'RelayHalted';
}

/** The record ends before what was published: tried again, and visible as `retrying` until it is whole. */
export class RecordBehind extends Error {
  override readonly name = 'RecordBehind';
}

export type Reconciled = {
  readonly progress: RelayProgress;
  readonly incarnation: string;
  /** Last sequence number of the stream. */
  readonly sequence: number;
  /** Why the checkpoint went back; undefined when it stands. */
  readonly rewound?: string;
};

export type ReconcileOptions = {
  readonly messaging: Messaging;
  readonly log: EventLog;
  readonly contract: IntegrationContract;
  readonly division: string;
  readonly checkpoint: RelayCheckpoint;
  readonly stream?: EventStreamLimits;
};

/**
 * Anti-entropy: makes sure that the stream exists, compares what it really holds with the checkpoint, and goes back to
 * what is really there. NATS acknowledges before it flushes and has lost streams; its word is never the last one.
 * @throws RelayHalted when the record is another one than before.
 */
export async function reconcile(options: ReconcileOptions): Promise<Reconciled> {
  const { messaging, log, contract, division, checkpoint, stream } = options;
  const incarnation = await log.incarnation();
  const stored = await checkpoint.load(contract.context);
  if (stored !== undefined) await checkRecord(log, stored, incarnation);

  const info = await provisionEventStream(messaging, division, contract.context, stream);
  const streamCreatedAt = String(info.created);
  const sequence = info.state.last_seq;
  const start: RelayProgress = { incarnation, streamCreatedAt };
  if (stored === undefined) {
    const holding = await lastHolding(messaging, info, contract);
    if (holding !== null && holding.incarnation !== incarnation) {
      throw new RelayHalted(
        `stream ${info.config.name} holds events of another record (${holding.incarnation}); this one is ${incarnation}. Remove the stream or give back the record that belongs to it`,
      );
    }
    return { progress: start, incarnation, sequence };
  }
  if (stored.streamCreatedAt !== streamCreatedAt) {
    const rewound = stored.published === undefined ? undefined : 'the stream was made anew';
    return { progress: start, incarnation, sequence, rewound };
  }
  if (stored.published === undefined || isAgedOut(info, Date.now())) {
    return { progress: stored, incarnation, sequence };
  }
  const holding = await lastHolding(messaging, info, contract, incarnation);
  if (holding === null) return { progress: start, incarnation, sequence, rewound: 'the stream is empty' };
  if (holding.position >= stored.published) return { progress: stored, incarnation, sequence };
  const { position } = holding;
  return {
    progress: { ...start, position, published: position },
    incarnation,
    sequence,
    rewound: 'the stream ends earlier',
  };
}

async function checkRecord(log: EventLog, stored: RelayProgress, incarnation: string): Promise<void> {
  if (stored.incarnation !== incarnation) {
    throw new RelayHalted(
      `the record is ${incarnation}, but ${stored.incarnation} was published: the record was replaced. Give it back, or remove this checkpoint and the stream if the replacement is meant`,
    );
  }
  const head = await log.head();
  if (stored.position !== undefined && (head === undefined || head < stored.position)) {
    // No halt: a follower of a clustered record may lag behind for a moment.
    throw new RecordBehind(
      `the record ends at ${head ?? 'its beginning'}, but events up to ${stored.position} were published: the record lost its end, or a lagging copy of it answered`,
    );
  }
}

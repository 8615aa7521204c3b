import { newId, type IntegrationContract, type RecordedEvent } from '@daylight/kernel';
import type { EventLog } from '@daylight/record';
import { silentLogger, type MessagingLogger } from '../logger';
import { contextFilter } from '../record-reader';
import type { RelayCheckpoint, RelayProgress } from '../relay-checkpoint';
import { backOffMs, Signal } from '../signal';
import { inFlightMax, publishBatch, type PublishTarget } from './event-publisher';
import type { EventStreamLimits } from './event-stream';
import type { Messaging } from './messaging';
import { reconcile, RelayHalted } from './reconcile';

const tickMs = 200;

export type RelayOptions = {
  readonly messaging: Messaging;
  readonly log: EventLog;
  /** What the context publishes; its streams are those that begin with `<context>.`. */
  readonly contract: IntegrationContract;
  readonly division: string;
  readonly checkpoint: RelayCheckpoint;
  readonly stream?: EventStreamLimits;
  /** How long another instance waits for a relay that died. Default 10,000. */
  readonly leaseMs?: number;
  /** How often what JetStream holds is compared with the checkpoint. Default one hour. */
  readonly checkEveryMs?: number;
  readonly logger?: MessagingLogger;
};

export type RelayState = {
  /**
   * `waiting`: another instance relays. `checking`: comparing with what JetStream holds. `relaying`: live.
   * `retrying`: something failed, see `error`. `halted`: a person must look, see `error`; readiness must report it.
   */
  readonly kind: 'waiting' | 'checking' | 'relaying' | 'retrying' | 'halted' | 'stopped';
  /** Everything public up to here is acknowledged. */
  readonly position?: string;
  readonly error?: string;
  readonly published: number;
  readonly duplicates: number;
  /** How often the checkpoint went back because JetStream held less than it said. */
  readonly rewinds: number;
};

export interface Relay {
  readonly state: RelayState;
  /** Compares with JetStream now instead of at the next hour. */
  checkNow(): void;
  /** Resolves when what is in flight is settled, the checkpoint saved and the lease given back. */
  stop(): Promise<void>;
}

/**
 * Copies a context's public events from the record to its JetStream stream, in their order, until stopped. An event
 * goes out as soon as the record announces it. The relay never gives up on an outage; it halts only when the record
 * itself is another one than before.
 */
export function startRelay(options: RelayOptions): Relay {
  return new RunningRelay(options);
}

type Interruption = { readonly reason: string; readonly error?: unknown };

class RunningRelay implements Relay {
  private readonly owner = newId();
  private readonly signal = new Signal();
  private readonly finished: Promise<void>;
  private readonly leaseMs: number;
  private readonly checkEveryMs: number;
  private readonly logger: MessagingLogger;
  private stopping = false;
  private interruption: Interruption | undefined;
  private kind: RelayState['kind'] = 'waiting';
  private error: string | undefined;
  private progress: RelayProgress | undefined;
  private dirty = false;
  private sequence = 0;
  private published = 0;
  private duplicates = 0;
  private rewinds = 0;

  constructor(private readonly options: RelayOptions) {
    this.leaseMs = options.leaseMs ?? 10_000;
    this.checkEveryMs = options.checkEveryMs ?? 60 * 60 * 1000;
    this.logger = options.logger ?? silentLogger;
    this.finished = this.run();
  }

  get state(): RelayState {
    const { kind, error, published, duplicates, rewinds } = this;
    return { kind, position: this.progress?.position, error, published, duplicates, rewinds };
  }

  checkNow(): void {
    this.interrupt({ reason: 'asked for' });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.interrupt({ reason: 'stopping' });
    await this.finished;
  }

  private interrupt(interruption: Interruption): void {
    this.interruption ??= interruption;
    this.signal.raise();
  }

  private async run(): Promise<void> {
    const { messaging, checkpoint, contract } = this.options;
    const unlisten = messaging.onReconnect(() => this.interrupt({ reason: 'NATS came back' }));
    let attempt = 0;
    while (!this.stopping && this.kind !== 'halted') {
      try {
        if (await checkpoint.acquire(contract.context, this.owner, this.leaseMs)) {
          await this.lead(() => (attempt = 0));
        } else {
          this.enter('waiting');
          await this.signal.wait(this.leaseMs / 3);
        }
      } catch (error) {
        attempt += 1;
        await this.recover(error, attempt);
      }
    }
    unlisten();
    await checkpoint
      .release(contract.context, this.owner)
      .catch((error: unknown) => this.logger.warn({ error: String(error) }, 'the lease was not given back'));
    if (this.kind !== 'halted') this.enter('stopped');
  }

  private async recover(error: unknown, attempt: number): Promise<void> {
    const details = { context: this.options.contract.context, error: String(error), attempt };
    if (error instanceof RelayHalted) {
      this.enter('halted', error.message);
      this.logger.error(details, 'the relay halted: a person must look');
      return;
    }
    this.enter('retrying', String(error));
    this.logger.warn(details, 'the relay tries again');
    if (!this.stopping) await this.signal.wait(backOffMs(attempt));
  }

  private enter(kind: RelayState['kind'], error?: string): void {
    this.kind = kind;
    this.error = error;
  }

  /** Relays from the checkpoint until something interrupts; a failed publish is thrown, so that the pause grows. */
  private async lead(onProgress: () => void): Promise<void> {
    this.interruption = this.stopping ? { reason: 'stopping' } : undefined;
    this.enter('checking');
    const reconciled = await reconcile(this.options);
    this.progress = reconciled.progress;
    this.sequence = reconciled.sequence;
    if (reconciled.rewound !== undefined) {
      this.rewinds += 1;
      this.logger.warn(
        {
          context: this.options.contract.context,
          why: reconciled.rewound,
          to: this.progress.position ?? null,
        },
        'the stream held less than the checkpoint said; publishing again from the record',
      );
    }
    this.dirty = true;
    await this.save();
    this.enter('relaying');
    await this.follow(reconciled.incarnation, onProgress);
  }

  private async follow(incarnation: string, onProgress: () => void): Promise<void> {
    const { log, contract, messaging, division } = this.options;
    const target: PublishTarget = { messaging, contract, division, incarnation };
    const subscription = log.subscribe({
      after: this.progress?.position,
      filter: contextFilter(contract.context),
      batchSizeMax: inFlightMax,
      onBatch: async (events, position) => {
        if (await this.publish(target, events, position)) onProgress();
      },
      onState: (state) => {
        if (state.kind === 'parked')
          this.interrupt({ reason: 'the subscription parked', error: state.error });
      },
    });
    try {
      await this.keep();
    } finally {
      await subscription.stop();
      await this.save();
    }
    const interruption = this.interruption as Interruption | undefined;
    if (interruption?.error !== undefined) throw interruption.error;
  }

  /** Saves the checkpoint and renews the lease while the subscription publishes. */
  private async keep(): Promise<void> {
    const { checkpoint, contract } = this.options;
    const startedMs = Date.now();
    let renewedMs = startedMs;
    while (this.interruption === undefined) {
      await this.signal.wait(tickMs);
      await this.save();
      const nowMs = Date.now();
      if (nowMs - renewedMs >= this.leaseMs / 3) {
        renewedMs = nowMs;
        const held = await checkpoint.acquire(contract.context, this.owner, this.leaseMs);
        if (!held) this.interrupt({ reason: 'the lease went to another instance' });
      }
      if (nowMs - startedMs >= this.checkEveryMs) this.interrupt({ reason: 'the check is due' });
    }
  }

  /** Never throws: what fails interrupts the relay, which then begins again from what is acknowledged. */
  private async publish(
    target: PublishTarget,
    events: readonly RecordedEvent[],
    position: string,
  ): Promise<boolean> {
    if (this.interruption !== undefined || this.progress === undefined) return false;
    try {
      const outcome = await publishBatch(target, events, position, this.progress, this.sequence);
      this.progress = outcome.progress;
      this.sequence = outcome.sequence;
      this.published += outcome.published;
      this.duplicates += outcome.duplicates;
      this.dirty = true;
      if (outcome.failure !== undefined)
        this.interrupt({ reason: 'a publish failed', error: outcome.failure });
      else if (outcome.streamChanged) this.interrupt({ reason: 'the stream was made anew' });
      return outcome.failure === undefined;
    } catch (error) {
      this.interrupt({ reason: 'a batch could not be mapped', error });
      return false;
    }
  }

  private async save(): Promise<void> {
    if (!this.dirty || this.progress === undefined) return;
    this.dirty = false;
    const { checkpoint, contract } = this.options;
    const held = await checkpoint.save(contract.context, this.owner, this.progress);
    if (!held) this.interrupt({ reason: 'the lease went to another instance' });
  }
}

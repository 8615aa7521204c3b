import { derivedId, type IntegrationContract } from '@daylight/kernel';
import { readPageMax, type EventLog } from '@daylight/record';
import { createHash } from 'node:crypto';
import type { ConsumerTransactions } from '../consumer-transactions';
import type { DeadLetterStore } from '../dead-letter';
import type { IntegrationConsumerDefinition, IntegrationMessage } from '../integration-consumer';
import type { MessagingLogger } from '../logger';
import { readMessage, type MessageFault } from '../message-reader';
import { readIntegrationMessages } from '../record-reader';
import { backOffMs, Signal } from '../signal';
import type { Delivery, DeliverySource } from './delivery';
import { ConsumerHalted, type MessageApplier, type RunOutcome } from './message-applier';

const sampleCharactersMax = 2_000;
/** Letters about malformed messages per minute; a flood beyond that is only counted. */
const malformedLettersPerMinuteMax = 600;
/** Deliveries of a message that names a position beyond the record's end, before it counts as malformed. */
const aheadDeliveriesMax = 5;
const aheadPauseMs = 500;
/** How soon the record is looked at after a message had to be refused. */
const lookAfterFaultMs = 1_000;

export type LaneOptions<Tx> = {
  readonly definition: IntegrationConsumerDefinition<Tx>;
  readonly contract: IntegrationContract;
  readonly division: string;
  readonly namespace: string;
  readonly incarnation: string;
  readonly log: EventLog;
  readonly applier: MessageApplier<Tx>;
  readonly transactions: ConsumerTransactions<Tx>;
  readonly deadLetters: DeadLetterStore<Tx>;
  readonly batchSizeMax: number;
  readonly recordComparisonMs: number;
  readonly logger: MessagingLogger;
};

export type LaneState = {
  readonly context: string;
  /**
   * `live`: takes what comes. `retrying`: an event or the database fails, see `error`. `halted`: a person must look;
   * readiness must report it.
   */
  readonly kind: 'live' | 'retrying' | 'halted' | 'stopped';
  readonly position?: string;
  readonly error?: string;
  readonly applied: number;
  /** Delivered again although already applied. */
  readonly skipped: number;
  /** How often something was missing and read from the record. */
  readonly holesFilled: number;
  readonly setAside: number;
  readonly malformed: number;
  readonly pullRestarts: number;
};

type Arrived = { readonly delivery: Delivery; readonly message: IntegrationMessage };
type Refused = { readonly delivery: Delivery; readonly fault: MessageFault; readonly detail: string };

/** One context's events on their way into one consumer: in order, one batch at a time, at the consumer's own pace. */
export class ConsumerLane<Tx> {
  private readonly signal = new Signal();
  private readonly finished: Promise<void>;
  private source: DeliverySource | undefined;
  private stopping = false;
  private kind: LaneState['kind'] = 'live';
  private error: string | undefined;
  private position: string | undefined;
  private pausedUntilMs = 0;
  private failures = 0;
  private lookAtMs: number;
  private headBefore: string | undefined;
  private letterMinute = 0;
  private lettersInMinute = 0;
  private readonly counts = { applied: 0, skipped: 0, holesFilled: 0, setAside: 0, malformed: 0 };

  constructor(
    private readonly options: LaneOptions<Tx>,
    openSource: (onArrival: () => void) => DeliverySource,
  ) {
    this.lookAtMs = Date.now() + options.recordComparisonMs;
    this.source = openSource(() => this.signal.raise());
    this.finished = this.run();
  }

  get state(): LaneState {
    const { kind, position, error, counts } = this;
    const pullRestarts = this.source?.status.restarts ?? 0;
    return { context: this.options.contract.context, kind, position, error, ...counts, pullRestarts };
  }

  /** Resolves when the running batch is committed and answered. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.signal.raise();
    await this.finished;
    await this.source?.close();
    if (this.kind !== 'halted') this.kind = 'stopped';
  }

  private async run(): Promise<void> {
    while (!this.stopping && this.kind !== 'halted') {
      const nowMs = Date.now();
      if (nowMs < this.pausedUntilMs) {
        await this.signal.wait(this.pausedUntilMs - nowMs);
        continue;
      }
      const batch = this.source?.take(this.options.batchSizeMax) ?? [];
      try {
        if (batch.length > 0) await this.handle(batch);
        else if (nowMs >= this.lookAtMs) await this.compareWithRecord();
        else await this.signal.wait(this.lookAtMs - nowMs);
      } catch (error) {
        this.onFault(error, batch);
      }
    }
  }

  /** The database, the record or the log's identity failed: nothing is counted against any event. */
  private onFault(error: unknown, batch: readonly Delivery[]): void {
    const { definition, contract, logger } = this.options;
    const details = { consumer: definition.name, context: contract.context, error: String(error) };
    if (error instanceof ConsumerHalted) {
      this.kind = 'halted';
      this.error = error.message;
      logger.error(details, 'the consumer halted: a person must look');
      return;
    }
    this.failures += 1;
    this.pause(backOffMs(this.failures), String(error), batch);
    logger.warn({ ...details, attempt: this.failures }, 'the consumer tries again');
  }

  private pause(ms: number, error: string, deliveries: readonly Delivery[]): void {
    this.kind = 'retrying';
    this.error = error;
    this.pausedUntilMs = Date.now() + ms;
    for (const delivery of deliveries) delivery.nak(ms);
  }

  private async handle(batch: readonly Delivery[]): Promise<void> {
    const { arrived, refused } = await this.sort(batch);
    if (refused.length > 0) await this.refuse(refused);
    if (arrived.length === 0) return;
    const { context } = this.options.contract;
    const messages = arrived.map(({ message }) => message);
    let outcome = await this.options.applier.apply({ context, messages });
    this.note(outcome);
    if (outcome.kind === 'hole') {
      for (const { delivery } of arrived) delivery.working();
      this.counts.holesFilled += 1;
      outcome = await this.readOn(outcome.position, messages.at(-1)?.position, arrived);
    }
    this.answer(arrived, outcome);
  }

  /** Reads what came defensively; what is lawful in the order of the record, the rest with its fault. */
  private async sort(
    batch: readonly Delivery[],
  ): Promise<{ arrived: readonly Arrived[]; refused: readonly Refused[] }> {
    const { contract } = this.options;
    const arrived: Arrived[] = [];
    const refused: Refused[] = [];
    for (const delivery of batch) {
      const read = readMessage(delivery.bytes, delivery.subject, this.options);
      if (read.kind === 'fault') refused.push({ delivery, fault: read.fault, detail: read.detail });
      else {
        const { event } = read;
        const { position, data } = event;
        arrived.push({ delivery, message: { context: contract.context, position, event, data } });
      }
    }
    arrived.sort((a, b) => (a.message.position < b.message.position ? -1 : 1));
    await this.dropBeyondRecord(arrived, refused);
    return { arrived, refused };
  }

  /** A position beyond the record's end would make the checkpoint jump over everything to come. */
  private async dropBeyondRecord(arrived: Arrived[], refused: Refused[]): Promise<void> {
    const last = arrived.at(-1)?.message.position;
    if (last === undefined || (this.headBefore !== undefined && last <= this.headBefore)) return;
    const head = await this.options.log.head();
    while (arrived.length > 0 && (head === undefined || (arrived.at(-1)?.message.position ?? '') > head)) {
      const beyond = arrived.pop();
      if (beyond === undefined) break;
      // A copy of the record that lags behind may not know the event yet.
      if (beyond.delivery.deliveries < aheadDeliveriesMax) beyond.delivery.nak(aheadPauseMs);
      else
        refused.push({
          ...beyond,
          fault: 'not-in-record',
          detail: `the record ends at ${head ?? 'its start'}`,
        });
    }
  }

  /** Applies the record itself from the checkpoint on, page by page, each in its own transaction. */
  private async readOn(
    from: string | undefined,
    until: string | undefined,
    arrived: readonly Arrived[],
  ): Promise<RunOutcome> {
    const { log, contract, division, incarnation, applier } = this.options;
    const { context } = contract;
    let after = from;
    for (;;) {
      const page = await readIntegrationMessages({
        log,
        contract,
        division,
        incarnation,
        after,
        until,
        limit: readPageMax,
      });
      const fromRecord = { after, reached: page.position };
      const outcome = await applier.apply({ context, messages: page.messages, fromRecord });
      this.note(outcome);
      const isDone = outcome.kind === 'retry' || (outcome.kind === 'applied' && page.end);
      if (isDone || this.stopping) return outcome;
      if (outcome.kind === 'applied' && outcome.position === after) return outcome;
      after = outcome.position;
      for (const { delivery } of arrived) delivery.working();
    }
  }

  private note(outcome: RunOutcome): void {
    this.position = outcome.position;
    this.counts.applied += outcome.applied;
    this.counts.skipped += outcome.skipped;
    this.counts.setAside += outcome.setAside;
    if (outcome.applied > 0) this.lookAtMs = Date.now() + this.options.recordComparisonMs;
    if (outcome.kind === 'retry') return;
    this.kind = 'live';
    this.error = undefined;
    this.failures = 0;
  }

  /** Acknowledges what the committed checkpoint covers; the rest comes again after the pause. */
  private answer(arrived: readonly Arrived[], outcome: RunOutcome): void {
    const left: Delivery[] = [];
    for (const { delivery, message } of arrived) {
      if (outcome.position !== undefined && message.position <= outcome.position) delivery.ack();
      else left.push(delivery);
    }
    if (outcome.kind === 'retry') {
      this.pause(outcome.afterMs ?? 0, outcome.error ?? 'an event could not be applied', left);
      // What failed need not come over NATS again: the record is read from the checkpoint on.
      this.lookAtMs = this.pausedUntilMs;
      this.headBefore = arrived.at(-1)?.message.position ?? this.headBefore;
    } else for (const delivery of left) delivery.nak(0);
  }

  /** The letter is committed before the message is terminated; what the message should have been, the record tells. */
  private async refuse(refused: readonly Refused[]): Promise<void> {
    const { definition, contract, transactions, deadLetters } = this.options;
    this.counts.malformed += refused.length;
    const letters = refused.slice(0, this.lettersLeft());
    this.lettersInMinute += letters.length;
    if (letters.length > 0) {
      await transactions.run(definition.name, async (tx) => {
        for (const { delivery, fault, detail } of letters) {
          const digest = createHash('sha256').update(delivery.bytes).digest('hex');
          await deadLetters.put(tx, {
            id: derivedId('dead-letter', definition.name, delivery.key, digest),
            consumer: definition.name,
            context: contract.context,
            reason: 'malformed',
            errorClass: fault,
            error: detail,
            attempts: delivery.deliveries,
            handlerVersion: definition.version ?? 1,
            subject: delivery.subject.slice(0, sampleCharactersMax),
            sample: Buffer.from(delivery.bytes.subarray(0, sampleCharactersMax)).toString('utf8'),
          });
        }
      });
    }
    for (const { delivery } of refused) delivery.terminate();
    this.headBefore = (await this.options.log.head()) ?? this.headBefore;
    this.lookAtMs = Math.min(this.lookAtMs, Date.now() + lookAfterFaultMs);
  }

  private lettersLeft(): number {
    const minute = Math.floor(Date.now() / 60_000);
    if (minute !== this.letterMinute) {
      this.letterMinute = minute;
      this.lettersInMinute = 0;
    }
    return Math.max(0, malformedLettersPerMinuteMax - this.lettersInMinute);
  }

  /**
   * A dead NATS delays but never loses: what the record held at the last look and has not arrived since is read from the
   * record itself.
   */
  private async compareWithRecord(): Promise<void> {
    const { log, applier, contract, recordComparisonMs } = this.options;
    this.lookAtMs = Date.now() + recordComparisonMs;
    const head = await log.head();
    const position = await applier.position(contract.context);
    this.position = position;
    const due = this.headBefore;
    this.headBefore = head;
    if (due === undefined || (position !== undefined && position >= due)) {
      this.kind = 'live';
      this.failures = 0;
      return;
    }
    const outcome = await this.readOn(position, due, []);
    if (outcome.kind === 'retry') {
      this.answer([], outcome);
      this.headBefore = due;
    }
  }
}

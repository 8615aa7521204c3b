import { derivedId } from '@daylight/kernel';
import type { ConsumerCheckpoints, ConsumerTransactions } from '../consumer-transactions';
import type { DeadLetter, DeadLetterReason, DeadLetterStore } from '../dead-letter';
import {
  PermanentFailure,
  type IntegrationConsumerDefinition,
  type IntegrationMessage,
} from '../integration-consumer';
import { backOffMs } from '../signal';

const errorCharactersMax = 2_000;

/** The consumer's tables belong to another record: continuing would mix two histories. */
export class ConsumerHalted extends Error {
  override readonly name = 'ConsumerHalted';
}

export type ApplierOptions<Tx> = {
  readonly definition: IntegrationConsumerDefinition<Tx>;
  readonly transactions: ConsumerTransactions<Tx>;
  readonly deadLetters: DeadLetterStore<Tx>;
  readonly incarnation: string;
  /** Attempts at one event before it is set aside. */
  readonly attemptsMax: number;
};

/** Messages of one context in the order of the record. */
export type Run = {
  readonly context: string;
  readonly messages: readonly IntegrationMessage[];
  /**
   * Given when the messages were read from the record: they are all that lies between `after` and `reached`. Otherwise
   * they came over NATS, and every message names its predecessor.
   */
  readonly fromRecord?: { readonly after?: string; readonly reached?: string };
};

export type RunOutcome = {
  /**
   * `applied`: the checkpoint passed the whole run. `hole`: events are missing between `position` and the next message.
   * `retry`: the next event failed and shall be tried again after `afterMs`.
   */
  readonly kind: 'applied' | 'hole' | 'retry';
  /** Where the checkpoint stands. */
  readonly position?: string;
  readonly applied: number;
  readonly skipped: number;
  readonly setAside: number;
  readonly afterMs?: number;
  readonly error?: string;
};

type Counted = { position?: string; applied: number; skipped: number; setAside: number };

class ApplyFailed extends Error {
  constructor(
    readonly index: number,
    cause: unknown,
  ) {
    super('a handler failed', { cause });
  }
}

/**
 * Exactly-once effect: lock the checkpoint, skip what is applied, notice what is missing, apply, advance, commit. A run
 * shares one transaction; when a handler fails, what came before it commits without it and it is counted on its own.
 */
export class MessageApplier<Tx> {
  /** True until old attempts of a context were cleared once, and again after each failure. */
  private readonly attempted = new Map<string, boolean>();

  constructor(private readonly options: ApplierOptions<Tx>) {}

  /** Position of the checkpoint. @throws ConsumerHalted */
  async position(context: string): Promise<string | undefined> {
    const { transactions, definition } = this.options;
    return transactions.run(definition.name, async (_tx, checkpoints) => {
      this.checkLog(context, checkpoints);
      return checkpoints.position(context);
    });
  }

  /** @throws ConsumerHalted, and whatever the database throws when it cannot be used; no attempt is counted then. */
  async apply(run: Run): Promise<RunOutcome> {
    try {
      return await this.commit(run);
    } catch (error) {
      if (!(error instanceof ApplyFailed)) throw error;
      return this.afterFailure(run, error);
    }
  }

  private commit(run: Run): Promise<RunOutcome> {
    const { transactions, definition } = this.options;
    return transactions.run(definition.name, async (tx, checkpoints) => {
      this.checkLog(run.context, checkpoints);
      const counted: Counted = {
        position: checkpoints.position(run.context),
        applied: 0,
        skipped: 0,
        setAside: 0,
      };
      const whole = await this.applyAll(run, tx, checkpoints, counted);
      const reached = run.fromRecord?.reached;
      if (whole && reached !== undefined) checkpoints.advance(run.context, reached, this.options.incarnation);
      counted.position = checkpoints.position(run.context);
      await this.clearAttempts(tx, run.context, counted.position);
      return { kind: whole ? 'applied' : 'hole', ...counted };
    });
  }

  private async applyAll(
    run: Run,
    tx: Tx,
    checkpoints: ConsumerCheckpoints,
    counted: Counted,
  ): Promise<boolean> {
    const { definition, deadLetters, incarnation } = this.options;
    if (run.fromRecord !== undefined && isBehind(checkpoints.position(run.context), run.fromRecord.after)) {
      return false;
    }
    const streams = [...new Set(run.messages.map((message) => message.data.stream))];
    const waiting = await deadLetters.streamsBehindLetters(tx, definition.name, streams);
    for (const [index, message] of run.messages.entries()) {
      const stored = checkpoints.position(run.context);
      if (stored !== undefined && message.position <= stored) {
        counted.skipped += 1;
        continue;
      }
      const cameOverNats = run.fromRecord === undefined;
      const incomplete = message.event.data.payloadOmitted === true;
      if (cameOverNats && (incomplete || isBehind(stored, message.event.previousposition))) return false;
      if (waiting.has(message.data.stream)) {
        await deadLetters.put(tx, this.letter(message, 'behind-another', 0, behindAnother));
        counted.setAside += 1;
      } else {
        await this.handle(message, tx, index);
        counted.applied += 1;
      }
      checkpoints.advance(run.context, message.position, incarnation);
    }
    return true;
  }

  private async handle(message: IntegrationMessage, tx: Tx, index: number): Promise<void> {
    try {
      await this.options.definition.apply(message, tx);
    } catch (error) {
      throw new ApplyFailed(index, error);
    }
  }

  private async afterFailure(run: Run, failed: ApplyFailed): Promise<RunOutcome> {
    const message = run.messages[failed.index];
    if (message === undefined) throw failed;
    const before: Run = {
      ...run,
      messages: run.messages.slice(0, failed.index),
      fromRecord:
        run.fromRecord === undefined ? undefined : { after: run.fromRecord.after, reached: undefined },
    };
    const outcome = await this.apply(before);
    if (outcome.kind !== 'applied') return outcome;
    const attempts = await this.countAttempt(message, failed.cause);
    const error = describe(failed.cause);
    if (attempts < this.options.attemptsMax && !(failed.cause instanceof PermanentFailure)) {
      return { ...outcome, kind: 'retry', afterMs: backOffMs(attempts), error };
    }
    const position = await this.setAside(message, attempts, failed.cause);
    const rest = await this.apply({
      ...run,
      messages: run.messages.slice(failed.index + 1),
      fromRecord: run.fromRecord === undefined ? undefined : { ...run.fromRecord, after: position },
    });
    return {
      ...rest,
      applied: outcome.applied + rest.applied,
      skipped: outcome.skipped + rest.skipped,
      setAside: outcome.setAside + 1 + rest.setAside,
    };
  }

  private async countAttempt(message: IntegrationMessage, cause: unknown): Promise<number> {
    const { transactions, definition, deadLetters } = this.options;
    const { context, position } = message;
    this.attempted.set(context, true);
    return transactions.run(definition.name, (tx) =>
      deadLetters.countAttempt(tx, {
        consumer: definition.name,
        context,
        position,
        error: describe(cause),
      }),
    );
  }

  /** The letter and the checkpoint that passes it commit together. */
  private async setAside(
    message: IntegrationMessage,
    attempts: number,
    cause: unknown,
  ): Promise<string | undefined> {
    const { transactions, definition, deadLetters, incarnation } = this.options;
    const { context, position } = message;
    return transactions.run(definition.name, async (tx, checkpoints) => {
      const stored = checkpoints.position(context);
      if (stored === undefined || stored < position) {
        await deadLetters.put(tx, this.letter(message, 'failed', attempts, cause));
        checkpoints.advance(context, position, incarnation);
      }
      await deadLetters.forgetAttempts(tx, definition.name, context, position);
      return checkpoints.position(context);
    });
  }

  private async clearAttempts(tx: Tx, context: string, position: string | undefined): Promise<void> {
    if (position === undefined || this.attempted.get(context) === false) return;
    await this.options.deadLetters.forgetAttempts(tx, this.options.definition.name, context, position);
    this.attempted.set(context, false);
  }

  private letter(
    message: IntegrationMessage,
    reason: DeadLetterReason,
    attempts: number,
    cause: unknown,
  ): DeadLetter {
    const { definition } = this.options;
    const { event, data, context, position } = message;
    return {
      id: derivedId('dead-letter', definition.name, context, position),
      consumer: definition.name,
      context,
      reason,
      errorClass: classOf(cause),
      error: describe(cause),
      attempts,
      handlerVersion: definition.version ?? 1,
      position,
      stream: data.stream,
      revision: data.revision,
      eventId: event.id,
    };
  }

  private checkLog(context: string, checkpoints: ConsumerCheckpoints): void {
    const stored = checkpoints.incarnation(context);
    const { incarnation, definition } = this.options;
    if (stored === undefined || stored === incarnation) return;
    throw new ConsumerHalted(
      `consumer ${definition.name} applied events of record ${stored}, but this record is ${incarnation}: give the record back, or rebuild the consumer's tables from the new one`,
    );
  }
}

const behindAnother = new PermanentFailure('an earlier event of the same stream is a dead letter');

function isBehind(stored: string | undefined, predecessor: string | undefined): boolean {
  return predecessor !== undefined && (stored === undefined || stored < predecessor);
}

function classOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : typeof cause;
}

/** The error's words, shortened. */
export function describe(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).slice(0, errorCharactersMax);
}

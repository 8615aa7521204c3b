import {
  eventId,
  newId,
  type IntegrationContract,
  type JsonObject,
  type RecordedEvent,
} from '@daylight/kernel';
import type { EventLog } from '@daylight/record';
import { createTestRecord } from '@daylight/record/testing';
import { randomBytes } from 'node:crypto';
import { Pool, type PoolClient } from 'pg';
import type { IntegrationConsumerDefinition, IntegrationMessage } from '../integration-consumer';
import { connectMessaging, type Messaging } from '../nats/messaging';
import { startRelay, type Relay, type RelayOptions } from '../nats/relay';
import { startConsumer, type Consumer, type ConsumerOptions } from '../nats/start-consumer';
import { createMessagingTables } from '../sql/messaging-tables';
import type { SqlAccess } from '../sql/sql-access';
import { SqlConsumerTransactions } from '../sql/sql-consumer-transactions';
import { SqlDeadLetterStore } from '../sql/sql-dead-letter-store';
import { SqlRelayCheckpoint } from '../sql/sql-relay-checkpoint';

export const division = '360827';
export const context = 'registry';

/** Publishes two kinds of events and keeps every other private. */
export const registryContract: IntegrationContract = {
  context,
  versions: { 'registry.ItemEntered': 1, 'registry.ItemChanged': 2 },
  map: (event) => ({
    summary: { zh: '事项入库', en: 'An item was entered' },
    payload: event.data,
  }),
};

export type Tx = PoolClient;

export function required(variable: string): string {
  const value = process.env[variable];
  if (value === undefined || value === '') {
    throw new Error(
      `${variable} is not set: integration specs run on real servers, which the test runner starts`,
    );
  }
  return value;
}

/** One database, one record, one JetStream namespace, all with random names and gone afterwards. */
export class TestBed {
  private readonly closers: (() => Promise<unknown>)[] = [];
  readonly access: SqlAccess<Tx>;
  readonly transactions: SqlConsumerTransactions<Tx>;
  readonly deadLetters: SqlDeadLetterStore<Tx>;
  readonly checkpoint: SqlRelayCheckpoint<Tx>;

  private constructor(
    readonly namespace: string,
    readonly natsUrl: string,
    readonly pool: Pool,
    readonly log: EventLog,
  ) {
    this.access = poolAccess(pool);
    this.transactions = new SqlConsumerTransactions(this.access);
    this.deadLetters = new SqlDeadLetterStore(this.access);
    this.checkpoint = new SqlRelayCheckpoint(this.access);
  }

  static async open(natsUrl = required('TEST_NATS_URL')): Promise<TestBed> {
    required('TEST_DATABASE_URL');
    const namespace = `t${randomBytes(6).toString('hex')}`;
    const record = await createTestRecord([context]);
    const pool = new Pool({ connectionString: record.adminUrl, max: 8 });
    // An idle connection that breaks when the database is dropped is replaced by the pool.
    pool.on('error', () => undefined);
    for (const statement of createMessagingTables) await pool.query(statement);
    await pool.query(`create table effect (number bigserial, consumer text, event_id text, stream text, revision int,
      position text, unique (consumer, event_id))`);
    const bed = new TestBed(namespace, natsUrl, pool, await record.open(context));
    bed.onClose(async () => {
      await pool.end();
      await record.drop();
    });
    return bed;
  }

  /** Runs last come first at `close`. */
  onClose(closer: () => Promise<unknown>): void {
    this.closers.unshift(closer);
  }

  async close(): Promise<void> {
    for (const closer of this.closers.splice(0)) await closer();
  }

  async connect(name = 'spec'): Promise<Messaging> {
    const messaging = await connectMessaging({ url: this.natsUrl, name, namespace: this.namespace });
    this.onClose(() => messaging.close());
    return messaging;
  }

  /** A connection to another namespace of the same server, removed at the end like the bed's own. */
  async connectElsewhere(): Promise<Messaging> {
    const namespace = `t${randomBytes(6).toString('hex')}`;
    const messaging = await connectMessaging({ url: this.natsUrl, name: 'elsewhere', namespace });
    this.onClose(() => messaging.close());
    this.onClose(() => removeStreams(messaging));
    return messaging;
  }

  /** The connection that also removes the streams at the end. */
  async connectOwner(): Promise<Messaging> {
    const messaging = await this.connect('owner');
    this.onClose(() => removeStreams(messaging));
    return messaging;
  }

  async relay(messaging: Messaging, options: Partial<RelayOptions> = {}): Promise<Relay> {
    const { log, checkpoint } = this;
    const relay = startRelay({
      messaging,
      log,
      contract: registryContract,
      division,
      checkpoint,
      ...options,
    });
    this.onClose(() => relay.stop());
    return relay;
  }

  async consumer(messaging: Messaging, options: Partial<ConsumerOptions<Tx>> = {}): Promise<Consumer> {
    const { log, transactions, deadLetters } = this;
    const consumer = await startConsumer<Tx>({
      messaging,
      log,
      definition: effectsOf('disclosure'),
      division,
      transactions,
      deadLetters,
      recordComparisonMs: 1_000,
      ackWaitMs: 2_000,
      ...options,
    });
    this.onClose(() => consumer.stop());
    return consumer;
  }

  /** Records one event per number, each as a command of its own. */
  async record(stream: string, events: readonly (JsonObject & { type?: string })[]): Promise<void> {
    const slice = await this.log.readStream(`${context}.item-${stream}`, {
      direction: 'backwards',
      limit: 1,
    });
    const commandId = newId();
    const actor = { subject: 'system:spec', organisation: 'zjj' };
    await this.log.append({
      stream: `${context}.item-${stream}`,
      expected: slice.lastRevision === null ? { kind: 'none' } : { kind: 'at', revision: slice.lastRevision },
      events: events.map(({ type = 'registry.ItemEntered', ...data }, index) => ({
        id: eventId(commandId, index),
        type,
        data: data as JsonObject,
        metadata: {
          actor,
          occurredAt: '2026-03-02T01:00:00.000Z',
          commandId,
          correlationId: commandId,
          disclosure: 'public',
          schemaVersion: 1,
        },
      })),
    });
  }

  /** What the record says is public, in its order. */
  async publicEvents(): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    let after: string | undefined;
    for (;;) {
      const slice = await this.log.readAll({ after, filter: { streamPrefixes: [`${context}.`] } });
      events.push(...slice.events.filter((event) => event.type in registryContract.versions));
      after = slice.position ?? after;
      if (slice.end) return events;
    }
  }

  /** Ids of the events that a consumer applied, in the order in which it did. */
  async effects(consumer = 'disclosure'): Promise<readonly string[]> {
    const found = await this.pool.query('select event_id from effect where consumer = $1 order by number', [
      consumer,
    ]);
    return found.rows.map((row: { event_id: string }) => row.event_id);
  }
}

/** A consumer whose effect is a row per event; a second effect of one event would break the unique key. */
export function effectsOf(
  name: string,
  before: (message: IntegrationMessage) => void | Promise<void> = () => undefined,
): IntegrationConsumerDefinition<Tx> {
  return {
    name,
    version: 3,
    contracts: [registryContract],
    apply: async (message, tx) => {
      await before(message);
      await tx.query(
        'insert into effect (consumer, event_id, stream, revision, position) values ($1, $2, $3, $4, $5)',
        [name, message.event.id, message.data.stream, message.data.revision, message.position],
      );
    },
  };
}

function poolAccess(pool: Pool): SqlAccess<Tx> {
  return {
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(client);
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    query: async (tx, sql, parameters) => (await tx.query(sql, [...parameters])).rows,
  };
}

async function removeStreams(messaging: Messaging): Promise<void> {
  const prefix = messaging.namespace.toUpperCase();
  for await (const { config } of messaging.manager.streams.list()) {
    if (config.name.startsWith(prefix)) await messaging.manager.streams.delete(config.name);
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import {
  connectMessaging,
  DeadLetters,
  SqlConsumerTransactions,
  SqlDeadLetterStore,
  SqlRelayCheckpoint,
  startConsumer,
  startRelay,
  type Consumer,
  type LaneState,
  type Messaging,
  type Relay,
  type RelayState,
} from '@daylight/messaging';
import type { EventLog } from '@daylight/record';
import type { Logger } from 'pino';
import type { DataSource, EntityManager } from 'typeorm';
import type { ServiceConfig } from '../config/service-config';
import type { CheckState, ReadinessCheck } from '../operation/readiness';
import type { ServiceDefinition } from '../service-definition';
import { EntityManagerAccess } from './entity-manager-access';

const connectAttemptMs = 3_000;
const retryPauseMs = 1_000;

export interface MessageFlowOptions {
  readonly definition: ServiceDefinition;
  readonly config: Pick<ServiceConfig, 'natsUrl' | 'natsNamespace' | 'division'>;
  readonly log: EventLog;
  readonly dataSource: DataSource;
  readonly logger: Logger;
}

/**
 * A service's part in the traffic between contexts: its relay and its consumers. NATS may come late or go away; the
 * service works on, and readiness says so.
 */
export class MessageFlow {
  readonly deadLetters: DeadLetters<EntityManager>;
  private readonly access: EntityManagerAccess;
  private messaging: Messaging | undefined;
  private relay: Relay | undefined;
  private consumers: Consumer[] = [];
  private starting: Promise<void> | undefined;
  private readonly stopping = new AbortController();
  private problem = 'not connected yet';

  constructor(private readonly options: MessageFlowOptions) {
    const { definition, config, log, dataSource } = options;
    this.access = new EntityManagerAccess(dataSource);
    this.deadLetters = new DeadLetters({
      definitions: definition.consumers ?? [],
      transactions: new SqlConsumerTransactions(this.access),
      store: new SqlDeadLetterStore(this.access),
      log,
      division: config.division,
    });
  }

  /** Begins to connect; returns at once. */
  start(): void {
    if (this.used) this.starting ??= this.connect();
  }

  /** Settles what is in flight, gives leases back and closes the connection. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.starting;
    await Promise.all([this.relay?.stop(), ...this.consumers.map((consumer) => consumer.stop())]);
    await this.messaging?.close();
  }

  states(): {
    readonly relay: RelayState | null;
    readonly consumers: { readonly name: string; readonly lanes: readonly LaneState[] }[];
  } {
    return {
      relay: this.relay?.state ?? null,
      consumers: this.consumers.map(({ name, state }) => ({ name, lanes: state })),
    };
  }

  /** What readiness asks. Nothing when the service neither publishes nor consumes. */
  checks(): { [name: string]: ReadinessCheck } {
    if (!this.used) return {};
    const checks: { [name: string]: ReadinessCheck } = { nats: () => this.natsState() };
    if (this.options.definition.integration !== undefined) checks['relay'] = () => this.relayState();
    if (this.options.definition.consumers?.length) checks['consumers'] = () => this.consumerState();
    return checks;
  }

  private get used(): boolean {
    const { integration, consumers } = this.options.definition;
    return integration !== undefined || (consumers?.length ?? 0) > 0;
  }

  private async connect(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.open();
        return;
      } catch (error) {
        this.problem = error instanceof Error ? error.message : String(error);
        this.options.logger.warn({ reason: this.problem }, 'messaging cannot start yet');
        await this.closeOpened();
        await pause(retryPauseMs, undefined, { signal }).catch(ignoreAbort);
      }
    }
  }

  private async open(): Promise<void> {
    const { definition, config, log, logger } = this.options;
    const { division } = config;
    this.messaging = await connectMessaging({
      url: config.natsUrl,
      name: definition.name,
      namespace: config.natsNamespace,
      firstConnectTimeoutMs: connectAttemptMs,
      logger,
    });
    const { messaging } = this;
    for (const consumer of definition.consumers ?? []) {
      this.consumers.push(
        await startConsumer({
          messaging,
          log,
          definition: consumer,
          division,
          transactions: new SqlConsumerTransactions(this.access),
          deadLetters: new SqlDeadLetterStore(this.access),
          logger,
        }),
      );
    }
    const { integration } = definition;
    if (integration === undefined) return;
    const checkpoint = new SqlRelayCheckpoint(this.access);
    this.relay = startRelay({ messaging, log, contract: integration, division, checkpoint, logger });
  }

  /** After a start that failed half-way, so that the next attempt begins from nothing. */
  private async closeOpened(): Promise<void> {
    await Promise.all(this.consumers.map((consumer) => consumer.stop()));
    this.consumers = [];
    await this.messaging?.close();
    this.messaging = undefined;
  }

  private async natsState(): Promise<CheckState> {
    if (this.messaging === undefined) return { status: 'down', detail: this.problem };
    const { kind, serverVersion } = this.messaging.status;
    if (kind !== 'connected') return { status: 'down', detail: kind, serverVersion };
    await this.messaging.roundTripMs();
    return { status: 'up', serverVersion };
  }

  private relayState(): CheckState {
    const state = this.relay?.state;
    if (state === undefined) return { status: 'down', detail: 'not started' };
    const down = state.kind === 'halted' || state.kind === 'stopped';
    return { status: down ? 'down' : 'up', state: state.kind, position: state.position, detail: state.error };
  }

  private consumerState(): CheckState {
    const lanes = this.consumers.flatMap(({ name, state }) => state.map((lane) => ({ name, ...lane })));
    if (lanes.length === 0) return { status: 'down', detail: 'not started' };
    const halted = lanes.filter(({ kind }) => kind === 'halted' || kind === 'stopped');
    const detail = lanes
      .filter(({ error }) => error !== undefined)
      .map(({ name, context, kind, error }) => `${name}/${context} ${kind}: ${error}`)
      .join('; ');
    const facts = Object.fromEntries(lanes.map((lane) => [`${lane.name}/${lane.context}`, lane.kind]));
    return { ...facts, status: halted.length > 0 ? 'down' : 'up', ...(detail === '' ? {} : { detail }) };
  }
}

function ignoreAbort(error: unknown): void {
  if ((error as { name?: unknown }).name !== 'AbortError') throw error;
}

import { connect, type JetStreamClient, type JetStreamManager, type NatsConnection } from 'nats';
import { silentLogger, type MessagingLogger } from '../logger';

/** Oldest nats-server that the platform was tried with. */
const serverVersionMin = [2, 9, 0] as const;
const requestTimeoutMs = 5_000;
const reconnectWaitMs = 250;
const drainTimeoutMs = 5_000;

export type MessagingOptions = {
  /** `nats://host:port`, several separated by commas. */
  readonly url: string;
  /** Shown in the server's list of connections; the service's name. */
  readonly name: string;
  readonly credentials?: { readonly user: string; readonly password: string } | { readonly token: string };
  /** First token of every subject and prefix of every stream. Default `daylight`; specs choose their own. */
  readonly namespace?: string;
  /** How long to wait for the server at start. Default 30,000. */
  readonly firstConnectTimeoutMs?: number;
  readonly logger?: MessagingLogger;
};

export type MessagingStatus = {
  readonly kind: 'connected' | 'reconnecting' | 'closed';
  readonly serverVersion: string;
  readonly reconnects: number;
};

/** The server cannot be used: not reachable in time, too old, or without JetStream. The message says what to do. */
export class MessagingError extends Error {
  override readonly name = 'MessagingError';
}

/**
 * A connection to NATS that outlives the server's outages: it never gives up reconnecting and never ends the process.
 * Everything that goes over it can be had from the record again.
 */
export class Messaging {
  private kind: MessagingStatus['kind'] = 'connected';
  private reconnects = 0;
  private readonly reconnectListeners = new Set<() => void>();

  /** Use `connectMessaging`. */
  constructor(
    /** Only for the parts inside this library. */
    readonly connection: NatsConnection,
    readonly jetStream: JetStreamClient,
    readonly manager: JetStreamManager,
    readonly namespace: string,
    private readonly logger: MessagingLogger,
  ) {
    void this.watch();
  }

  get status(): MessagingStatus {
    const serverVersion = this.connection.info?.version ?? 'unknown';
    return { kind: this.kind, serverVersion, reconnects: this.reconnects };
  }

  /** Time of one round trip to the server, for readiness. @throws when there is no connection. */
  async roundTripMs(): Promise<number> {
    return this.connection.rtt();
  }

  /** Calls back after every reconnection; the returned function ends that. */
  onReconnect(listener: () => void): () => void {
    this.reconnectListeners.add(listener);
    return () => this.reconnectListeners.delete(listener);
  }

  /** Lets what is in flight finish (at most five seconds), then closes. Safe to call twice. */
  async close(): Promise<void> {
    if (this.connection.isClosed()) return;
    const drained = this.kind === 'connected' ? this.connection.drain() : this.connection.close();
    await Promise.race([
      drained.catch((error: unknown) => this.logger.warn({ error: String(error) }, 'draining NATS failed')),
      afterMs(drainTimeoutMs),
    ]);
    if (!this.connection.isClosed()) await this.connection.close();
    this.kind = 'closed';
  }

  private async watch(): Promise<void> {
    for await (const status of this.connection.status()) {
      if (status.type === 'disconnect') {
        this.kind = 'reconnecting';
        this.logger.warn({}, 'NATS is gone; reconnecting');
      } else if (status.type === 'reconnect') {
        this.kind = 'connected';
        this.reconnects += 1;
        this.logger.info({ reconnects: this.reconnects }, 'NATS is back');
        for (const listener of this.reconnectListeners) listener();
      }
    }
    this.kind = 'closed';
  }
}

/**
 * Connects and checks the server.
 * @throws MessagingError when it does not answer in time, is too old, or has no JetStream.
 */
export async function connectMessaging(options: MessagingOptions): Promise<Messaging> {
  const { firstConnectTimeoutMs = 30_000, namespace = 'daylight', logger = silentLogger } = options;
  if (!/^[A-Za-z0-9_-]+$/.test(namespace)) throw new MessagingError(`not a namespace: ${namespace}`);
  const connection = await firstConnection(options, firstConnectTimeoutMs);
  try {
    const manager = await checkServer(connection, options.url);
    const jetStream = connection.jetstream({ timeout: requestTimeoutMs });
    return new Messaging(connection, jetStream, manager, namespace, logger);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Tries until the time is over; the client's own `waitOnFirstConnect` has no end. */
async function firstConnection(options: MessagingOptions, timeoutMs: number): Promise<NatsConnection> {
  const deadlineMs = Date.now() + timeoutMs;
  for (;;) {
    const leftMs = deadlineMs - Date.now();
    try {
      return await connect({
        servers: options.url.split(',').map((server) => server.trim()),
        name: options.name,
        ...credentialsOf(options),
        timeout: Math.max(100, Math.min(leftMs, requestTimeoutMs)),
        maxReconnectAttempts: -1,
        reconnectTimeWait: reconnectWaitMs,
        reconnectJitter: reconnectWaitMs,
        ignoreAuthErrorAbort: true,
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (/auth/i.test(reason)) {
        throw new MessagingError(`NATS at ${placeOf(options.url)} refused the credentials: ${reason}`, {
          cause: error,
        });
      }
      if (Date.now() + reconnectWaitMs >= deadlineMs) {
        throw new MessagingError(
          `NATS at ${placeOf(options.url)} did not answer within ${timeoutMs} ms (${reason}); start nats-server with -js or correct NATS_URL`,
          { cause: error },
        );
      }
      await afterMs(reconnectWaitMs);
    }
  }
}

async function checkServer(connection: NatsConnection, url: string): Promise<JetStreamManager> {
  const version = connection.info?.version ?? '';
  if (isOlder(version)) {
    throw new MessagingError(
      `nats-server at ${placeOf(url)} is version ${version || 'unknown'}; at least ${serverVersionMin.join('.')} is needed`,
    );
  }
  try {
    const manager = await connection.jetstreamManager({ timeout: requestTimeoutMs });
    await manager.getAccountInfo();
    return manager;
  } catch (error) {
    throw new MessagingError(
      `nats-server at ${placeOf(url)} has no JetStream for this account; start it with -js (${String(error)})`,
      { cause: error },
    );
  }
}

function isOlder(version: string): boolean {
  const parts = version.split(/[.-]/).map(Number);
  for (const [index, minimum] of serverVersionMin.entries()) {
    const part = parts[index];
    if (part === undefined || Number.isNaN(part) || part < minimum) return true;
    if (part > minimum) return false;
  }
  return false;
}

function credentialsOf({ credentials }: MessagingOptions) {
  if (credentials === undefined) return {};
  return 'token' in credentials
    ? { token: credentials.token }
    : { user: credentials.user, pass: credentials.password };
}

/** The address without user and password: it ends up in logs. */
function placeOf(url: string): string {
  return url.replace(/\/\/[^@/]*@/g, '//');
}

function afterMs(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

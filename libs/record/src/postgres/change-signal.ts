import { Client } from 'pg';
import type { RecordLogger } from '../open-options';
import { pause, type WakeUp } from '../wake-up';
import type { ConnectionPool } from './connection-pool';

const channel = 'daylight_record';
/** At most one NOTIFY in this time: it wakes early, polling does the rest. */
const notifyPauseMs = 2;
const reconnectInitialMs = 100;
const reconnectMaxMs = 5_000;

/**
 * Tells other processes that the log grew: after the commit and outside of it, because NOTIFY inside an appending
 * transaction takes a database-wide lock at commit (CODEBASES.md B4). Coalesced; a lost one is made up for by polling.
 */
export class ChangeNotifier {
  private dirty = false;
  private running: Promise<void> | undefined;
  private readonly abort = new AbortController();

  constructor(
    private readonly pool: ConnectionPool,
    private readonly logger?: RecordLogger,
  ) {}

  notify(): void {
    this.dirty = true;
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.abort.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.dirty && !this.abort.signal.aborted) {
      this.dirty = false;
      try {
        await this.pool.query({ name: 'record-notify', text: `select pg_notify('${channel}', '')` });
      } catch (error) {
        this.logger?.warn({ error: (error as Error).message }, 'NOTIFY failed; readers poll');
      }
      await pause(notifyPauseMs, this.abort.signal);
    }
    this.running = undefined;
  }
}

/**
 * Listens on a connection of its own, for as long as it is wanted, and wakes readers. On every connection: LISTEN, then
 * wake, so that readers poll once after listening began and nothing falls between.
 */
export class ChangeListener {
  private readonly abort = new AbortController();
  private readonly finished: Promise<void>;
  private client: Client | undefined;

  constructor(
    private readonly url: string,
    private readonly connectMs: number,
    private readonly wakeUp: WakeUp,
    private readonly logger?: RecordLogger,
  ) {
    this.finished = this.run();
  }

  async stop(): Promise<void> {
    this.abort.abort();
    await this.finished;
  }

  private async run(): Promise<void> {
    let waitMs = reconnectInitialMs;
    while (!this.abort.signal.aborted) {
      const listened = await this.listen();
      if (listened) waitMs = reconnectInitialMs;
      await pause(waitMs, this.abort.signal);
      waitMs = Math.min(waitMs * 2, reconnectMaxMs);
    }
  }

  /** Until the connection ends. False when it never began. */
  private async listen(): Promise<boolean> {
    const client = new Client({
      connectionString: this.url,
      connectionTimeoutMillis: this.connectMs,
      query_timeout: this.connectMs,
      application_name: 'daylight-record-listener',
      keepAlive: true,
    });
    this.client = client;
    const ended = new Promise<void>((resolve) => {
      client.on('error', (error) => {
        this.logger?.warn({ error: error.message }, 'the listening connection broke; readers poll');
        resolve();
      });
      client.on('end', resolve);
      this.abort.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', () => this.wakeUp.wake());
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.wakeUp.wake();
      await ended;
      return true;
    } catch (error) {
      this.logger?.warn({ error: (error as Error).message }, 'cannot listen; readers poll');
      return false;
    } finally {
      await endQuietly(client);
    }
  }
}

/** A connection that is broken already may refuse to end in an orderly way; there is nothing left to save then. */
async function endQuietly(client: Client): Promise<void> {
  await Promise.race([
    client.end().catch(() => undefined),
    pause(reconnectInitialMs, new AbortController().signal),
  ]);
}

import { EventStoreDBClient, type Credentials, type StreamingRead } from '@eventstore/db-client';
import type { RecordTimeouts } from '../open-options';
import { RecordError } from '../record-error';
import { NoAnswer } from './eventstoredb-error';

/** Asked of the server when the URL says nothing: commands read what they just wrote, and only the leader has it for sure. */
const leaderPreference = 'nodePreference=leader';

export interface ConnectionOptions {
  readonly url: string;
  readonly timeouts: RecordTimeouts;
}

/**
 * One client at a time, every call under a limit of ours. The client itself waits for ever where the server accepts a
 * request and never answers (reads have no deadline at all), and it never gives up a connection that has gone silent.
 * So whoever runs out of time replaces the client, and the next call gets a fresh connection.
 */
export class Connection {
  /**
   * The credentials of the URL, handed to every append again: that makes the client use one call per append instead of
   * a stream shared by all appends. The shared stream keeps its waiting promises in a table of the whole process, and an
   * error on one connection fails the appends of every other; a call of its own has its own deadline and its own error.
   */
  readonly credentials: Credentials;
  private readonly url: string;
  private client: EventStoreDBClient | undefined;
  private readonly ending = new Set<Promise<void>>();

  constructor({ url }: ConnectionOptions) {
    this.url = withLeaderPreference(url);
    this.credentials = credentialsOf(url);
  }

  /** @throws RecordError `invalid` for a URL that the client cannot read. */
  private get current(): EventStoreDBClient {
    try {
      this.client ??= EventStoreDBClient.connectionString(this.url);
      return this.client;
    } catch (error) {
      throw new RecordError('invalid', `RECORD_URL: ${(error as Error).message}`, { cause: error });
    }
  }

  /** @throws NoAnswer when the limit has passed, or whatever the client throws. */
  async call<T>(limitMs: number, work: (client: EventStoreDBClient) => Promise<T>): Promise<T> {
    const client = this.current;
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new NoAnswer(limitMs)), limitMs);
    });
    try {
      return await Promise.race([work(client), limit]);
    } catch (error) {
      if (error instanceof NoAnswer) this.replace(client);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Passes on what is read until `each` says false. @throws NoAnswer, or whatever the client throws. */
  async read<Event>(
    limitMs: number,
    open: (client: EventStoreDBClient) => StreamingRead<Event>,
    each: (event: Event) => boolean,
  ): Promise<void> {
    const client = this.current;
    const stream = open(client);
    let timer: NodeJS.Timeout | undefined;
    let reading = true;
    let ended = false;
    try {
      await new Promise<void>((resolve, reject) => {
        timer = setTimeout(() => reject(new NoAnswer(limitMs)), limitMs);
        stream.on('error', reject); // settles once; an error after that is heard and of no interest
        stream.on('end', () => {
          ended = true;
          // A call that is cancelled ends like one that is complete: half a page must not pass for a whole one.
          if (this.client === client) resolve();
          else reject(new NoAnswer(limitMs));
        });
        // Stays on when the reader has left: a call that is not read to its end is kept by the client for ever.
        stream.on('data', (event) => {
          if (!reading) return;
          try {
            reading = each(event);
          } catch (error) {
            reading = false;
            reject(error as Error);
          }
          if (!reading) resolve();
        });
      });
    } catch (error) {
      if (error instanceof NoAnswer) this.replace(client);
      throw error;
    } finally {
      reading = false;
      clearTimeout(timer);
      // Fails only when there was never a call to cancel.
      if (!ended) void stream.cancel().catch(() => undefined);
    }
  }

  /** The client for a call without end, such as a subscription. */
  openEnded<T>(open: (client: EventStoreDBClient) => T): T {
    return open(this.current);
  }

  async close(): Promise<void> {
    if (this.client !== undefined) this.replace(this.client);
    await Promise.all(this.ending);
  }

  private replace(client: EventStoreDBClient): void {
    if (this.client !== client) return;
    this.client = undefined;
    const end = endClient(client).finally(() => this.ending.delete(end));
    this.ending.add(end);
  }
}

/** `dispose` cancels streams only; the connection itself has no public end, and would keep the process alive. */
async function endClient(client: EventStoreDBClient): Promise<void> {
  try {
    // Not awaited: it waits for ever for streams that nobody reads to their end.
    void client.dispose();
    (await client['getChannel']()).close();
  } catch (error) {
    // A cluster that cannot be discovered has no channel to close.
    if (!(error instanceof Error)) throw error;
  }
}

function withLeaderPreference(url: string): string {
  if (/[?&]nodePreference=/i.test(url)) return url;
  if (url.includes('?')) return `${url}&${leaderPreference}`;
  return `${url.replace(/\/$/, '')}/?${leaderPreference}`;
}

/** Without credentials in the URL empty ones: a server that asks for none ignores them, any other refuses them. */
function credentialsOf(url: string): Credentials {
  const found = /^[a-z+]+:\/\/([^:@/?]*):([^@/?]*)@/i.exec(url);
  return {
    username: decodeURIComponent(found?.[1] ?? ''),
    password: decodeURIComponent(found?.[2] ?? ''),
  };
}

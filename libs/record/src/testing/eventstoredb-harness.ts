import { randomBytes } from 'node:crypto';
import { AuthorKeyRing, generateAuthorKey, loadAuthor } from '@daylight/evidence';
import { contractContext, type RecordAdapter, type RecordHarness } from './contract/harness';
import { TcpLink } from './contract/tcp-link';
import type { EventLog } from '../event-log';
import { openEventLog } from '../open-event-log';
import type { OpenEventLogOptions } from '../open-options';
import { provisionEventStoreDb } from '../eventstoredb/provision-on-demand';

/** What the EventStoreDB adapter brings to the contract suite, and the server behind it for cases of its own. */
export interface EventStoreDbHarness extends RecordHarness {
  open(options?: Partial<OpenEventLogOptions>): Promise<EventLog>;
  /** A service's user: the URL with which the suite's logs are opened. */
  readonly serviceUrl: string;
  /** A user who may read and not append. */
  readonly readerUrl: string;
  readonly adminUrl: string;
}

/** False for a server started with `--insecure`, which knows no users and lets everybody do everything. */
export function isSecured(url: string): boolean {
  return !/[?&]tls=false/i.test(url);
}

/**
 * The contract suite on EventStoreDB.
 * @param secured whether the server knows users
 */
export function eventStoreDbAdapter(
  secured: boolean,
  open: () => Promise<EventStoreDbHarness>,
): RecordAdapter {
  return {
    name: 'EventStoreDB',
    capabilities: {
      // Ids derive from the command, and a command writes one stream.
      refusesIdsOfOtherStreams: { because: 'this server compares ids within a stream only' },
      tampers: { because: 'the bytes lie in the server’s own files, out of the reach of any client' },
      authenticates: secured || { because: 'this server runs without users' },
    },
    open,
  };
}

/** @param adminUrl an administrator's connection string of a server that is there for tests alone */
export async function eventStoreDbHarness(adminUrl: string): Promise<EventStoreDbHarness> {
  const { serviceUrl, readerUrl } = await usersOf(adminUrl);
  const key = generateAuthorKey();
  const author = loadAuthor(key.privatePem);
  const opened: EventLog[] = [];
  const links: TcpLink[] = [];
  const open = async (options?: Partial<OpenEventLogOptions>) => {
    const log = await openEventLog({ url: serviceUrl, author, ...options });
    opened.push(log);
    return log;
  };
  const invariant = await DenseStreams.since(await open());
  return {
    serviceUrl,
    readerUrl,
    adminUrl,
    keyRing: new AuthorKeyRing([{ keyId: key.keyId, service: contractContext, publicPem: key.publicPem }]),
    // Every event travels as a message of its own, both ways: ten times the time of PostgreSQL for the same page by page.
    largeStreamEvents: 20_000,
    open,
    openOverLink: async (options) => {
      const url = new URL(serviceUrl);
      const link = await TcpLink.to({ host: url.hostname, port: Number(url.port || 2113) });
      links.push(link);
      url.host = `127.0.0.1:${link.port}`;
      return { link, log: await open({ url: url.toString(), ...options }) };
    },
    openWithWrongCredentials: () => openEventLog({ url: withUser(serviceUrl, 'nobody-here', 'wrong') }),
    assertWhole: () => invariant.assert(),
    close: async () => {
      await Promise.all(opened.map((log) => log.close()));
      await Promise.all(links.map((link) => link.close()));
    },
  };
}

async function usersOf(adminUrl: string): Promise<{ serviceUrl: string; readerUrl: string }> {
  if (!isSecured(adminUrl)) return { serviceUrl: adminUrl, readerUrl: adminUrl };
  const suffix = randomBytes(6).toString('hex');
  const password = `${randomBytes(12).toString('hex')}Aa1!`;
  const [writer, reader] = [`writer-${suffix}`, `reader-${suffix}`];
  await provisionEventStoreDb({
    adminUrl,
    writers: [{ user: writer, password }],
    readers: [{ user: reader, password }],
  });
  return {
    serviceUrl: withUser(adminUrl, writer, password),
    readerUrl: withUser(adminUrl, reader, password),
  };
}

function withUser(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.toString();
}

/**
 * Positions rise and every stream's revisions are dense: followed from case to case, so that each reads only what is new.
 * Every case writes streams of its own, so what is seen of a stream begins at its beginning.
 */
class DenseStreams {
  private readonly revisions = new Map<string, number>();

  private constructor(
    private readonly log: EventLog,
    private position: string | undefined,
  ) {}

  static async since(log: EventLog): Promise<DenseStreams> {
    return new DenseStreams(log, await log.head());
  }

  async assert(): Promise<void> {
    for (;;) {
      const slice = await this.log.readAll({ after: this.position });
      for (const { stream, revision, position } of slice.events) {
        expect({ stream, revision }).toEqual({ stream, revision: (this.revisions.get(stream) ?? -1) + 1 });
        expect(position > (this.position ?? '')).toBe(true);
        this.revisions.set(stream, revision);
        this.position = position;
      }
      this.position = slice.position;
      if (slice.end) return;
    }
  }
}

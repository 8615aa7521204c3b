import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from '@daylight/kernel/testing';
import { effectsOf, TestBed } from '../testing/test-bed';
import { connectMessaging, MessagingError } from './messaging';

jest.setTimeout(90_000);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A nats-server of this spec alone, which may be killed and whose files may be lost. */
class OwnServer {
  private process: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    readonly folder: string,
  ) {}

  static async prepare(): Promise<OwnServer> {
    return new OwnServer(await freePort(), await mkdtemp(path.join(tmpdir(), 'nats-outage-')));
  }

  get url(): string {
    return `nats://127.0.0.1:${this.port}`;
  }

  async start(withJetStream = true): Promise<void> {
    const stored = withJetStream ? ['-js', '-sd', this.folder] : [];
    const child = spawn('nats-server', ['-a', '127.0.0.1', '-p', String(this.port), ...stored], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.process = child;
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    await eventually('nats-server is ready', () => said.includes('Server is ready'));
  }

  async kill(): Promise<void> {
    const child = this.process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async loseFiles(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

describe('when NATS is away', () => {
  let server: OwnServer;
  let bed: TestBed;

  beforeEach(async () => {
    server = await OwnServer.prepare();
    await server.start();
    bed = await TestBed.open(server.url);
  });
  afterEach(async () => {
    await bed.close();
    await server.kill();
    await server.loseFiles();
  });

  async function expectComplete(consumer: string): Promise<void> {
    const expected = (await bed.publicEvents()).map((event) => event.id);
    await eventually(
      `${consumer} has all ${expected.length}`,
      async () => (await bed.effects(consumer)).length >= expected.length,
      30_000,
    );
    expect(await bed.effects(consumer)).toEqual(expected);
  }

  it.each([
    ['comes back with its files', false],
    ['comes back without its files', true],
  ])('and %s, everything recorded meanwhile arrives once and in order', async (_how, filesLost) => {
    const messaging = await bed.connect();
    const relay = await bed.relay(messaging);
    // Without comparison with the record: only the messages themselves can complete it.
    await bed.consumer(messaging, { recordComparisonMs: 600_000 });
    await bed.record('a', [{ n: 1 }, { n: 2 }]);
    await expectComplete('disclosure');

    await server.kill();
    await eventually('the loss is noticed', () => messaging.status.kind === 'reconnecting');
    await bed.record('b', [{ n: 3 }, { n: 4 }]);
    if (filesLost) await server.loseFiles();
    await server.start();
    await bed.record('a', [{ n: 5 }]);

    await expectComplete('disclosure');
    await eventually('relaying', () => relay.state.kind === 'relaying');
    expect(messaging.status).toMatchObject({ kind: 'connected', reconnects: 1 });
  });

  it('and stays away, a consumer follows the record itself', async () => {
    const messaging = await bed.connect();
    await bed.relay(messaging);
    await bed.consumer(messaging, { definition: effectsOf('supervision'), recordComparisonMs: 300 });
    await bed.record('a', [{ n: 1 }]);
    await expectComplete('supervision');
    await server.kill();
    await bed.record('a', [{ n: 2 }, { n: 3 }]);
    await expectComplete('supervision');
  });

  it('the first connection waits a bounded time and then says what to do', async () => {
    await server.kill();
    const attempt = connectMessaging({ url: server.url, name: 'spec', firstConnectTimeoutMs: 600 });
    await expect(attempt).rejects.toThrow(/did not answer within 600 ms .*start nats-server with -js/);
    await expect(attempt).rejects.toBeInstanceOf(MessagingError);
  });

  it('the first connection succeeds when the server comes up in time', async () => {
    await server.kill();
    const attempt = connectMessaging({ url: server.url, name: 'spec', firstConnectTimeoutMs: 20_000 });
    await server.start();
    const messaging = await attempt;
    expect(messaging.status.kind).toBe('connected');
    expect(await messaging.roundTripMs()).toBeGreaterThanOrEqual(0);
    await messaging.close();
    await messaging.close();
    await eventually('closed', () => messaging.status.kind === 'closed');
  });

  it('a server without JetStream is refused with the reason', async () => {
    await server.kill();
    await server.start(false);
    await expect(connectMessaging({ url: server.url, name: 'spec' })).rejects.toThrow(/no JetStream/);
  });
});

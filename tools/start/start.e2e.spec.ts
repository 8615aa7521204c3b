import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const startTimeoutMs = 90_000;
const endTimeoutMs = 60_000;

type Ready = {
  origin: string;
  pid: number;
  processes: Record<string, number>;
  services: Record<string, string>;
};

/** One `npm start` with the identity provider and PostgreSQL alone: the smallest that has a service and a server. */
class Start {
  readonly child: ChildProcess;
  output = '';
  readonly ended: Promise<number | null>;

  constructor(folder: string, args: string[] = [], environment: Record<string, string> = {}) {
    this.child = spawn(
      process.execPath,
      ['tools/start/start.mjs', '--services', 'demo-identity', '--data-dir', folder, ...args],
      { cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (text) => (this.output += text));
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
  }

  async end(): Promise<{ code: number | null; sentence: string }> {
    const code = await within(this.ended, endTimeoutMs, () => `still running:\n${this.output}`);
    return { code, sentence: this.output };
  }

  interrupt() {
    this.child.kill('SIGINT');
    return this.end();
  }
}

async function within<T>(promise: Promise<T>, timeoutMs: number, what: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(what())), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function readyOf(start: Start, folder: string): Promise<Ready> {
  const until = Date.now() + startTimeoutMs;
  const file = path.join(folder, 'ready.json');
  for (;;) {
    if (existsSync(file)) {
      const ready = JSON.parse(readFileSync(file, 'utf8')) as Ready;
      if (ready.pid === start.child.pid) return ready;
    }
    if (start.child.exitCode !== null || Date.now() > until) throw new Error(`no start:\n${start.output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A folder that the database's user can enter, which mkdtemp's are not. */
function openFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-start-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** The one sentence, in both languages, behind whatever log lines explain it. */
const closingSentence = /✗ [^\n]*[\u4e00-\u9fff][^\n]*。\n {2}[A-Za-z][^\n]*\.\n$/;

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('npm start', () => {
  let folder: string;
  let start: Start;
  let ready: Ready;

  beforeAll(async () => {
    folder = openFolder();
    start = new Start(folder, ['--port', 'auto']);
    ready = await readyOf(start, folder);
  });

  afterAll(async () => {
    if (start.child.exitCode === null) await start.interrupt();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps what holds passwords for its owner alone', () => {
    for (const file of ['state.json', 'ready.json', 'keys/service-center.pem']) {
      expect(statSync(path.join(folder, file)).mode & 0o077).toBe(0);
    }
  });

  it('says of a second start that the first one runs, and where', async () => {
    const { code, sentence } = await new Start(folder, ['--port', 'auto']).end();
    expect(code).toBe(1);
    expect(sentence).toMatch(closingSentence);
    expect(sentence).toContain('平台已在运行');
    expect((await fetch(`${ready.services['demo-identity']}/ready`)).status).toBe(200);
  });

  it('says of an occupied port which it is and how to move', async () => {
    const occupant: Server = createServer();
    const port = await new Promise<number>((resolve) => {
      occupant.listen(0, '127.0.0.1', () => resolve((occupant.address() as { port: number }).port));
    });
    const other = openFolder();
    try {
      const environment = { DEMO_IDENTITY_PORT: String(port) };
      const { code, sentence } = await new Start(other, ['--port', 'auto'], environment).end();
      expect(code).toBe(1);
      expect(sentence).toMatch(closingSentence);
      expect(sentence).toContain(`端口 ${port} 已被其他程序占用`);
    } finally {
      occupant.close();
      rmSync(other, { recursive: true, force: true });
    }
  });

  it('says of a full disk how much is missing', async () => {
    const other = openFolder();
    const { code, sentence } = await new Start(other, ['--free-bytes-min', '1e18']).end();
    rmSync(other, { recursive: true, force: true });
    expect(code).toBe(1);
    expect(sentence).toMatch(closingSentence);
    expect(sentence).toContain('磁盘空间不足');
  });

  it('ends everything when a child is killed, and names the child', async () => {
    process.kill(ready.processes['demo-identity'] ?? 0, 'SIGKILL');
    const { code, sentence } = await start.end();
    expect(code).toBe(1);
    expect(sentence).toMatch(closingSentence);
    expect(sentence).toContain('demo-identity 意外结束(信号 SIGKILL)');
    expect(isAlive(ready.processes.postgresql ?? 0)).toBe(false);
  });

  it('recovers after the whole start was killed, with what it had left running', async () => {
    start = new Start(folder, ['--port', 'auto']);
    ready = await readyOf(start, folder);
    start.child.kill('SIGKILL');
    await start.end();
    const orphan = ready.processes.postgresql ?? 0;
    expect(isAlive(orphan)).toBe(true);
    start = new Start(folder, ['--port', 'auto']);
    ready = await readyOf(start, folder);
    expect(isAlive(orphan)).toBe(false);
    expect(ready.processes.postgresql).not.toBe(orphan);
  });

  it('recovers when PostgreSQL was killed as well and left its pid file', async () => {
    for (const pid of [start.child.pid, ...Object.values(ready.processes)]) process.kill(pid ?? 0, 'SIGKILL');
    await start.end();
    expect(existsSync(path.join(folder, 'postgresql', 'postmaster.pid'))).toBe(true);
    start = new Start(folder, ['--port', 'auto']);
    ready = await readyOf(start, folder);
    expect((await fetch(`${ready.services['demo-identity']}/ready`)).status).toBe(200);
  });

  it('stops on Ctrl-C and leaves nothing running and no claim behind', async () => {
    const { code, sentence } = await start.interrupt();
    expect(code).toBe(0);
    expect(sentence).toContain('✓ 停止');
    expect(Object.values(ready.processes).filter(isAlive)).toEqual([]);
    expect(existsSync(path.join(folder, 'instance.json'))).toBe(false);
  });

  it('begins anew only when told to', async () => {
    const passwords = () => readFileSync(path.join(folder, 'state.json'), 'utf8');
    const before = passwords();
    start = new Start(folder, ['--port', 'auto']);
    await readyOf(start, folder);
    expect(passwords()).toBe(before);
    await start.interrupt();
    start = new Start(folder, ['--port', 'auto', '--fresh']);
    await readyOf(start, folder);
    expect(passwords()).not.toBe(before);
    await start.interrupt();
  });
});

import { StartFault } from './start-fault.mjs';
import { provideNatsServer } from './nats-program.mjs';

const emptyPlace = {
  binFolder: '/nonexistent/bin',
  environment: { PATH: '/nonexistent' },
  systemFolders: [],
};
type Run = NonNullable<Parameters<typeof provideNatsServer>[0]['run']>;

/** A machine on which the named programs succeed and all others are missing. */
function machine(...working: string[]) {
  const calls: string[] = [];
  const run: Run = async (command, args) => {
    calls.push([command, ...args].join(' '));
    const ok = working.includes(command);
    return { ok, code: ok ? 0 : null, stdout: '', stderr: '', missing: !ok, timedOut: false };
  };
  return { run, calls };
}

describe('nats-server', () => {
  it('that NATS_SERVER names and that is not there is named in the sentence', async () => {
    const environment = { NATS_SERVER: '/nonexistent/nats-server' };
    await expect(provideNatsServer({ ...emptyPlace, environment })).rejects.toThrow(
      '/nonexistent/nats-server',
    );
  });

  it('that root misses is asked of every package manager before Docker', async () => {
    const { run, calls } = machine('docker');
    const binFolder = '/tmp';
    const program = await provideNatsServer({ ...emptyPlace, binFolder, run, isRoot: true });
    expect(program.command).toBe('docker');
    expect(calls.map((call) => call.split(' ').slice(0, 2).join(' '))).toEqual([
      'apt-get install',
      'apt-get update',
      'dnf install',
      'apk add',
      'brew install',
      'apt-get download',
      'docker info',
    ]);
  });

  it('runs in a container on loopback, with its store in the data folder', async () => {
    const { run } = machine('docker');
    const program = await provideNatsServer({ ...emptyPlace, binFolder: '/tmp', run, isRoot: false });
    const args = program.args({ port: 4333, storeFolder: '/data/nats' });
    expect(args).toEqual(expect.arrayContaining(['127.0.0.1:4333:4222', '/data/nats:/data', '-js']));
  });

  it('that can be neither found nor installed ends in one sentence that says what to do', async () => {
    const { run } = machine();
    const attempt = provideNatsServer({ ...emptyPlace, binFolder: '/tmp', run, isRoot: true });
    await expect(attempt).rejects.toThrow(StartFault);
    await expect(attempt).rejects.toThrow(/NATS_URL/);
  });
});

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answered, ProblemError, UnexpectedAnswer, type ApiClientOptions } from '@daylight/api-client';
import { openApiOf, type RunningService } from '@daylight/service-kit';
import { counterService, ServiceTestBed } from '@daylight/service-kit/testing';

jest.setTimeout(120_000);

const root = path.join(__dirname, '../..');
const checkTimeoutMs = 100_000;

/** A caller as anybody writes one: what it may not say is marked, so that the compiler must find it. */
const caller = `
import { answered, type ApiClientOptions } from '@daylight/api-client';
import { createClient } from './index';

export async function countTwice(options: ApiClientOptions, name: string): Promise<readonly number[]> {
  const client = createClient(options);
  const params = { path: { name } };
  const first = await answered(client.POST('/counters/{name}/counts', { params, body: { by: 3, note: '羊' } }));
  const second = await answered(client.POST('/counters/{name}/counts', { params, body: { by: 4 } }));
  const both: readonly number[] = [first.total, second.total];
  const stream: string | undefined = second.receipt?.stream;
  return stream === undefined ? [] : both;
}

export async function refusalOf(options: ApiClientOptions): Promise<string | undefined> {
  const { error } = await createClient(options).POST('/counters/{name}/counts', {
    params: { path: { name: 'full' } },
    body: { by: 60 },
  });
  return error?.remedy;
}

export async function actsOf(options: ApiClientOptions, name: string): Promise<readonly string[]> {
  const { acts } = await answered(createClient(options).GET('/counters/{name}/acts', { params: { path: { name } } }));
  return acts.map(({ act, refusal }) => act + (refusal === null ? '' : '!' + refusal.code));
}

export const countWithKey = (options: ApiClientOptions, key: string) =>
  answered(
    createClient(options).POST('/counters/{name}/counts', {
      params: { path: { name: 'keyed' }, header: { 'Idempotency-Key': key } },
      body: { by: 1 },
    }),
  );

export async function wrong(options: ApiClientOptions): Promise<void> {
  const client = createClient(options);
  const params = { path: { name: 'x' } };
  // @ts-expect-error a number is no text
  await client.POST('/counters/{name}/counts', { params, body: { by: '3' } });
  // @ts-expect-error the body must be there
  await client.POST('/counters/{name}/counts', { params });
  // @ts-expect-error nobody serves this address
  await client.GET('/counter', {});
  // @ts-expect-error the answer has no such member
  (await answered(client.POST('/counters/{name}/counts', { params, body: { by: 1 } }))).sum;
}
`;

interface Caller {
  countTwice(options: ApiClientOptions, name: string): Promise<readonly number[]>;
  refusalOf(options: ApiClientOptions): Promise<string | undefined>;
  actsOf(options: ApiClientOptions, name: string): Promise<readonly string[]>;
  countWithKey(options: ApiClientOptions, key: string): Promise<{ readonly replayed: boolean }>;
}

/**
 * What a program prints, also when it ends in failure. Awaited, not waited for: a service that runs in this process must
 * keep its connections meanwhile.
 */
function printedBy(args: readonly string[], input = ''): Promise<string> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { timeout: checkTimeoutMs }, (_error, printed) =>
      resolve(printed),
    );
    child.stdin?.end(input);
  });
}

/** In a process of its own: the generator consists of ES modules, which jest cannot load. */
async function generated(document: object): Promise<{ readonly [file: string]: string }> {
  const program = `
    import { text } from 'node:stream/consumers';
    import { clientFiles } from ${JSON.stringify(path.join(__dirname, 'client-files.mjs'))};
    console.log(JSON.stringify(await clientFiles('counter', JSON.parse(await text(process.stdin)))));
  `;
  const printed = await printedBy(['--input-type=module', '-e', program], JSON.stringify(document));
  return JSON.parse(printed) as { readonly [file: string]: string };
}

describe('a client generated from a context’s document', () => {
  let folder: string;
  let bed: ServiceTestBed;
  let service: RunningService;
  let calls: Caller;
  const clerk = { subject: 'li', posts: ['窗口', '审核'], roles: ['clerk'] };
  const optionsFor = async (person: object): Promise<ApiClientOptions> => ({
    baseUrl: service.url,
    token: await bed.issuer.token(person),
  });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'daylight-client-'));
    const files = { ...(await generated(await openApiOf(counterService))), 'caller.ts': caller };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    calls = require(path.join(folder, 'caller.ts')) as Caller; // eslint-disable-line @typescript-eslint/no-require-imports -- it was written just now
    bed = await ServiceTestBed.open(['counter']);
    service = await bed.start(counterService);
  });
  afterAll(async () => {
    await bed?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('compiles, and its caller is held to what the declarations say', async () => {
    const config = {
      extends: path.join(root, 'tsconfig.base.json'),
      compilerOptions: { rootDir: '/', typeRoots: [path.join(root, 'node_modules/@types')] },
      include: ['*.ts'],
    };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
    const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
    expect(await printedBy([compiler, '-p', folder])).toBe('');
  });

  it('acts and asks as the person whose token it carries, each write under a key of its own', async () => {
    const options = await optionsFor(clerk);
    expect(await calls.countTwice(options, 'sheep')).toEqual([3, 7]);
    expect(await calls.actsOf(options, 'sheep')).toEqual(['count', 'close']);
    expect(await calls.actsOf(await optionsFor({ subject: 'wu', roles: ['auditor'] }), 'sheep')).toEqual([
      'count!role-required',
      'close',
    ]);
  });

  it('names post and correlation, and keeps a key that its caller gave', async () => {
    const options = { ...(await optionsFor(clerk)), post: '审核', correlationId: 'walk-7' };
    const key = '0190c1a2-0000-7000-8000-000000000001';
    expect((await calls.countWithKey(options, key)).replayed).toBe(false);
    expect((await calls.countWithKey(options, key)).replayed).toBe(true);
    const log = await bed.openRecord('counter');
    const [event] = (await log.readStream('counter.tally-keyed')).events;
    expect(event?.metadata).toMatchObject({ actor: { post: '审核' }, correlationId: 'walk-7' });
  });

  it('shows a refusal as a value, or as an error to whoever cannot go on', async () => {
    const options = await optionsFor(clerk);
    expect(await calls.refusalOf(options)).toBeUndefined();
    expect(await calls.refusalOf(options)).toBe('请减小数目。');
    const refused = calls.countTwice(await optionsFor({ subject: 'wang', roles: ['citizen'] }), 'sheep');
    await expect(refused).rejects.toMatchObject({ name: 'ProblemError', code: 'role-required' });
  });
});

describe('an answer that its caller needs', () => {
  const response = (status: number) => new Response(null, { status });
  const problem = { type: 'urn:daylight:refusal:x', status: 409, detail: '不行', detail_en: 'no' };

  it('is the data of a success', async () => {
    expect(await answered(Promise.resolve({ data: { n: 1 }, response: response(200) }))).toEqual({ n: 1 });
  });

  it('tells the service’s refusal from what somebody in between answered', async () => {
    await expect(answered(Promise.resolve({ error: problem, response: response(409) }))).rejects.toThrow(
      ProblemError,
    );
    await expect(
      answered(Promise.resolve({ error: '<html>Bad gateway</html>', response: response(502) })),
    ).rejects.toThrow(UnexpectedAnswer);
    await expect(answered(Promise.resolve({ error: undefined, response: response(502) }))).rejects.toThrow(
      UnexpectedAnswer,
    );
  });
});

describe('the committed documents and clients', () => {
  it('follow from the declarations (else: npm run api)', async () => {
    const printed = await printedBy([path.join(root, 'tools/api/write-api.mjs'), '--check']);
    const lines = printed.split('\n').filter((line) => line !== '' && !line.startsWith('skipped'));
    expect(lines).toEqual(['nothing is stale']);
  });
});

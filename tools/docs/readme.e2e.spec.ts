import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const runTimeoutMs = 170_000;
const refusalType = 'urn:daylight:refusal:';

type Ready = { origin: string; issuer: string };
type Run = { code: number | null; output: string };

function needed(variable: string): string {
  const value = process.env[variable];
  if (value === undefined || value === '')
    throw new Error(
      `${variable} is not set: run npm test -- --only e2e, which starts a platform and sets it.`,
    );
  return value;
}

/** What a reader pastes: every shell block of a page, or of one of its sections, in order. */
function shellBlocks(page: string, section?: string): string {
  const text = readFileSync(path.join(root, page), 'utf8');
  const body = section === undefined ? text : (text.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? '');
  return [...body.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block).join('\n');
}

/** The pages name the addresses and files of a plain `npm start`; here they are those of the platform under test. */
function atPlatform(script: string, folder: string): string {
  const { origin, issuer } = JSON.parse(readFileSync(needed('TEST_READY_FILE'), 'utf8')) as Ready;
  return script
    .replaceAll('http://127.0.0.1:8080', origin)
    .replaceAll('http://127.0.0.1:8090', issuer)
    .replaceAll('/tmp/', `${folder}/`);
}

function run(script: string, environment: Record<string, string>): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', script], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: runTimeoutMs,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

const folder = mkdtempSync(path.join(tmpdir(), 'daylight-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the first ten minutes of README', () => {
  const filed = path.join(folder, 'filed');
  let pasted: Run;
  let origin: string;

  beforeAll(async () => {
    origin = needed('TEST_ORIGIN');
    const script = atPlatform(shellBlocks('README.md', 'The first ten minutes'), folder);
    pasted = await run(script, { PLATFORM_FILE: needed('TEST_READY_FILE') });
  }, runTimeoutMs);

  it('end with a verified record', () => {
    expect([pasted.code, pasted.code === 0 ? '' : pasted.output]).toEqual([0, '']);
  });

  it('are refused exactly once, where they try what the flowchart does not allow', () => {
    const refusals = pasted.output.split('\n').filter((line) => line.includes(refusalType));
    expect(refusals).toEqual([expect.stringContaining('"rule":"SVC-04"')]);
    expect(pasted.output).not.toContain('"statusCode"');
  });

  it('tell three people of the same acts, and each of other ones that they may do', () => {
    const told = [...pasted.output.matchAll(/^([✓✗]) ([a-z]\w+) (.*)$/gmu)];
    const acts = told.map(([, , act]) => act);
    const each = acts.slice(0, acts.length / 3);
    expect(acts).toEqual([...each, ...each, ...each]);
    const open = [0, 1, 2].map((who) => {
      const own = told.slice(who * each.length, (who + 1) * each.length);
      return own.filter(([, mark]) => mark === '✓').map(([, , act]) => act);
    });
    expect(open).toEqual([['withdraw'], ['preReview', 'performStep', 'terminate'], []]);
    const unexplained = told.filter(([, mark, , why]) => mark === '✗' && !/ [a-z-]+ \S/.test(why ?? ''));
    expect(unexplained.map(([line]) => line)).toEqual([]);
  });

  it('leave a case that was granted and delivered, and the public sees it without the name', async () => {
    const { caseId, caseNo, checkCode } = JSON.parse(readFileSync(filed, 'utf8')) as Record<string, string>;
    const api = `${origin}/api/service-center/cases/${caseId}`;
    const headers = { 'daylight-check-code': checkCode ?? '' };
    const shown = (await (await fetch(api, { headers })).json()) as object;
    expect(shown).toMatchObject({ status: 'granted', concluded: true });
    const timeline = await (await fetch(`${api}/timeline`, { headers })).text();
    expect(timeline).toContain('service-center.OutcomeDelivered');
    const page = await fetch(`${origin}/cases/${caseNo}`);
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('王小明');
    expect(pasted.output).toContain('service-center.CaseRated');
  });
});

describe('“How to add a power”', () => {
  it(
    'takes a new power from its draft into force, and citizens see it',
    async () => {
      const powerCode = `360827-XK-9${Date.now()}`;
      const script = shellBlocks('docs/how-to/add-a-power.md').replaceAll('360827-XK-901', powerCode);
      const { output } = await run(atPlatform(script, folder), {});
      expect(output).not.toContain(refusalType);
      expect(output).toContain('"publishable":false');
      expect(output).toContain('power-registry.PowerItemEnteredIntoForce');
      const last = [...output.matchAll(/"position":"([^"]+)"/g)].at(-1)?.[1] ?? '';
      const item = `${needed('TEST_ORIGIN')}/api/power-registry/items/${powerCode}?minPosition=${last}`;
      expect(await (await fetch(item)).json()).toMatchObject({ inForce: true, flowChart: { version: 4 } });
    },
    runTimeoutMs,
  );
});

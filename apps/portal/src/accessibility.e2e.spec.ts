import { existsSync, readFileSync } from 'node:fs';
import { answered } from '@daylight/api-client';
import { createClient } from '@daylight/contexts/service-center/client';
import { eventually } from '@daylight/kernel/testing';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const widths = [1280, 390];
const narrowPx = 320;
const settleTimeoutMs = 10_000;
const powerCode = '360827-XK-001';

type Ready = {
  tokenEndpoint: string;
  clientId: string;
  accounts: { username: string; password: string }[];
};

function needed(variable: string): string {
  const value = process.env[variable];
  if (value === undefined || value === '')
    throw new Error(
      `${variable} is not set: run npm test -- --only e2e, which starts a platform and sets it.`,
    );
  return value;
}

/** A case of this run, so that there is one to show. @returns its public number */
async function fileCase(origin: string): Promise<string> {
  const ready = JSON.parse(readFileSync(needed('TEST_READY_FILE'), 'utf8')) as Ready;
  const citizen = ready.accounts.find(({ username }) => username === 'citizen');
  const signedIn = await fetch(ready.tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: ready.clientId,
      username: 'citizen',
      password: citizen?.password ?? '',
    }),
  });
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  const center = createClient({ baseUrl: `${origin}/api/service-center`, token });
  const { caseNo } = await answered(
    center.POST('/cases', {
      body: {
        powerCode,
        applicant: { kind: 'person', name: '王小明', phone: '13812345678' },
        materials: ['M01', 'M04', 'M05', 'M06', 'M07'],
      },
    }),
  );
  await eventually(
    'the public sees the case',
    async () => (await fetch(`${origin}/cases/${caseNo}`)).status === 200,
    settleTimeoutMs,
  );
  return caseNo;
}

/** The runner says so where no browser could be had; the specs then count as skipped. */
const describeInBrowser = process.env['TEST_WITHOUT_CHROMIUM'] === '1' ? describe.skip : describe;

describeInBrowser('the public pages', () => {
  let browser: Browser;
  let origin: string;
  let caseNo: string;
  const pages: readonly (readonly [string, () => string])[] = [
    ['home', () => '/'],
    ['the catalogue, searched', () => `/catalogue?q=${encodeURIComponent('许可')}`],
    ['an item with its flowchart', () => `/item/${powerCode}`],
    ['disclosed events, searched', () => `/events?q=${encodeURIComponent('施工')}`],
    ['the case look-up', () => '/cases'],
    ['a case', () => `/cases/${caseNo}`],
    ['an unknown case', () => '/cases/360827-NO-SUCH-CASE'],
    ['a page that does not exist', () => '/no-such-page'],
  ];

  beforeAll(async () => {
    origin = needed('TEST_ORIGIN');
    if (!existsSync(chromiumPath))
      throw new Error(`No Chromium at ${chromiumPath}: install one, or name it with CHROMIUM_PATH.`);
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    caseNo = await fileCase(origin);
  });
  afterAll(() => browser?.close());

  async function opened(path: string, width: number, javaScriptEnabled = true): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${origin}${path}`);
    return page;
  }

  describe.each(pages)('%s', (_name, path) => {
    it.each(widths)('keeps WCAG 2.2 AA at %i px', async (width) => {
      const page = await opened(path(), width);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async (values) => {
        const { axe: checker } = globalThis as unknown as { axe: typeof axe };
        const found = await checker.run({ runOnly: { type: 'tag', values } });
        if (found.passes.length === 0) return ['nothing was checked'];
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      }, standards);
      await page.context().close();
      expect(violations).toEqual([]);
    });

    it(`does not scroll sideways at ${narrowPx} px`, async () => {
      const page = await opened(path(), narrowPx);
      const widthPx = await page.evaluate('document.documentElement.scrollWidth');
      await page.context().close();
      expect(widthPx).toBeLessThanOrEqual(narrowPx);
    });
  });

  it('need no script: search, follow a result, read the steps, look a case up', async () => {
    const page = await opened('/', 1280, false);
    await page.getByRole('textbox').fill('施工许可');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.getByRole('link', { name: '建筑工程施工许可' }).first().click();
    expect(await page.locator('ol.steps li').count()).toBeGreaterThan(3);
    await page.goto(`${origin}/cases`);
    await page.getByRole('textbox', { name: '办件编码' }).fill(caseNo);
    await page.getByRole('button', { name: '查询' }).click();
    expect(await page.locator('ol.course li').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('show the flowchart as text where the screen is too narrow for a drawing', async () => {
    const page = await opened(`/item/${powerCode}`, 390);
    expect(await page.locator('.chart').isVisible()).toBe(false);
    expect(await page.locator('ol.steps').isVisible()).toBe(true);
    await page.context().close();
  });
});

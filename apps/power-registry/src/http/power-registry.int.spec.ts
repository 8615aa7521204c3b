import { readFileSync } from 'node:fs';
import {
  sampleChart,
  sampleContent,
  sampleCorrespondences,
} from '@daylight/contexts/power-registry/domain/testing';
import { rebuildService, type RunningService } from '@daylight/service-kit';
import { eventually } from '@daylight/kernel/testing';
import { ServiceTestBed, type TestAnswer, type TestRequest } from '@daylight/service-kit/testing';
import { definition } from '../power-registry.definition';

const registrar = { subject: 'liang', organisation: 'bb', roles: ['registrar'] };
const legal = { subject: 'ye', organisation: 'sfj', roles: ['legal-reviewer'] };
const head = { subject: 'zhang', organisation: 'slj', roles: ['unit-head'] };
const efficiency = { subject: 'qiu', organisation: 'xntszx', roles: ['efficiency-office'] };
const citizen = { subject: 'wang', organisation: 'public', roles: ['citizen'] };
const clerk = { subject: 'li', organisation: 'zwfw', roles: ['clerk'] };

const today = '2026-11-23';
const noon = `${today}T04:00:00Z`;

describe('职权目录服务', () => {
  let bed: ServiceTestBed;
  let service: RunningService;
  let lastPosition = '';

  beforeAll(async () => {
    bed = await ServiceTestBed.open(['power-registry'], { clock: 'simulated' });
    service = await bed.start(definition);
    await eventually('ready', async () => (await bed.call(service, '/ready')).status === 200);
    const body = {
      nameZh: '遂川县水利局',
      nameEn: 'Water Resources Bureau',
      kind: 'governmentDepartment',
      parent: null,
      divisionCode: '360827',
      creditCode: '11360827MB00000198',
    };
    expect((await put('/organisations/slj', registrar, body)).status).toBe(200);
  }, 30_000);
  afterAll(() => bed?.close());

  async function send(
    route: string,
    as: TestRequest['as'],
    body: unknown = {},
    rest: TestRequest = {},
  ): Promise<TestAnswer> {
    const headers = { 'daylight-now': noon, ...rest.headers };
    const answer = await bed.call(service, route, { method: 'POST', as, body, ...rest, headers });
    if (answer.body?.receipt) lastPosition = answer.body.receipt.position as string;
    return answer;
  }
  const put = (route: string, as: TestRequest['as'], body: unknown, rest: TestRequest = {}) =>
    send(route, as, body, { method: 'PUT', ...rest });
  const draft = (powerCode: string, content: object, as: TestRequest['as'] = registrar) =>
    put(`/items/${powerCode}`, as, { content });
  async function get(route: string, as?: TestRequest['as']): Promise<TestAnswer> {
    return bed.call(service, `${route}${route.includes('?') ? '&' : '?'}minPosition=${lastPosition}`, { as });
  }

  /** All steps before the chart; asserts that each was granted. */
  async function fileItem(powerCode: string, content: object, day = noon): Promise<void> {
    const at = { headers: { 'daylight-now': day } };
    const decided = day.slice(0, 10);
    expect((await put(`/items/${powerCode}`, registrar, { content }, at)).status).toBe(200);
    const steps: readonly (readonly [string, TestRequest['as'], object])[] = [
      [`/items/${powerCode}/reconciliation`, registrar, { correspondences: sampleCorrespondences }],
      [`/items/${powerCode}/registration`, registrar, {}],
      [`/items/${powerCode}/legal-review`, legal, { outcome: 'passed', opinionZh: '无误' }],
      [`/items/${powerCode}/deliberation`, head, { decisionRef: '党组〔2026〕1号', decidedOn: decided }],
      [`/items/${powerCode}/signature`, head, {}],
      [`/items/${powerCode}/declaration`, head, { documentNo: '遂水字〔2026〕1号' }],
      [`/items/${powerCode}/filing`, efficiency, { outcome: 'confirmed' }],
    ];
    for (const [route, as, body] of steps) {
      const answer = await send(route, as, body, at);
      expect([route, answer.status, answer.body?.type]).toEqual([route, 201, undefined]);
    }
  }

  describe('an item from draft into force', () => {
    beforeAll(() => fileItem('T-XK-001', sampleContent()));

    it('waits for its chart and says so', async () => {
      const { body } = await get('/items/T-XK-001');
      expect(body).toMatchObject({
        standing: 'in-preparation',
        stage: 'filed',
        inForce: false,
        waiting: { code: 'flow-chart-missing', rule: 'CAT-11' },
        flowChart: null,
      });
      const refused = await send('/items/T-XK-001/publication', registrar);
      expect([refused.status, refused.body.type]).toEqual([409, 'urn:daylight:refusal:flow-chart-missing']);
      expect(refused.body).toMatchObject({
        rule: 'CAT-11',
        article: expect.any(String),
        remedy_en: expect.any(String),
      });
    });

    it('enters into force with a sound chart', async () => {
      const chart = await put('/items/T-XK-001/flow-chart', registrar, { chart: sampleChart() });
      expect(chart.body.report).toMatchObject({ procedureVersion: 1, publishable: true, blocking: 0 });
      const published = await send('/items/T-XK-001/publication', registrar);
      expect(published.body.events).toEqual([
        'power-registry.PowerItemPublished',
        'power-registry.PowerItemEnteredIntoForce',
      ]);
      const { body } = await get('/items/t-xk-001');
      expect(body).toMatchObject({
        standing: 'in-force',
        version: 1,
        waiting: null,
        item: { powerCode: 'T-XK-001', status: 'in-force', effectiveFrom: today, procedure: { version: 1 } },
      });
    });

    it('is found by two Chinese characters, by its code and through the facets', async () => {
      for (const q of ['取水', 'xk-001', '水利 许可'])
        expect((await get(`/items?q=${encodeURIComponent(q)}`)).body.items).toMatchObject([
          { powerCode: 'T-XK-001' },
        ]);
      expect((await get(`/items?q=${encodeURIComponent('采矿')}`)).body.total).toBe(0);
      const { facets } = (await get('/items?category=LICENSE&department=slj')).body;
      expect(facets.categories).toEqual([{ code: 'LICENSE', nameZh: '行政许可', count: 1 }]);
      expect(facets.departments).toEqual([{ code: 'slj', nameZh: '遂川县水利局', count: 1 }]);
    });

    it('gives its chart as JSON and as BPMN that reads back the same', async () => {
      const json = await get('/items/T-XK-001/flow-chart');
      expect(json.body.nodes).toHaveLength(sampleChart().nodes.length);
      const bpmn = await get('/items/T-XK-001/flow-chart.bpmn');
      expect(bpmn.headers.get('content-type')).toContain('application/xml');
      await draft('T-XK-002', sampleContent());
      const again = await put('/items/T-XK-002/flow-chart', registrar, bpmn.text, {
        headers: { 'content-type': 'application/xml' },
      });
      expect(again.body).toMatchObject({ report: { publishable: true }, unsupported: [] });
      expect((await get('/items/T-XK-002/flow-chart')).body).toEqual(json.body);
    });
  });

  describe('an amendment', () => {
    it('takes the same way; each day has its version, and the clock of the change stops', async () => {
      const change = { descriptionZh: '收费调整', changedOn: today };
      expect((await send('/items/T-XK-001/changes', registrar, change)).status).toBe(201);
      const [clock] = (await get('/revision-clocks')).body.clocks;
      expect(clock).toMatchObject({
        powerCode: 'T-XK-001',
        due: '2026-12-21',
        overdue: expect.any(Boolean),
        metOn: null,
      });

      const day = '2026-12-01T04:00:00Z';
      const at = { headers: { 'daylight-now': day } };
      const content = sampleContent({ feeZh: '免费' });
      await send('/items/T-XK-001/amendments', registrar, { content, reasonZh: '收费调整' }, at);
      const steps: readonly (readonly [string, TestRequest['as'], object])[] = [
        ['reconciliation', registrar, { correspondences: sampleCorrespondences }],
        ['registration', registrar, {}],
        ['legal-review', legal, { outcome: 'passed', opinionZh: '无误' }],
        ['deliberation', head, { decisionRef: '党组〔2026〕2号', decidedOn: '2026-12-01' }],
        ['signature', head, {}],
        ['declaration', head, { documentNo: '遂水字〔2026〕2号' }],
        ['filing', efficiency, { outcome: 'confirmed' }],
        ['publication', registrar, {}],
      ];
      for (const [step, as, body] of steps)
        expect((await send(`/items/T-XK-001/${step}`, as, body, at)).status).toBe(201);

      expect((await get('/items/T-XK-001?on=2026-11-30')).body.item).toMatchObject({
        version: 1,
        effectiveTo: '2026-11-30',
      });
      expect((await get('/items/T-XK-001?on=2026-12-01')).body.item).toMatchObject({
        version: 2,
        feeZh: '免费',
      });
      expect((await get('/items/T-XK-001?version=1')).body.content.feeZh).toBe('不收费');
      expect((await get('/items/T-XK-001?on=2026-01-01')).body.type).toBe(
        'urn:daylight:refusal:power-item-not-in-force-on',
      );
      expect((await get('/items/T-XK-001?version=7')).body.type).toBe(
        'urn:daylight:refusal:power-item-version-unknown',
      );
      expect((await get('/revision-clocks')).body.clocks).toEqual([]);
      expect((await get('/revision-clocks?met=true')).body.clocks).toMatchObject([{ metOn: '2026-12-01' }]);
    });
  });

  describe('a foreign chart', () => {
    const xml = readFileSync('data/xes/receipt.bpmn');
    const upload = (body: Buffer | string) =>
      put('/items/T-OT-001/flow-chart', registrar, body, {
        headers: { 'content-type': 'application/xml' },
      });

    it('is registered bare with its findings, annotated, published, and pinned by version', async () => {
      const content = sampleContent({
        nameZh: '环境许可受理(外地流程)',
        statutoryLimit: null,
        promisedLimit: { value: 60, unit: 'ND' },
        deadlineMode: 'as-recorded',
      });
      await fileItem('T-OT-001', content);
      const bare = await upload(xml);
      expect(bare.body.report).toMatchObject({ publishable: false });
      const refused = await send('/items/T-OT-001/publication', registrar);
      expect(refused.body.type).toBe('urn:daylight:refusal:flow-chart-has-findings');

      const annotations = {
        trigger: 'on-application',
        triggerBasisZh: '环境许可法',
        conditionsZh: ['属于受理范围'],
        supervision: { internal: ['内部审计'], external: ['县司法局'] },
        complaintChannels: ['12345'],
        rightsZh: ['申请行政复议'],
        defaults: {
          post: '受理岗',
          actor: 'agency',
          limit: { value: 1, unit: 'ND', clock: 'not-counted' },
          disclosure: { scope: 'public', formZh: '门户网站', timing: 'immediate' },
        },
      };
      const annotated = await send('/items/T-OT-001/flow-chart/annotations', registrar, { annotations });
      expect(annotated.body.report).toMatchObject({ procedureVersion: 2, blocking: 0, publishable: true });
      expect((await send('/items/T-OT-001/publication', registrar)).status).toBe(201);
      expect((await get('/items/T-OT-001')).body.item).toMatchObject({
        deadlineMode: 'as-recorded',
        procedure: { version: 2 },
      });
      expect((await get('/items/T-OT-001/flow-chart/report?version=1')).body.publishable).toBe(false);
    });

    it.each([
      ['broken XML', '<definitions', 'bpmn-broken'],
      ['two processes', readFileSync('data/bpmn/A.4.0.bpmn', 'utf8'), 'bpmn-one-process-expected'],
    ])('%s is refused by name', async (_what, body, code) => {
      expect((await upload(body)).body.type).toBe(`urn:daylight:refusal:${code}`);
    });
  });

  describe('the secret list', () => {
    const secret = sampleContent({
      nameZh: '机密事项',
      category: 'REQUISITION',
      disclosure: {
        listing: 'secret',
        class: 'secret',
        formZh: [],
        timing: 'longTerm',
        reasonZh: '国家秘密',
        basisZh: '保密法',
      },
    });

    it('needs two offices, and nobody else learns that the item exists', async () => {
      await fileItem('T-SM-001', secret);
      await put('/items/T-SM-001/flow-chart', registrar, { chart: sampleChart() });
      expect((await send('/items/T-SM-001/secret-approvals', legal)).status).toBe(201);
      const twice = await send('/items/T-SM-001/secret-approvals', { ...legal, subject: 'jiang' });
      expect(twice.body.type).toBe('urn:daylight:refusal:secret-listing-needs-two-bodies');
      const second = await send('/items/T-SM-001/secret-approvals', efficiency);
      expect(second.body.standing).toBe('in-force');

      for (const person of [undefined, citizen, clerk]) {
        expect((await get('/items/T-SM-001', person)).status).toBe(404);
        expect((await get('/items/T-SM-001/flow-chart', person)).status).toBe(404);
        expect((await get(`/items?q=${encodeURIComponent('机密')}`, person)).body.total).toBe(0);
      }
      expect((await get('/items/T-SM-001', legal)).body.standing).toBe('in-force');
    });
  });

  describe('internal powers', () => {
    it('are shown to staff and not to the public', async () => {
      const disclosure = {
        listing: 'open',
        class: 'unit-internal',
        formZh: [],
        timing: 'longTerm',
        reasonZh: '内部管理',
        basisZh: '条例第十六条',
      };
      const content = { ...sampleContent({ nameZh: '公务员年度考核', category: 'INTERNAL' }), disclosure };
      await draft('T-NB-001', content);
      expect((await get('/items/T-NB-001')).status).toBe(404);
      expect((await get('/items/T-NB-001', clerk)).status).toBe(200);
    });
  });

  describe('bad input', () => {
    it('names each fault of a content by its place, in both languages, and records no item', async () => {
      const rest: Record<string, unknown> = { ...sampleContent() };
      delete rest['nameZh'];
      const answer = await draft('T-BAD', { ...rest, category: 'MAGIC', extra: 1 });
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      const pointers = (answer.body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
      expect([...new Set(pointers)].sort()).toEqual([
        '/content/category',
        '/content/extra',
        '/content/nameZh',
      ]);
      expect((await get('/items/T-BAD', registrar)).status).toBe(404);
    });

    it('tells the drafter from the reviewer by person, whatever roles an account has', async () => {
      const both = { subject: 'both', organisation: 'bb', roles: ['registrar', 'legal-reviewer'] };
      await draft('T-SOD', sampleContent(), both);
      await send('/items/T-SOD/reconciliation', both, { correspondences: sampleCorrespondences });
      await send('/items/T-SOD/registration', both);
      const answer = await send('/items/T-SOD/legal-review', both, { outcome: 'passed', opinionZh: '同意' });
      expect([answer.status, answer.body.type]).toEqual([403, 'urn:daylight:refusal:separation-of-duties']);
    });
  });

  describe('waivers and the statistics table', () => {
    it('disclose how many waivers there are, and count items per unit and category', async () => {
      const content = sampleContent({ promisedLimit: { value: 18, unit: 'WD' } });
      await draft('T-XK-009', content);
      const waiver = { reasonZh: '论证耗时', expiresOn: '2027-06-30' };
      expect((await send('/items/T-XK-009/waivers', efficiency, waiver)).status).toBe(201);
      const { body } = await get('/waivers');
      expect(body).toMatchObject({ count: 1, waivers: [{ powerCode: 'T-XK-009', approvedBy: 'xntszx' }] });
      const statistics = (await get('/statistics')).body;
      expect(statistics.waivers).toBe(1);
      const licences = statistics.lines.find((line: { category: string }) => line.category === 'LICENSE');
      expect(licences).toMatchObject({ organisation: 'slj', inForce: 2, total: 5, inPreparation: 3 });
    });

    it('a rebuild from the record gives the very same rows', async () => {
      const log = await bed.openRecord('power-registry');
      const live = service.runtime.dataSource;
      const { databaseUrl: url, division } = service.runtime.config;
      const rebuilt = await rebuildService(definition, { url, division, log });
      for (const { entities } of definition.projections)
        for (const entity of entities) {
          const rows = async (source: typeof live): Promise<string[]> =>
            (await source.getRepository(entity).find()).map((row) => JSON.stringify(row)).sort();
          expect(await rows(rebuilt.dataSource)).toEqual(await rows(live));
        }
      await rebuilt.drop();
    });
  });
});

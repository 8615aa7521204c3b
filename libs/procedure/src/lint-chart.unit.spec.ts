import type { FlowChart, FlowNode } from '@daylight/kernel/messages';
import { criticalPath } from './critical-path';
import { lintChart, type LintOptions } from './lint-chart';
import { chartOf, withNode } from './testing';

const step: Partial<FlowNode> = {
  post: '受理岗',
  limit: { value: 1, unit: 'WD' },
  disclosure: { scope: 'public', formZh: '网站', timing: 'immediate' },
};
const bare = chartOf(['start > accept > examine > x:d > grant > end', 'x:d > refuse > end:refused'], {
  conditionsZh: ['符合法定条件'],
  triggerBasisZh: '行政许可法第二十九条',
  promisedLimit: { value: 6, unit: 'WD' },
  statutoryLimit: { value: 10, unit: 'WD' },
  supervision: { internal: ['法规股'], external: ['12345'] },
  complaintChannels: ['12388'],
  rightsZh: ['申请行政复议'],
  dutiesZh: ['首问负责'],
});
const tasks: Record<string, Partial<FlowNode>> = {
  accept: { ...step, act: 'accept' },
  examine: { ...step, act: 'examine' },
  grant: { ...step, act: 'decide-grant' },
  refuse: { ...step, act: 'decide-refuse', rightsZh: ['说明理由'] },
};
const complete = Object.entries(tasks).reduce((chart, [id, changes]) => withNode(chart, id, changes), bare);

const found = (chart: FlowChart, options?: LintOptions): string[] =>
  lintChart(chart, options).map(({ severity, code }) => `${severity} ${code}`);

describe('图中应载明 — what every published chart must state', () => {
  it('a complete chart has no findings', () => {
    expect(lintChart(complete)).toEqual([]);
  });

  it.each<[string, FlowChart, string]>([
    ['(1) the condition', { ...complete, conditionsZh: [' '] }, 'error condition-missing'],
    ['(1) its basis', { ...complete, triggerBasisZh: undefined }, 'error trigger-basis-missing'],
    ['(2) the post', withNode(complete, 'examine', { post: undefined }), 'error post-missing'],
    ['(4) the limit', withNode(complete, 'examine', { limit: undefined }), 'error limit-missing'],
    [
      '(4) a real limit',
      withNode(complete, 'examine', { limit: { value: -1, unit: 'WD' } }),
      'error limit-invalid',
    ],
    ['(4) a promise', { ...complete, promisedLimit: undefined }, 'warning promise-missing'],
    [
      '(5) inside',
      { ...complete, supervision: { internal: [], external: ['x'] } },
      'error internal-supervision-missing',
    ],
    [
      '(5) outside',
      { ...complete, supervision: { internal: ['x'], external: [] } },
      'error external-supervision-missing',
    ],
    ['(7) complaints', { ...complete, complaintChannels: [] }, 'error complaint-channel-missing'],
    ['(8) disclosure', withNode(complete, 'grant', { disclosure: undefined }), 'error disclosure-missing'],
    ['(9) duties', { ...complete, dutiesZh: undefined }, 'warning duties-missing'],
  ])('%s', (_, chart, expected) => {
    expect(found(chart)).toEqual([expected]);
  });

  it('(6) the rights of the person concerned', () => {
    const silent = withNode({ ...complete, rightsZh: [] }, 'refuse', { rightsZh: undefined });
    expect(found(silent)).toEqual(['error rights-missing', 'error rights-notice-missing']);
  });

  it('(6) a penalty is decided only after rights were told on every way', () => {
    const penalty = withNode(complete, 'grant', { rightsZh: ['说明理由'] });
    expect(found(penalty, { adverse: true })).toEqual(['error rights-notice-missing']);
    expect(found(withNode(penalty, 'examine', { rightsZh: ['陈述申辩'] }), { adverse: true })).toEqual([]);
  });

  it('a step may be open-ended when it says why; an open step of the agency is pointed out', () => {
    const open = { limit: undefined, noLimitReasonZh: '申请人用时' };
    expect(found(withNode(complete, 'examine', { ...open, actor: 'applicant' }))).toEqual([]);
    expect(found(withNode(complete, 'examine', { ...open, actor: 'agency' }))).toEqual([
      'warning limit-open',
    ]);
  });

  it('FLO-01: the promise is two thirds of the statutory limit at most', () => {
    expect(found({ ...complete, promisedLimit: { value: 7, unit: 'WD' } })).toEqual([
      'warning promise-over-two-thirds',
    ]);
    expect(found({ ...complete, promisedLimit: { value: 11, unit: 'WD' } })).toEqual([
      'error promise-over-statute',
    ]);
  });

  it('every finding names its rule, its article and what to do it to, in both languages', () => {
    for (const finding of lintChart(bare)) {
      expect(finding.rule).toMatch(/^FLO-/);
      expect(finding.article).not.toBe('');
      expect(finding.message.zh).not.toBe('');
      expect(finding.message.en).not.toBe('');
    }
  });
});

describe('各环节时限合计不超过承诺时限 — the critical path', () => {
  it('adds the longest way and names its steps', () => {
    expect(criticalPath(complete, 'WD')).toEqual({
      value: 3,
      unit: 'WD',
      steps: ['accept', 'examine', 'grant'],
    });
    const slow = withNode(complete, 'examine', { limit: { value: 5, unit: 'WD' } });
    expect(found(slow)).toEqual(['error critical-path-over-promise']);
  });

  it('leaves out what is not counted and what is suspended', () => {
    const hearing = withNode(complete, 'examine', { limit: { value: 30, unit: 'WD', clock: 'suspended' } });
    expect(criticalPath(hearing, 'WD').value).toBe(2);
    const free = withNode(complete, 'examine', { limit: { value: 30, unit: 'WD', clock: 'not-counted' } });
    expect(criticalPath(free, 'WD').value).toBe(2);
  });

  it('leaves out loops, marked or not', () => {
    const loop = chartOf(['start > x:m > a > x:c > end', 'x:c > b > x:m']);
    const timed = withNode(withNode(loop, 'a', step), 'b', step);
    expect(criticalPath(timed, 'WD').value).toBeLessThanOrEqual(2);
    expect(
      criticalPath({ ...timed, flows: timed.flows.filter((flow) => flow.id !== 'b>x:m') }, 'WD').value,
    ).toBe(2);
  });

  it('takes the longest of parallel branches', () => {
    const parallel = chartOf(['start > p:s > a > p:j > end', 'p:s > b > p:j']);
    const timed = withNode(withNode(parallel, 'a', step), 'b', { limit: { value: 4, unit: 'WD' } });
    expect(criticalPath(timed, 'WD')).toEqual({ value: 4, unit: 'WD', steps: ['b'] });
  });

  it('never adds days of different kinds as if they were the same', () => {
    const chart = chartOf(['start > a > end']);
    const lasting = (value: number, unit: 'WD' | 'ND' | 'h' | 'M' | 'Y'): FlowChart =>
      withNode(chart, 'a', { limit: { value, unit } });
    expect(criticalPath(lasting(5, 'WD'), 'ND').value).toBe(7);
    expect(criticalPath(lasting(7, 'ND'), 'WD').value).toBe(7);
    expect(criticalPath(lasting(1, 'Y'), 'M').value).toBe(12);
    expect(criticalPath(lasting(1, 'M'), 'ND').value).toBe(31);
    expect(criticalPath(lasting(28, 'ND'), 'M').value).toBe(1);
    expect(criticalPath(lasting(48, 'h'), 'WD').value).toBe(2);
    expect(criticalPath(lasting(1, 'WD'), 'immediate').value).toBe(Number.POSITIVE_INFINITY);
  });
});

import type { FlowChart } from '@daylight/kernel/messages';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { chartFromCountyProcedure, type CountyProcedure } from './county-procedure';
import { criticalPath } from './critical-path';
import { lintChart } from './lint-chart';
import { checkSoundness } from './soundness';
import { enabledActs, initialMarking } from './token-game';

const file = path.join(__dirname, '../../../data/catalogue/procedures.json');
const procedures = JSON.parse(readFileSync(file, 'utf8')) as CountyProcedure[];
const charts = new Map(procedures.map((each) => [each.id, chartFromCountyProcedure(each)]));
const chartOf = (id: string): FlowChart => charts.get(id) as FlowChart;
const nodeOf = (id: string, node: string) => chartOf(id).nodes.find((each) => each.id === node);

describe('遂川县 procedures as flowcharts', () => {
  it('the county lists ten procedures', () => {
    expect(procedures).toHaveLength(10);
  });

  it.each([...charts])('%s can be run to its end on every way', (_, chart) => {
    expect(checkSoundness(chart)).toEqual([]);
  });

  it.each([...charts])('%s states everything that blocks publication when missing', (id, chart) => {
    const findings = lintChart(chart, { adverse: id === 'proc-chufa-putong' });
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('what remains to be improved is open-ended steps and two missing promises', () => {
    const warnings = [...charts.values()].flatMap((chart) => lintChart(chart).map((finding) => finding.code));
    expect(warnings.filter((code) => code === 'limit-open')).toHaveLength(7);
    expect(warnings.filter((code) => code === 'promise-missing')).toHaveLength(2);
    expect(warnings).toHaveLength(9);
  });

  const promised = [...charts].flatMap(([id, chart]) =>
    chart.promisedLimit ? [{ id, chart, limit: chart.promisedLimit }] : [],
  );
  it.each(promised)('$id keeps its promise on the longest way', ({ chart, limit }) => {
    expect(criticalPath(chart, limit.unit).value).toBeLessThanOrEqual(limit.value);
  });

  it.each([...charts])('%s survives JSON unchanged', (_, chart) => {
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
  });

  it('a licence has its acts from receiving to delivering', () => {
    const acts = chartOf('proc-shigong-xuke').nodes.flatMap((node) => (node.act ? [node.act] : []));
    expect(new Set(acts)).toEqual(
      new Set([
        'receive',
        'request-supplement',
        'accept',
        'refuse-acceptance',
        'supplement',
        'examine',
        'approve',
        'decide-grant',
        'decide-refuse',
        'deliver',
      ]),
    );
    const chart = chartOf('proc-shigong-xuke');
    expect(enabledActs(chart, initialMarking(chart))).toEqual([{ act: 'receive', steps: ['check'] }]);
  });

  it('一审一核: who decides is another person than who examined', () => {
    expect(nodeOf('proc-shigong-xuke', 'review')?.reviewOf).toBe('b_cond');
    expect(nodeOf('proc-shigong-xuke', 'approve')?.reviewOf).toBe('review');
    expect(nodeOf('proc-shipin-jingying', 'grant')?.reviewOf).toBe('exam');
    expect(nodeOf('proc-chengshi-dibao', 'confirm')?.reviewOf).toBe('county');
    expect(nodeOf('proc-chufa-putong', 'review')?.reviewOf).toBe('report');
  });

  it('并联审批 and 一次告知 are kept', () => {
    const parallel = chartOf('proc-shigong-xuke').nodes.filter((node) => node.parallelApproval);
    expect(parallel.map((node) => node.id)).toEqual(['b_cond', 'b_plan', 'b_rf', 'b_fire', 'b_qs']);
    expect(nodeOf('proc-shigong-xuke', 'notify_fix')?.loopMax).toBe(1);
  });

  it('a step of an unknown type is a fault of the data, not a silent gap', () => {
    const [first] = procedures as [CountyProcedure];
    const broken = { ...first, nodes: first.nodes.map((node) => ({ ...node, type: 'inclusiveGateway' })) };
    expect(() => chartFromCountyProcedure(broken)).toThrow('inclusiveGateway');
  });
});

import type { FlowChart } from '@daylight/kernel/messages';
import { hasErrors } from './finding';
import { checkSoundness } from './soundness';
import { chartOf, withNode } from './testing';

const errors = (chart: FlowChart): string[] =>
  checkSoundness(chart)
    .filter((finding) => finding.severity === 'error')
    .map((finding) => finding.code);

describe('a chart is registered only when every case on it can be finished', () => {
  it('a plain sequence is sound', () => {
    expect(checkSoundness(chartOf(['start > a > b > end']))).toEqual([]);
    expect(hasErrors(checkSoundness(chartOf(['start > a > b > end'])))).toBe(false);
  });

  it('parallel branches that meet again are sound', () => {
    expect(errors(chartOf(['start > p:s > a > p:j > end', 'p:s > b > p:j']))).toEqual([]);
  });

  it('a choice that meets in a parallel join can never be finished', () => {
    const findings = checkSoundness(chartOf(['start > x:s > a > p:j > end', 'x:s > b > p:j']));
    expect(findings.map((finding) => finding.code)).toContain('no-option-to-complete');
    const stuck = findings.find((finding) => finding.code === 'no-option-to-complete');
    expect(stuck?.elements).toContain('p:j');
    expect(stuck?.message.zh).toContain('无法办结');
    expect(stuck?.message.en).toContain('never be finished');
  });

  it('parallel branches that meet in a choice end with work still open', () => {
    expect(errors(chartOf(['start > p:s > a > x:j > c > end', 'p:s > b > x:j']))).toContain(
      'improper-completion',
    );
    expect(errors(chartOf(['start > p:s > a > x:j > c > end', 'p:s > b > x:j']))).toContain('started-twice');
  });

  it('a branch that ends by itself while another works is improper', () => {
    expect(errors(chartOf(['start > p:s > a > end', 'p:s > b > end:two']))).toContain('improper-completion');
  });

  it('a step behind a join that never happens is dead', () => {
    const chart = chartOf(['start > x:s > a > x:m > end', 'x:s > p:j > dead > x:m', 'x:s > b > p:j']);
    expect(errors(chart)).toContain('dead-task');
  });

  it('a loop that never leads out can never be finished', () => {
    expect(errors(chartOf(['start > x:s > a > end', 'x:s > x:m > b > ^x:m']))).toContain('unconnected');
  });

  it('a split inside a loop makes tokens without end', () => {
    expect(errors(chartOf(['start > x:m > a > p:s > x:c > end', 'p:s > x:m', 'x:c > ^x:m']))).toEqual([
      'unbounded',
    ]);
  });

  it('a chart with too many parallel states is refused instead of being half checked', () => {
    const branches = Array.from({ length: 18 }, (_, index) => `p:s > task${index} > p:j`);
    expect(errors(chartOf(['start > p:s > a > p:j > end', ...branches]))).toEqual(['too-complex']);
  });

  it('a chart without start or end is none', () => {
    expect(errors(chartOf(['a > b > end']))).toContain('no-start');
    expect(errors(chartOf(['start > a > b']))).toContain('no-end');
  });

  it('a step that is not connected is named', () => {
    const [finding] = checkSoundness(chartOf(['start > a > end', 'loose']));
    expect(finding).toMatchObject({ code: 'unconnected', elements: ['loose'] });
  });

  it('ids must be unique and flows must join nodes', () => {
    const chart = chartOf(['start > a > end']);
    expect(errors({ ...chart, nodes: [...chart.nodes, ...chart.nodes.slice(1, 2)] })).toContain(
      'id-not-unique',
    );
    expect(errors({ ...chart, flows: [...chart.flows, { id: 'f', from: 'a', to: 'b' }] })).toContain(
      'flow-without-node',
    );
    expect(errors(chartOf(['start > @end > end']))).toContain('id-not-unique');
  });

  it('a choice should name its default and its conditions, and may have only one default', () => {
    const chart = chartOf(['start > x:s > a > x:m > end', 'x:s > b > x:m']);
    expect(checkSoundness(chart).map(({ code, severity }) => [code, severity])).toEqual([
      ['missing-default', 'warning'],
      ['missing-condition', 'warning'],
    ]);
    const both = { ...chart, flows: chart.flows.map((flow) => ({ ...flow, isDefault: true })) };
    expect(errors(both)).toEqual(['several-defaults']);
  });

  it('一审一核 must review another step of the chart', () => {
    const chart = chartOf(['start > a > b > end']);
    expect(errors(withNode(chart, 'b', { reviewOf: 'a' }))).toEqual([]);
    expect(errors(withNode(chart, 'b', { reviewOf: 'b' }))).toEqual(['review-of-nothing']);
    expect(errors(withNode(chart, 'b', { reviewOf: 'x' }))).toEqual(['review-of-nothing']);
  });

  it('a bound must be a positive whole number and must leave a way out when it is used up', () => {
    const loop = chartOf(['start > x:m > check > x:ok > end', 'x:ok > notify > ^x:m']);
    expect(errors(withNode(loop, 'notify', { loopMax: 0 }))).toEqual(['loop-bound-invalid']);
    expect(errors(withNode(loop, 'notify', { loopMax: 1 }))).toEqual([]);
    // After the second check no way is left: its own bound is used up by then.
    const trapped = chartOf(['start > x:m > check > x:ok > check2 > end', 'x:ok > notify > ^x:m']);
    expect(errors(withNode(withNode(trapped, 'check', { loopMax: 1 }), 'notify', { loopMax: 3 }))).toEqual([
      'no-option-to-complete',
    ]);
  });
});

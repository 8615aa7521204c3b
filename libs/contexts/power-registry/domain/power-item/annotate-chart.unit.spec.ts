import { isRefusal } from '@daylight/kernel';
import { sampleChart } from '../testing';
import { annotateChart } from './annotate-chart';

const bare = {
  ...sampleChart(),
  nodes: sampleChart().nodes.map(({ id, kind, nameZh }) => ({ id, kind, nameZh })),
};

describe('给导入的流程图补充说明', () => {
  it('fills every task with the defaults and single nodes, named by id or by name, with their own', () => {
    const chart = annotateChart(bare, {
      defaults: { post: '受理岗', limit: { value: 2, unit: 'ND' } },
      nodes: { 审查: { post: '审核岗' }, grant: { act: 'decide-grant' } },
      complaintChannels: ['12388'],
    });
    if (isRefusal(chart)) throw new Error(chart.code);
    const node = (id: string) => chart.nodes.find((each) => each.id === id);
    expect(node('accept')).toMatchObject({ post: '受理岗', limit: { value: 2, unit: 'ND' } });
    expect(node('examine')?.post).toBe('审核岗');
    expect(node('grant')?.act).toBe('decide-grant');
    expect(node('start')).toEqual({ id: 'start', kind: 'start', nameZh: '申请' });
    expect(chart.complaintChannels).toEqual(['12388']);
  });

  it('refuses to annotate a node that is not there', () => {
    expect(annotateChart(bare, { nodes: { 不存在: { post: '岗' } } })).toMatchObject({
      code: 'chart-annotation-of-unknown-node',
    });
  });
});

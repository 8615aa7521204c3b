import type { FlowChart, FlowNode, PowerItem } from '@daylight/kernel/messages';

/** Posts of the sample chart. */
export const posts = {
  window: '县政务服务中心综合窗口受理岗',
  planning: '县自然资源局规划管理股并联岗',
  fire: '县住建局消防审验股并联岗',
  reviewer: '县住建局行政审批股审核岗',
  approver: '县住建局分管副局长审批岗',
  delivery: '县政务服务中心综合窗口发证岗',
} as const;

const task = (id: string, nameZh: string, rest: Partial<FlowNode>): FlowNode => ({
  id,
  kind: 'task',
  nameZh,
  actor: 'agency',
  ...rest,
});
const gateway = (id: string, kind: 'exclusive' | 'parallel'): FlowNode => ({ id, kind, nameZh: id });

const nodes: FlowNode[] = [
  { id: 'start', kind: 'start', nameZh: '申请人提出申请' },
  gateway('m_check', 'exclusive'),
  task('check', '接收并形式审查申请材料', { post: posts.window, act: 'receive' }),
  gateway('g_mat', 'exclusive'),
  task('notify_fix', '一次性告知补正', { post: posts.window, act: 'request-supplement' }),
  task('fix', '申请人补正材料', { post: '申请人', actor: 'applicant', act: 'supplement' }),
  task('reject_acc', '出具不予受理决定书', { post: posts.window, act: 'refuse-acceptance' }),
  { id: 'end_nacc', kind: 'end', nameZh: '不予受理' },
  task('accept', '受理', { post: posts.window, act: 'accept' }),
  gateway('s1', 'parallel'),
  task('b_plan', '核验规划许可', { post: posts.planning, act: 'examine', parallelApproval: true }),
  task('b_fire', '核验消防审查', { post: posts.fire, act: 'examine', parallelApproval: true }),
  gateway('j1', 'parallel'),
  task('review', '汇总复核并提出审批建议', { post: posts.reviewer, act: 'examine' }),
  gateway('g_ok', 'exclusive'),
  task('approve', '签发准予许可决定', { post: posts.approver, act: 'decide-grant', reviewOf: 'review' }),
  task('deny', '作出不予许可决定', { post: posts.approver, act: 'decide-refuse', reviewOf: 'review' }),
  task('cert', '制作并送达许可证', { post: posts.delivery, act: 'deliver' }),
  task('serve_no', '送达不予许可决定书', { post: posts.delivery, act: 'deliver' }),
  { id: 'end_ok', kind: 'end', nameZh: '发证办结' },
  { id: 'end_no', kind: 'end', nameZh: '不予许可办结' },
];

const paths: readonly (readonly string[])[] = [
  [
    'start',
    'm_check',
    'check',
    'g_mat',
    'accept',
    's1',
    'b_plan',
    'j1',
    'review',
    'g_ok',
    'approve',
    'cert',
    'end_ok',
  ],
  ['s1', 'b_fire', 'j1'],
  ['g_mat', 'notify_fix', 'fix', 'm_check'],
  ['g_mat', 'reject_acc', 'end_nacc'],
  ['g_ok', 'deny', 'serve_no', 'end_no'],
];

/** A construction permit in small: supplements, two parallel approvals, 一审一核, grant or refusal, delivery. */
const sampleChart: FlowChart = {
  code: 'proc-sample',
  version: 3,
  nameZh: '建筑工程施工许可流程(样例)',
  trigger: 'on-application',
  triggerBasisZh: '行政许可法第二十九条',
  nodes,
  flows: paths.flatMap((path) =>
    path.slice(1).map((to, index) => {
      const from = path[index] ?? '';
      return { id: `${from}>${to}`, from, to, ...(from === 'fix' ? { isLoopBack: true } : {}) };
    }),
  ),
  supervision: { internal: ['法规股'], external: ['县司法局'] },
  complaintChannels: ['12345'],
  rightsZh: ['陈述申辩'],
};

/** The power of the specs: 20 working days by law, 13 promised. */
export const samplePower: PowerItem = {
  powerCode: '360827-XK-001',
  version: 2,
  nameZh: '建筑工程施工许可',
  nameEn: 'Construction permit',
  category: 'LICENSE',
  organisation: 'zjj',
  organisationZh: '县住房和城乡建设局',
  status: 'in-force',
  effectiveFrom: '2025-01-01',
  statutoryLimit: { value: 20, unit: 'WD' },
  promisedLimit: { value: 13, unit: 'WD' },
  legalBases: [{ lawZh: '行政许可法', article: '第四十二条' }],
  caseKind: 'PROMISED',
  onApplication: true,
  materials: [
    { code: 'M1', nameZh: '申请表', required: true },
    { code: 'M2', nameZh: '施工合同', required: true },
    { code: 'M3', nameZh: '用地批准手续', required: true, obtainable: true },
  ],
  disclosure: { class: 'public' },
  conditionsZh: [],
  feeZh: '不收费',
  complaintChannelZh: '12345',
  remedyZh: '六十日内申请行政复议,六个月内提起行政诉讼',
  deadlineMode: 'computed',
  signatures: 'review-and-approve',
  procedure: { version: 3, chart: sampleChart },
};

/** A chart of steps without acts in law, as a foreign log has: a, then b, then optionally c. */
export const foreignPower: PowerItem = {
  ...samplePower,
  powerCode: '360827-WB-001',
  version: 1,
  nameZh: '外部日志样例',
  nameEn: 'Foreign log sample',
  effectiveFrom: '2010-01-01',
  deadlineMode: 'as-recorded',
  signatures: 'single',
  procedure: {
    version: 1,
    chart: {
      ...sampleChart,
      code: 'proc-foreign',
      version: 1,
      nodes: [
        { id: 'start', kind: 'start', nameZh: '开始' },
        task('a', '登记', { post: 'Group 1' }),
        task('b', '审查', { post: 'Group 2', act: 'examine' }),
        gateway('x', 'exclusive'),
        task('c', '补充', { post: 'Group 2' }),
        { id: 'end', kind: 'end', nameZh: '结束' },
        { id: 'end2', kind: 'end', nameZh: '结束' },
      ],
      flows: [
        { id: '1', from: 'start', to: 'a' },
        { id: '2', from: 'a', to: 'b' },
        { id: '3', from: 'b', to: 'x' },
        { id: '4', from: 'x', to: 'c' },
        { id: '5', from: 'c', to: 'end' },
        { id: '6', from: 'x', to: 'end2', isDefault: true },
      ],
    },
  },
};

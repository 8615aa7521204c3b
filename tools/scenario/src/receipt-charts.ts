import type { operations } from '@daylight/contexts/power-registry/client';
import type { FlowChart } from '@daylight/kernel/messages';
import { variantsOf } from '@daylight/procedure';
import { tally } from './percentile';
import type { LogCase, ReceiptLog } from './receipt-log';

/** A chart as the registry takes it. */
export type ChartToRegister =
  operations['item.registerFlowChart']['requestBody']['content']['application/json']['chart'];
type ChartNode = ChartToRegister['nodes'][number];

/** What plain BPMN cannot say, as the registry's annotations take it: the head, defaults for every task, single tasks. */
export type ReceiptAnnotations = Omit<ChartToRegister, 'code' | 'version' | 'nodes' | 'flows'> & {
  defaults: Partial<ChartNode>;
  nodes: { [activity: string]: Partial<ChartNode> };
};

/** The activities in the county's words; the log's own names stay beside them as the English ones. */
const namesZh: { readonly [activity: string]: string } = {
  'Confirmation of receipt': '确认收件',
  'T02 Check confirmation of receipt': '核对收件确认',
  'T03 Adjust confirmation of receipt': '修改收件确认',
  'T04 Determine confirmation of receipt': '审定收件确认',
  'T05 Print and send confirmation of receipt': '打印并寄送收件确认',
  'T06 Determine necessity of stop advice': '判断是否需要中止意见',
  'T07-1 Draft intern advice aspect 1': '起草内部意见(方面一)',
  'T07-2 Draft intern advice aspect 2': '起草内部意见(方面二)',
  'T07-3 Draft intern advice hold for aspect 3': '起草内部意见(方面三,暂缓)',
  'T07-4 Draft internal advice to hold for type 4': '起草内部意见(类型四,暂缓)',
  'T07-5 Draft intern advice aspect 5': '起草内部意见(方面五)',
  'T08 Draft and send request for advice': '起草并发出征求意见函',
  'T09-1 Process or receive external advice from party 1': '处理外部意见(第一方)',
  'T09-2 Process or receive external advice from party 2': '处理外部意见(第二方)',
  'T09-3 Process or receive external advice from party 3': '处理外部意见(第三方)',
  'T09-4 Process or receive external advice from party 4': '处理外部意见(第四方)',
  'T10 Determine necessity to stop indication': '判断是否需要中止告知',
  'T11 Create document X request unlicensed': '制作无需许可文书',
  'T12 Check document X request unlicensed': '核对无需许可文书',
  'T13 Adjust document X request unlicensed': '修改无需许可文书',
  'T14 Determine document X request unlicensed': '审定无需许可文书',
  'T15 Print document X request unlicensed': '打印无需许可文书',
  'T16 Report reasons to hold request': '报告暂缓理由',
  'T17 Check report Y to stop indication': '核对中止告知报告',
  'T18 Adjust report Y to stop indicition': '修改中止告知报告',
  'T19 Determine report Y to stop indication': '审定中止告知报告',
  'T20 Print report Y to stop indication': '打印中止告知报告',
};

/** The first activity of every case; it accepts the application. */
export const acceptingActivity = 'Confirmation of receipt';

/** The post of each activity: that of the group which the log names most often for it. */
export function postsByActivity(cases: readonly LogCase[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string[]>();
  for (const { activity, group } of cases.flatMap(({ events }) => events)) {
    const known = groups.get(activity) ?? [];
    groups.set(activity, known);
    if (group !== undefined) known.push(group);
  }
  return new Map([...groups].map(([activity, named]) => [activity, postOfGroup(tally(named)[0]?.[0] ?? '')]));
}

/** `Group 4` → 第4组经办岗. */
export function postOfGroup(group: string): string {
  const number = /(\d+)$/.exec(group)?.[1];
  return number === undefined ? '综合经办岗' : `第${number}组经办岗`;
}

const article = '荷兰环境许可一般规定法(Wabo)第3.9条';

/** Everything that the county's rules ask a chart to state, for a chart whose steps have these posts. */
export function receiptAnnotations(posts: ReadonlyMap<string, string>): ReceiptAnnotations {
  return {
    nameZh: '环境许可收件阶段流程图(CoSeLoG)',
    nameEn: 'Receipt phase of an environmental permit (CoSeLoG WABO)',
    trigger: 'on-application',
    triggerBasisZh: article,
    conditionsZh: ['提交环境许可申请', '申请事项属于受理机关的职权'],
    supervision: {
      internal: ['县政务服务中心督查科'],
      external: ['县司法局(行政执法监督)', '县纪委监委 12388'],
    },
    complaintChannels: ['12345 政务服务便民热线', '县行政投诉中心'],
    rightsZh: ['申请人有权查询办理进度、陈述申辩、申请行政复议和提起行政诉讼'],
    disclosureZh: '办件全过程向社会公开:门户网站、实时公开流(即时)',
    dutiesZh: ['收件后出具书面确认', '按原记录的期限办结'],
    defaults: {
      actor: 'agency',
      limit: { value: 1, unit: 'ND', clock: 'counted' },
      disclosure: { scope: '环节名称、承办岗位、办理时间', formZh: '门户网站', timing: '即时' },
    },
    nodes: Object.fromEntries([...posts].map(([activity, post]) => [activity, annotationOf(activity, post)])),
  };
}

function annotationOf(activity: string, post: string): Partial<ChartNode> {
  const nameZh = namesZh[activity];
  return {
    ...(nameZh === undefined ? {} : { nameZh, nameEn: activity }),
    post,
    ...(activity === acceptingActivity ? { act: 'accept' } : {}),
  };
}

/** The chart with its annotations, as the registry makes it of the same request. */
export function annotated(drawn: FlowChart, annotations: ReceiptAnnotations): FlowChart {
  const { defaults, nodes, ...head } = annotations;
  return {
    ...drawn,
    ...head,
    nodes: drawn.nodes.map((node) =>
      node.kind === 'task' ? { ...defaults, ...node, ...nodes[node.nameZh] } : node,
    ),
  };
}

/** The log's most frequent course as the one that is prescribed: whatever departs from it is refused. */
export function prescribedChart({ log }: ReceiptLog, annotations: ReceiptAnnotations): ChartToRegister {
  const course = variantsOf(log)[0]?.activities ?? [];
  const { defaults, nodes, ...head } = annotations;
  const steps = course.map((activity, index): ChartNode => ({
    id: `s${index + 1}`,
    kind: 'task',
    nameZh: activity,
    ...defaults,
    ...nodes[activity],
  }));
  const ids = ['start', ...steps.map(({ id }) => id), 'end'];
  return {
    ...head,
    code: 'receipt-prescribed',
    version: 1,
    nameZh: '环境许可收件阶段规定路线图',
    nameEn: 'Prescribed course of the receipt phase',
    nodes: [
      { id: 'start', kind: 'start', nameZh: '申请' },
      ...steps,
      { id: 'end', kind: 'end', nameZh: '收件阶段结束' },
    ],
    flows: ids.slice(1).map((to, index) => ({ id: `f${index + 1}`, from: ids[index] as string, to })),
  };
}

import type { FlowChart, FlowNode, ProcedureFinding } from '@daylight/kernel/messages';
import { connectedNodes } from './chart-net';
import { criticalPath } from './critical-path';

/** What the power is, as far as the seven statements depend on it. */
export type LintOptions = {
  /** 行政处罚、行政强制: every decision is against the counterpart and must be preceded by notice of rights. */
  adverse?: boolean;
};

const statement = (number: number, text: string): string => `宁化县2009年方案:图中应载明(${number})${text}`;
const articles = {
  condition: statement(1, '行使权力的条件'),
  post: statement(2, '承办岗位'),
  limit: statement(4, '办理时限'),
  supervision: statement(5, '监督制约环节,即内部监督机构和外部监督渠道及联系方式'),
  rights: statement(6, '相对人的权利'),
  complaint: statement(7, '投诉举报途径和方式'),
  disclosure: '宁化县2009年方案:“应在重要部位和环节相应注明公开的范围、形式和时间”',
  promise: '宁化县2009年方案:“向社会作出承诺,并在流程图中标明,原则上承诺时限要比法定时限缩短三分之一以上”',
  noLimitInLaw: '优化营商环境条例第三十六条',
  duties: '规范行政权力运行方案(第四篇):“逐项标明具体的承办岗位,办理制度,职责要求”',
} as const;

/**
 * Whether the chart states what S2 requires of every chart: (1) condition, (2) posts, (4) limits, (5) supervision,
 * (6) rights, (7) complaint channels, (8) disclosure at key steps, (9) duties. Statement (3), the procedure itself,
 * is `checkSoundness`. An `error` blocks publication.
 */
export function lintChart(chart: FlowChart, options: LintOptions = {}): ProcedureFinding[] {
  return [
    ...lintCondition(chart),
    ...lintPosts(chart),
    ...lintLimits(chart),
    ...lintPromise(chart),
    ...lintSupervision(chart),
    ...lintRights(chart, options),
    ...lintComplaints(chart),
    ...lintDisclosure(chart),
    ...lintDuties(chart),
  ];
}

type Details = { code: string; rule: string; article: string; zh: string; en: string; elements?: string[] };

function error({ zh, en, elements = [], ...rest }: Details): ProcedureFinding {
  return { severity: 'error', elements, message: { zh, en }, ...rest };
}

function warning(details: Details): ProcedureFinding {
  return { ...error(details), severity: 'warning' };
}

function tasksOf(chart: FlowChart): FlowNode[] {
  return chart.nodes.filter((node) => node.kind === 'task');
}

function listZh(nodes: readonly FlowNode[]): string {
  return nodes.map((node) => `“${node.nameZh}”`).join('、');
}

function listEn(nodes: readonly FlowNode[]): string {
  return nodes.map((node) => `“${node.nameEn ?? node.nameZh}”`).join(', ');
}

const isFilled = (texts: readonly string[] | undefined): boolean =>
  (texts ?? []).some((text) => text.trim() !== '');

function lintCondition(chart: FlowChart): ProcedureFinding[] {
  const findings: ProcedureFinding[] = [];
  const base = { rule: 'FLO-2.1-1', article: articles.condition };
  if (!isFilled(chart.conditionsZh)) {
    findings.push(
      error({
        ...base,
        code: 'condition-missing',
        zh: '没有载明行使权力的条件。',
        en: 'The conditions for exercising the power are not stated.',
      }),
    );
  }
  if (!chart.triggerBasisZh?.trim()) {
    findings.push(
      error({
        ...base,
        code: 'trigger-basis-missing',
        zh: `没有载明${chart.trigger === 'on-application' ? '依申请' : '依职权'}行使权力的依据。`,
        en: `The basis for acting ${chart.trigger === 'on-application' ? 'on application' : 'ex officio'} is not stated.`,
      }),
    );
  }
  return findings;
}

function lintPosts(chart: FlowChart): ProcedureFinding[] {
  const without = tasksOf(chart).filter((node) => !node.post?.trim());
  if (without.length === 0) return [];
  return [
    error({
      code: 'post-missing',
      rule: 'FLO-2.1-2',
      article: articles.post,
      elements: without.map((node) => node.id),
      zh: `以下环节没有承办岗位:${listZh(without)}。`,
      en: `These steps have no responsible post: ${listEn(without)}.`,
    }),
  ];
}

function lintLimits(chart: FlowChart): ProcedureFinding[] {
  const without = tasksOf(chart).filter((node) => !node.limit && !node.noLimitReasonZh?.trim());
  const open = tasksOf(chart).filter(
    (node) => !node.limit && node.noLimitReasonZh?.trim() && node.actor === 'agency',
  );
  const invalid = chart.nodes.filter(
    (node) => node.limit && !(Number.isFinite(node.limit.value) && node.limit.value >= 0),
  );
  const base = { rule: 'FLO-2.1-4', article: articles.limit };
  const findings: ProcedureFinding[] = [];
  if (without.length > 0) {
    findings.push(
      error({
        ...base,
        code: 'limit-missing',
        elements: without.map((node) => node.id),
        zh: `以下环节没有办理时限,也没有说明原因:${listZh(without)}。`,
        en: `These steps have no time limit and no reason for it: ${listEn(without)}.`,
      }),
    );
  }
  if (open.length > 0) {
    findings.push(
      warning({
        ...base,
        code: 'limit-open',
        elements: open.map((node) => node.id),
        zh: `以下行政机关环节没有时限(已说明原因):${listZh(open)}。`,
        en: `These steps of the agency are open-ended (with a reason): ${listEn(open)}.`,
      }),
    );
  }
  if (invalid.length > 0) {
    findings.push(
      error({
        ...base,
        code: 'limit-invalid',
        elements: invalid.map((node) => node.id),
        zh: `以下环节的时限不是非负数:${listZh(invalid)}。`,
        en: `The limits of these steps are not numbers of zero or more: ${listEn(invalid)}.`,
      }),
    );
  }
  return findings;
}

function lintPromise(chart: FlowChart): ProcedureFinding[] {
  const { promisedLimit: promise, statutoryLimit: statutory } = chart;
  if (!promise) {
    return [
      warning({
        code: 'promise-missing',
        rule: 'FLO-03',
        article: articles.noLimitInLaw,
        zh: '流程图没有标明承诺时限;法律没有规定时限的,也应当作出承诺。',
        en: 'The chart states no promised limit; where the law sets none, the unit must still promise one.',
      }),
    ];
  }
  const findings: ProcedureFinding[] = [];
  const path = criticalPath(chart, promise.unit);
  if (path.value > promise.value) {
    const steps = path.steps.flatMap((id) => chart.nodes.find((node) => node.id === id) ?? []);
    findings.push(
      error({
        code: 'critical-path-over-promise',
        rule: 'FLO-2.1-4',
        article: articles.promise,
        elements: path.steps,
        zh: `各环节时限最长合计 ${path.value}${promise.unit},超过承诺时限 ${promise.value}${promise.unit}:${listZh(steps)}。`,
        en: `The longest way takes ${path.value} ${promise.unit}, more than the promised ${promise.value} ${promise.unit}: ${listEn(steps)}.`,
      }),
    );
  }
  if (statutory && statutory.unit === promise.unit)
    findings.push(...comparePromise(promise.value, statutory.value));
  return findings;
}

function comparePromise(promise: number, statutory: number): ProcedureFinding[] {
  const atMost = Math.floor((statutory * 2) / 3);
  if (promise <= atMost) return [];
  const details = {
    rule: 'FLO-01',
    article: articles.promise,
    zh: `承诺时限 ${promise} 超过法定时限 ${statutory} 的三分之二(${atMost})。`,
    en: `The promised limit ${promise} exceeds two thirds (${atMost}) of the statutory limit ${statutory}.`,
  };
  if (promise > statutory) return [error({ ...details, code: 'promise-over-statute' })];
  return [warning({ ...details, code: 'promise-over-two-thirds' })];
}

function lintSupervision(chart: FlowChart): ProcedureFinding[] {
  const base = { rule: 'FLO-2.1-5', article: articles.supervision };
  const findings: ProcedureFinding[] = [];
  if (!isFilled(chart.supervision.internal)) {
    findings.push(
      error({
        ...base,
        code: 'internal-supervision-missing',
        zh: '没有载明内部监督机构。',
        en: 'No internal supervising body is stated.',
      }),
    );
  }
  if (!isFilled(chart.supervision.external)) {
    findings.push(
      error({
        ...base,
        code: 'external-supervision-missing',
        zh: '没有载明外部监督渠道。',
        en: 'No external channel of supervision is stated.',
      }),
    );
  }
  return findings;
}

function lintRights(chart: FlowChart, { adverse = false }: LintOptions): ProcedureFinding[] {
  const base = { rule: 'FLO-2.1-6', article: articles.rights };
  const findings: ProcedureFinding[] = [];
  if (!isFilled(chart.rightsZh) && !chart.nodes.some((node) => isFilled(node.rightsZh))) {
    findings.push(
      error({
        ...base,
        code: 'rights-missing',
        zh: '没有载明相对人的权利。',
        en: 'The rights of the person concerned are not stated.',
      }),
    );
  }
  const decisions = tasksOf(chart).filter(({ act }) => isAgainstCounterpart(act, adverse));
  const unannounced = decisions.filter((node) => !hasRightsBefore(chart, node, adverse));
  if (unannounced.length > 0) {
    findings.push(
      error({
        ...base,
        code: 'rights-notice-missing',
        elements: unannounced.map((node) => node.id),
        zh: `存在未告知相对人权利即可到达的决定:${listZh(unannounced)}。`,
        en: `These decisions can be reached without any notice of rights: ${listEn(unannounced)}.`,
      }),
    );
  }
  return findings;
}

function isAgainstCounterpart(act: FlowNode['act'], adverse: boolean): boolean {
  if (act === 'decide-refuse' || act === 'refuse-acceptance') return true;
  return adverse && act === 'decide-grant';
}

/** Whether every way to the decision passes a step that states rights; a refusal may state them itself. */
function hasRightsBefore(chart: FlowChart, decision: FlowNode, adverse: boolean): boolean {
  if (!(adverse && decision.act === 'decide-grant') && isFilled(decision.rightsZh)) return true;
  const connected = new Map(connectedNodes(chart).map((each) => [each.node.id, each]));
  const silent = new Set(chart.nodes.filter((node) => node.kind === 'start').map((node) => node.id));
  // A set iterates over what is added on the way: this walks every way that has met no rights so far.
  for (const id of silent) {
    if (id === decision.id) return false;
    if (isFilled(connected.get(id)?.node.rightsZh)) continue;
    for (const flow of connected.get(id)?.leaving ?? []) silent.add(flow.to);
  }
  return true;
}

function lintComplaints(chart: FlowChart): ProcedureFinding[] {
  if (isFilled(chart.complaintChannels)) return [];
  return [
    error({
      code: 'complaint-channel-missing',
      rule: 'FLO-2.1-7',
      article: articles.complaint,
      zh: '没有载明投诉举报途径和方式。',
      en: 'No channel for complaints and reports is stated.',
    }),
  ];
}

function lintDisclosure(chart: FlowChart): ProcedureFinding[] {
  const results = lastTasks(chart);
  const without = tasksOf(chart).filter(
    (node) => (isDecisionOrResult(node.act) || results.has(node.id)) && !node.disclosure?.scope.trim(),
  );
  if (without.length === 0) return [];
  return [
    error({
      code: 'disclosure-missing',
      rule: 'FLO-2.1-8',
      article: articles.disclosure,
      elements: without.map((node) => node.id),
      zh: `以下决定、结果环节没有注明公开的范围、形式和时间:${listZh(without)}。`,
      en: `These decisions or results do not state the scope, form and time of disclosure: ${listEn(without)}.`,
    }),
  ];
}

function isDecisionOrResult(act: FlowNode['act']): boolean {
  return (
    act === 'decide-grant' ||
    act === 'decide-refuse' ||
    act === 'refuse-acceptance' ||
    act === 'deliver' ||
    act === 'publish'
  );
}

/** The tasks after which nothing but gateways stands before an end. */
function lastTasks(chart: FlowChart): Set<string> {
  const connected = new Map(connectedNodes(chart).map((each) => [each.node.id, each]));
  const last = new Set<string>();
  const walked = new Set(chart.nodes.filter((node) => node.kind === 'end').map((node) => node.id));
  for (const id of walked) {
    for (const flow of connected.get(id)?.entering ?? []) {
      if (connected.get(flow.from)?.node.kind === 'task') last.add(flow.from);
      else walked.add(flow.from);
    }
  }
  return last;
}

function lintDuties(chart: FlowChart): ProcedureFinding[] {
  if (isFilled(chart.dutiesZh)) return [];
  return [
    warning({
      code: 'duties-missing',
      rule: 'FLO-2.1-9',
      article: articles.duties,
      zh: '没有载明办理制度和职责要求。',
      en: 'The rules of handling and the duties are not stated.',
    }),
  ];
}

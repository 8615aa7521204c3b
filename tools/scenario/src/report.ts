import type { ConformanceTotals } from '@daylight/procedure';
import type { AuditVerdict } from './auditor';
import type { Check } from './checks';
import type { PermitRun } from './county-permit';
import type { DrivenCase } from './drive-cases';
import { percentile, tally } from './percentile';
import type { Told } from './possible-acts';

const shownChecksMax = 20;

/** The cases of one power, as driven. */
export type DrivenSummary = {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly powerCode: string;
  readonly cases: number;
  readonly events: number;
  readonly accepted: number;
  readonly refused: number;
  /** What the chart has against them, whoever asks. */
  readonly refusedByChart: readonly (readonly [code: string, count: number])[];
  /** What the platform answered. */
  readonly refusedByCode: readonly (readonly [code: string, count: number])[];
  readonly conformance: ConformanceTotals;
};

export type ScenarioResult = {
  readonly drives: readonly DrivenSummary[];
  readonly deadlines: { readonly closed: number; readonly open: number; readonly late: number };
  readonly fourEyes: { readonly cases: number; readonly samePerson: number };
  /** Events whose resource acted in the log under another group than the post's, or under none. */
  readonly underAnotherGroup: number;
  readonly permit: PermitRun;
  readonly disclosure: {
    readonly delaysMs: readonly number[];
    readonly disclosed: number;
    readonly connections: number;
  };
  readonly refusalsRecorded: number;
  readonly audit: AuditVerdict;
  readonly driveSeconds: number;
  readonly requestsPerSecond: number;
  readonly checks: readonly Check[];
};

export function drivenSummary(
  about: Pick<DrivenSummary, 'titleZh' | 'titleEn' | 'powerCode' | 'refusedByChart' | 'conformance'>,
  driven: readonly DrivenCase[],
): DrivenSummary {
  const refusals = driven.flatMap(({ refused }) => refused.map(({ code }) => code));
  const accepted = driven.reduce((sum, each) => sum + each.accepted, 0);
  return {
    ...about,
    cases: driven.length,
    events: accepted + refusals.length,
    accepted,
    refused: refusals.length,
    refusedByCode: tally(refusals),
  };
}

/** The report for people, Chinese first. */
export function reportText(result: ScenarioResult): string {
  const { deadlines, fourEyes, disclosure, audit, permit } = result;
  const number = (value: number) => value.toLocaleString('en-US');
  const ms = (percent: number) => `${Math.round(percentile(disclosure.delaysMs, percent))} ms`;
  const failed = result.checks.filter(({ ok }) => !ok);
  return [
    '',
    '═══ 场景报告 Scenario report ═══',
    ...result.drives.flatMap(driveLines),
    '',
    '── 期限 Deadlines(按原记录自身的时刻 by the log’s own instants)',
    `  办结 closed ${number(deadlines.closed)} · 按期 met ${number(deadlines.closed - deadlines.late)} · 超期 missed ${number(deadlines.late)} · 未办结 never closed ${number(deadlines.open)}`,
    '── 一审一核 Four eyes',
    `  T02 与 T04 为同一人 the same person on T02 and T04: ${number(fourEyes.samePerson)} / ${number(fourEyes.cases)}`,
    `  以其他或未载明的组办理 done under another or no group: ${number(result.underAnotherGroup)}`,
    '',
    `── 本县许可 A county's own permit · ${permit.caseNo}`,
    `  依法办理 acts done ${permit.acts} · 违规操作 wrong acts tried ${permit.wrongActs.length}`,
    ...permit.wrongActs.map(
      ({ whatZh, what, expected, found }) =>
        `  ${found === expected ? '✓' : '✗'} ${found.padEnd(26)} ${whatZh} ${what}`,
    ),
    '',
    ...permit.told.flatMap(toldLines),
    '',
    '── 公开 Disclosure(自入库至公开流送达 from recording to arrival by the live stream)',
    `  ${number(disclosure.disclosed)} 条 events · p50 ${ms(50)} · p99 ${ms(99)} · 最长 max ${ms(100)} · 连接 connections ${disclosure.connections}`,
    `── 拒绝记录 Refusals on record: ${number(result.refusalsRecorded)}`,
    `── 用时 Time: ${result.driveSeconds.toFixed(0)} s · ${result.requestsPerSecond.toFixed(0)} 请求/秒 requests/s`,
    '',
    `── 审计 Audit: ${audit.verdict} · ${number(audit.record.events)} 条 events · ${audit.readModels.length} 个读模型 read models · ${audit.findingsTotal} 处问题 findings`,
    ...audit.notChecked.map((sentence) => `  ? ${sentence}`),
    ...audit.findings.slice(0, shownChecksMax).map((finding) => `  ✗ ${JSON.stringify(finding)}`),
    '',
    `── 核对 Checks: ${result.checks.length - failed.length} / ${result.checks.length}`,
    ...failed.slice(0, shownChecksMax).map(failedLine),
    failed.length === 0
      ? '✓ 全部相符 everything adds up'
      : `✗ ${failed.length} 处不符 do not add up${failed.length > shownChecksMax ? '(前 20 处 the first 20)' : ''}`,
  ].join('\n');
}

/** What one person was told: what is open to them, and of the rest why not, a line for each rule. */
function toldLines({ who, possible, refused }: Told): string[] {
  const open = possible.map(({ act, title }) => `${title.zh} ${act}`).join('、');
  const byRule = tally(refused.map(({ refusal }) => `${refusal?.code} ${refusal?.article}`));
  return [
    `  ${who.zh} ${who.en}: 现在可以 may now ${open === '' ? '无 nothing' : open}`,
    ...byRule.map(([rule, count]) => `    ${String(count).padStart(2)} 项不能 not, ${rule}`),
  ];
}

function driveLines({ titleZh, titleEn, powerCode, ...drive }: DrivenSummary): string[] {
  const { cases, events, accepted, refused, refusedByChart, refusedByCode, conformance } = drive;
  const number = (value: number) => value.toLocaleString('en-US');
  return [
    '',
    `── ${titleZh} ${titleEn} · ${powerCode}`,
    `  办件 cases ${number(cases)} · 环节 events ${number(events)} · 准予 accepted ${number(accepted)} · 拒绝 refused ${number(refused)}`,
    ...refusedByChart.map(([code, count]) => `    按图 by the chart ${code.padEnd(22)} ${number(count)}`),
    ...refusedByCode.map(([code, count]) => `    答复 answered    ${code.padEnd(22)} ${number(count)}`),
    `  记录与流程图相符 recorded cases that conform: ${number(conformance.fitting)} / ${number(conformance.cases)} · 拟合度 fitness ${conformance.fitness.toFixed(4)} · 图外环节 events outside ${number(conformance.eventsOutside)}`,
  ];
}

function failedLine({ what, expected, found }: Check): string {
  return `  ✗ ${what}: 应为 expected ${JSON.stringify(expected)}, 实为 found ${shortened(JSON.stringify(found))}`;
}

const shownTextMax = 600;

function shortened(text: string | undefined): string {
  if (text === undefined) return 'undefined';
  return text.length > shownTextMax ? `${text.slice(0, shownTextMax)}…` : text;
}

/** The last line: the imported log's own numbers first. */
export function reportJson(result: ScenarioResult): string {
  const [log, prescribed] = result.drives;
  const { delaysMs } = result.disclosure;
  const wrong = result.permit.wrongActs;
  return JSON.stringify({
    cases: log?.cases ?? 0,
    events: log?.events ?? 0,
    accepted: log?.accepted ?? 0,
    refused: log?.refused ?? 0,
    overdue: result.deadlines.late,
    closed: result.deadlines.closed,
    open: result.deadlines.open,
    fitting: log?.conformance.fitting ?? 0,
    samePersonT02T04: result.fourEyes.samePerson,
    prescribed: {
      cases: prescribed?.cases ?? 0,
      events: prescribed?.events ?? 0,
      accepted: prescribed?.accepted ?? 0,
      refused: prescribed?.refused ?? 0,
      refusedByChart: Object.fromEntries(prescribed?.refusedByChart ?? []),
      refusedByCode: Object.fromEntries(prescribed?.refusedByCode ?? []),
    },
    wrongActs: { tried: wrong.length, refused: wrong.filter(({ found }) => found !== 'accepted').length },
    disclosed: result.disclosure.disclosed,
    disclosureP50Ms: Math.round(percentile(delaysMs, 50)),
    disclosureP99Ms: Math.round(percentile(delaysMs, 99)),
    seconds: Math.round(result.driveSeconds),
    verified: result.audit.verdict === 'verified',
    addsUp: result.checks.every(({ ok }) => ok),
  });
}

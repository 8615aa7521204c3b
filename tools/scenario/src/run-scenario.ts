import { answered } from '@daylight/api-client';
import type { FlowChart } from '@daylight/kernel/messages';
import { conformance, fourEyes, type ConformanceTotals } from '@daylight/procedure';
import { exportedEvents, verifyPlatform } from './auditor';
import { bpmnFile } from './bpmn-file';
import { Checks } from './checks';
import { countyPowerCode, runCountyPermit, type PermitRun } from './county-permit';
import { disclosedIds } from './disclosed-count';
import { DisclosureFollower } from './disclosure-follower';
import { differences, driveCases, type DrivenCase } from './drive-cases';
import { expectedOutcomes, expectedTotals } from './expectations';
import { SignIn } from './people';
import {
  factsOf,
  firstSignature,
  planOf,
  prescribedCasesMax,
  prescribedFacts,
  secondSignature,
  wholeLogFacts,
  type Plan,
} from './plan';
import { readPlatform } from './platform';
import { PlatformApi } from './platform-api';
import { ProgressBar } from './progress-bar';
import { postOfGroup } from './receipt-charts';
import { eventsOf, isLate, readReceiptLog, type LogCase } from './receipt-log';
import { prescribedPowerCode, receiptPowerCode } from './receipt-power';
import { recordedCases, type RecordedCases } from './recorded-cases';
import { readRegister } from './register-figures';
import { registerPower, waitForReplica } from './register-power';
import { drivenSummary, type DrivenSummary, type ScenarioResult } from './report';

const dataFolder = 'data';
const disclosureTimeoutMs = 60_000;

type Surroundings = {
  readonly api: PlatformApi;
  readonly signIn: SignIn;
  readonly checks: Checks;
  readonly follower: DisclosureFollower;
};

/** The scenario on the platform that `READY_FILE` names. @param casesMax of the log's cases only the first ones */
export async function runScenario(casesMax: number): Promise<ScenarioResult> {
  const platform = readPlatform(process.env['READY_FILE']);
  const signIn = new SignIn(platform);
  const api = new PlatformApi(platform.origin, signIn);
  const checks = new Checks();
  const follower = new DisclosureFollower(api);
  const receipt = await readReceiptLog(dataFolder);
  checks.equal(
    '日志:办件、环节、办结、未办结、超期、同一人 log: cases, events, closed, open, late, the same person',
    factsOf(receipt, Infinity),
    wholeLogFacts,
  );
  const plan = planOf(receipt, casesMax);
  checks.equal(
    '规定路线:预计的准予与按图拒绝 the prescribed course: what the chart alone allows and refuses',
    expectedTotals(expectedOutcomes(plan.prescribed, receipt.cases.slice(0, prescribedCasesMax), plan.posts)),
    prescribedFacts,
  );
  await follower.start();
  try {
    return await play(plan, { api, signIn, checks, follower });
  } finally {
    await follower.stop();
  }
}

/** The cases of one power as driven, and what its chart had against events of theirs. */
type Driven = {
  readonly cases: readonly DrivenCase[];
  readonly refusedByChart: DrivenSummary['refusedByChart'];
};

/** What was done, before it is judged. */
type Played = {
  readonly driven: Driven;
  readonly onCourse: Driven;
  readonly permit: PermitRun;
  readonly driveSeconds: number;
};

async function play(plan: Plan, surroundings: Surroundings): Promise<ScenarioResult> {
  const { api, signIn, checks } = surroundings;
  await registerPowers(plan, surroundings);
  const firstCases = plan.cases.slice(0, prescribedCasesMax);
  const startedMs = Date.now();
  const driven = await drive(plan, surroundings, receiptPowerCode, plan.chart, plan.cases, true);
  const onCourse = await drive(plan, surroundings, prescribedPowerCode, plan.prescribed, firstCases, false);
  const driveSeconds = (Date.now() - startedMs) / 1000;
  const permit = await runCountyPermit(api, signIn, checks);
  return judge(plan, surroundings, { driven, onCourse, permit, driveSeconds });
}

async function judge(plan: Plan, surroundings: Surroundings, played: Played): Promise<ScenarioResult> {
  const { api, checks } = surroundings;
  const { driven, onCourse, permit, driveSeconds } = played;
  process.stderr.write('… 读取记录 reading the record\n');
  const charts = new Map<string, FlowChart>([
    [receiptPowerCode, plan.chart],
    [prescribedPowerCode, plan.prescribed],
    [countyPowerCode, await publishedChart(api, countyPowerCode)],
  ]);
  const record = await recordedCases(exportedEvents(), charts);
  const receiptRecord = record.of.get(receiptPowerCode) as RecordedCases;
  const disclosure = await checkDisclosure(surroundings, record.of);
  const deadlines = await checkDeadlines(plan, surroundings);
  process.stderr.write('… 审计 auditing\n');
  const audit = await verifyPlatform();
  checks.equal(
    '审计结论与退出码 the auditor’s verdict and exit code',
    [audit.verdict, audit.exitCode],
    ['verified', 0],
  );
  const log = { titleZh: '真实日志,按其流程图', titleEn: 'the real log on its own chart' };
  const course = {
    titleZh: `前 ${onCourse.cases.length} 件,按最常见的路线`,
    titleEn: 'the first cases on the most frequent course as the prescribed one',
  };
  const summary = (about: typeof log, powerCode: string, { cases, refusedByChart }: Driven) => {
    const found = checkConformance(checks, powerCode, charts, record.of, cases);
    return drivenSummary({ ...about, powerCode, refusedByChart, conformance: found }, cases);
  };
  return {
    drives: [summary(log, receiptPowerCode, driven), summary(course, prescribedPowerCode, onCourse)],
    deadlines,
    fourEyes: checkFourEyes(plan, checks, receiptRecord),
    underAnotherGroup: underAnotherGroup(plan),
    permit,
    disclosure,
    refusalsRecorded: record.refusals,
    audit,
    driveSeconds,
    requestsPerSecond: requestsOf([...driven.cases, ...onCourse.cases], plan.cases) / driveSeconds,
    checks: checks.all,
  };
}

async function registerPowers(plan: Plan, { api, signIn, checks }: Surroundings): Promise<void> {
  process.stderr.write('… 登记外域职权 registering the foreign power\n');
  await registerPower(api, signIn, {
    powerCode: receiptPowerCode,
    nameZh: '环境许可收件阶段(外域导入)',
    nameEn: 'Receipt phase of an environmental permit (imported)',
    chart: async (registry, powerCode) => {
      const params = { path: { powerCode } };
      const file = bpmnFile(plan.receipt.bpmn);
      await answered(registry.PUT('/items/{powerCode}/flow-chart', { params, ...file }));
      const body = { annotations: plan.annotations };
      return answered(registry.POST('/items/{powerCode}/flow-chart/annotations', { params, body }));
    },
  });
  await registerPower(api, signIn, {
    powerCode: prescribedPowerCode,
    nameZh: '环境许可收件阶段(规定路线)',
    nameEn: 'Receipt phase on the prescribed course',
    chart: (registry, powerCode) => {
      const body = { chart: plan.prescribed };
      return answered(
        registry.PUT('/items/{powerCode}/flow-chart', { params: { path: { powerCode } }, body }),
      );
    },
  });
  const published = await publishedChart(api, receiptPowerCode);
  checks.equal(
    '公布的流程图即所导入并标注的流程图 the published chart is the annotated one',
    [sorted(published.nodes), sorted(published.flows)],
    [sorted(plan.chart.nodes), sorted(plan.chart.flows)],
  );
  for (const powerCode of [receiptPowerCode, prescribedPowerCode])
    await waitForReplica(api.as({}), powerCode);
}

function publishedChart(api: PlatformApi, powerCode: string): Promise<FlowChart> {
  const params = { path: { powerCode } };
  return answered(api.as({}).registry.GET('/items/{powerCode}/flow-chart', { params }));
}

async function drive(
  plan: Plan,
  { api, signIn, checks, follower }: Surroundings,
  powerCode: string,
  chart: FlowChart,
  cases: readonly LogCase[],
  recordClosures: boolean,
): Promise<Driven> {
  const total = eventsOf(cases);
  const bar = new ProgressBar(`办件 cases ${powerCode}`, total);
  const halfway = Math.floor(total / 2);
  let done = 0;
  const onEvent = (): void => {
    bar.step();
    done += 1;
    // The follower's connection breaks once on the way: nothing may be lost by it.
    if (done === halfway) follower.interrupt();
  };
  const counter = signIn.account('window');
  const { posts } = plan;
  const expected = expectedOutcomes(chart, cases, posts);
  try {
    const driven = await driveCases({
      api,
      powerCode,
      chart,
      cases,
      posts,
      counter,
      recordClosures,
      onEvent,
    });
    checks.equal(
      `${powerCode}:平台逐环节的准予与拒绝与事先计算一致 the platform did, event by event, what was computed before`,
      differences(driven, expected).slice(0, 5),
      [],
    );
    return { cases: driven, refusedByChart: expectedTotals(expected).refusedByChart };
  } finally {
    bar.stop();
  }
}

function checkConformance(
  checks: Checks,
  powerCode: string,
  charts: ReadonlyMap<string, FlowChart>,
  recorded: ReadonlyMap<string, RecordedCases>,
  driven: readonly DrivenCase[],
): ConformanceTotals {
  const { log } = recorded.get(powerCode) as RecordedCases;
  const { totals } = conformance(charts.get(powerCode) as FlowChart, log);
  const steps = log.traces.reduce((sum, { events }) => sum + events.length, 0);
  const accepted = driven.reduce((sum, each) => sum + each.accepted, 0);
  checks.equal(
    `${powerCode}:记录的环节数即准予数 the steps on record are the accepted ones`,
    steps,
    accepted,
  );
  checks.equal(`${powerCode}:记录的办件数 cases on record`, totals.cases, driven.length);
  checks.equal(
    `${powerCode}:记录中没有图外环节 no step on record lies outside the chart`,
    totals.eventsOutside,
    0,
  );
  return totals;
}

function checkFourEyes({ facts }: Plan, checks: Checks, { log }: RecordedCases): ScenarioResult['fourEyes'] {
  const { cases, samePerson } = fourEyes(log, firstSignature, secondSignature);
  checks.equal(
    '记录中 T02 与 T04 同一人 the same person on T02 and T04, by the record',
    [samePerson.length, cases],
    [facts.sameT02T04, facts.withT02T04],
  );
  return { cases, samePerson: samePerson.length };
}

/** Late and open cases by the platform's own register, against the log. */
async function checkDeadlines(
  plan: Plan,
  { api, signIn, checks, follower }: Surroundings,
): Promise<ScenarioResult['deadlines']> {
  const position = follower.arrivals.reduce(
    (last, each) => (each.position > last ? each.position : last),
    '',
  );
  const auditor = api.as({ person: signIn.account('auditor') });
  const register = await readRegister(auditor, receiptPowerCode, position);
  const { facts } = plan;
  checks.equal(
    '台帐:办件、办结、未办结 register: cases, closed, open',
    [register.cases, register.closed, register.open],
    [facts.cases, facts.closed, facts.open],
  );
  const late = plan.cases
    .filter(isLate)
    .map(({ name }) => name)
    .sort();
  checks.equal('台帐:超期件数 register: late cases', register.late.length, facts.late);
  checks.equal('台帐:超期的就是这些 register: these are the late ones', register.late, late);
  const query = { powerCode: receiptPowerCode };
  const figures = await answered(auditor.center.GET('/register/figures', { params: { query } }));
  checks.equal('台帐汇总:超期 register’s own figures: late', figures.missedPromised, facts.late);
  return { closed: register.closed, open: register.open, late: register.late.length };
}

/** Every public event of every case: on record, shown by the public search, and brought by the live stream, each exactly once. */
async function checkDisclosure(
  { api, checks, follower }: Surroundings,
  recorded: ReadonlyMap<string, RecordedCases>,
): Promise<ScenarioResult['disclosure']> {
  const wanted = new Set([...recorded.values()].flatMap(({ publicIds }) => [...publicIds]));
  await follower.reached(wanted.size, ({ id }) => wanted.has(id), disclosureTimeoutMs);
  for (const [powerCode, { publicIds, events }] of recorded) {
    const shown = await disclosedIds(api.as({}), powerCode);
    checks.equal(
      `${powerCode}:公开检索条数即记录条数 the public search shows every event`,
      shown.length,
      events,
    );
    checks.equal(
      `${powerCode}:每条恰好公开一次 each disclosed exactly once`,
      [new Set(shown).size, shown.filter((id) => publicIds.has(id)).length],
      [publicIds.size, publicIds.size],
    );
  }
  const arrived = follower.arrivals.filter(({ id }) => wanted.has(id));
  checks.equal(
    '公开流:每条恰好送达一次 the live stream brought each exactly once',
    [arrived.length, new Set(arrived.map(({ id }) => id)).size],
    [wanted.size, wanted.size],
  );
  checks.equal(
    '公开流:断线后已续传 the live stream was resumed after a break',
    follower.connections > 1,
    true,
  );
  return {
    delaysMs: arrived.map(({ delayMs }) => delayMs),
    disclosed: wanted.size,
    connections: follower.connections,
  };
}

function underAnotherGroup({ cases, posts }: Plan): number {
  return cases
    .flatMap(({ events }) => events)
    .filter(({ activity, group }) => group === undefined || postOfGroup(group) !== posts.get(activity))
    .length;
}

/** Each case was filed, each event of it asked for, and the closing instants registered. */
function requestsOf(driven: readonly DrivenCase[], cases: readonly LogCase[]): number {
  const steps = driven.reduce((sum, { accepted, refused }) => sum + accepted + refused.length, 0);
  return steps + driven.length + cases.filter(({ closedAt }) => closedAt !== undefined).length;
}

/** Members of objects in one order, so that two that say the same compare equal. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}

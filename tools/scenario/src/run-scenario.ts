import type { FlowChart } from '@daylight/kernel/messages';
import { conformance, fourEyes, type ConformanceTotals } from '@daylight/procedure';
import { ApiClient } from './api-client';
import { apiPaths } from './api-paths';
import { exportedEvents, verifyPlatform } from './auditor';
import { Checks } from './checks';
import { countyPowerCode, runCountyPermit, type PermitRun } from './county-permit';
import { disclosedIds } from './disclosed-count';
import { DisclosureFollower } from './disclosure-follower';
import { differences, driveCases, type DrivenCase } from './drive-cases';
import { expectedOutcomes } from './expectations';
import { SignIn } from './people';
import { readPlatform } from './platform';
import { ProgressBar } from './progress-bar';
import {
  annotated,
  postOfGroup,
  postsByActivity,
  prescribedChart,
  receiptAnnotations,
} from './receipt-charts';
import { eventsOf, isLate, readReceiptLog, type LogCase, type ReceiptLog } from './receipt-log';
import { prescribedPowerCode, receiptPowerCode } from './receipt-power';
import { recordedCases, type RecordedCases } from './recorded-cases';
import { readRegister } from './register-figures';
import { registerPower, registrationTime, waitForReplica } from './register-power';
import { drivenSummary, type ScenarioResult } from './report';

const dataFolder = 'data';
/** The prescribed course is tried on the first cases: what it refuses is known from them. */
const prescribedCasesMax = 120;
const disclosureTimeoutMs = 60_000;
/** Of the log (data/README.md): known before anything runs. */
const logFacts = {
  cases: 1434,
  events: 8577,
  closed: 1329,
  open: 105,
  late: 377,
  sameT02T04: 1042,
  withT02T04: 1303,
};
const [firstSignature, secondSignature] = [
  'T02 Check confirmation of receipt',
  'T04 Determine confirmation of receipt',
] as const;

type Plan = {
  readonly receipt: ReceiptLog;
  readonly posts: ReadonlyMap<string, string>;
  readonly chart: FlowChart;
  readonly prescribed: FlowChart;
};
type Surroundings = {
  readonly client: ApiClient;
  readonly signIn: SignIn;
  readonly checks: Checks;
  readonly follower: DisclosureFollower;
};

/** The whole scenario on the platform that `READY_FILE` names. */
export async function runScenario(): Promise<ScenarioResult> {
  const platform = readPlatform(process.env['READY_FILE']);
  const signIn = new SignIn(platform);
  const client = new ApiClient(platform.origin, signIn);
  const checks = new Checks();
  const follower = new DisclosureFollower(`${platform.origin}${apiPaths.disclosedStream}`);
  const plan = planOf(await readReceiptLog(dataFolder));
  checkTheLog(plan.receipt, checks);
  await follower.start();
  try {
    return await play(plan, { client, signIn, checks, follower });
  } finally {
    await follower.stop();
  }
}

function planOf(receipt: ReceiptLog): Plan {
  const posts = postsByActivity(receipt.cases);
  const annotations = receiptAnnotations(posts);
  return {
    receipt,
    posts,
    chart: annotated(receipt.drawn, annotations),
    prescribed: prescribedChart(receipt, annotations),
  };
}

function checkTheLog({ cases }: ReceiptLog, checks: Checks): void {
  const closed = cases.filter(({ closedAt }) => closedAt !== undefined).length;
  const found = [cases.length, eventsOf(cases), closed, cases.length - closed, cases.filter(isLate).length];
  const { cases: known, events, closed: knownClosed, open, late } = logFacts;
  checks.equal('日志:办件、环节、办结、未办结、超期 log: cases, events, closed, open, late', found, [
    known,
    events,
    knownClosed,
    open,
    late,
  ]);
}

/** What was done, before it is judged. */
type Played = {
  readonly driven: readonly DrivenCase[];
  readonly onCourse: readonly DrivenCase[];
  readonly permit: PermitRun;
  readonly driveSeconds: number;
};

async function play(plan: Plan, surroundings: Surroundings): Promise<ScenarioResult> {
  const { client, signIn, checks } = surroundings;
  await registerPowers(plan, surroundings);
  const firstCases = plan.receipt.cases.slice(0, prescribedCasesMax);
  const startedMs = Date.now();
  const driven = await drive(plan, surroundings, receiptPowerCode, plan.chart, plan.receipt.cases, true);
  const onCourse = await drive(plan, surroundings, prescribedPowerCode, plan.prescribed, firstCases, false);
  const driveSeconds = (Date.now() - startedMs) / 1000;
  const permit = await runCountyPermit(client, signIn, checks);
  return judge(plan, surroundings, { driven, onCourse, permit, driveSeconds });
}

async function judge(plan: Plan, surroundings: Surroundings, played: Played): Promise<ScenarioResult> {
  const { client, checks } = surroundings;
  const { driven, onCourse, permit, driveSeconds } = played;
  const permitChart = (await client.must({
    path: apiPaths.flowChart(countyPowerCode),
  })) as unknown as FlowChart;
  process.stderr.write('… 读取记录 reading the record\n');
  const charts = new Map([
    [receiptPowerCode, plan.chart],
    [prescribedPowerCode, plan.prescribed],
    [countyPowerCode, permitChart],
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
    titleZh: `前 ${onCourse.length} 件,按最常见的路线`,
    titleEn: 'the first cases on the most frequent course as the prescribed one',
  };
  const summary = (about: typeof log, powerCode: string, cases: readonly DrivenCase[]) =>
    drivenSummary(
      { ...about, powerCode, conformance: checkConformance(checks, powerCode, charts, record.of, cases) },
      cases,
    );
  return {
    drives: [summary(log, receiptPowerCode, driven), summary(course, prescribedPowerCode, onCourse)],
    deadlines,
    fourEyes: checkFourEyes(checks, receiptRecord),
    underAnotherGroup: underAnotherGroup(plan),
    permit,
    disclosure,
    refusalsRecorded: record.refusals,
    audit,
    driveSeconds,
    requestsPerSecond: requestsOf(driven, onCourse, plan.receipt.cases) / driveSeconds,
    checks: checks.all,
  };
}

async function registerPowers(plan: Plan, { client, signIn, checks }: Surroundings): Promise<void> {
  process.stderr.write('… 登记外域职权 registering the foreign power\n');
  const annotations = receiptAnnotations(plan.posts);
  await registerPower(client, signIn, {
    powerCode: receiptPowerCode,
    nameZh: '环境许可收件阶段(外域导入)',
    nameEn: 'Receipt phase of an environmental permit (imported)',
    chart: async (api, person) => {
      const request = { person, now: registrationTime } as const;
      const raw = { text: plan.receipt.bpmn, type: 'application/xml' };
      await api.must({ ...request, method: 'PUT', path: apiPaths.flowChart(receiptPowerCode), raw });
      const path = apiPaths.annotations(receiptPowerCode);
      return api.must({ ...request, method: 'POST', path, body: { annotations } });
    },
  });
  await registerPower(client, signIn, {
    powerCode: prescribedPowerCode,
    nameZh: '环境许可收件阶段(规定路线)',
    nameEn: 'Receipt phase on the prescribed course',
    chart: (api, person) =>
      api.must({
        method: 'PUT',
        path: apiPaths.flowChart(prescribedPowerCode),
        person,
        now: registrationTime,
        body: { chart: plan.prescribed },
      }),
  });
  const published = (await client.must({
    path: apiPaths.flowChart(receiptPowerCode),
  })) as unknown as FlowChart;
  checks.equal(
    '公布的流程图即所导入并标注的流程图 the published chart is the annotated one',
    [sorted(published.nodes), sorted(published.flows)],
    [sorted(plan.chart.nodes), sorted(plan.chart.flows)],
  );
  await waitForReplica(client, receiptPowerCode);
  await waitForReplica(client, prescribedPowerCode);
}

async function drive(
  plan: Plan,
  { client, signIn, checks, follower }: Surroundings,
  powerCode: string,
  chart: FlowChart,
  cases: readonly LogCase[],
  recordClosures: boolean,
): Promise<DrivenCase[]> {
  const expected = expectedOutcomes(chart, cases);
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
  try {
    const { posts } = plan;
    const driven = await driveCases({
      client,
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
    return driven;
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

function checkFourEyes(checks: Checks, { log }: RecordedCases): ScenarioResult['fourEyes'] {
  const { cases, samePerson } = fourEyes(log, firstSignature, secondSignature);
  checks.equal(
    '记录中 T02 与 T04 同一人 the same person on T02 and T04, by the record',
    [samePerson.length, cases],
    [logFacts.sameT02T04, logFacts.withT02T04],
  );
  return { cases, samePerson: samePerson.length };
}

/** Late and open cases by the platform's own register, against the log. */
async function checkDeadlines(
  { receipt }: Plan,
  { client, signIn, checks, follower }: Surroundings,
): Promise<ScenarioResult['deadlines']> {
  const position = follower.arrivals.reduce(
    (last, each) => (each.position > last ? each.position : last),
    '',
  );
  const register = await readRegister(client, signIn.account('auditor'), receiptPowerCode, position);
  const { cases, closed, open } = logFacts;
  checks.equal(
    '台帐:办件、办结、未办结 register: cases, closed, open',
    [register.cases, register.closed, register.open],
    [cases, closed, open],
  );
  const late = receipt.cases
    .filter(isLate)
    .map(({ name }) => name)
    .sort();
  checks.equal('台帐:超期件数 register: late cases', register.late.length, logFacts.late);
  checks.equal('台帐:超期的就是这些 register: these are the late ones', register.late, late);
  const figures = await client.must({
    person: signIn.account('auditor'),
    path: apiPaths.registerFigures({ powerCode: receiptPowerCode }),
  });
  checks.equal('台帐汇总:超期 register’s own figures: late', figures['missedPromised'], logFacts.late);
  return { closed: register.closed, open: register.open, late: register.late.length };
}

/** Every public event of every case: on record, shown by the public search, and brought by the live stream, each exactly once. */
async function checkDisclosure(
  { client, checks, follower }: Surroundings,
  recorded: ReadonlyMap<string, RecordedCases>,
): Promise<ScenarioResult['disclosure']> {
  const wanted = new Set([...recorded.values()].flatMap(({ publicIds }) => [...publicIds]));
  await follower.reached(wanted.size, ({ id }) => wanted.has(id), disclosureTimeoutMs);
  for (const [powerCode, { publicIds, events }] of recorded) {
    const shown = await disclosedIds(client, powerCode);
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

function underAnotherGroup({ receipt, posts }: Plan): number {
  return receipt.cases
    .flatMap(({ events }) => events)
    .filter(({ activity, group }) => group === undefined || postOfGroup(group) !== posts.get(activity))
    .length;
}

function requestsOf(
  driven: readonly DrivenCase[],
  onCourse: readonly DrivenCase[],
  cases: readonly LogCase[],
): number {
  const steps = [...driven, ...onCourse].reduce(
    (sum, { accepted, refused }) => sum + accepted + refused.length,
    0,
  );
  return (
    steps + driven.length + onCourse.length + cases.filter(({ closedAt }) => closedAt !== undefined).length
  );
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

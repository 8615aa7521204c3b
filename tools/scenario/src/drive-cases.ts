import { answered } from '@daylight/api-client';
import type { FlowChart } from '@daylight/kernel/messages';
import { derivedId, type JsonValue } from '@daylight/kernel';
import { stepOf, type ExpectedCase } from './expectations';
import { inParallel } from './in-parallel';
import { madeUpPerson, type ScenarioPerson } from './people';
import { refusalOf, type PlatformApi } from './platform-api';
import { hostOrganisation } from './receipt-power';
import { isBefore, type LogCase, type LogEvent } from './receipt-log';

/** Cases driven at once; within a case everything happens in its order. */
const casesAtOnceMax = 12;
const foreignSystem = 'CoSeLoG WABO';

export type DrivenCase = {
  readonly name: string;
  readonly caseId: string;
  readonly caseNo: string;
  readonly accepted: number;
  readonly refused: readonly { readonly index: number; readonly activity: string; readonly code: string }[];
};

export type Drive = {
  readonly api: PlatformApi;
  readonly powerCode: string;
  readonly chart: FlowChart;
  readonly cases: readonly LogCase[];
  /** Post of each activity in the log. */
  readonly posts: ReadonlyMap<string, string>;
  /** Who files at the counter and registers the closing instants. */
  readonly counter: ScenarioPerson;
  readonly recordClosures: boolean;
  /** After each event of the log. */
  readonly onEvent: () => void;
};

/** Each resource of the log as a person who holds the posts of everything that this resource did in it. */
export function peopleOf(
  cases: readonly LogCase[],
  posts: ReadonlyMap<string, string>,
): ReadonlyMap<string, ScenarioPerson> {
  const held = new Map<string, Set<string>>();
  for (const { resource, activity } of cases.flatMap(({ events }) => events)) {
    const post = posts.get(activity);
    const known = held.get(resource) ?? new Set<string>();
    held.set(resource, post === undefined ? known : known.add(post));
  }
  return new Map(
    [...held].map(([resource, each]) => [
      resource,
      madeUpPerson(resource, { organisation: hostOrganisation, posts: [...each].sort(), roles: ['clerk'] }),
    ]),
  );
}

/** Drives every case through the public API, with the clock at the log's time. */
export async function driveCases(drive: Drive): Promise<DrivenCase[]> {
  const people = peopleOf(drive.cases, drive.posts);
  return inParallel(drive.cases, casesAtOnceMax, (each) => driveCase(drive, each, people));
}

async function driveCase(
  drive: Drive,
  logCase: LogCase,
  people: ReadonlyMap<string, ScenarioPerson>,
): Promise<DrivenCase> {
  const { name, events, closedAt } = logCase;
  const { caseId, caseNo } = await file(drive, logCase);
  const refused: DrivenCase['refused'][number][] = [];
  for (const [index, event] of events.entries()) {
    const key = keyOf(drive, logCase, `step-${index}`);
    const refusal = await perform(drive, { caseId, key, event, person: people.get(event.resource) });
    if (refusal !== null) refused.push({ index, activity: event.activity, code: refusal.code });
    drive.onEvent();
  }
  if (drive.recordClosures && closedAt !== undefined) await close(drive, logCase, caseId);
  return { name, caseId, caseNo, accepted: events.length - refused.length, refused };
}

type Step = {
  readonly caseId: string;
  readonly key: string;
  readonly event: LogEvent;
  readonly person: ScenarioPerson | undefined;
};

function perform({ api, chart, posts }: Drive, { caseId, key, event, person }: Step) {
  const { activity, at } = event;
  const post = posts.get(activity);
  const { center } = api.as({ now: at, key, ...(person && { person }), ...(post && { post }) });
  const params = { path: { caseId, stepId: stepOf(chart, activity) } };
  return refusalOf(center.POST('/cases/{caseId}/steps/{stepId}', { params, body: {} }));
}

async function file(drive: Drive, logCase: LogCase) {
  const { name, filedAt, startedAt, dueAt } = logCase;
  const key = keyOf(drive, logCase, 'filing');
  const { center } = drive.api.as({ person: drive.counter, now: filedAt, key });
  return answered(
    center.POST('/cases', {
      body: {
        powerCode: drive.powerCode,
        channel: 'counter',
        applicant: { kind: 'person', name: `原记录申请人 ${name}` },
        materials: ['W01'],
        matterZh: '环境许可申请(导入办件)',
        foreignRecord: { system: foreignSystem, reference: name, startedAt, dueAt },
      },
    }),
  );
}

/** 145 cases have steps after their closing instant: it is recorded when both are past. */
async function close(drive: Drive, logCase: LogCase, caseId: string): Promise<void> {
  const closedAt = logCase.closedAt as string;
  const lastAt = logCase.events.at(-1)?.at ?? closedAt;
  const now = isBefore(closedAt, lastAt) ? lastAt : closedAt;
  const { center } = drive.api.as({ person: drive.counter, now, key: keyOf(drive, logCase, 'closure') });
  const params = { path: { caseId } };
  await answered(center.POST('/cases/{caseId}/foreign-closure', { params, body: { closedAt } }));
}

/** The same request has the same key in every run against one platform, so that an interrupted run can be repeated. */
function keyOf({ powerCode }: Drive, { name }: LogCase, act: string): string {
  return derivedId('scenario', powerCode, name, act);
}

/** The first differences between what the platform did and what the chart allows, event by event. */
export function differences(driven: readonly DrivenCase[], expected: readonly ExpectedCase[]): JsonValue[] {
  const outcomes = (refused: readonly { readonly index: number; readonly code: string }[]) =>
    refused.map(({ index, code }) => `${index} ${code}`);
  return driven.flatMap(({ name, refused }, index) => {
    const [found, wanted] = [outcomes(refused), outcomes(expected[index]?.refused ?? [])];
    return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ name, found, wanted }];
  });
}

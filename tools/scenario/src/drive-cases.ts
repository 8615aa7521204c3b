import type { FlowChart } from '@daylight/kernel/messages';
import { derivedId, type JsonValue } from '@daylight/kernel';
import { refusalCode, type ApiClient } from './api-client';
import { apiPaths } from './api-paths';
import { stepOf } from './expectations';
import { inParallel } from './in-parallel';
import { madeUpPerson, type ScenarioPerson } from './people';
import { hostOrganisation } from './receipt-power';
import { isBefore, type LogCase } from './receipt-log';

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
  readonly client: ApiClient;
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
  const { client, chart, posts } = drive;
  const filed = await file(drive, logCase);
  const caseId = String(filed['caseId']);
  const refused: DrivenCase['refused'][number][] = [];
  for (const [index, { activity, resource, at }] of logCase.events.entries()) {
    const answer = await client.call({
      method: 'POST',
      path: apiPaths.step(caseId, stepOf(chart, activity)),
      person: people.get(resource),
      post: posts.get(activity),
      now: at,
      key: keyOf(drive, logCase, `step-${index}`),
      body: {},
    });
    if (!answer.ok) refused.push({ index, activity, code: refusalCode(answer) });
    drive.onEvent();
  }
  if (drive.recordClosures && logCase.closedAt !== undefined) await close(drive, logCase, caseId);
  return {
    name: logCase.name,
    caseId,
    caseNo: String(filed['caseNo']),
    accepted: logCase.events.length - refused.length,
    refused,
  };
}

async function file(drive: Drive, logCase: LogCase): Promise<Record<string, unknown>> {
  const { name, filedAt, startedAt, dueAt } = logCase;
  return drive.client.must({
    method: 'POST',
    path: apiPaths.cases,
    person: drive.counter,
    now: filedAt,
    key: keyOf(drive, logCase, 'filing'),
    body: {
      powerCode: drive.powerCode,
      channel: 'counter',
      applicant: { kind: 'person', name: `原记录申请人 ${name}` },
      materials: ['W01'],
      matterZh: '环境许可申请(导入办件)',
      foreignRecord: { system: foreignSystem, reference: name, startedAt, dueAt },
    },
  });
}

/** 145 cases have steps after their closing instant: it is recorded when both are past. */
async function close(drive: Drive, logCase: LogCase, caseId: string): Promise<void> {
  const closedAt = logCase.closedAt as string;
  const lastAt = logCase.events.at(-1)?.at ?? closedAt;
  await drive.client.must({
    method: 'POST',
    path: apiPaths.caseAct(caseId, 'foreign-closure'),
    person: drive.counter,
    now: isBefore(closedAt, lastAt) ? lastAt : closedAt,
    key: keyOf(drive, logCase, 'closure'),
    body: { closedAt },
  });
}

/** The same request has the same key in every run against one platform, so that an interrupted run can be repeated. */
function keyOf({ powerCode }: Drive, { name }: LogCase, act: string): string {
  return derivedId('scenario', powerCode, name, act);
}

/** The first differences between what the platform did and what the chart allows, event by event. */
export function differences(
  driven: readonly DrivenCase[],
  expected: readonly { readonly name: string; readonly refused: readonly number[] }[],
): JsonValue[] {
  return driven.flatMap(({ name, refused }, index) => {
    const found = refused.map((each) => each.index);
    const wanted = expected[index]?.refused ?? [];
    const codes = refused.map(({ code }) => code);
    return JSON.stringify(found) === JSON.stringify(wanted)
      ? []
      : [{ name, found, codes, wanted: [...wanted] }];
  });
}

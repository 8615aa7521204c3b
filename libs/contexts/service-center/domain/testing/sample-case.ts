import { deedOf, given, morningOf, type Deed } from '@daylight/kernel/testing';
import type { Actor } from '@daylight/kernel';
import type { PowerItem } from '@daylight/kernel/messages';
import type { WorkingDayCalendar } from '@daylight/law';
import { caseMessages } from '@daylight/contexts/service-center/contracts/own';
import type { BodyOfAct, CaseAt } from '../service-case/case-act';
import { serviceCase } from '../service-case/service-case';
import { sampleCalendar } from './sample-calendar';
import { foreignPower, posts, samplePower } from './sample-power';

export type CaseDeed = Deed<typeof caseMessages, CaseAt>;
export const deed = deedOf(serviceCase);

/** The people of the specs. */
export const people = {
  applicant: { subject: 'u-applicant', organisation: 'public' },
  stranger: { subject: 'u-stranger', organisation: 'public' },
  agent: { subject: 'u-agent', organisation: 'cun-01' },
  clerk: { subject: 'u-clerk', organisation: 'zwfwzx', post: posts.window },
  planner: { subject: 'u-planner', organisation: 'zrzyj', post: posts.planning },
  fireOfficer: { subject: 'u-fire', organisation: 'zjj', post: posts.fire },
  reviewer: { subject: 'u-reviewer', organisation: 'zjj', post: posts.reviewer },
  approver: { subject: 'u-approver', organisation: 'zjj', post: posts.approver },
  deliverer: { subject: 'u-deliverer', organisation: 'zwfwzx', post: posts.delivery },
  system: { subject: 'system:service-center', organisation: 'service-center' },
} as const satisfies { readonly [name: string]: Actor };

/** Whoever applies, also from a staff's desk, files as a citizen; the others by their work. */
function rolesOf({ subject, organisation }: Actor): readonly string[] {
  if (subject === people.agent.subject) return ['village-agent'];
  return organisation === 'public' ? ['citizen'] : ['clerk'];
}

interface Around {
  readonly now?: string;
  readonly powers?: readonly PowerItem[];
  readonly calendar?: WorkingDayCalendar;
  readonly checkCodeHash?: string;
}

const sampleCaseId = '0190aaaa-0000-7000-8000-000000000001';

/** Somebody acting at ten in the morning (China) of a day, recorded at once. */
export function on(day: string, actor: Actor, around: Around = {}): CaseAt {
  const occurredAt = morningOf(day);
  return {
    id: sampleCaseId,
    actor,
    occurredAt,
    now: occurredAt,
    powers: [samplePower, foreignPower],
    calendar: sampleCalendar,
    roles: rolesOf(actor),
    ...around,
  };
}

export const sealedSample = { c: 'a'.repeat(64), kid: 'k1', ct: 'AAAA' };
export const sampleCheckCodeHash = 'f'.repeat(64);

/** The application of the specs. */
export function application(changes: Partial<BodyOfAct<'file'>> = {}): BodyOfAct<'file'> {
  return {
    powerCode: samplePower.powerCode,
    channel: 'online',
    applicant: sealedSample,
    applicantFact: { kind: 'person', displayName: '王**', subject: 'u-applicant' },
    materials: ['M1', 'M2'],
    checkCodeHash: sampleCheckCodeHash,
    ...changes,
  };
}

/** The filing of the specs, on a Monday. */
export function filing(
  changes: Partial<BodyOfAct<'file'>> = {},
  at: CaseAt = on('2026-03-02', people.applicant),
): CaseDeed {
  return deed('file', application(changes), at);
}

export const sampleForeignRecord = {
  system: 'WABO',
  reference: 'case-10011',
  startedAt: '2026-03-02T01:00:00.000Z',
  dueAt: '2026-04-02T01:00:00.000Z',
};

/** The filing of a case that another system recorded. */
export function foreignFiling(): CaseDeed {
  const { powerCode } = foreignPower;
  return filing({ powerCode, materials: [], foreignRecord: sampleForeignRecord });
}

/** Common beginnings, each in its lawful order. */
export const until: {
  readonly [
    stage in 'filed' | 'checked' | 'accepted' | 'examined' | 'granted' | 'delivered'
  ]: () => CaseDeed[];
} = {
  filed: () => [filing()],
  checked: () => [...until.filed(), step('check', '2026-03-02', people.clerk)],
  accepted: () => [...until.checked(), deed('accept', {}, on('2026-03-02', people.clerk))],
  examined: () => [
    ...until.accepted(),
    opinion('b_plan', '2026-03-03', people.planner),
    opinion('b_fire', '2026-03-03', people.fireOfficer),
    step('review', '2026-03-04', people.reviewer),
  ],
  granted: () => [
    ...until.examined(),
    deed('decide', { outcome: 'grant', documentNo: '施许〔2026〕1' }, on('2026-03-05', people.approver)),
  ],
  delivered: () => [
    ...until.granted(),
    deed('deliver', { method: 'electronic' }, on('2026-03-06', people.deliverer)),
  ],
};

export function step(stepId: string, day: string, actor: Actor): CaseDeed {
  return deed('performStep', { stepId }, on(day, actor));
}

export function opinion(
  stepId: string,
  day: string,
  actor: Actor,
  verdict: 'agree' | 'disagree' = 'agree',
): CaseDeed {
  const opinionZh = verdict === 'disagree' ? '不符合规划条件' : '符合';
  return deed('giveOpinion', { stepId, verdict, opinionZh }, on(day, actor));
}

/** The same deeds, with other versions of the power around them. */
export function under(powers: readonly PowerItem[], deeds: readonly CaseDeed[]): CaseDeed[] {
  return deeds.map((each) => ({ ...each, at: { ...each.at, powers } }));
}

/** given / when / then of a case, with deeds on both sides. */
export function givenCase(deeds: readonly CaseDeed[]) {
  const { when } = given(serviceCase, deeds);
  return { when: ({ act, body, at }: CaseDeed) => when(act, body as never, at) };
}

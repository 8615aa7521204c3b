import { fold, isRefusal, type Actor } from '@daylight/kernel';
import type { WorkingDayCalendar } from '@daylight/law';
import { catalogueOf, type Catalogue } from '../power/power-snapshot';
import type { Circumstances, ServiceCaseCommand } from '../service-case/service-case-commands';
import { serviceCaseDecider } from '../service-case/service-case-decider';
import type { ServiceCaseEvent } from '../service-case/service-case-events';
import type { ServiceCase } from '../service-case/service-case-state';
import { sampleCalendar } from './sample-calendar';
import { foreignPower, posts, samplePower } from './sample-power';

export const sampleCatalogue: Catalogue = catalogueOf([samplePower, foreignPower]);

/** The people of the specs. */
export const people = {
  applicant: { subject: 'u-applicant', organisation: 'public' },
  stranger: { subject: 'u-stranger', organisation: 'public' },
  clerk: { subject: 'u-clerk', organisation: 'zwfwzx', post: posts.window },
  planner: { subject: 'u-planner', organisation: 'zrzyj', post: posts.planning },
  fireOfficer: { subject: 'u-fire', organisation: 'zjj', post: posts.fire },
  reviewer: { subject: 'u-reviewer', organisation: 'zjj', post: posts.reviewer },
  approver: { subject: 'u-approver', organisation: 'zjj', post: posts.approver },
  deliverer: { subject: 'u-deliverer', organisation: 'zwfwzx', post: posts.delivery },
} as const satisfies { readonly [name: string]: Actor };

type Overrides = {
  readonly now?: string;
  readonly catalogue?: Catalogue;
  readonly calendar?: WorkingDayCalendar;
};

/** Somebody acting at ten in the morning (China) of a day, recorded at once. */
export function on(day: string, actor: Actor, overrides: Overrides = {}): Circumstances {
  const occurredAt = `${day}T02:00:00.000Z`;
  return {
    actor,
    occurredAt,
    now: overrides.now ?? occurredAt,
    catalogue: overrides.catalogue ?? sampleCatalogue,
    calendar: overrides.calendar ?? sampleCalendar,
  };
}

type Named<Type extends ServiceCaseCommand['type']> = Extract<ServiceCaseCommand, { type: Type }>;

/** A command in one line: `command('accept', on('2026-03-02', people.clerk), {})`. */
export function command<Type extends ServiceCaseCommand['type']>(
  type: Type,
  at: Circumstances,
  body: Named<Type>['data']['body'],
): Named<Type> {
  return { type, data: { at, body } } as Named<Type>;
}

export const sampleCaseId = '0190aaaa-0000-7000-8000-000000000001';

/** The application of the specs, filed on a Monday. */
export function filing(
  overrides: Partial<Named<'file-application'>['data']['body']> = {},
  at: Circumstances = on('2026-03-02', people.applicant),
): Named<'file-application'> {
  return command('file-application', at, {
    caseId: sampleCaseId,
    powerCode: samplePower.powerCode,
    channel: 'online',
    applicant: { kind: 'person', displayName: '王**', subject: 'u-applicant' },
    materials: ['M1', 'M2'],
    checkCodeHash: 'f'.repeat(64),
    ...overrides,
  });
}

/** The filing of a case that another system recorded in 2011. */
export function foreignFiling(): Named<'file-application'> {
  const foreignRecord = {
    system: 'WABO',
    reference: 'case-10011',
    startedAt: '2026-03-02T01:00:00.000Z',
    dueAt: '2026-04-02T01:00:00.000Z',
  };
  return filing({ powerCode: foreignPower.powerCode, materials: [], foreignRecord });
}

/** The events of a history of commands. @throws RangeError when one of them is refused. */
export function history(...commands: readonly ServiceCaseCommand[]): ServiceCaseEvent[] {
  let state: ServiceCase = serviceCaseDecider.initialState;
  const events: ServiceCaseEvent[] = [];
  for (const each of commands) {
    const decision = serviceCaseDecider.decide(each, state);
    if (isRefusal(decision))
      throw new RangeError(`${each.type} refused: ${decision.code} ${decision.message.en}`);
    events.push(...decision);
    state = fold(serviceCaseDecider, decision, state);
  }
  return events;
}

/** Common beginnings, each in its lawful order. */
export const until: {
  readonly [
    stage in 'filed' | 'checked' | 'accepted' | 'examined' | 'granted' | 'delivered'
  ]: () => ServiceCaseCommand[];
} = {
  filed: () => [filing()],
  checked: () => [...until.filed(), step('check', '2026-03-02', people.clerk)],
  accepted: () => [...until.checked(), command('accept', on('2026-03-02', people.clerk), {})],
  examined: () => [
    ...until.accepted(),
    opinion('b_plan', '2026-03-03', people.planner),
    opinion('b_fire', '2026-03-03', people.fireOfficer),
    step('review', '2026-03-04', people.reviewer),
  ],
  granted: () => [
    ...until.examined(),
    command('decide', on('2026-03-05', people.approver), { outcome: 'grant', documentNo: '施许〔2026〕1' }),
  ],
  delivered: () => [
    ...until.granted(),
    command('deliver', on('2026-03-06', people.deliverer), { method: 'electronic' }),
  ],
};

export function step(stepId: string, day: string, actor: Actor): Named<'perform-step'> {
  return command('perform-step', on(day, actor), { stepId });
}

export function opinion(
  stepId: string,
  day: string,
  actor: Actor,
  verdict: 'agree' | 'disagree' = 'agree',
): Named<'give-opinion'> {
  const opinionZh = verdict === 'disagree' ? '不符合规划条件' : '符合';
  return command('give-opinion', on(day, actor), { stepId, verdict, opinionZh });
}

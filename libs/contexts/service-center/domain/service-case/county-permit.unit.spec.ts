import { fold, isRefusal } from '@daylight/kernel';
import { chartFromCountyProcedure, type CountyProcedure } from '@daylight/procedure';
import { readReferenceData } from '@daylight/law/testing';
import { catalogueOf } from '../power/power-snapshot';
import { command, filing, history, on, people, samplePower } from '../testing';
import type { ServiceCaseCommand } from './service-case-commands';
import { serviceCaseDecider } from './service-case-decider';

const chart = chartFromCountyProcedure(
  (readReferenceData('catalogue/procedures.json') as CountyProcedure[])[0] as CountyProcedure,
);
const catalogue = catalogueOf([
  {
    ...samplePower,
    statutoryLimit: { value: 7, unit: 'ND' },
    promisedLimit: { value: 3, unit: 'ND' },
    procedure: { version: 1, chart },
  },
]);

/** Whoever holds the post of a step. */
function holder(stepId: string) {
  const post = chart.nodes.find((node) => node.id === stepId)?.post;
  return on('2026-03-03', { subject: `u-${stepId}`, organisation: 'zjj', post }, { catalogue });
}
const opinion = (stepId: string) => command('give-opinion', holder(stepId), { stepId, verdict: 'agree' });
const perform = (stepId: string) => command('perform-step', holder(stepId), { stepId });

const examined: readonly ServiceCaseCommand[] = [
  filing({}, on('2026-03-02', people.applicant, { catalogue })),
  perform('check'),
  command('accept', holder('accept'), {}),
  ...['b_cond', 'b_plan', 'b_rf', 'b_fire', 'b_qs'].map(opinion),
  perform('review'),
];

describe('the county’s own construction permit, on its published chart', () => {
  it('is accepted, approved by five departments side by side, granted and delivered', () => {
    const events = history(
      ...examined,
      command('decide', holder('approve'), { outcome: 'grant' }),
      command('deliver', holder('cert'), { method: 'electronic' }),
    );
    expect(events.map((event) => event.type.split('.')[1])).toEqual([
      'CaseFiled',
      'StepPerformed',
      'CaseAccepted',
      ...Array.from({ length: 5 }, () => 'OpinionGiven'),
      'StepPerformed',
      'ApplicationGranted',
      'OutcomeDelivered',
      'CaseConcluded',
    ]);
    expect(events.at(-1)?.data).toMatchObject({ verdicts: { statutory: 'met', promised: 'met' } });
    expect(events.some((event) => event.data.deviations !== undefined)).toBe(false);
  });

  it('is not approved by whoever examined it', () => {
    const approval = holder('approve');
    const own = { ...approval, actor: { ...approval.actor, subject: 'u-review' } };
    const state = fold(serviceCaseDecider, history(...examined));
    const decision = serviceCaseDecider.decide(command('decide', own, { outcome: 'grant' }), state);
    expect(isRefusal(decision) && decision.code).toBe('own-examination-approved');
  });
});

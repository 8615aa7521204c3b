import type { PowerItem } from '@daylight/kernel/messages';
import { history } from '@daylight/kernel/testing';
import { chartFromCountyProcedure, type CountyProcedure } from '@daylight/procedure';
import { readReferenceData } from '@daylight/law/testing';
import { deed, filing, givenCase, on, people, samplePower, type CaseDeed } from '../testing';
import { serviceCase } from './service-case';

const chart = chartFromCountyProcedure(
  (readReferenceData('catalogue/procedures.json') as CountyProcedure[])[0] as CountyProcedure,
);
const powers: readonly PowerItem[] = [
  {
    ...samplePower,
    statutoryLimit: { value: 7, unit: 'ND' },
    promisedLimit: { value: 3, unit: 'ND' },
    procedure: { version: 1, chart },
  },
];

/** Whoever holds the post of a step. */
function holder(stepId: string) {
  const post = chart.nodes.find((node) => node.id === stepId)?.post;
  return on('2026-03-03', { subject: `u-${stepId}`, organisation: 'zjj', post }, { powers });
}
const opinion = (stepId: string) => deed('giveOpinion', { stepId, verdict: 'agree' }, holder(stepId));
const perform = (stepId: string) => deed('performStep', { stepId }, holder(stepId));

const examined: readonly CaseDeed[] = [
  filing({}, on('2026-03-02', people.applicant, { powers })),
  perform('check'),
  deed('accept', {}, holder('accept')),
  ...['b_cond', 'b_plan', 'b_rf', 'b_fire', 'b_qs'].map(opinion),
  perform('review'),
];

describe('the county’s own construction permit, on its published chart', () => {
  it('is accepted, approved by five departments side by side, granted and delivered', () => {
    const course = [
      ...examined,
      deed('decide', { outcome: 'grant' }, holder('approve')),
      deed('deliver', { method: 'electronic' }, holder('cert')),
    ];
    const { events, state } = history(serviceCase, course);
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
    expect(state.verdicts).toEqual({ statutory: 'met', promised: 'met' });
    const deviating = course.filter((each, index) =>
      givenCase(course.slice(0, index))
        .when(each)
        .facts()
        .some(({ deviations }) => deviations !== undefined),
    );
    expect(deviating).toEqual([]);
  });

  it('is not approved by whoever examined it', () => {
    const approval = holder('approve');
    const own = { ...approval, actor: { ...approval.actor, subject: 'u-review' } };
    givenCase(examined)
      .when(deed('decide', { outcome: 'grant' }, own))
      .thenRefused('own-examination-approved');
  });
});

import fc from 'fast-check';
import { isRefusal } from '@daylight/kernel';
import { assertLaws, history } from '@daylight/kernel/testing';
import {
  deed,
  on,
  sampleChart,
  sampleContent,
  sampleCorrespondences,
  sampleDay,
  samplePeople,
  sampleSecretDisclosure,
  wayIntoForce,
  wayOfAmendment,
  type PowerItemDeed,
  type SamplePerson,
} from '../testing';
import { powerItem } from './power-item';
import type { PowerItemState } from './power-item-state';

const secret = sampleContent({ disclosure: sampleSecretDisclosure });

/** All kinds of people who can come to a catalogue: those of the way, and those whom the rules must keep out. */
const people: readonly SamplePerson[] = [
  ...Object.values(samplePeople),
  { subject: 'citizen', organisation: 'public', roles: ['citizen'] },
  { subject: 'nobody', organisation: 'slj', roles: [] },
  { subject: 'other-head', organisation: 'lyj', roles: ['unit-head'] },
  { subject: 'other-legal', organisation: 'sfj', roles: ['legal-reviewer', 'registrar'] },
  { subject: 'everything', organisation: 'bb', roles: ['registrar', 'legal-reviewer', 'efficiency-office'] },
  { subject: 'system:loader', organisation: 'slj', roles: [] },
];

/** Every act, in several bodies, by whomever and whenever. */
function deedsOf(person: SamplePerson, day: string): readonly PowerItemDeed[] {
  const at = on(day, person);
  const reasonZh = '机构改革';
  return [
    deed('draft', { content: sampleContent() }, at),
    deed('draft', { content: secret }, at),
    deed('reviseDraft', { content: sampleContent({ feeZh: '免费' }) }, at),
    deed('reviseDraft', { content: secret }, at),
    deed('draftAmendment', { content: sampleContent(), reasonZh }, at),
    deed('reconcile', { correspondences: sampleCorrespondences }, at),
    deed('register', {}, at),
    deed('grantWaiver', { reasonZh, expiresOn: '2027-12-31' }, at),
    deed('reviewLegality', { outcome: 'passed', opinionZh: '同意' }, at),
    deed('reviewLegality', { outcome: 'objected', opinionZh: '依据有误' }, at),
    deed('recordDeliberation', { decisionRef: '1号', decidedOn: sampleDay }, at),
    deed('sign', {}, at),
    deed('declare', { documentNo: '1号' }, at),
    deed('file', { outcome: 'confirmed' }, at),
    deed('file', { outcome: 'abolished', reasonZh }, at),
    deed('file', { outcome: 'returned-for-clarification', reasonZh }, at),
    deed('file', { outcome: 'ordered-to-disclose', reasonZh }, at),
    deed('registerFlowChart', { chart: sampleChart() }, at),
    deed('annotateFlowChart', { annotations: { complaintChannels: ['12388'] } }, at),
    deed('approveSecretListing', {}, at),
    deed('publish', {}, at),
    deed('reportChange', { descriptionZh: '承诺时限调整', changedOn: sampleDay }, at),
    deed(
      'recordBasisRepeal',
      { lawZh: '中华人民共和国水法', article: '第四十八条', repealedOn: sampleDay },
      at,
    ),
    deed('recordTransitionRule', { ruleZh: '按原依据办结' }, at),
    deed('suspend', { reasonZh }, at),
    deed('resume', { reasonZh }, at),
    deed('cancel', { reasonZh }, at),
  ];
}

const ways: readonly (readonly PowerItemDeed[])[] = [
  [...wayIntoForce(), ...wayOfAmendment()],
  [
    ...wayIntoForce(secret).slice(0, -1),
    deed('approveSecretListing', {}, on(sampleDay, samplePeople.legal)),
    deed('approveSecretListing', {}, on(sampleDay, samplePeople.efficiency)),
  ],
];
const prefix = fc
  .constantFrom(...ways)
  .chain((way) => fc.nat(way.length).map((length) => way.slice(0, length)));
const anyDeed = fc
  .record({ person: fc.constantFrom(...people), day: fc.constantFrom(sampleDay, '2026-12-01', '2027-07-01') })
  .chain(({ person, day }) => fc.constantFrom(...deedsOf(person, day)));

describe('对任何人、任何状态都成立', () => {
  it('decisions are deterministic, repeated acts yield nothing new, and what may refuses is never decided', () => {
    fc.assert(
      fc.property(prefix, fc.array(anyDeed, { maxLength: 12 }), (before, deeds) =>
        assertLaws(powerItem, [...before, ...deeds]),
      ),
      { numRuns: 150 },
    );
  });

  it('X-03: nobody reviews, files, waives or lists as secret what they drafted, whatever roles they hold', () => {
    fc.assert(
      fc.property(
        prefix,
        fc.array(anyDeed, { maxLength: 8 }),
        fc.constantFrom(...people),
        (before, deeds, person) => {
          const state = stateAfterPossible([...before, ...deeds]);
          const possible = powerItem.possible(state, on('2027-07-01', person));
          const { drafters = [], legalReviewers = [] } = state.revision ?? {};
          if (drafters.includes(person.subject))
            for (const act of ['reviewLegality', 'file', 'grantWaiver', 'approveSecretListing'] as const)
              expect(possible[act]).not.toBeNull();
          if (legalReviewers.includes(person.subject)) expect(possible.file).not.toBeNull();
        },
      ),
      { numRuns: 100 },
    );
  });

  it('CAT-04: only people of the unit that holds the power can sign and declare', () => {
    const bySign = wayIntoForce().slice(0, 5);
    const byDeclaration = wayIntoForce().slice(0, 6);
    for (const person of people) {
      const ofUnit = person.organisation === 'slj';
      const at = on(sampleDay, person);
      expect(powerItem.possible(history(powerItem, bySign).state, at).sign === null).toBe(ofUnit);
      expect(powerItem.possible(history(powerItem, byDeclaration).state, at).declare === null).toBe(ofUnit);
    }
  });
});

/** The state after those of the deeds that were possible. */
function stateAfterPossible(deeds: readonly PowerItemDeed[]): PowerItemState {
  return deeds.reduce((state, { act, body, at }) => {
    const done = powerItem.enact(act, body as never, state, at);
    return isRefusal(done) ? state : done.state;
  }, powerItem.initial);
}

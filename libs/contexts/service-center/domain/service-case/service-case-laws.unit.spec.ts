import { publication } from '@daylight/contexts/service-center/contracts';
import { citizenStatusWords } from '@daylight/contexts/service-center/contracts/own';
import { assertLaws, given, history } from '@daylight/kernel/testing';
import { isRefusal } from '@daylight/kernel';
import fc from 'fast-check';
import {
  application,
  courses,
  deed,
  foreignPower,
  on,
  people,
  recordedCourse,
  sampleCheckCodeHash,
  sampleForeignRecord,
  samplePower,
  until,
  type CaseDeed,
} from '../testing';
import { serviceCase } from './service-case';
import { citizenStatusOf } from './service-case-state';

const anyDay = fc.constantFrom('2026-03-02', '2026-03-04', '2026-03-10', '2026-03-20', '2026-04-08');
const anybody = fc.constantFrom(...Object.values(people));
const anyStep = fc.constantFrom(
  'check',
  'accept',
  'b_plan',
  'b_fire',
  'review',
  'approve',
  'deny',
  'cert',
  'nowhere',
);

/** Any act by anybody on any day, with the check code or without: most are refused, and none may throw. */
const anyDeed: fc.Arbitrary<CaseDeed> = fc
  .record({
    day: anyDay,
    actor: anybody,
    stepId: anyStep,
    flag: fc.boolean(),
    hasCode: fc.boolean(),
    number: fc.integer({ min: -1, max: 7 }),
  })
  .chain(({ day, actor, stepId, flag, hasCode, number }) => {
    const at = on(day, actor, hasCode ? { checkCodeHash: sampleCheckCodeHash } : {});
    const foreign = { powerCode: foreignPower.powerCode, materials: [], foreignRecord: sampleForeignRecord };
    const notice = { procedure: 'testing', notifiedDays: number, noticeNo: '1', noticeServedOn: day };
    const words = { reasonsZh: '理由', remediesZh: ['复议'] };
    return fc.constantFrom<CaseDeed>(
      deed('file', application({ channel: undefined }), at),
      deed('file', application({ channel: undefined, ...foreign }), at),
      deed('preReview', { outcome: flag ? 'ready' : 'needs-correction' }, at),
      deed('requestSupplement', { missing: flag ? [{ code: 'M2', reasonZh: '未盖章' }] : [] }, at),
      deed('receiveSupplement', { materials: ['M2'] }, at),
      deed('refuseAcceptance', { ground: 'no-licence-needed', reasonsZh: flag ? '无需办理' : '' }, at),
      deed('accept', {}, at),
      deed('deemAccepted', {}, at),
      deed('performStep', { stepId, verdict: flag ? 'agree' : undefined }, at),
      deed('giveOpinion', { stepId, verdict: flag ? 'agree' : 'disagree', opinionZh: '意见' }, at),
      deed('suspend', notice, at),
      deed('resume', {}, at),
      deed('extend', { reasonsZh: '复杂', notifiedOn: day }, at),
      deed('decide', { outcome: flag ? 'grant' : 'refuse', ...words }, at),
      deed('deliver', { method: 'post' }, at),
      deed('withdraw', {}, at),
      deed('terminate', { ground: 'moot', reasonsZh: '已无必要' }, at),
      deed('conclude', {}, at),
      deed('recomputeDeadlines', {}, at),
      deed('recordForeignClosure', { closedAt: `${day}T01:30:00.000Z` }, at),
      deed('rate', { grade: number }, at),
    );
  });

const anyStage = fc.constantFrom(...Object.values(until).map((stage) => stage()), ...Object.values(courses));

describe('the laws of a case', () => {
  it('from nothing, whoever acts: decided the same twice, and the same act again adds nothing', () => {
    fc.assert(fc.property(fc.array(anyDeed, { maxLength: 12 }), (deeds) => assertLaws(serviceCase, deeds)));
  });

  it('from every stage of a lawful case', () => {
    fc.assert(
      fc.property(anyStage, fc.array(anyDeed, { maxLength: 6 }), (stage, more) =>
        assertLaws(serviceCase, [...stage, ...more]),
      ),
    );
  });

  it('whatever is not possible is answered with rule, article and remedy, for all kinds of people and no case at all', () => {
    for (const actor of Object.values(people))
      for (const stage of [[], ...Object.values(courses)]) {
        const { state } = history(serviceCase, stage);
        const answers = Object.values(serviceCase.possible(state, on('2026-04-08', actor)));
        for (const refusal of answers)
          if (refusal !== null)
            expect(refusal).toMatchObject({ kind: 'refusal', rule: expect.stringMatching(/./) });
      }
  });
});

describe('a case that nobody filed', () => {
  it.each(Object.values(people))('is unknown to every act but the filing, for $subject', (actor) => {
    const possible = Object.entries(serviceCase.possible(serviceCase.initial, on('2026-04-08', actor)));
    const others = possible.filter(([act]) => act !== 'file');
    expect(others.map(([act, refusal]) => [act, refusal?.code])).toEqual(
      others.map(([act]) => [act, 'case-unknown']),
    );
  });
});

describe('what may be done, and by whom', () => {
  const possibleFor = (
    actor: (typeof people)[keyof typeof people],
    stage: readonly CaseDeed[],
    day: string,
  ) => {
    const { state } = history(serviceCase, stage);
    const answers = Object.entries(serviceCase.possible(state, on(day, actor)));
    return answers.filter(([, refusal]) => refusal === null).map(([act]) => act);
  };

  it('each of three people reads another answer on one case', () => {
    expect(possibleFor(people.applicant, until.examined(), '2026-03-05')).toEqual(['withdraw']);
    expect(possibleFor(people.approver, until.examined(), '2026-03-05')).toEqual(
      expect.arrayContaining(['performStep', 'decide']),
    );
    const reviewers = possibleFor(people.reviewer, until.examined(), '2026-03-05');
    expect(reviewers).not.toContain('decide');
    expect(reviewers).not.toContain('performStep');
  });

  it('what is said to be possible is possible by some body, and what is said not to be by none', () => {
    const steps = foreignPower.procedure.chart.nodes.concat(samplePower.procedure.chart.nodes);
    const full = { verdict: 'agree', reasonsZh: '理由', remediesZh: ['复议'], materials: ['M2'] } as const;
    for (const actor of Object.values(people))
      for (const stage of [...Object.values(until).map((each) => each()), ...Object.values(courses)]) {
        const { state } = history(serviceCase, stage);
        const at = on('2026-03-09', actor);
        const someStepWorks = steps.some(
          ({ id }) => !isRefusal(serviceCase.enact('performStep', { stepId: id, ...full }, state, at)),
        );
        expect(serviceCase.refusalOf('performStep', state, at) === null).toBe(someStepWorks);
        const someOpinionWorks = steps.some(
          ({ id: stepId }) =>
            !isRefusal(serviceCase.enact('giveOpinion', { stepId, verdict: 'agree' }, state, at)),
        );
        expect(serviceCase.refusalOf('giveOpinion', state, at) === null).toBe(someOpinionWorks);
        const accepts = !isRefusal(serviceCase.enact('accept', {}, state, at));
        expect(serviceCase.refusalOf('accept', state, at) === null).toBe(accepts);
      }
  });

  it('where the chart has no step for an act, it is still an act of the office', () => {
    const { chart } = samplePower.procedure;
    const nodes = chart.nodes.filter(({ id }) => ['start', 'check', 'end_ok'].includes(id));
    const flows = [
      { id: '1', from: 'start', to: 'check' },
      { id: '2', from: 'check', to: 'end_ok' },
    ];
    const powers = [{ ...samplePower, procedure: { version: 3, chart: { ...chart, nodes, flows } } }];
    const { state } = history(serviceCase, until.filed());
    const answer = (actor: (typeof people)[keyof typeof people]) =>
      serviceCase.refusalOf('accept', state, on('2026-03-02', actor, { powers }))?.code ?? null;
    expect(answer(people.applicant)).toBe('wrong-post');
    expect(answer(people.stranger)).toBe('wrong-post');
    expect(answer(people.clerk)).toBeNull();
  });

  it('an applicant and a stranger may do nothing of the office, at any stage', () => {
    const office = ['accept', 'decide', 'deliver', 'suspend', 'extend', 'terminate', 'conclude', 'preReview'];
    for (const actor of [people.applicant, people.stranger])
      for (const stage of Object.values(until)) {
        const possible = possibleFor(actor, stage(), '2026-03-09');
        expect(possible.filter((act) => office.includes(act))).toEqual([]);
      }
  });
});

describe('the envelope of a case', () => {
  it('every event carries its matter and the versions that the case is bound to', () => {
    for (const stage of Object.values(courses))
      stage.forEach((each, index) => {
        const { act, body, at } = each;
        const facts = given(serviceCase, stage.slice(0, index))
          .when(act, body as never, at)
          .facts();
        for (const fact of facts) {
          expect(fact.matter?.no).toMatch(/^360827-/);
          expect(fact.matter?.nameZh).not.toBe('');
          expect(fact.catalogueVersion).toBeGreaterThan(0);
        }
      });
  });

  it('what an event says of the status is what the citizen reads after it, on every course', () => {
    for (const deeds of Object.values(courses)) {
      let status: unknown;
      let state = serviceCase.initial;
      for (const recorded of recordedCourse(serviceCase, deeds)) {
        status = publication.map(recorded)?.status ?? status;
        state = serviceCase.fold([recorded], state);
        expect(status).toEqual(citizenStatusWords[citizenStatusOf(state)]);
      }
    }
  });

  it('says so also on courses that nobody thought of', () => {
    fc.assert(
      fc.property(anyStage, fc.array(anyDeed, { maxLength: 8 }), (stage, more) => {
        let status: unknown;
        let state = serviceCase.initial;
        for (const recorded of recordedCourse(serviceCase, [...stage, ...more])) {
          status = publication.map(recorded)?.status ?? status;
          state = serviceCase.fold([recorded], state);
          expect(status).toEqual(citizenStatusWords[citizenStatusOf(state)]);
        }
      }),
    );
  });
});

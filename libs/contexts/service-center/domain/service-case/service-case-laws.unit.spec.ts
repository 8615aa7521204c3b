import { assertDeciderLaws as assertLaws } from '@daylight/kernel/testing';
import fc from 'fast-check';
import { disclosureOf, isRefusal, fold } from '@daylight/kernel';
import { command, filing, foreignFiling, history, on, opinion, people, step, until } from '../testing';
import type { ServiceCaseCommand } from './service-case-commands';
import { caseEnvelope, serviceCaseDecider } from './service-case-decider';

const days = ['2026-03-02', '2026-03-04', '2026-03-10', '2026-03-20', '2026-04-08'];
const anyDay = fc.constantFrom(...days);
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

/** Any command by anybody on any day: most are refused, and none may throw. */
const anyCommand: fc.Arbitrary<ServiceCaseCommand> = fc
  .tuple(anyDay, anybody, anyStep, fc.boolean(), fc.integer({ min: -1, max: 7 }))
  .chain(([day, actor, stepId, flag, number]) => {
    const at = on(day, actor);
    return fc.constantFrom<ServiceCaseCommand>(
      filing({}, at),
      foreignFiling(),
      command('pre-review', at, { outcome: flag ? 'ready' : 'needs-correction' }),
      command('request-supplement', at, { missing: flag ? [{ code: 'M2', reasonZh: '未盖章' }] : [] }),
      command('receive-supplement', at, { materials: ['M2'] }),
      command('refuse-acceptance', at, { ground: 'no-licence-needed', reasonsZh: flag ? '无需办理' : '' }),
      command('accept', at, {}),
      command('deem-accepted', at, {}),
      command('perform-step', at, { stepId, ...(flag ? { verdict: 'agree' as const } : {}) }),
      command('give-opinion', at, { stepId, verdict: flag ? 'agree' : 'disagree', opinionZh: '意见' }),
      command('suspend', at, {
        procedure: 'testing',
        notifiedDays: number,
        noticeNo: '1',
        noticeServedOn: day,
      }),
      command('resume', at, {}),
      command('extend', at, { reasonsZh: '复杂', notifiedOn: day }),
      command('decide', at, { outcome: flag ? 'grant' : 'refuse', reasonsZh: '理由', remediesZh: ['复议'] }),
      command('deliver', at, { method: 'post' }),
      command('withdraw', at, {}),
      command('terminate', at, { ground: 'moot', reasonsZh: '已无必要' }),
      command('conclude', at, {}),
      command('recompute-deadlines', at, {}),
      command('record-foreign-closure', at, { closedAt: `${day}T01:30:00.000Z` }),
      command('rate', at, { grade: number }),
    );
  });

describe('the laws of the case decider', () => {
  it('decides the same twice, and the same command again adds nothing', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 12 }), (commands) =>
        assertLaws(serviceCaseDecider, commands),
      ),
    );
  });

  it('holds from every stage of a lawful case', () => {
    const stages = Object.values(until).map((stage) => stage());
    fc.assert(
      fc.property(fc.constantFrom(...stages), fc.array(anyCommand, { maxLength: 6 }), (stage, more) =>
        assertLaws(serviceCaseDecider, [...stage, ...more]),
      ),
    );
  });

  it('every event declares who may read it, and carries its versions in the envelope', () => {
    let state = serviceCaseDecider.initialState;
    for (const each of [...until.examined(), step('approve', '2026-03-05', people.approver)]) {
      const decision = serviceCaseDecider.decide(each, state);
      expect(isRefusal(decision)).toBe(false);
      if (isRefusal(decision)) return;
      for (const event of decision) {
        expect(disclosureOf(serviceCaseDecider, event)).toBe('public');
        expect(caseEnvelope(event, state)).toMatchObject({
          powerCode: '360827-XK-001',
          catalogueVersion: 2,
          procedureVersion: 3,
        });
      }
      state = fold(serviceCaseDecider, decision, state);
    }
    const [given] = history(...until.accepted(), opinion('b_plan', '2026-03-03', people.planner)).slice(-1);
    expect(given && caseEnvelope(given, state)).toMatchObject({ step: 'b_plan' });
  });
});

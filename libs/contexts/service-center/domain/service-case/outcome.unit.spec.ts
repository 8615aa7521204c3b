import type { Actor } from '@daylight/kernel';
import { deed, filing, givenCase, on, people, samplePower, until } from '../testing';
import { citizenStatusOf } from './service-case-state';

describe('决定: grant or refusal', () => {
  it('a grant in time met both deadlines; the document is due within ten working days', () => {
    const [granted] = givenCase(until.examined())
      .when(
        deed(
          'decide',
          {
            outcome: 'grant',
            documentNo: '施许〔2026〕1',
          },
          on('2026-03-05', people.approver),
        ),
      )
      .thenEvents('ApplicationGranted');
    expect(granted.data).toMatchObject({
      deliveryDueOn: '2026-03-19',
      verdicts: { statutory: 'met', promised: 'met' },
    });
  });

  it('a decision after the promise but within the law missed the promise only', () => {
    const [granted] = givenCase(until.examined())
      .when(deed('decide', { outcome: 'grant' }, on('2026-03-20', people.approver)))
      .thenEvents('ApplicationGranted');
    expect(granted.data).toMatchObject({ verdicts: { statutory: 'met', promised: 'missed' } });
  });

  it('a refusal states its reasons and the remedies', () => {
    const at = on('2026-03-05', people.approver);
    const events = until.examined();
    const remediesZh = ['60日内向县人民政府申请行政复议', '6个月内提起行政诉讼'];
    givenCase(events)
      .when(deed('decide', { outcome: 'refuse' }, at))
      .thenRefused('refusal-without-reasons');
    givenCase(events)
      .when(deed('decide', { outcome: 'refuse', reasonsZh: '资金未落实' }, at))
      .thenRefused('refusal-without-remedies');
    const [refused] = givenCase(events)
      .when(deed('decide', { outcome: 'refuse', reasonsZh: '资金未落实', remediesZh }, at))
      .thenEvents('ApplicationRefused');
    expect(refused.data).toMatchObject({ step: { id: 'deny' }, reasonsZh: '资金未落实', remediesZh });
  });

  it('a power that lapsed meanwhile is decided on only under the transition rule of legal review', () => {
    const powers = [{ ...samplePower, effectiveTo: '2026-03-04' }];
    const at = on('2026-03-05', people.approver, { powers });
    givenCase(until.examined())
      .when(deed('decide', { outcome: 'grant' }, at))
      .thenRefused('decision-basis-lapsed');
    givenCase(until.examined())
      .when(deed('decide', { outcome: 'grant', transitionBasisZh: '司法局过渡意见〔2026〕2号' }, at))
      .thenEvents('ApplicationGranted');
  });

  it('one case, one decision, and none before acceptance', () => {
    const decide = deed('decide', { outcome: 'grant' }, on('2026-03-05', people.approver));
    givenCase(until.granted()).when(decide).thenRefused('case-not-in-state');
    givenCase([filing()]).when(decide).thenRefused('case-not-in-state');
    givenCase([]).when(decide).thenRefused('case-unknown');
  });
});

describe('送达: delivery within ten working days (行政许可法 art. 44)', () => {
  const deliver = (day: string) => deed('deliver', { method: 'window' }, on(day, people.deliverer));

  it('ends the chart and the case', () => {
    const [delivered, concluded] = givenCase(until.granted())
      .when(deliver('2026-03-06'))
      .thenEvents('OutcomeDelivered', 'CaseConcluded');
    expect(delivered.data).toMatchObject({ late: false });
    expect(concluded.data).toMatchObject({ completion: 'licensed', verdicts: { statutory: 'met' } });
  });

  it('late delivery is recorded as late', () => {
    const [delivered] = givenCase(until.granted())
      .when(deliver('2026-03-20'))
      .thenEvents('OutcomeDelivered', 'CaseConcluded');
    expect(delivered.data).toMatchObject({ late: true });
  });

  it('once, and after a decision', () => {
    givenCase(until.delivered()).when(deliver('2026-03-09')).thenRefused('case-not-in-state');
    givenCase(until.accepted()).when(deliver('2026-03-09')).thenRefused('case-not-in-state');
  });
});

describe('撤回: the applicant withdraws before the decision', () => {
  const withdraw = (actor: Parameters<typeof on>[1], checkCodeHash?: string) =>
    deed('withdraw', { reasonZh: '不再建设' }, on('2026-03-04', actor, { checkCodeHash }));

  it('in person or with the query code, nobody else', () => {
    const events = until.accepted();
    givenCase(events).when(withdraw(people.applicant)).thenEvents('CaseWithdrawn');
    givenCase(events)
      .when(withdraw(people.clerk, 'f'.repeat(64)))
      .thenEvents('CaseWithdrawn');
    givenCase(events).when(withdraw(people.clerk)).thenRefused('not-the-applicant');
    givenCase(events)
      .when(withdraw(people.stranger, 'e'.repeat(64)))
      .thenRefused('not-the-applicant');
  });

  it('not after the decision', () => {
    givenCase(until.granted()).when(withdraw(people.applicant)).thenRefused('case-not-in-state');
  });
});

describe('终止: a case that no decision can end any more', () => {
  const terminate = (ground: 'moot' | 'supplement-not-provided', reasonsZh = '项目已取消') =>
    deed('terminate', { ground, reasonsZh }, on('2026-03-31', people.clerk));

  it('is terminated with reasons, and the deadlines are judged', () => {
    const [terminated] = givenCase(until.accepted()).when(terminate('moot')).thenEvents('CaseTerminated');
    expect(terminated.data).toMatchObject({ verdicts: { statutory: 'missed', promised: 'missed' } });
    givenCase(until.accepted()).when(terminate('moot', '')).thenRefused('text-missing');
  });

  it('for want of a supplement only while one is awaited', () => {
    givenCase(until.accepted()).when(terminate('supplement-not-provided')).thenRefused('case-not-in-state');
    const asked = [
      ...until.checked(),
      deed(
        'requestSupplement',
        {
          missing: [{ code: 'M2', reasonZh: '未盖章' }],
        },
        on('2026-03-03', people.clerk),
      ),
    ];
    givenCase(asked).when(terminate('supplement-not-provided')).thenEvents('CaseTerminated');
  });

  it('not a case that is decided', () => {
    givenCase(until.granted()).when(terminate('moot')).thenRefused('case-not-in-state');
  });

  it('a concluded case is closed to every act before the decision, also one that its chart ended without any', () => {
    const { chart } = samplePower.procedure;
    const nodes = chart.nodes.filter(({ id }) => ['start', 'accept', 'end_ok'].includes(id));
    const flows = [
      { id: '1', from: 'start', to: 'accept' },
      { id: '2', from: 'accept', to: 'end_ok' },
    ];
    const powers = [{ ...samplePower, procedure: { version: 3, chart: { ...chart, nodes, flows } } }];
    const at = (day: string, actor: Actor) => on(day, actor, { powers });
    const ended = [
      filing({}, at('2026-03-02', people.applicant)),
      deed('accept', {}, at('2026-03-02', people.clerk)),
    ];
    const grant = deed('decide', { outcome: 'grant' }, at('2026-03-03', people.approver));
    givenCase(ended).when(grant).thenRefused('case-not-in-state');
    givenCase(ended)
      .when(deed('withdraw', {}, at('2026-03-03', people.applicant)))
      .thenRefused('case-not-in-state');
    givenCase(ended)
      .when(deed('rate', { grade: 5 }, at('2026-03-03', people.applicant)))
      .thenEvents('CaseRated');
  });

  it('a concluded case is concluded', () => {
    givenCase(until.delivered())
      .when(deed('conclude', {}, on('2026-03-09', people.clerk)))
      .thenNothing();
  });
});

describe('好差评: rating', () => {
  const rate = (grade: number, actor: Parameters<typeof on>[1] = people.applicant, checkCodeHash?: string) =>
    deed('rate', { grade }, on('2026-03-09', actor, { checkCodeHash }));

  it('five grades, by the applicant in person or with the query code', () => {
    for (const grade of [1, 2, 3, 4, 5])
      givenCase(until.delivered()).when(rate(grade)).thenEvents('CaseRated');
    givenCase(until.delivered())
      .when(rate(5, people.stranger, 'f'.repeat(64)))
      .thenEvents('CaseRated');
  });

  it('there is no sixth grade, no zero and no half', () => {
    for (const grade of [0, 6, 4.5])
      givenCase(until.delivered()).when(rate(grade)).thenRefused('grade-unknown');
  });

  it('one case, one rating, never changed', () => {
    givenCase([...until.delivered(), rate(5)])
      .when(rate(1))
      .thenRefused('already-rated');
  });

  it('never from a staff session, not even with the code; never by a stranger', () => {
    const events = until.delivered();
    givenCase(events)
      .when(rate(5, people.clerk, 'f'.repeat(64)))
      .thenRefused('not-the-applicant');
    givenCase(events).when(rate(5, people.stranger)).thenRefused('not-the-applicant');
  });

  it('not before there is an outcome', () => {
    givenCase(until.accepted()).when(rate(5)).thenRefused('case-not-in-state');
    givenCase([]).when(rate(5)).thenRefused('case-unknown');
  });
});

describe('the six words that citizens see', () => {
  it.each([
    ['filed', until.filed(), 'in-review'],
    ['accepted', until.accepted(), 'in-review'],
    ['granted', until.granted(), 'granted'],
    ['delivered', until.delivered(), 'granted'],
    ['withdrawn', [...until.filed(), deed('withdraw', {}, on('2026-03-04', people.applicant))], 'withdrawn'],
    [
      'asked to supplement',
      [
        ...until.checked(),
        deed(
          'requestSupplement',
          {
            missing: [{ code: 'M2', reasonZh: '未盖章' }],
          },
          on('2026-03-03', people.clerk),
        ),
      ],
      'supplement',
    ],
    [
      'stopped for a hearing',
      [
        ...until.accepted(),
        deed(
          'suspend',
          {
            procedure: 'hearing',
            notifiedDays: 20,
            noticeNo: '听告1',
            noticeServedOn: '2026-03-03',
          },
          on('2026-03-03', people.clerk),
        ),
      ],
      'come-in-person',
    ],
  ])('a case that is %s', (_name, commands, word) => {
    const state = givenCase(commands).when(filing()).state();
    expect(citizenStatusOf(state)).toBe(word);
  });
});

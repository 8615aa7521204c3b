import { givenDecider as given } from '@daylight/kernel/testing';
import { catalogueOf } from '../power/power-snapshot';
import { command, filing, history, on, people, samplePower, until } from '../testing';
import { serviceCaseDecider } from './service-case-decider';
import { citizenStatusOf } from './words';

const theCase = serviceCaseDecider;

describe('决定: grant or refusal', () => {
  it('a grant in time met both deadlines; the document is due within ten working days', () => {
    const [granted] = given(theCase, history(...until.examined()))
      .when(
        command('decide', on('2026-03-05', people.approver), {
          outcome: 'grant',
          documentNo: '施许〔2026〕1',
        }),
      )
      .thenTypes('service-center.ApplicationGranted');
    expect(granted?.data).toMatchObject({
      decidedOn: '2026-03-05',
      deliveryDueOn: '2026-03-19',
      verdicts: { statutory: 'met', promised: 'met' },
    });
  });

  it('a decision after the promise but within the law missed the promise only', () => {
    const [granted] = given(theCase, history(...until.examined()))
      .when(command('decide', on('2026-03-20', people.approver), { outcome: 'grant' }))
      .thenTypes('service-center.ApplicationGranted');
    expect(granted?.data).toMatchObject({ verdicts: { statutory: 'met', promised: 'missed' } });
  });

  it('a refusal states its reasons and the remedies', () => {
    const at = on('2026-03-05', people.approver);
    const events = history(...until.examined());
    const remediesZh = ['60日内向县人民政府申请行政复议', '6个月内提起行政诉讼'];
    given(theCase, events)
      .when(command('decide', at, { outcome: 'refuse' }))
      .thenRefused('refusal-without-reasons');
    given(theCase, events)
      .when(command('decide', at, { outcome: 'refuse', reasonsZh: '资金未落实' }))
      .thenRefused('refusal-without-remedies');
    const [refused] = given(theCase, events)
      .when(command('decide', at, { outcome: 'refuse', reasonsZh: '资金未落实', remediesZh }))
      .thenTypes('service-center.ApplicationRefused');
    expect(refused?.data).toMatchObject({ step: { id: 'deny' }, reasonsZh: '资金未落实', remediesZh });
  });

  it('a power that lapsed meanwhile is decided on only under the transition rule of legal review', () => {
    const catalogue = catalogueOf([{ ...samplePower, effectiveTo: '2026-03-04' }]);
    const at = on('2026-03-05', people.approver, { catalogue });
    given(theCase, history(...until.examined()))
      .when(command('decide', at, { outcome: 'grant' }))
      .thenRefused('decision-basis-lapsed');
    given(theCase, history(...until.examined()))
      .when(command('decide', at, { outcome: 'grant', transitionBasisZh: '司法局过渡意见〔2026〕2号' }))
      .thenTypes('service-center.ApplicationGranted');
  });

  it('one case, one decision, and none before acceptance', () => {
    const decide = command('decide', on('2026-03-05', people.approver), { outcome: 'grant' });
    given(theCase, history(...until.granted()))
      .when(decide)
      .thenRefused('case-not-in-state');
    given(theCase, history(filing())).when(decide).thenRefused('case-not-in-state');
    given(theCase, []).when(decide).thenRefused('case-unknown');
  });
});

describe('送达: delivery within ten working days (行政许可法 art. 44)', () => {
  const deliver = (day: string) => command('deliver', on(day, people.deliverer), { method: 'window' });

  it('ends the chart and the case', () => {
    const [delivered, concluded] = given(theCase, history(...until.granted()))
      .when(deliver('2026-03-06'))
      .thenTypes('service-center.OutcomeDelivered', 'service-center.CaseConcluded');
    expect(delivered?.data).toMatchObject({ late: false });
    expect(concluded?.data).toMatchObject({ completion: 'licensed', verdicts: { statutory: 'met' } });
  });

  it('late delivery is recorded as late', () => {
    const [delivered] = given(theCase, history(...until.granted()))
      .when(deliver('2026-03-20'))
      .thenTypes('service-center.OutcomeDelivered', 'service-center.CaseConcluded');
    expect(delivered?.data).toMatchObject({ late: true });
  });

  it('once, and after a decision', () => {
    given(theCase, history(...until.delivered()))
      .when(deliver('2026-03-09'))
      .thenRefused('case-not-in-state');
    given(theCase, history(...until.accepted()))
      .when(deliver('2026-03-09'))
      .thenRefused('case-not-in-state');
  });
});

describe('撤回: the applicant withdraws before the decision', () => {
  const withdraw = (actor: Parameters<typeof on>[1], checkCodeHash?: string) =>
    command('withdraw', on('2026-03-04', actor), {
      reasonZh: '不再建设',
      ...(checkCodeHash ? { checkCodeHash } : {}),
    });

  it('in person or with the query code, nobody else', () => {
    const events = history(...until.accepted());
    given(theCase, events).when(withdraw(people.applicant)).thenTypes('service-center.CaseWithdrawn');
    given(theCase, events)
      .when(withdraw(people.clerk, 'f'.repeat(64)))
      .thenTypes('service-center.CaseWithdrawn');
    given(theCase, events).when(withdraw(people.clerk)).thenRefused('not-the-applicant');
    given(theCase, events)
      .when(withdraw(people.stranger, 'e'.repeat(64)))
      .thenRefused('not-the-applicant');
  });

  it('not after the decision', () => {
    given(theCase, history(...until.granted()))
      .when(withdraw(people.applicant))
      .thenRefused('case-not-in-state');
  });
});

describe('终止: a case that no decision can end any more', () => {
  const terminate = (ground: 'moot' | 'supplement-not-provided', reasonsZh = '项目已取消') =>
    command('terminate', on('2026-03-31', people.clerk), { ground, reasonsZh });

  it('is terminated with reasons, and the deadlines are judged', () => {
    const [terminated] = given(theCase, history(...until.accepted()))
      .when(terminate('moot'))
      .thenTypes('service-center.CaseTerminated');
    expect(terminated?.data).toMatchObject({ verdicts: { statutory: 'missed', promised: 'missed' } });
    given(theCase, history(...until.accepted()))
      .when(terminate('moot', ''))
      .thenRefused('text-missing');
  });

  it('for want of a supplement only while one is awaited', () => {
    given(theCase, history(...until.accepted()))
      .when(terminate('supplement-not-provided'))
      .thenRefused('case-not-in-state');
    const asked = history(
      ...until.checked(),
      command('request-supplement', on('2026-03-03', people.clerk), {
        missing: [{ code: 'M2', reasonZh: '未盖章' }],
      }),
    );
    given(theCase, asked)
      .when(terminate('supplement-not-provided'))
      .thenTypes('service-center.CaseTerminated');
  });

  it('not a case that is decided', () => {
    given(theCase, history(...until.granted()))
      .when(terminate('moot'))
      .thenRefused('case-not-in-state');
  });

  it('a concluded case is concluded', () => {
    given(theCase, history(...until.delivered()))
      .when(command('conclude', on('2026-03-09', people.clerk), {}))
      .thenNothing();
  });
});

describe('好差评: rating', () => {
  const rate = (grade: number, actor: Parameters<typeof on>[1] = people.applicant, checkCodeHash?: string) =>
    command('rate', on('2026-03-09', actor), { grade, ...(checkCodeHash ? { checkCodeHash } : {}) });

  it('five grades, by the applicant in person or with the query code', () => {
    for (const grade of [1, 2, 3, 4, 5])
      given(theCase, history(...until.delivered()))
        .when(rate(grade))
        .thenTypes('service-center.CaseRated');
    given(theCase, history(...until.delivered()))
      .when(rate(5, people.stranger, 'f'.repeat(64)))
      .thenTypes('service-center.CaseRated');
  });

  it('there is no sixth grade, no zero and no half', () => {
    for (const grade of [0, 6, 4.5])
      given(theCase, history(...until.delivered()))
        .when(rate(grade))
        .thenRefused('grade-unknown');
  });

  it('one case, one rating, never changed', () => {
    given(theCase, history(...until.delivered(), rate(5)))
      .when(rate(1))
      .thenRefused('already-rated');
  });

  it('never from a staff session, not even with the code; never by a stranger', () => {
    const events = history(...until.delivered());
    given(theCase, events)
      .when(rate(5, people.clerk, 'f'.repeat(64)))
      .thenRefused('not-the-applicant');
    given(theCase, events).when(rate(5, people.stranger)).thenRefused('not-the-applicant');
  });

  it('not before there is an outcome', () => {
    given(theCase, history(...until.accepted()))
      .when(rate(5))
      .thenRefused('case-not-in-state');
    given(theCase, []).when(rate(5)).thenRefused('case-unknown');
  });
});

describe('the six words that citizens see', () => {
  it.each([
    ['filed', until.filed(), 'in-review'],
    ['accepted', until.accepted(), 'in-review'],
    ['granted', until.granted(), 'granted'],
    ['delivered', until.delivered(), 'granted'],
    [
      'withdrawn',
      [...until.filed(), command('withdraw', on('2026-03-04', people.applicant), {})],
      'withdrawn',
    ],
    [
      'asked to supplement',
      [
        ...until.checked(),
        command('request-supplement', on('2026-03-03', people.clerk), {
          missing: [{ code: 'M2', reasonZh: '未盖章' }],
        }),
      ],
      'supplement',
    ],
    [
      'stopped for a hearing',
      [
        ...until.accepted(),
        command('suspend', on('2026-03-03', people.clerk), {
          procedure: 'hearing',
          notifiedDays: 20,
          noticeNo: '听告1',
          noticeServedOn: '2026-03-03',
        }),
      ],
      'come-in-person',
    ],
  ])('a case that is %s', (_name, commands, word) => {
    const state = given(theCase, history(...commands))
      .when(filing())
      .state();
    expect(citizenStatusOf(state)).toBe(word);
  });
});

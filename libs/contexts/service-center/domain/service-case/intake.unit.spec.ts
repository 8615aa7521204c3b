import { givenDecider as given } from '@daylight/kernel/testing';
import { catalogueOf } from '../power/power-snapshot';
import {
  command,
  filing,
  foreignFiling,
  foreignPower,
  history,
  on,
  people,
  samplePower,
  step,
  until,
} from '../testing';
import { isCaseNumberIntact } from './case-number';
import { serviceCaseDecider } from './service-case-decider';

const theCase = serviceCaseDecider;

describe('申办: an application is filed', () => {
  it('under a power in force the case gets its number, its versions and its place on the chart', () => {
    const [filed] = given(theCase, []).when(filing()).thenTypes('service-center.CaseFiled');
    expect(filed?.data).toMatchObject({
      receivedOn: '2026-03-02',
      power: { powerCode: '360827-XK-001', catalogueVersion: 2, procedureVersion: 3 },
      progress: { open: [{ step: 'check' }] },
    });
    const { caseNo } = filed?.data as { caseNo: string };
    expect(caseNo).toMatch(/^360827-XK-001-20260302-[0-9A-Z]{9}$/);
    expect(isCaseNumberIntact(caseNo)).toBe(true);
    expect(isCaseNumberIntact(caseNo.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toBe(false);
  });

  it('凡未列入《职权目录》的权力,不得行使: a power that the catalogue never had', () => {
    const refusal = given(theCase, [])
      .when(filing({ powerCode: '360827-XK-999' }))
      .thenRefused('power-not-in-force');
    expect(refusal.rule).toBe('X-01');
    expect(refusal.article).toContain('凡未列入《职权目录》的权力,不得行使');
    expect(refusal.details).toMatchObject({ state: 'unknown' });
  });

  it('a power is not exercised before its first day nor after its last', () => {
    const catalogue = catalogueOf([
      { ...samplePower, effectiveFrom: '2026-03-03', effectiveTo: '2026-03-04' },
    ]);
    for (const day of ['2026-03-02', '2026-03-05'])
      given(theCase, [])
        .when(filing({}, on(day, people.applicant, { catalogue })))
        .thenRefused('power-not-in-force');
    for (const day of ['2026-03-03', '2026-03-04'])
      given(theCase, [])
        .when(filing({}, on(day, people.applicant, { catalogue })))
        .thenTypes('service-center.CaseFiled');
  });

  it('a suspended or cancelled power is not exercised', () => {
    for (const status of ['suspended', 'cancelled'] as const) {
      const catalogue = catalogueOf([{ ...samplePower, status }]);
      given(theCase, [])
        .when(filing({}, on('2026-03-02', people.applicant, { catalogue })))
        .thenRefused('power-not-in-force');
    }
  });

  it('of several versions the one in force on the day is taken', () => {
    const catalogue = catalogueOf([
      { ...samplePower, version: 1, effectiveTo: '2026-03-31' },
      { ...samplePower, version: 2, effectiveFrom: '2026-04-01' },
    ]);
    const filedOn = (day: string) =>
      given(theCase, [])
        .when(filing({}, on(day, people.applicant, { catalogue })))
        .thenTypes('service-center.CaseFiled');
    expect(filedOn('2026-03-31')[0]?.data).toMatchObject({ power: { catalogueVersion: 1 } });
    expect(filedOn('2026-04-01')[0]?.data).toMatchObject({ power: { catalogueVersion: 2 } });
  });

  it('a power exercised ex officio takes no application', () => {
    const catalogue = catalogueOf([{ ...samplePower, onApplication: false }]);
    given(theCase, [])
      .when(filing({}, on('2026-03-02', people.applicant, { catalogue })))
      .thenRefused('power-not-on-application');
  });

  it('the same case is filed once', () => {
    given(theCase, history(filing())).when(filing()).thenRefused('case-already-filed');
  });

  it('a village agent files with the number of the agency agreement', () => {
    given(theCase, [])
      .when(filing({ channel: 'village-agent' }))
      .thenRefused('agency-agreement-missing');
    given(theCase, [])
      .when(filing({ channel: 'village-agent', agency: { agreementNo: '代〔2026〕3' } }))
      .thenTypes('service-center.CaseFiled');
  });

  it('materials outside the published list may not be asked for', () => {
    given(theCase, [])
      .when(filing({ materials: ['M9'] }))
      .thenRefused('material-unknown');
  });

  it('nothing is recorded before it happens', () => {
    const at = on('2026-03-02', people.applicant, { now: '2026-03-02T01:59:59.000Z' });
    given(theCase, []).when(filing({}, at)).thenRefused('occurred-in-the-future');
  });

  it('a record made two working days late bears the mark of back-dating, one made the next day does not', () => {
    const late = on('2026-03-02', people.applicant, { now: '2026-03-04T02:00:00.000Z' });
    const [filed] = given(theCase, []).when(filing({}, late)).thenTypes('service-center.CaseFiled');
    expect(filed?.data).toMatchObject({
      backdated: { recordedOn: '2026-03-04', workingDays: 2 },
      deviations: ['D8'],
    });
    const next = on('2026-03-02', people.applicant, { now: '2026-03-03T02:00:00.000Z' });
    expect(
      given(theCase, []).when(filing({}, next)).thenTypes('service-center.CaseFiled')[0]?.data,
    ).not.toHaveProperty('backdated');
  });

  it('complete identity and telephone numbers never stand in free words', () => {
    for (const matterZh of ['申请人360827199003071231', '电话13800000000'])
      given(theCase, []).when(filing({ matterZh })).thenRefused('personal-data-in-free-text');
    given(theCase, [])
      .when(filing({ matterZh: '合同号202600000000000001' }))
      .thenTypes('service-center.CaseFiled');
  });

  it('a narrower disclosure class of the item goes over to every event, with its reason', () => {
    const catalogue = catalogueOf([
      { ...samplePower, disclosure: { class: 'unit-internal', reasonZh: '内部管理' } },
    ]);
    const [filed] = given(theCase, [])
      .when(filing({}, on('2026-03-02', people.applicant, { catalogue })))
      .thenTypes('service-center.CaseFiled');
    expect(filed?.data).toMatchObject({ disclosure: 'unit-internal', disclosureReason: '内部管理' });
  });
});

describe('外部记录: a case that brings the deadline of another record', () => {
  it('has that instant as its only deadline from the filing on', () => {
    const [filed] = given(theCase, []).when(foreignFiling()).thenTypes('service-center.CaseFiled');
    expect(filed?.data).toMatchObject({
      deadlines: { statutory: null, promised: { due: { at: '2026-04-02T01:00:00.000Z' } } },
    });
  });

  it('is required by such an item and refused by any other', () => {
    given(theCase, [])
      .when(filing({ powerCode: foreignPower.powerCode, materials: [] }))
      .thenRefused('foreign-record-missing');
    const { foreignRecord } = foreignFiling().data.body;
    given(theCase, []).when(filing({ foreignRecord })).thenRefused('foreign-record-not-allowed');
  });

  it('is judged by its own closing instant, once, and never for other cases', () => {
    const closure = command('record-foreign-closure', on('2026-04-03', people.clerk), {
      closedAt: '2026-04-02T01:00:00.001Z',
    });
    const [closed] = given(theCase, history(foreignFiling()))
      .when(closure)
      .thenTypes('service-center.ForeignClosureRecorded');
    expect(closed?.data).toMatchObject({ verdicts: { statutory: 'none', promised: 'missed' } });
    given(theCase, history(foreignFiling(), closure)).when(closure).thenRefused('case-not-in-state');
    given(theCase, history(filing())).when(closure).thenRefused('foreign-closure-invalid');
    given(theCase, []).when(closure).thenRefused('case-unknown');
  });

  it('may be closed on the day it began even where that record dates the closing to midnight, never before that day', () => {
    const closing = (closedAt: string) =>
      command('record-foreign-closure', on('2026-04-03', people.clerk), { closedAt });
    given(theCase, history(foreignFiling()))
      .when(closing('2026-03-02T00:00:00.000+08:00'))
      .thenTypes('service-center.ForeignClosureRecorded');
    given(theCase, history(foreignFiling()))
      .when(closing('2026-03-01T23:59:59.000+08:00'))
      .thenRefused('foreign-closure-invalid');
  });

  it('may be closed where its chart may end, and ends by itself where nothing more is possible', () => {
    const group1 = { subject: 'r1', organisation: 'gemeente', post: 'Group 1' };
    const group2 = { subject: 'r2', organisation: 'gemeente', post: 'Group 2' };
    const toB = history(foreignFiling(), step('a', '2026-03-02', group1), step('b', '2026-03-03', group2));
    given(theCase, history(foreignFiling()))
      .when(command('conclude', on('2026-03-03', group2), {}))
      .thenRefused('case-not-in-state');
    given(theCase, toB)
      .when(command('conclude', on('2026-03-03', group2), {}))
      .thenTypes('service-center.CaseConcluded');
    given(theCase, toB)
      .when(step('c', '2026-03-04', group2))
      .thenTypes('service-center.StepPerformed', 'service-center.CaseConcluded');
  });

  it('is never accepted by silence: the foreign law ruled it', () => {
    given(theCase, history(foreignFiling()))
      .when(command('deem-accepted', on('2026-05-06', people.clerk), {}))
      .thenRefused('case-not-in-state');
  });
});

describe('预审: pre-review gives advice and moves nothing', () => {
  const ready = command('pre-review', on('2026-03-02', people.clerk), { outcome: 'ready' });
  it('is recorded', () => {
    given(theCase, history(filing())).when(ready).thenTypes('service-center.CasePreReviewed');
    given(theCase, history(filing(), ready)).when(ready).thenNothing();
  });
  it('comes before acceptance only', () => {
    given(theCase, history(...until.accepted()))
      .when(ready)
      .thenRefused('case-not-in-state');
    given(theCase, []).when(ready).thenRefused('case-unknown');
  });
});

describe('一次性告知: missing materials are told once, all of them, within five working days', () => {
  const missing = [{ code: 'M2', reasonZh: '合同未盖章' }];
  const request = (day: string) => command('request-supplement', on(day, people.clerk), { missing });
  const supplied = command('receive-supplement', on('2026-03-05', people.applicant), { materials: ['M2'] });

  it('the notice lists the materials and the applicant supplies them', () => {
    const [told] = given(theCase, history(...until.checked()))
      .when(request('2026-03-03'))
      .thenTypes('service-center.SupplementRequested');
    expect(told?.data).toMatchObject({
      missing: [{ code: 'M2', nameZh: '施工合同', reasonZh: '合同未盖章' }],
      step: { id: 'notify_fix' },
      progress: { open: [{ step: 'fix' }] },
    });
    given(theCase, history(...until.checked(), request('2026-03-03')))
      .when(supplied)
      .thenTypes('service-center.SupplementReceived');
  });

  it('a second notice is refused, whatever the chart would allow', () => {
    const events = history(
      ...until.checked(),
      request('2026-03-03'),
      supplied,
      step('check', '2026-03-05', people.clerk),
    );
    const refusal = given(theCase, events)
      .when(request('2026-03-06'))
      .thenRefused('supplement-already-requested');
    expect(refusal.rule).toBe('SVC-03');
    expect(refusal.article).toContain('第三十二条');
  });

  it('an empty notice, one without reasons, or of an unknown material is refused', () => {
    const events = history(...until.checked());
    const at = on('2026-03-03', people.clerk);
    given(theCase, events)
      .when(command('request-supplement', at, { missing: [] }))
      .thenRefused('supplement-without-materials');
    given(theCase, events)
      .when(command('request-supplement', at, { missing: [{ code: 'M2', reasonZh: ' ' }] }))
      .thenRefused('supplement-without-materials');
    given(theCase, events)
      .when(command('request-supplement', at, { missing: [{ code: 'M9', reasonZh: '缺' }] }))
      .thenRefused('material-unknown');
  });

  it('what the county can obtain by itself must not be asked for', () => {
    given(theCase, history(...until.checked()))
      .when(
        command('request-supplement', on('2026-03-03', people.clerk), {
          missing: [{ code: 'M3', reasonZh: '缺' }],
        }),
      )
      .thenRefused('material-obtainable');
  });

  it('after five working days of silence it is too late for a notice and for a non-acceptance', () => {
    const events = history(...until.checked());
    given(theCase, events).when(request('2026-03-09')).thenTypes('service-center.SupplementRequested');
    given(theCase, events).when(request('2026-03-10')).thenRefused('deemed-accepted-by-silence');
    given(theCase, events)
      .when(
        command('refuse-acceptance', on('2026-03-10', people.clerk), {
          ground: 'no-licence-needed',
          reasonsZh: '无需',
        }),
      )
      .thenRefused('deemed-accepted-by-silence');
  });

  it('a supplement nobody asked for is refused', () => {
    given(theCase, history(...until.checked()))
      .when(supplied)
      .thenRefused('case-not-in-state');
  });

  it('only the applicant, or the window on their behalf, supplies', () => {
    const stranger = command('receive-supplement', on('2026-03-05', people.stranger), { materials: ['M2'] });
    const clerk = command('receive-supplement', on('2026-03-05', people.clerk), { materials: ['M2'] });
    const events = history(...until.checked(), request('2026-03-03'));
    given(theCase, events).when(stranger).thenRefused('not-the-applicant');
    given(theCase, events).when(clerk).thenTypes('service-center.SupplementReceived');
  });
});

describe('不予受理: acceptance is refused with reasons', () => {
  const refuse = (body: Parameters<typeof command<'refuse-acceptance'>>[2]) =>
    command('refuse-acceptance', on('2026-03-02', people.clerk), body);

  it('for lack of competence it names the right organ, and the chart ends', () => {
    const events = history(...until.checked());
    given(theCase, events)
      .when(refuse({ ground: 'not-competent', reasonsZh: '属于水利局职权' }))
      .thenRefused('right-organ-missing');
    const [, concluded] = given(theCase, events)
      .when(refuse({ ground: 'not-competent', reasonsZh: '属于水利局职权', rightOrganZh: '县水利局' }))
      .thenTypes('service-center.AcceptanceRefused', 'service-center.CaseConcluded');
    expect(concluded?.data).toMatchObject({ completion: 'not-accepted' });
  });

  it('without reasons it is refused', () => {
    given(theCase, history(...until.checked()))
      .when(refuse({ ground: 'no-licence-needed', reasonsZh: '' }))
      .thenRefused('text-missing');
  });
});

describe('受理: acceptance pins the versions and starts both clocks', () => {
  const accept = (day: string, catalogue = on(day, people.clerk).catalogue) =>
    command('accept', on(day, people.clerk, { catalogue }), {});

  it('decision within 20 working days by law, 13 by promise', () => {
    const [accepted] = given(theCase, history(...until.checked()))
      .when(accept('2026-03-02'))
      .thenTypes('service-center.CaseAccepted');
    expect(accepted?.data).toMatchObject({
      acceptedOn: '2026-03-02',
      step: { id: 'accept' },
      deadlines: {
        statutory: { due: { due: '2026-03-30', provisional: false } },
        promised: { due: { due: '2026-03-19' } },
      },
    });
    const { deadlines } = accepted?.data as {
      deadlines: { statutory: { due: { calendarVersion: string } } };
    };
    expect(deadlines.statutory.due.calendarVersion).toMatch(/^cn-2026-/);
  });

  it('a step that the chart does not enable is refused, and the answer says what is possible', () => {
    const refusal = given(theCase, history(filing()))
      .when(accept('2026-03-02'))
      .thenRefused('step-not-enabled');
    expect(refusal.details).toMatchObject({ enabled: ['check'] });
  });

  it('the window accepts, no other post', () => {
    const wrong = command('accept', on('2026-03-02', people.reviewer), {});
    const refusal = given(theCase, history(...until.checked()))
      .when(wrong)
      .thenRefused('wrong-post');
    expect(refusal.rule).toBe('X-08');
  });

  it('a case is accepted once', () => {
    given(theCase, history(...until.accepted()))
      .when(accept('2026-03-02'))
      .thenRefused('case-not-in-state');
    given(theCase, []).when(accept('2026-03-02')).thenRefused('case-unknown');
  });

  it('is bound to the version in force on the day of acceptance, its earlier steps replayed on the new chart', () => {
    const changed = {
      ...samplePower,
      version: 3,
      effectiveFrom: '2026-03-03',
      procedure: {
        version: 4,
        chart: {
          ...samplePower.procedure.chart,
          version: 4,
          nodes: samplePower.procedure.chart.nodes.filter((node) => node.id !== 'check'),
          flows: samplePower.procedure.chart.flows
            .filter((flow) => flow.to !== 'check' && flow.from !== 'check')
            .concat([{ id: 'direct', from: 'm_check', to: 'g_mat' }]),
        },
      },
    };
    const catalogue = catalogueOf([{ ...samplePower, effectiveTo: '2026-03-02' }, changed]);
    const [accepted] = given(theCase, history(...until.checked()))
      .when(accept('2026-03-03', catalogue))
      .thenTypes('service-center.CaseAccepted');
    expect(accepted?.data).toMatchObject({
      power: { catalogueVersion: 3, procedureVersion: 4 },
      stepsOutsideNewChart: ['check'],
    });
  });

  it('is refused once the power has left the catalogue', () => {
    const catalogue = catalogueOf([{ ...samplePower, effectiveTo: '2026-03-02' }]);
    given(theCase, history(...until.checked()))
      .when(accept('2026-03-03', catalogue))
      .thenRefused('power-not-in-force');
  });
});

describe('视为受理: silence accepts (行政许可法 art. 32(4))', () => {
  const system = { subject: 'system:service-center', organisation: 'zwfwzx' };
  const deem = (day: string) => command('deem-accepted', on(day, system), {});

  it('after five working days, as of the day the materials were received; skipped steps are named', () => {
    const [deemed] = given(theCase, history(filing()))
      .when(deem('2026-03-10'))
      .thenTypes('service-center.DeemedAccepted');
    expect(deemed?.data).toMatchObject({
      acceptedOn: '2026-03-02',
      silenceEndedOn: '2026-03-09',
      skippedSteps: ['check'],
      deviations: ['D1'],
      deadlines: { statutory: { due: { due: '2026-03-30' } } },
    });
    given(theCase, history(filing(), deem('2026-03-10')))
      .when(opinion())
      .thenTypes('service-center.OpinionGiven');
  });

  it('not before', () => {
    given(theCase, history(filing())).when(deem('2026-03-09')).thenRefused('silence-not-elapsed');
  });

  it('an accepted case stays as it is', () => {
    given(theCase, history(...until.accepted()))
      .when(deem('2026-03-10'))
      .thenNothing();
    given(theCase, history(filing(), deem('2026-03-10')))
      .when(deem('2026-03-11'))
      .thenNothing();
  });

  it('not while the applicant is asked to supplement', () => {
    const missing = [{ code: 'M2', reasonZh: '未盖章' }];
    const events = history(
      ...until.checked(),
      command('request-supplement', on('2026-03-03', people.clerk), { missing }),
    );
    given(theCase, events).when(deem('2026-03-31')).thenRefused('case-not-in-state');
  });

  it('a window that accepts too late records what the law did already', () => {
    const late = command('accept', on('2026-03-11', people.clerk), {});
    const [deemed] = given(theCase, history(...until.checked()))
      .when(late)
      .thenTypes('service-center.DeemedAccepted');
    expect(deemed?.data).toMatchObject({ acceptedOn: '2026-03-02', skippedSteps: [] });
  });

  function opinion() {
    return command('give-opinion', on('2026-03-10', people.planner), { stepId: 'b_plan', verdict: 'agree' });
  }
});

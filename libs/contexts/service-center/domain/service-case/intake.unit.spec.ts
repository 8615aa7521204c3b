import type { PowerItem } from '@daylight/kernel/messages';
import {
  deed,
  filing,
  foreignFiling,
  foreignPower,
  givenCase,
  on,
  people,
  sampleForeignRecord,
  samplePower,
  step,
  until,
} from '../testing';
import type { BodyOfAct } from './case-act';
import { isCaseNumberIntact } from './case-number';

describe('申办: an application is filed', () => {
  it('under a power in force the case gets its number, its versions and its place on the chart', () => {
    const [filed] = givenCase([]).when(filing()).thenEvents('CaseFiled');
    expect(filed.data).toMatchObject({
      power: { powerCode: '360827-XK-001', catalogueVersion: 2, procedureVersion: 3 },
      open: [{ step: 'check' }],
    });
    const { caseNo } = filed.data;
    expect(caseNo).toMatch(/^360827-XK-001-20260302-[0-9A-Z]{9}$/);
    expect(isCaseNumberIntact(caseNo)).toBe(true);
    expect(isCaseNumberIntact(caseNo.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toBe(false);
  });

  it('凡未列入《职权目录》的权力,不得行使: a power that the catalogue never had', () => {
    const refusal = givenCase([])
      .when(filing({ powerCode: '360827-XK-999' }))
      .thenRefused('power-not-in-force');
    expect(refusal.rule).toBe('X-01');
    expect(refusal.article).toContain('凡未列入《职权目录》的权力,不得行使');
    expect(refusal.details).toMatchObject({ state: 'unknown' });
  });

  it('a power is not exercised before its first day nor after its last', () => {
    const powers = [{ ...samplePower, effectiveFrom: '2026-03-03', effectiveTo: '2026-03-04' }];
    for (const day of ['2026-03-02', '2026-03-05'])
      givenCase([])
        .when(filing({}, on(day, people.applicant, { powers })))
        .thenRefused('power-not-in-force');
    for (const day of ['2026-03-03', '2026-03-04'])
      givenCase([])
        .when(filing({}, on(day, people.applicant, { powers })))
        .thenEvents('CaseFiled');
  });

  it('a suspended or cancelled power is not exercised', () => {
    for (const status of ['suspended', 'cancelled'] as const) {
      const powers = [{ ...samplePower, status }];
      givenCase([])
        .when(filing({}, on('2026-03-02', people.applicant, { powers })))
        .thenRefused('power-not-in-force');
    }
  });

  it('of several versions the one in force on the day is taken', () => {
    const powers = [
      { ...samplePower, version: 1, effectiveTo: '2026-03-31' },
      { ...samplePower, version: 2, effectiveFrom: '2026-04-01' },
    ];
    const filedOn = (day: string) =>
      givenCase([])
        .when(filing({}, on(day, people.applicant, { powers })))
        .thenEvents('CaseFiled');
    expect(filedOn('2026-03-31')[0].data).toMatchObject({ power: { catalogueVersion: 1 } });
    expect(filedOn('2026-04-01')[0].data).toMatchObject({ power: { catalogueVersion: 2 } });
  });

  it('a power exercised ex officio takes no application', () => {
    const powers = [{ ...samplePower, onApplication: false }];
    givenCase([])
      .when(filing({}, on('2026-03-02', people.applicant, { powers })))
      .thenRefused('power-not-on-application');
  });

  it('the same case is filed once', () => {
    givenCase([filing()]).when(filing()).thenRefused('case-already-filed');
  });

  it('a village agent files with the number of the agency agreement', () => {
    const at = on('2026-03-02', people.agent);
    givenCase([])
      .when(filing({ channel: 'village-agent' }, at))
      .thenRefused('agency-agreement-missing');
    givenCase([])
      .when(filing({ channel: 'village-agent', agency: { agreementNo: '代〔2026〕3' } }, at))
      .thenEvents('CaseFiled');
  });

  it('everybody files through the channel of their role, and no other', () => {
    for (const [actor, own] of [
      [people.applicant, 'online'],
      [people.clerk, 'counter'],
    ] as const) {
      const at = on('2026-03-02', actor);
      const [filed] = givenCase([])
        .when(filing({ channel: undefined }, at))
        .thenEvents('CaseFiled');
      expect(filed.data.channel).toBe(own);
      for (const channel of ['online', 'counter', 'village-agent'] as const)
        if (channel !== own) givenCase([]).when(filing({ channel }, at)).thenRefused('channel-not-yours');
    }
    const auditor = { ...on('2026-03-02', people.clerk), roles: ['auditor'] };
    givenCase([]).when(filing({}, auditor)).thenRefused('channel-not-yours');
  });

  it('online the applicant is whoever files, at the counter whoever the clerk names', () => {
    const applicantFact = { kind: 'person', displayName: '王**', subject: 'u-other' } as const;
    const online = givenCase([]).when(filing({ applicantFact })).thenEvents('CaseFiled');
    expect(online[0].data.applicantFact.subject).toBe('u-applicant');
    const counter = givenCase([])
      .when(filing({ applicantFact, channel: 'counter' }, on('2026-03-02', people.clerk)))
      .thenEvents('CaseFiled');
    expect(counter[0].data.applicantFact.subject).toBe('u-other');
  });

  it('materials outside the published list may not be asked for', () => {
    givenCase([])
      .when(filing({ materials: ['M9'] }))
      .thenRefused('material-unknown');
  });

  it('nothing is recorded before it happens', () => {
    const at = on('2026-03-02', people.applicant, { now: '2026-03-02T01:59:59.000Z' });
    givenCase([]).when(filing({}, at)).thenRefused('occurred-in-the-future');
  });

  it('a record made two working days late bears the mark of back-dating, one made the next day does not', () => {
    const late = on('2026-03-02', people.applicant, { now: '2026-03-04T02:00:00.000Z' });
    expect(givenCase([]).when(filing({}, late)).facts()).toMatchObject([
      { backdated: { recordedOn: '2026-03-04', workingDays: 2 }, deviations: ['D8'] },
    ]);
    const next = on('2026-03-02', people.applicant, { now: '2026-03-03T02:00:00.000Z' });
    expect(givenCase([]).when(filing({}, next)).facts()[0]).not.toHaveProperty('backdated');
  });

  it('complete identity and telephone numbers never stand in free words', () => {
    for (const matterZh of ['申请人360827199003071231', '电话13800000000'])
      givenCase([]).when(filing({ matterZh })).thenRefused('personal-data-in-free-text');
    givenCase([])
      .when(filing({ matterZh: '合同号202600000000000001' }))
      .thenEvents('CaseFiled');
  });

  it('nor in numbers, nor inside what an agent or a clerk adds', () => {
    givenCase([])
      .when(
        filing(
          { channel: 'village-agent', agency: { agreementNo: '代3', scopeZh: '联系13800000000' } },
          on('2026-03-02', people.agent),
        ),
      )
      .thenRefused('personal-data-in-free-text');
    givenCase(until.checked())
      .when(deed('accept', { voucherNo: '13800000000' }, on('2026-03-02', people.clerk)))
      .thenRefused('personal-data-in-free-text');
    const missing = [{ code: 'M2', reasonZh: '请致电13800000000' }];
    givenCase(until.checked())
      .when(deed('requestSupplement', { missing }, on('2026-03-03', people.clerk)))
      .thenRefused('personal-data-in-free-text');
  });

  it('a narrower disclosure class of the item goes over to every event, with its reason', () => {
    const powers = [
      { ...samplePower, disclosure: { class: 'unit-internal', reasonZh: '内部管理' } } as const,
    ];
    const facts = givenCase([])
      .when(filing({}, on('2026-03-02', people.applicant, { powers })))
      .facts();
    expect(facts).toMatchObject([{ disclosure: 'unit-internal', disclosureReason: '内部管理' }]);
  });
});

describe('外部记录: a case that brings the deadline of another record', () => {
  it('has that instant as its only deadline from the filing on', () => {
    const [filed] = givenCase([]).when(foreignFiling()).thenEvents('CaseFiled');
    expect(filed.data).toMatchObject({
      deadlines: { statutory: null, promised: { due: { at: '2026-04-02T01:00:00.000Z' } } },
    });
  });

  it('is required by such an item and refused by any other', () => {
    givenCase([])
      .when(filing({ powerCode: foreignPower.powerCode, materials: [] }))
      .thenRefused('foreign-record-missing');
    givenCase([])
      .when(filing({ foreignRecord: sampleForeignRecord }))
      .thenRefused('foreign-record-not-allowed');
  });

  it('is judged by its own closing instant, once, and never for other cases', () => {
    const closure = deed(
      'recordForeignClosure',
      {
        closedAt: '2026-04-02T01:00:00.001Z',
      },
      on('2026-04-03', people.clerk),
    );
    const [closed] = givenCase([foreignFiling()]).when(closure).thenEvents('ForeignClosureRecorded');
    expect(closed.data).toMatchObject({ verdicts: { statutory: 'none', promised: 'missed' } });
    givenCase([foreignFiling(), closure]).when(closure).thenRefused('case-not-in-state');
    givenCase([filing()]).when(closure).thenRefused('foreign-closure-invalid');
    givenCase([]).when(closure).thenRefused('case-unknown');
  });

  it('may be closed on the day it began even where that record dates the closing to midnight, never before that day', () => {
    const closing = (closedAt: string) =>
      deed('recordForeignClosure', { closedAt }, on('2026-04-03', people.clerk));
    givenCase([foreignFiling()])
      .when(closing('2026-03-02T00:00:00.000+08:00'))
      .thenEvents('ForeignClosureRecorded');
    givenCase([foreignFiling()])
      .when(closing('2026-03-01T23:59:59.000+08:00'))
      .thenRefused('foreign-closure-invalid');
  });

  it('may be closed where its chart may end, and ends by itself where nothing more is possible', () => {
    const group1 = { subject: 'r1', organisation: 'gemeente', post: 'Group 1' };
    const group2 = { subject: 'r2', organisation: 'gemeente', post: 'Group 2' };
    const toB = [foreignFiling(), step('a', '2026-03-02', group1), step('b', '2026-03-03', group2)];
    givenCase([foreignFiling()])
      .when(deed('conclude', {}, on('2026-03-03', group2)))
      .thenRefused('case-not-in-state');
    givenCase(toB)
      .when(deed('conclude', {}, on('2026-03-03', group2)))
      .thenEvents('CaseConcluded');
    givenCase(toB)
      .when(step('c', '2026-03-04', group2))
      .thenEvents('StepPerformed', 'CaseConcluded');
  });

  it('is never accepted by silence: the foreign law ruled it', () => {
    givenCase([foreignFiling()])
      .when(deed('deemAccepted', {}, on('2026-05-06', people.clerk)))
      .thenRefused('case-not-in-state');
  });
});

describe('预审: pre-review gives advice and moves nothing', () => {
  const ready = deed('preReview', { outcome: 'ready' }, on('2026-03-02', people.clerk));
  it('is recorded', () => {
    givenCase([filing()]).when(ready).thenEvents('CasePreReviewed');
    givenCase([filing(), ready]).when(ready).thenNothing();
  });
  it('comes before acceptance only', () => {
    givenCase(until.accepted()).when(ready).thenRefused('case-not-in-state');
    givenCase([]).when(ready).thenRefused('case-unknown');
  });
});

describe('一次性告知: missing materials are told once, all of them, within five working days', () => {
  const missing = [{ code: 'M2', reasonZh: '合同未盖章' }];
  const request = (day: string) => deed('requestSupplement', { missing }, on(day, people.clerk));
  const supplied = deed('receiveSupplement', { materials: ['M2'] }, on('2026-03-05', people.applicant));

  it('the notice lists the materials and the applicant supplies them', () => {
    const [told] = givenCase(until.checked()).when(request('2026-03-03')).thenEvents('SupplementRequested');
    expect(told.data).toMatchObject({
      missing: [{ code: 'M2', nameZh: '施工合同', reasonZh: '合同未盖章' }],
      step: { id: 'notify_fix' },
      open: [{ step: 'fix' }],
    });
    givenCase([...until.checked(), request('2026-03-03')])
      .when(supplied)
      .thenEvents('SupplementReceived');
  });

  it('a second notice is refused, whatever the chart would allow', () => {
    const events = [
      ...until.checked(),
      request('2026-03-03'),
      supplied,
      step('check', '2026-03-05', people.clerk),
    ];
    const refusal = givenCase(events).when(request('2026-03-06')).thenRefused('supplement-already-requested');
    expect(refusal.rule).toBe('SVC-03');
    expect(refusal.article).toContain('第三十二条');
  });

  it('an empty notice, one without reasons, or of an unknown material is refused', () => {
    const events = until.checked();
    const at = on('2026-03-03', people.clerk);
    givenCase(events)
      .when(deed('requestSupplement', { missing: [] }, at))
      .thenRefused('supplement-without-materials');
    givenCase(events)
      .when(deed('requestSupplement', { missing: [{ code: 'M2', reasonZh: ' ' }] }, at))
      .thenRefused('text-missing');
    givenCase(events)
      .when(deed('requestSupplement', { missing: [{ code: 'M9', reasonZh: '缺' }] }, at))
      .thenRefused('material-unknown');
  });

  it('what the county can obtain by itself must not be asked for', () => {
    givenCase(until.checked())
      .when(
        deed(
          'requestSupplement',
          {
            missing: [{ code: 'M3', reasonZh: '缺' }],
          },
          on('2026-03-03', people.clerk),
        ),
      )
      .thenRefused('material-obtainable');
  });

  it('after five working days of silence it is too late for a notice and for a non-acceptance', () => {
    const events = until.checked();
    givenCase(events).when(request('2026-03-09')).thenEvents('SupplementRequested');
    givenCase(events).when(request('2026-03-10')).thenRefused('deemed-accepted-by-silence');
    givenCase(events)
      .when(
        deed(
          'refuseAcceptance',
          {
            ground: 'no-licence-needed',
            reasonsZh: '无需',
          },
          on('2026-03-10', people.clerk),
        ),
      )
      .thenRefused('deemed-accepted-by-silence');
  });

  it('a supplement nobody asked for is refused', () => {
    givenCase(until.checked()).when(supplied).thenRefused('case-not-in-state');
  });

  it('only the applicant, or the window on their behalf, supplies', () => {
    const stranger = deed('receiveSupplement', { materials: ['M2'] }, on('2026-03-05', people.stranger));
    const clerk = deed('receiveSupplement', { materials: ['M2'] }, on('2026-03-05', people.clerk));
    const events = [...until.checked(), request('2026-03-03')];
    givenCase(events).when(stranger).thenRefused('not-the-applicant');
    givenCase(events).when(clerk).thenEvents('SupplementReceived');
  });
});

describe('不予受理: acceptance is refused with reasons', () => {
  const refuse = (body: BodyOfAct<'refuseAcceptance'>) =>
    deed('refuseAcceptance', body, on('2026-03-02', people.clerk));

  it('for lack of competence it names the right organ, and the chart ends', () => {
    const events = until.checked();
    givenCase(events)
      .when(refuse({ ground: 'not-competent', reasonsZh: '属于水利局职权' }))
      .thenRefused('right-organ-missing');
    const [, concluded] = givenCase(events)
      .when(refuse({ ground: 'not-competent', reasonsZh: '属于水利局职权', rightOrganZh: '县水利局' }))
      .thenEvents('AcceptanceRefused', 'CaseConcluded');
    expect(concluded.data).toMatchObject({ completion: 'not-accepted' });
  });

  it('without reasons it is refused', () => {
    givenCase(until.checked())
      .when(refuse({ ground: 'no-licence-needed', reasonsZh: '' }))
      .thenRefused('text-missing');
  });
});

describe('受理: acceptance pins the versions and starts both clocks', () => {
  const accept = (day: string, powers = on(day, people.clerk).powers) =>
    deed('accept', {}, on(day, people.clerk, { powers }));

  it('decision within 20 working days by law, 13 by promise', () => {
    const [accepted] = givenCase(until.checked()).when(accept('2026-03-02')).thenEvents('CaseAccepted');
    expect(accepted.data).toMatchObject({
      acceptedOn: '2026-03-02',
      step: { id: 'accept' },
      deadlines: {
        statutory: { due: { due: '2026-03-30', provisional: false } },
        promised: { due: { due: '2026-03-19' } },
      },
    });
    expect(accepted.data.deadlines.statutory?.due.calendarVersion).toMatch(/^cn-2026-/);
  });

  it('a step that the chart does not enable is refused, and the answer says what is possible', () => {
    const refusal = givenCase([filing()]).when(accept('2026-03-02')).thenRefused('step-not-enabled');
    expect(refusal.details).toMatchObject({ enabled: ['check'] });
  });

  it('the window accepts, no other post', () => {
    const wrong = deed('accept', {}, on('2026-03-02', people.reviewer));
    const refusal = givenCase(until.checked()).when(wrong).thenRefused('wrong-post');
    expect(refusal.rule).toBe('X-08');
  });

  it('a case is accepted once', () => {
    givenCase(until.accepted()).when(accept('2026-03-02')).thenRefused('case-not-in-state');
    givenCase([]).when(accept('2026-03-02')).thenRefused('case-unknown');
  });

  it('is bound to the version in force on the day of acceptance, its earlier steps replayed on the new chart', () => {
    const changed: PowerItem = {
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
    const powers = [{ ...samplePower, effectiveTo: '2026-03-02' }, changed];
    const [accepted] = givenCase(until.checked())
      .when(accept('2026-03-03', powers))
      .thenEvents('CaseAccepted');
    expect(accepted.data).toMatchObject({
      power: { catalogueVersion: 3, procedureVersion: 4 },
      stepsOutsideNewChart: ['check'],
    });
  });

  it('an act that binds the case to a new version and ends it stores both events under that version', () => {
    const { chart } = samplePower.procedure;
    const onlyAcceptance: PowerItem = {
      ...samplePower,
      version: 3,
      nameZh: '建筑工程施工许可(告知承诺)',
      effectiveFrom: '2026-03-03',
      procedure: {
        version: 4,
        chart: {
          ...chart,
          version: 4,
          nodes: chart.nodes.filter(({ id }) => ['start', 'check', 'accept', 'end_ok'].includes(id)),
          flows: [
            { id: '1', from: 'start', to: 'check' },
            { id: '2', from: 'check', to: 'accept' },
            { id: '3', from: 'accept', to: 'end_ok' },
          ],
        },
      },
    };
    const powers = [{ ...samplePower, effectiveTo: '2026-03-02' }, onlyAcceptance];
    const outcome = givenCase(until.checked()).when(accept('2026-03-03', powers));
    outcome.thenEvents('CaseAccepted', 'CaseConcluded');
    const underNew = {
      catalogueVersion: 3,
      procedureVersion: 4,
      matter: { nameZh: '建筑工程施工许可(告知承诺)' },
    };
    expect(outcome.facts()).toMatchObject([underNew, underNew]);
  });

  it('is refused once the power has left the catalogue', () => {
    const powers = [{ ...samplePower, effectiveTo: '2026-03-02' }];
    givenCase(until.checked()).when(accept('2026-03-03', powers)).thenRefused('power-not-in-force');
  });
});

describe('视为受理: silence accepts (行政许可法 art. 32(4))', () => {
  const deem = (day: string) => deed('deemAccepted', {}, on(day, people.system));

  it('after five working days, as of the day the materials were received; skipped steps are named', () => {
    const outcome = givenCase([filing()]).when(deem('2026-03-10'));
    const [deemed] = outcome.thenEvents('DeemedAccepted');
    expect(outcome.facts()).toMatchObject([{ step: 'accept', deviations: ['D1'] }]);
    expect(deemed.data).toMatchObject({
      acceptedOn: '2026-03-02',
      silenceEndedOn: '2026-03-09',
      skippedSteps: ['check'],
      deadlines: { statutory: { due: { due: '2026-03-30' } } },
    });
    givenCase([filing(), deem('2026-03-10')])
      .when(opinion())
      .thenEvents('OpinionGiven');
  });

  it('not before', () => {
    givenCase([filing()]).when(deem('2026-03-09')).thenRefused('silence-not-elapsed');
  });

  it('an accepted case stays as it is', () => {
    givenCase(until.accepted()).when(deem('2026-03-10')).thenNothing();
    givenCase([filing(), deem('2026-03-10')])
      .when(deem('2026-03-11'))
      .thenNothing();
  });

  it('not while the applicant is asked to supplement', () => {
    const missing = [{ code: 'M2', reasonZh: '未盖章' }];
    const events = [
      ...until.checked(),
      deed('requestSupplement', { missing }, on('2026-03-03', people.clerk)),
    ];
    givenCase(events).when(deem('2026-03-31')).thenRefused('case-not-in-state');
  });

  it('a window that accepts too late records what the law did already', () => {
    const late = deed('accept', {}, on('2026-03-11', people.clerk));
    const [deemed] = givenCase(until.checked()).when(late).thenEvents('DeemedAccepted');
    expect(deemed.data).toMatchObject({ acceptedOn: '2026-03-02', skippedSteps: [] });
  });

  function opinion() {
    return deed('giveOpinion', { stepId: 'b_plan', verdict: 'agree' }, on('2026-03-10', people.planner));
  }
});

import { givenDecider as given } from '@daylight/kernel/testing';
import { catalogueOf, type Catalogue } from '../power/power-snapshot';
import {
  command,
  filing,
  history,
  on,
  opinion,
  people,
  posts,
  sampleCalendarWith2027,
  samplePower,
  sampleCatalogue,
  step,
  until,
} from '../testing';
import type { ServiceCaseCommand } from './service-case-commands';
import { serviceCaseDecider } from './service-case-decider';

const theCase = serviceCaseDecider;

describe('严格按照流程图: steps along the chart', () => {
  it('a step moves the case and says whose turn it is', () => {
    const [done] = given(theCase, history(filing()))
      .when(step('check', '2026-03-02', people.clerk))
      .thenTypes('service-center.StepPerformed');
    expect(done?.data).toMatchObject({
      step: { id: 'check', act: 'receive', post: posts.window },
      by: 'u-clerk',
      progress: { open: [{ step: 'notify_fix' }, { step: 'reject_acc' }, { step: 'accept' }] },
    });
  });

  it('a step outside the chart is refused', () => {
    given(theCase, history(filing()))
      .when(step('tea', '2026-03-02', people.clerk))
      .thenRefused('step-unknown');
  });

  it('a step before its turn is refused', () => {
    given(theCase, history(...until.accepted()))
      .when(step('review', '2026-03-04', people.reviewer))
      .thenRefused('step-not-enabled');
  });

  it('a step done twice is refused', () => {
    given(theCase, history(...until.checked()))
      .when(step('check', '2026-03-02', people.clerk))
      .thenRefused('step-not-enabled');
  });

  it('a step belongs to its post; a citizen never does an office step', () => {
    for (const actor of [people.reviewer, people.applicant])
      given(theCase, history(filing()))
        .when(step('check', '2026-03-02', actor))
        .thenRefused('wrong-post');
  });

  it('a step with consequences in law has them also when named as a step', () => {
    given(theCase, history(...until.checked()))
      .when(step('accept', '2026-03-02', people.clerk))
      .thenTypes('service-center.CaseAccepted');
    given(theCase, history(...until.examined()))
      .when(step('approve', '2026-03-05', people.approver))
      .thenTypes('service-center.ApplicationGranted');
    given(theCase, history(...until.granted()))
      .when(step('cert', '2026-03-06', people.deliverer))
      .thenTypes('service-center.OutcomeDelivered', 'service-center.CaseConcluded');
    given(theCase, history(...until.checked()))
      .when(step('notify_fix', '2026-03-02', people.clerk))
      .thenRefused('step-needs-its-own-command');
    given(theCase, history(...until.examined()))
      .when(step('deny', '2026-03-05', people.approver))
      .thenRefused('refusal-without-reasons');
  });

  it('an act that two open steps stand for names its step, unless the post decides', () => {
    const { chart } = samplePower.procedure;
    const nodes = chart.nodes.map((node) =>
      node.id === 'approve' ? { ...node, act: 'decide-refuse' as const } : node,
    );
    const catalogue = catalogueOf([
      { ...samplePower, procedure: { version: 3, chart: { ...chart, nodes } } },
    ]);
    const events = history(...until.examined().map((each) => under(catalogue, each)));
    const at = on('2026-03-05', people.approver, { catalogue });
    const body = { outcome: 'refuse', reasonsZh: '资金未落实', remediesZh: ['复议'] } as const;
    given(theCase, events)
      .when(command('decide', at, body))
      .thenRefused('step-ambiguous');
    given(theCase, events)
      .when(command('decide', at, { ...body, stepId: 'deny' }))
      .thenTypes('service-center.ApplicationRefused');
  });

  it('a case unknown has no steps', () => {
    given(theCase, [])
      .when(step('check', '2026-03-02', people.clerk))
      .thenRefused('case-unknown');
  });

  it('a version that has not arrived here yet is no guess', () => {
    const at = on('2026-03-02', people.clerk, { catalogue: catalogueOf([]) });
    given(theCase, history(filing()))
      .when(command('perform-step', at, { stepId: 'check' }))
      .thenRefused('power-version-unavailable');
  });
});

describe('并联审批: departments give their opinions side by side', () => {
  it('each on its own branch, in any order, then the review opens', () => {
    const one = history(...until.accepted(), opinion('b_fire', '2026-03-03', people.fireOfficer));
    given(theCase, one)
      .when(step('review', '2026-03-04', people.reviewer))
      .thenRefused('step-not-enabled');
    const [second] = given(theCase, one)
      .when(opinion('b_plan', '2026-03-03', people.planner))
      .thenTypes('service-center.OpinionGiven');
    expect(second?.data).toMatchObject({
      organisation: 'zrzyj',
      verdict: 'agree',
      progress: { open: [{ step: 'review' }] },
    });
  });

  it('a verdict is needed, and reasons for disagreeing', () => {
    const events = history(...until.accepted());
    given(theCase, events)
      .when(step('b_plan', '2026-03-03', people.planner))
      .thenRefused('opinion-verdict-missing');
    given(theCase, events)
      .when(
        command('give-opinion', on('2026-03-03', people.planner), { stepId: 'b_plan', verdict: 'disagree' }),
      )
      .thenRefused('text-missing');
    given(theCase, events)
      .when(command('perform-step', on('2026-03-03', people.planner), { stepId: 'b_plan', verdict: 'agree' }))
      .thenTypes('service-center.OpinionGiven');
  });

  it('who may not give one is told so first, whatever they wrote', () => {
    const events = history(...until.accepted());
    given(theCase, events)
      .when(step('b_plan', '2026-03-03', people.fireOfficer))
      .thenRefused('wrong-post');
    given(theCase, events)
      .when(
        command('give-opinion', on('2026-03-03', people.fireOfficer), {
          stepId: 'b_plan',
          verdict: 'disagree',
        }),
      )
      .thenRefused('wrong-post');
  });

  it('only on steps of parallel approval, by their own post, after acceptance', () => {
    const events = history(...until.accepted());
    given(theCase, events)
      .when(opinion('review', '2026-03-03', people.reviewer))
      .thenRefused('not-an-opinion-step');
    given(theCase, events)
      .when(opinion('b_plan', '2026-03-03', people.fireOfficer))
      .thenRefused('wrong-post');
    given(theCase, history(filing()))
      .when(opinion('b_plan', '2026-03-03', people.planner))
      .thenRefused('case-not-in-state');
    given(theCase, events)
      .when(opinion('none', '2026-03-03', people.planner))
      .thenRefused('step-unknown');
  });

  it('a grant answers every disagreement in writing', () => {
    const events = history(
      ...until.accepted(),
      opinion('b_plan', '2026-03-03', people.planner, 'disagree'),
      opinion('b_fire', '2026-03-03', people.fireOfficer),
      step('review', '2026-03-04', people.reviewer),
    );
    const at = on('2026-03-05', people.approver);
    given(theCase, events)
      .when(command('decide', at, { outcome: 'grant' }))
      .thenRefused('disagreement-unanswered');
    given(theCase, events)
      .when(command('decide', at, { outcome: 'grant', disagreementAnswerZh: '经会商已取得规划许可' }))
      .thenTypes('service-center.ApplicationGranted');
  });
});

describe('一审一核: nobody approves their own examination', () => {
  const both = { subject: 'u-both', organisation: 'zjj' };
  const reviewedByBoth = history(
    ...until.accepted(),
    opinion('b_plan', '2026-03-03', people.planner),
    opinion('b_fire', '2026-03-03', people.fireOfficer),
    step('review', '2026-03-04', { ...both, post: posts.reviewer }),
  );

  it('also when they hold both posts', () => {
    const decide = command('decide', on('2026-03-05', { ...both, post: posts.approver }), {
      outcome: 'grant',
    });
    const refusal = given(theCase, reviewedByBoth).when(decide).thenRefused('own-examination-approved');
    expect(refusal.rule).toBe('X-03');
    expect(refusal.article).toContain('一审一核');
  });

  it('an item done on the spot with a single signature is exempt', () => {
    const catalogue = catalogueOf([{ ...samplePower, caseKind: 'INSTANT', signatures: 'single' }]);
    const at = on('2026-03-05', { ...both, post: posts.approver }, { catalogue });
    given(theCase, reviewedByBoth)
      .when(command('decide', at, { outcome: 'grant' }))
      .thenTypes('service-center.ApplicationGranted');
  });

  it('where the chart names no review, neither examiner nor acceptor decides', () => {
    const chart = {
      ...samplePower.procedure.chart,
      nodes: samplePower.procedure.chart.nodes.map(({ reviewOf: _reviewOf, ...node }) =>
        node.id === 'approve' ? { ...node, post: undefined } : node,
      ),
    };
    const catalogue = catalogueOf([{ ...samplePower, procedure: { version: 3, chart } }]);
    for (const actor of [people.reviewer, people.clerk])
      given(theCase, history(...until.examined()))
        .when(command('decide', on('2026-03-05', actor, { catalogue }), { outcome: 'grant' }))
        .thenRefused('own-examination-approved');
  });

  it('a third signature is recorded as a deviation', () => {
    const chart = {
      ...samplePower.procedure.chart,
      nodes: [
        ...samplePower.procedure.chart.nodes,
        { id: 'extra', kind: 'task' as const, nameZh: '再审', post: posts.reviewer, act: 'examine' as const },
      ],
      flows: [
        ...samplePower.procedure.chart.flows.filter((flow) => flow.id !== 'review>g_ok'),
        { id: 'e1', from: 'review', to: 'extra' },
        { id: 'e2', from: 'extra', to: 'g_ok' },
      ],
    };
    const catalogue = catalogueOf([{ ...samplePower, procedure: { version: 3, chart } }]);
    const at = (day: string, actor: Parameters<typeof on>[1]) => on(day, actor, { catalogue });
    const second = { subject: 'u-second', organisation: 'zjj', post: posts.reviewer };
    const events = history(
      ...until.examined().map((each) => under(catalogue, each)),
      command('perform-step', at('2026-03-04', second), { stepId: 'extra' }),
    );
    const [granted] = given(theCase, events)
      .when(command('decide', at('2026-03-05', people.approver), { outcome: 'grant' }))
      .thenTypes('service-center.ApplicationGranted');
    expect(granted?.data.deviations).toEqual(['D5']);
  });
});

describe('特别程序: the clock stops only by law and in writing (行政许可法 art. 45)', () => {
  const body = {
    procedure: 'expert-review',
    notifiedDays: 5,
    noticeNo: '特告〔2026〕1',
    noticeServedOn: '2026-03-03',
  };
  const suspend = (changes: Partial<typeof body> = {}) =>
    command('suspend', on('2026-03-03', people.clerk), { ...body, ...changes });
  const resume = (day: string) => command('resume', on(day, people.clerk), {});

  it('the notified days are credited to both deadlines', () => {
    const [suspended] = given(theCase, history(...until.accepted()))
      .when(suspend())
      .thenTypes('service-center.CaseSuspended');
    expect(suspended?.data).toMatchObject({
      deadlines: { statutory: { due: { due: '2026-04-06' } }, promised: { due: { due: '2026-03-26' } } },
    });
  });

  it('a procedure that ends early credits only its own days, one that runs on only the notified ones', () => {
    const events = history(...until.accepted(), suspend());
    const [early] = given(theCase, events).when(resume('2026-03-05')).thenTypes('service-center.CaseResumed');
    expect(early?.data).toMatchObject({ deadlines: { statutory: { due: { due: '2026-04-01' } } } });
    const [late] = given(theCase, events).when(resume('2026-03-20')).thenTypes('service-center.CaseResumed');
    expect(late?.data).toMatchObject({ deadlines: { statutory: { due: { due: '2026-04-06' } } } });
  });

  it('no written notice, no suspension', () => {
    const events = history(...until.accepted());
    const refusal = given(theCase, events)
      .when(suspend({ noticeNo: '' }))
      .thenRefused('suspension-notice-missing');
    expect(refusal.article).toContain('第四十五条');
    given(theCase, events)
      .when(suspend({ noticeServedOn: '2026-03-04' }))
      .thenRefused('suspension-notice-missing');
    given(theCase, events)
      .when(suspend({ noticeServedOn: undefined }))
      .thenRefused('suspension-notice-missing');
  });

  it('a site visit is no cause, and days must be a whole number', () => {
    const events = history(...until.accepted());
    given(theCase, events)
      .when(suspend({ procedure: 'site-visit' }))
      .thenRefused('suspension-cause-unlawful');
    given(theCase, events)
      .when(suspend({ notifiedDays: -1 }))
      .thenRefused('suspension-misdated');
  });

  it('while stopped nothing is decided, examined or stopped again', () => {
    const events = history(...until.accepted(), suspend());
    given(theCase, events).when(suspend()).thenRefused('case-suspended');
    given(theCase, events)
      .when(opinion('b_plan', '2026-03-04', people.planner))
      .thenRefused('case-suspended');
    given(theCase, events)
      .when(command('decide', on('2026-03-04', people.approver), { outcome: 'grant' }))
      .thenRefused('case-suspended');
  });

  it('a clock that runs cannot resume, a case not accepted cannot stop', () => {
    given(theCase, history(...until.accepted()))
      .when(resume('2026-03-05'))
      .thenRefused('case-not-in-state');
    given(theCase, history(filing())).when(suspend()).thenRefused('case-not-in-state');
    given(theCase, []).when(resume('2026-03-05')).thenRefused('case-unknown');
  });
});

describe('延期: once, by the head, told in time (行政许可法 art. 42)', () => {
  const extend = (day: string, changes: Partial<{ reasonsZh: string; notifiedOn: string }> = {}) =>
    command('extend', on(day, people.approver), { reasonsZh: '案情复杂', notifiedOn: day, ...changes });

  it('ten working days are added to the statutory deadline; the promise stays broken or kept', () => {
    const [extended] = given(theCase, history(...until.accepted()))
      .when(extend('2026-03-20'))
      .thenTypes('service-center.CaseExtended');
    expect(extended?.data).toMatchObject({
      approvedBy: { subject: 'u-approver' },
      deadlines: { statutory: { due: { due: '2026-04-13' } }, promised: { due: { due: '2026-03-19' } } },
    });
  });

  it('not twice', () => {
    given(theCase, history(...until.accepted(), extend('2026-03-20')))
      .when(extend('2026-03-23'))
      .thenRefused('extension-already-granted');
  });

  it('not on or after the due day, and not told in the future', () => {
    const events = history(...until.accepted());
    given(theCase, events).when(extend('2026-03-30')).thenRefused('extension-told-too-late');
    given(theCase, events)
      .when(extend('2026-03-20', { notifiedOn: '2026-03-23' }))
      .thenRefused('extension-told-too-late');
  });

  it('not without reasons, nor for items that the law gives no extension', () => {
    given(theCase, history(...until.accepted()))
      .when(extend('2026-03-20', { reasonsZh: ' ' }))
      .thenRefused('extension-incomplete');
    const catalogue = catalogueOf([{ ...samplePower, statutoryLimit: null }]);
    const at = on('2026-03-12', people.approver, { catalogue });
    given(theCase, history(...until.accepted()))
      .when(command('extend', at, { reasonsZh: '复杂', notifiedOn: '2026-03-12' }))
      .thenRefused('extension-not-provided');
  });

  it('not before acceptance', () => {
    given(theCase, history(filing())).when(extend('2026-03-03')).thenRefused('case-not-in-state');
  });
});

describe('临时期限: a due day beyond the published calendar is provisional', () => {
  const december = history(
    filing({}, on('2026-12-21', people.applicant)),
    step('check', '2026-12-21', people.clerk),
    command('accept', on('2026-12-21', people.clerk), {}),
  );

  it('and is computed again when the notice comes out', () => {
    expect(december.at(-1)?.data).toMatchObject({ deadlines: { statutory: { due: { provisional: true } } } });
    const again = command(
      'recompute-deadlines',
      on('2026-12-28', people.clerk, { calendar: sampleCalendarWith2027 }),
      {},
    );
    const [recomputed] = given(theCase, december).when(again).thenTypes('service-center.DeadlineRecomputed');
    expect(recomputed?.data).toMatchObject({
      calendarVersion: sampleCalendarWith2027.version,
      deadlines: { statutory: { due: { provisional: false, due: '2027-01-20' } } },
    });
    given(theCase, [...december, ...(recomputed ? [recomputed] : [])])
      .when(again)
      .thenNothing();
  });

  it('nothing happens while the calendar is the same, or the deadline is final', () => {
    const same = command('recompute-deadlines', on('2026-12-28', people.clerk), {});
    given(theCase, december).when(same).thenNothing();
    given(theCase, history(...until.accepted()))
      .when(same)
      .thenNothing();
    given(theCase, []).when(same).thenRefused('case-unknown');
    expect(sampleCatalogue.versions('nothing')).toEqual([]);
  });
});

/** The same command, with another catalogue around it. */
function under(catalogue: Catalogue, each: ServiceCaseCommand): ServiceCaseCommand {
  return { ...each, data: { ...each.data, at: { ...each.data.at, catalogue } } } as ServiceCaseCommand;
}

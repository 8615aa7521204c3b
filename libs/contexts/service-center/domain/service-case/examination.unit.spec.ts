import type { Actor } from '@daylight/kernel';
import { history } from '@daylight/kernel/testing';
import {
  deed,
  filing,
  givenCase,
  on,
  opinion,
  people,
  posts,
  sampleCalendarWith2027,
  samplePower,
  step,
  under,
  until,
  type CaseDeed,
} from '../testing';
import { serviceCase } from './service-case';

describe('严格按照流程图: steps along the chart', () => {
  it('a step moves the case and says whose turn it is', () => {
    const outcome = givenCase([filing()]).when(step('check', '2026-03-02', people.clerk));
    const [done] = outcome.thenEvents('StepPerformed');
    expect(outcome.facts()).toMatchObject([{ step: 'check', powerCode: samplePower.powerCode }]);
    expect(outcome.state().performers).toEqual({ check: 'u-clerk' });
    expect(done.data).toMatchObject({
      step: { id: 'check', act: 'receive', post: posts.window },
      open: [{ step: 'notify_fix' }, { step: 'reject_acc' }, { step: 'accept' }],
    });
  });

  it('a step outside the chart is refused', () => {
    givenCase([filing()])
      .when(step('tea', '2026-03-02', people.clerk))
      .thenRefused('step-unknown');
  });

  it('a step before its turn is refused', () => {
    givenCase(until.accepted())
      .when(step('review', '2026-03-04', people.planner))
      .thenRefused('step-not-enabled');
  });

  it('a step done twice is refused', () => {
    givenCase(until.checked())
      .when(step('check', '2026-03-02', people.clerk))
      .thenRefused('step-not-enabled');
  });

  it('a step belongs to its post; a citizen never does an office step', () => {
    for (const actor of [people.reviewer, people.applicant])
      givenCase([filing()])
        .when(step('check', '2026-03-02', actor))
        .thenRefused('wrong-post');
  });

  it('a step with consequences in law has them also when named as a step', () => {
    givenCase(until.checked())
      .when(step('accept', '2026-03-02', people.clerk))
      .thenEvents('CaseAccepted');
    givenCase(until.examined())
      .when(step('approve', '2026-03-05', people.approver))
      .thenEvents('ApplicationGranted');
    givenCase(until.granted())
      .when(step('cert', '2026-03-06', people.deliverer))
      .thenEvents('OutcomeDelivered', 'CaseConcluded');
    givenCase(until.checked())
      .when(step('notify_fix', '2026-03-02', people.clerk))
      .thenRefused('step-needs-its-own-command');
    givenCase(until.examined())
      .when(step('deny', '2026-03-05', people.approver))
      .thenRefused('refusal-without-reasons');
  });

  it('an act that two open steps stand for names its step, unless the post decides', () => {
    const { chart } = samplePower.procedure;
    const nodes = chart.nodes.map((node) =>
      node.id === 'approve' ? { ...node, act: 'decide-refuse' as const } : node,
    );
    const powers = [{ ...samplePower, procedure: { version: 3, chart: { ...chart, nodes } } }];
    const events = under(powers, until.examined());
    const at = on('2026-03-05', people.approver, { powers });
    const body = { outcome: 'refuse', reasonsZh: '资金未落实', remediesZh: ['复议'] } as const;
    givenCase(events)
      .when(deed('decide', body, at))
      .thenRefused('step-ambiguous');
    givenCase(events)
      .when(deed('decide', { ...body, stepId: 'deny' }, at))
      .thenEvents('ApplicationRefused');
  });

  it('a case unknown has no steps', () => {
    givenCase([])
      .when(step('check', '2026-03-02', people.clerk))
      .thenRefused('case-unknown');
  });

  it('a version that has not arrived here yet is no guess', () => {
    const at = on('2026-03-02', people.clerk, { powers: [] });
    givenCase([filing()])
      .when(deed('performStep', { stepId: 'check' }, at))
      .thenRefused('power-version-unavailable');
  });
});

describe('并联审批: departments give their opinions side by side', () => {
  it('each on its own branch, in any order, then the review opens', () => {
    const one = [...until.accepted(), opinion('b_fire', '2026-03-03', people.fireOfficer)];
    givenCase(one)
      .when(step('review', '2026-03-04', people.planner))
      .thenRefused('step-not-enabled');
    const [second] = givenCase(one)
      .when(opinion('b_plan', '2026-03-03', people.planner))
      .thenEvents('OpinionGiven');
    expect(second.data).toMatchObject({
      verdict: 'agree',
      open: [{ step: 'review' }],
    });
  });

  it('a verdict is needed, and reasons for disagreeing', () => {
    const events = until.accepted();
    givenCase(events)
      .when(step('b_plan', '2026-03-03', people.planner))
      .thenRefused('opinion-verdict-missing');
    givenCase(events)
      .when(deed('giveOpinion', { stepId: 'b_plan', verdict: 'disagree' }, on('2026-03-03', people.planner)))
      .thenRefused('text-missing');
    givenCase(events)
      .when(deed('performStep', { stepId: 'b_plan', verdict: 'agree' }, on('2026-03-03', people.planner)))
      .thenEvents('OpinionGiven');
  });

  it('who may not give one is told so first, whatever they wrote', () => {
    const events = until.accepted();
    givenCase(events)
      .when(step('b_plan', '2026-03-03', people.fireOfficer))
      .thenRefused('wrong-post');
    givenCase(events)
      .when(
        deed(
          'giveOpinion',
          {
            stepId: 'b_plan',
            verdict: 'disagree',
          },
          on('2026-03-03', people.fireOfficer),
        ),
      )
      .thenRefused('wrong-post');
  });

  it('only on steps of parallel approval, by their own post, after acceptance', () => {
    const events = until.accepted();
    givenCase(events)
      .when(opinion('review', '2026-03-03', people.planner))
      .thenRefused('not-an-opinion-step');
    givenCase(events)
      .when(opinion('b_plan', '2026-03-03', people.fireOfficer))
      .thenRefused('wrong-post');
    givenCase([filing()])
      .when(opinion('b_plan', '2026-03-03', people.planner))
      .thenRefused('case-not-in-state');
    givenCase(events)
      .when(opinion('none', '2026-03-03', people.planner))
      .thenRefused('step-unknown');
  });

  it('a grant answers every disagreement in writing', () => {
    const events = [
      ...until.accepted(),
      opinion('b_plan', '2026-03-03', people.planner, 'disagree'),
      opinion('b_fire', '2026-03-03', people.fireOfficer),
      step('review', '2026-03-04', people.reviewer),
    ];
    const at = on('2026-03-05', people.approver);
    givenCase(events)
      .when(deed('decide', { outcome: 'grant' }, at))
      .thenRefused('disagreement-unanswered');
    givenCase(events)
      .when(deed('decide', { outcome: 'grant', disagreementAnswerZh: '经会商已取得规划许可' }, at))
      .thenEvents('ApplicationGranted');
  });
});

describe('一审一核: nobody approves their own examination', () => {
  const both = { subject: 'u-both', organisation: 'zjj' };
  const reviewedByBoth = [
    ...until.accepted(),
    opinion('b_plan', '2026-03-03', people.planner),
    opinion('b_fire', '2026-03-03', people.fireOfficer),
    step('review', '2026-03-04', { ...both, post: posts.reviewer }),
  ];

  it('also when they hold both posts', () => {
    const decide = deed(
      'decide',
      {
        outcome: 'grant',
      },
      on('2026-03-05', { ...both, post: posts.approver }),
    );
    const refusal = givenCase(reviewedByBoth).when(decide).thenRefused('own-examination-approved');
    expect(refusal.rule).toBe('X-03');
    expect(refusal.article).toContain('一审一核');
  });

  it('an item done on the spot with a single signature is exempt', () => {
    const powers = [{ ...samplePower, caseKind: 'INSTANT', signatures: 'single' } as const];
    const at = on('2026-03-05', { ...both, post: posts.approver }, { powers });
    givenCase(reviewedByBoth)
      .when(deed('decide', { outcome: 'grant' }, at))
      .thenEvents('ApplicationGranted');
  });

  it('where the chart names no review, neither examiner nor acceptor decides', () => {
    const chart = {
      ...samplePower.procedure.chart,
      nodes: samplePower.procedure.chart.nodes.map(({ reviewOf: _reviewOf, ...node }) =>
        node.id === 'approve' ? { ...node, post: undefined } : node,
      ),
    };
    const powers = [{ ...samplePower, procedure: { version: 3, chart } }];
    for (const actor of [people.reviewer, people.clerk])
      givenCase(until.examined())
        .when(deed('decide', { outcome: 'grant' }, on('2026-03-05', actor, { powers })))
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
    const powers = [{ ...samplePower, procedure: { version: 3, chart } }];
    const at = (day: string, actor: Parameters<typeof on>[1]) => on(day, actor, { powers });
    const second = { subject: 'u-second', organisation: 'zjj', post: posts.reviewer };
    const events = [
      ...under(powers, until.examined()),
      deed('performStep', { stepId: 'extra' }, at('2026-03-04', second)),
    ];
    const outcome = givenCase(events).when(
      deed('decide', { outcome: 'grant' }, at('2026-03-05', people.approver)),
    );
    outcome.thenEvents('ApplicationGranted');
    expect(outcome.facts()).toMatchObject([{ deviations: ['D5'] }]);
  });
});

describe('回避: an applicant never acts for the office in their own case', () => {
  /** Members of staff whose own application it is, each at the moment when their act would come. */
  const ownCase = (actor: Actor, stage: readonly CaseDeed[]) => {
    const [, ...later] = stage;
    const applicantFact = { kind: 'person', displayName: '王**', subject: actor.subject } as const;
    return [
      filing(
        { channel: 'counter', applicantFact },
        on('2026-03-02', { subject: 'u-clerk-2', organisation: 'zwfwzx' }),
      ),
      ...later,
    ];
  };

  it.each([
    [
      'receive',
      people.clerk,
      until.filed(),
      deed('performStep', { stepId: 'check' }, on('2026-03-02', people.clerk)),
    ],
    [
      'pre-review',
      people.clerk,
      until.filed(),
      deed('preReview', { outcome: 'ready' }, on('2026-03-02', people.clerk)),
    ],
    [
      'decide',
      people.approver,
      until.examined(),
      deed('decide', { outcome: 'grant' }, on('2026-03-05', people.approver)),
    ],
    [
      'deliver',
      people.deliverer,
      until.granted(),
      deed('deliver', { method: 'window' }, on('2026-03-06', people.deliverer)),
    ],
    ['give an opinion', people.planner, until.accepted(), opinion('b_plan', '2026-03-03', people.planner)],
    ['review', people.reviewer, until.examined().slice(0, -1), step('review', '2026-03-04', people.reviewer)],
    [
      'extend',
      people.approver,
      until.accepted(),
      deed('extend', { reasonsZh: '复杂', notifiedOn: '2026-03-20' }, on('2026-03-20', people.approver)),
    ],
    [
      'terminate',
      people.approver,
      until.accepted(),
      deed('terminate', { ground: 'moot', reasonsZh: '取消' }, on('2026-03-20', people.approver)),
    ],
  ] as const)('who may %s for others may not for themselves', (_act, actor, stage, tried) => {
    const refusal = givenCase(ownCase(actor, stage)).when(tried).thenRefused('recused-from-own-matter');
    expect(refusal.article).toContain('回避');
  });

  it('their own steps as applicants stay theirs', () => {
    const missing = [{ code: 'M2', reasonZh: '未盖章' }];
    const stage = [
      ...until.checked(),
      deed('requestSupplement', { missing }, on('2026-03-03', people.clerk)),
    ];
    givenCase(ownCase(people.planner, stage))
      .when(deed('receiveSupplement', { materials: ['M2'] }, on('2026-03-04', people.planner)))
      .thenEvents('SupplementReceived');
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
    deed('suspend', { ...body, ...changes }, on('2026-03-03', people.clerk));
  const resume = (day: string) => deed('resume', {}, on(day, people.clerk));

  it('the notified days are credited to both deadlines', () => {
    const [suspended] = givenCase(until.accepted()).when(suspend()).thenEvents('CaseSuspended');
    expect(suspended.data).toMatchObject({
      deadlines: { statutory: { due: { due: '2026-04-06' } }, promised: { due: { due: '2026-03-26' } } },
    });
  });

  it('a procedure that ends early credits only its own days, one that runs on only the notified ones', () => {
    const events = [...until.accepted(), suspend()];
    const [early] = givenCase(events).when(resume('2026-03-05')).thenEvents('CaseResumed');
    expect(early.data).toMatchObject({ deadlines: { statutory: { due: { due: '2026-04-01' } } } });
    const [late] = givenCase(events).when(resume('2026-03-20')).thenEvents('CaseResumed');
    expect(late.data).toMatchObject({ deadlines: { statutory: { due: { due: '2026-04-06' } } } });
  });

  it('no written notice, no suspension', () => {
    const events = until.accepted();
    const refusal = givenCase(events)
      .when(suspend({ noticeNo: undefined }))
      .thenRefused('suspension-notice-missing');
    expect(refusal.article).toContain('第四十五条');
    givenCase(events)
      .when(suspend({ noticeServedOn: '2026-03-04' }))
      .thenRefused('suspension-notice-missing');
    givenCase(events)
      .when(suspend({ noticeServedOn: undefined }))
      .thenRefused('suspension-notice-missing');
    givenCase(events)
      .when(suspend({ noticeNo: '' }))
      .thenRefused('text-missing');
  });

  it('a site visit is no cause, and days must be a whole number', () => {
    const events = until.accepted();
    givenCase(events)
      .when(suspend({ procedure: 'site-visit' }))
      .thenRefused('suspension-cause-unlawful');
    givenCase(events)
      .when(suspend({ notifiedDays: -1 }))
      .thenRefused('suspension-misdated');
  });

  it('while stopped nothing is decided, examined or stopped again', () => {
    const events = [...until.accepted(), suspend()];
    givenCase(events).when(suspend()).thenRefused('case-suspended');
    givenCase(events)
      .when(opinion('b_plan', '2026-03-04', people.planner))
      .thenRefused('case-suspended');
    givenCase(events)
      .when(deed('decide', { outcome: 'grant' }, on('2026-03-04', people.approver)))
      .thenRefused('case-suspended');
  });

  it('a clock that runs cannot resume, a case not accepted cannot stop', () => {
    givenCase(until.accepted()).when(resume('2026-03-05')).thenRefused('case-not-in-state');
    givenCase([filing()]).when(suspend()).thenRefused('case-not-in-state');
    givenCase([]).when(resume('2026-03-05')).thenRefused('case-unknown');
  });
});

describe('延期: once, by the head, told in time (行政许可法 art. 42)', () => {
  const extend = (day: string, changes: Partial<{ reasonsZh: string; notifiedOn: string }> = {}) =>
    deed('extend', { reasonsZh: '案情复杂', notifiedOn: day, ...changes }, on(day, people.approver));

  it('ten working days are added to the statutory deadline; the promise stays broken or kept', () => {
    const [extended] = givenCase(until.accepted()).when(extend('2026-03-20')).thenEvents('CaseExtended');
    expect(extended.data).toMatchObject({
      deadlines: { statutory: { due: { due: '2026-04-13' } }, promised: { due: { due: '2026-03-19' } } },
    });
  });

  it('not twice', () => {
    givenCase([...until.accepted(), extend('2026-03-20')])
      .when(extend('2026-03-23'))
      .thenRefused('extension-already-granted');
  });

  it('not on or after the due day, and not told in the future', () => {
    const events = until.accepted();
    givenCase(events).when(extend('2026-03-30')).thenRefused('extension-told-too-late');
    givenCase(events)
      .when(extend('2026-03-20', { notifiedOn: '2026-03-23' }))
      .thenRefused('extension-told-too-late');
  });

  it('not without reasons, nor for items that the law gives no extension', () => {
    givenCase(until.accepted())
      .when(extend('2026-03-20', { reasonsZh: ' ' }))
      .thenRefused('text-missing');
    const powers = [{ ...samplePower, statutoryLimit: null }];
    const at = on('2026-03-12', people.approver, { powers });
    givenCase(until.accepted())
      .when(deed('extend', { reasonsZh: '复杂', notifiedOn: '2026-03-12' }, at))
      .thenRefused('extension-not-provided');
  });

  it('not before acceptance', () => {
    givenCase([filing()]).when(extend('2026-03-03')).thenRefused('case-not-in-state');
  });
});

describe('临时期限: a due day beyond the published calendar is provisional', () => {
  const december = [
    filing({}, on('2026-12-21', people.applicant)),
    step('check', '2026-12-21', people.clerk),
    deed('accept', {}, on('2026-12-21', people.clerk)),
  ];

  it('and is computed again when the notice comes out', () => {
    expect(history(serviceCase, december).state.deadlines).toMatchObject({
      statutory: { due: { provisional: true } },
    });
    const again = deed(
      'recomputeDeadlines',
      {},
      on('2026-12-28', people.clerk, { calendar: sampleCalendarWith2027 }),
    );
    const [recomputed] = givenCase(december).when(again).thenEvents('DeadlineRecomputed');
    expect(recomputed.data).toMatchObject({
      calendarVersion: sampleCalendarWith2027.version,
      deadlines: { statutory: { due: { provisional: false, due: '2027-01-20' } } },
    });
    givenCase([...december, again])
      .when(again)
      .thenNothing();
  });

  it('nothing happens while the calendar is the same, or the deadline is final', () => {
    const same = deed('recomputeDeadlines', {}, on('2026-12-28', people.clerk));
    givenCase(december).when(same).thenNothing();
    givenCase(until.accepted()).when(same).thenNothing();
    givenCase([]).when(same).thenRefused('case-unknown');
  });
});

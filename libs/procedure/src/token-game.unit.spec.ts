import type { FlowChart, Marking } from '@daylight/kernel/messages';
import { isRefusal } from '@daylight/kernel';
import fc from 'fast-check';

import { chartOf, withNode } from './testing';
import { enabledActs, enabledSteps, fire, initialMarking, isComplete, isEnabled } from './token-game';

const intake = chartOf([
  'start > x:merge > check > x:complete > accept > examine > end',
  'x:complete > notify > supplement > ^x:merge',
  'x:complete > refuse > end:refused',
]);

const names = (chart: FlowChart, marking: Marking): string[] =>
  enabledSteps(chart, marking).map((step) => step.node);

function done(chart: FlowChart, ...steps: string[]): Marking {
  return steps.reduce((marking, step) => {
    const next = fire(chart, marking, step);
    if (isRefusal(next)) throw new Error(next.message.en);
    return next;
  }, initialMarking(chart));
}

describe('权力按流程图运行 — the token game', () => {
  it('a case begins with the first task of its chart', () => {
    expect(names(intake, initialMarking(intake))).toEqual(['check']);
    expect(isComplete(intake, initialMarking(intake))).toBe(false);
  });

  it('after a choice every branch is open until one is taken', () => {
    const checked = done(intake, 'check');
    expect(names(intake, checked)).toEqual(['accept', 'notify', 'refuse']);
    expect(names(intake, done(intake, 'check', 'accept'))).toEqual(['examine']);
  });

  it('a loop leads back to the task before the choice', () => {
    expect(names(intake, done(intake, 'check', 'notify', 'supplement'))).toEqual(['check']);
  });

  it('a case is complete when silent moves alone lead to the end', () => {
    expect(isComplete(intake, done(intake, 'check', 'accept'))).toBe(false);
    expect(isComplete(intake, done(intake, 'check', 'accept', 'examine'))).toBe(true);
    expect(isComplete(intake, done(intake, 'check', 'refuse'))).toBe(true);
  });

  it('a step that the chart does not enable is refused and the refusal names what is possible', () => {
    const refusal = fire(intake, initialMarking(intake), 'examine');
    expect(refusal).toMatchObject({ code: 'step-not-enabled', category: 'conflict', rule: 'FLO-05' });
    if (!isRefusal(refusal)) throw new Error('expected a refusal');
    expect(refusal.article).toContain('严格按照流程图确定的程序行使职权');
    expect(refusal.message.zh).toContain('check');
    expect(refusal.details?.enabled).toEqual(['check']);
  });

  it('a step outside the chart is refused as unknown', () => {
    expect(fire(intake, initialMarking(intake), 'bribe')).toMatchObject({ code: 'step-unknown' });
    expect(fire(intake, initialMarking(intake), 'x:merge')).toMatchObject({ code: 'step-unknown' });
  });

  it('行政许可法三十二条: the second supplement notice of a case is refused', () => {
    const once = withNode(intake, 'notify', { loopMax: 1 });
    const again = done(once, 'check', 'notify', 'supplement', 'check');
    expect(names(once, again)).toEqual(['accept', 'refuse']);
    expect(fire(once, again, 'notify')).toMatchObject({ code: 'loop-limit-reached' });
    expect(fire(once, initialMarking(once), 'notify')).toMatchObject({ code: 'step-not-enabled' });
  });

  it('a gateway with a bound lets its loop be taken only so often', () => {
    const bounded = withNode(chartOf(['start > x:m > work > x:again > end', 'x:again > ^x:m']), 'x:again', {
      loopMax: 2,
    });
    const worked = done(bounded, 'work', 'work', 'work');
    expect(names(bounded, worked)).toEqual([]);
    expect(isComplete(bounded, worked)).toBe(true);
  });

  it('并联审批: parallel branches run in any order and the join waits for all', () => {
    const parallel = chartOf(['start > p:split > a > p:join > decide > end', 'p:split > b > p:join']);
    expect(names(parallel, initialMarking(parallel))).toEqual(['a', 'b']);
    expect(names(parallel, done(parallel, 'b'))).toEqual(['a']);
    expect(names(parallel, done(parallel, 'b', 'a'))).toEqual(['decide']);
  });

  it('a choice in one parallel branch stays open while the other branch works', () => {
    const chart = chartOf([
      'start > p:split > a > x:c > a1 > x:d > p:join > end',
      'x:c > a2 > x:d',
      'p:split > b > p:join',
    ]);
    expect(names(chart, done(chart, 'a', 'b'))).toEqual(['a1', 'a2']);
    expect(done(chart, 'a', 'b').configurations).toHaveLength(1);
  });

  it('no lawful continuation is lost when one step can mean two ways through the chart', () => {
    // `b` may be reached by skipping the branch's own part on either side; which one, only the next step tells.
    const chart = chartOf([
      'start > x:way > p:one > b > x:z > end',
      'p:one > c > x:z',
      'x:way > p:two > x:skip > b',
      'p:two > d > x:z',
    ]);
    const afterB = done(chart, 'b');
    expect(afterB.configurations.length).toBeGreaterThan(1);
    expect(names(chart, afterB)).toEqual(['c', 'd']);
    expect(names(chart, done(chart, 'b', 'd'))).toEqual([]);
  });

  it('the acts of the enabled steps are told to the service', () => {
    const acting = withNode(withNode(intake, 'accept', { act: 'accept' }), 'refuse', {
      act: 'refuse-acceptance',
    });
    expect(enabledActs(acting, done(acting, 'check'))).toEqual([
      { act: 'refuse-acceptance', steps: ['refuse'] },
      { act: 'accept', steps: ['accept'] },
    ]);
  });

  it('a marking survives JSON, and the same steps always give the same marking', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 12 }), (choices) => {
        let marking = initialMarking(intake);
        for (const choice of choices) {
          const enabled = names(intake, marking);
          if (enabled.length === 0) break;
          const step = enabled[choice % enabled.length] as string;
          expect(isEnabled(intake, marking, step)).toBe(true);
          const next = fire(intake, JSON.parse(JSON.stringify(marking)) as Marking, step);
          expect(next).toEqual(fire(structuredClone(intake), marking, step));
          if (isRefusal(next)) throw new Error('an enabled step was refused');
          expect(JSON.parse(JSON.stringify(next))).toEqual(next);
          marking = next;
        }
      }),
    );
  });

  it('fires exactly the steps it calls enabled', () => {
    for (const marking of [initialMarking(intake), done(intake, 'check'), done(intake, 'check', 'notify')]) {
      const enabled = names(intake, marking);
      for (const node of intake.nodes.filter((each) => each.kind === 'task')) {
        expect(!isRefusal(fire(intake, marking, node.id))).toBe(enabled.includes(node.id));
      }
    }
  });
});

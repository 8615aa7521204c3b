import { fold, isRefusal } from '@daylight/kernel';
import { givenDecider as given } from '@daylight/kernel/testing';
import { calendarFromHolidayCn } from '@daylight/law';
import {
  sampleContent,
  sampleDay as on,
  samplePeople as people,
  samplePowerCode as powerCode,
  wayIntoForce,
} from '../testing';
import { readFileSync } from 'node:fs';
import type { PowerItemCommand } from './commands';
import type { PowerItemEvent } from './events';
import { powerItem } from './power-item';
import { blockedBy, isOverdue, revisionDeadline, versionOn } from './queries';

function after(
  commands: readonly PowerItemCommand[],
  from: readonly PowerItemEvent[] = [],
): PowerItemEvent[] {
  const events = [...from];
  for (const command of commands) {
    const decision = powerItem.decide(command, fold(powerItem, events));
    if (isRefusal(decision)) throw new Error(`${command.type}: ${decision.code}`);
    events.push(...decision);
  }
  return events;
}

const inForce = after(wayIntoForce());
const item = given(powerItem, inForce);
const base = { powerCode, on };
const law = { lawZh: '中华人民共和国水法', article: '第四十八条' };
const repeal: PowerItemCommand = {
  type: 'RecordBasisRepeal',
  data: { ...base, by: people.legal, ...law, repealedOn: on },
};

/** The way of an amendment: the same steps as the first version's, begun by an amendment draft. */
function amendment(content = sampleContent({ feeZh: '免费' }), day = '2026-12-01'): PowerItemCommand[] {
  const [, ...rest] = wayIntoForce(content, { on: day, effectiveFrom: day });
  const drafting: PowerItemCommand = {
    type: 'DraftAmendment',
    data: { powerCode, on: day, by: people.drafter, content, reasonZh: '收费政策调整' },
  };
  return [drafting, ...rest.filter(({ type }) => type !== 'RegisterFlowChart')];
}

describe('修订 (CAT-10)', () => {
  const years = [2025, 2026, 2027].map(
    (year) => JSON.parse(readFileSync(`data/holiday-cn/${year}.json`, 'utf8')) as unknown,
  );
  const calendar = calendarFromHolidayCn(years);
  if (isRefusal(calendar)) throw new Error(calendar.code);
  const deadline = revisionDeadline('2026-11-23', calendar);
  const report: PowerItemCommand = {
    type: 'ReportChange',
    data: { ...base, by: people.drafter, descriptionZh: '收费政策调整', changedOn: on, deadline },
  };

  it('the clock starts at the change and runs twenty working days', () => {
    expect(deadline).toMatchObject({ start: '2026-11-23', due: '2026-12-21', provisional: false });
    expect(isOverdue(deadline, '2026-12-21')).toBe(false);
    expect(isOverdue(deadline, '2026-12-22')).toBe(true);
    item.when(report).thenTypes('power-registry.ChangeReported');
  });

  it('a change is not reported before it happens, nor without a word', () => {
    item
      .when({ type: 'ReportChange', data: { ...report.data, changedOn: '2026-11-24' } as never })
      .thenRefused('change-misdated');
    item
      .when({ type: 'ReportChange', data: { ...report.data, descriptionZh: '' } as never })
      .thenRefused('reason-missing');
  });

  it('the amendment takes the same way, supersedes the version by date and stops the clock', () => {
    const state = fold(powerItem, after([report, ...amendment()], inForce));
    expect(state.clocks).toEqual([]);
    expect(
      state.versions.map(({ version, effectiveFrom, effectiveTo }) => [version, effectiveFrom, effectiveTo]),
    ).toEqual([
      [1, '2026-11-23', '2026-11-30'],
      [2, '2026-12-01', undefined],
    ]);
    expect(versionOn(state.versions, '2026-11-22')).toBeUndefined();
    expect(versionOn(state.versions, '2026-11-30')?.version).toBe(1);
    expect(versionOn(state.versions, '2026-12-01')?.version).toBe(2);
  });

  it('only one amendment is under way, and the old version holds meanwhile', () => {
    const [drafting] = amendment();
    const open = after([drafting!], inForce);
    given(powerItem, open).when(drafting!).thenRefused('amendment-already-open');
    expect(fold(powerItem, open).standing).toBe('in-force');
  });

  it('CAT-06: an amendment moves the power to no other body or category', () => {
    const [drafting] = amendment(sampleContent({ organisation: 'lyj' }));
    item.when(drafting!).thenRefused('amendment-changes-identity');
  });

  it('FLO-05: two versions never begin on the same day', () => {
    const sameDay = amendment(sampleContent({ feeZh: '免费' }), on);
    given(powerItem, after(sameDay.slice(0, -1), inForce))
      .when(sameDay.at(-1)!)
      .thenRefused('effective-day-taken');
  });
});

describe('依据废止 (CAT-12)', () => {
  const repealed = after([repeal], inForce);

  it('puts the item under review and stops new cases', () => {
    item.when(repeal).thenTypes('power-registry.LegalBasisRepealed', 'power-registry.PowerItemSuspended');
    expect(fold(powerItem, repealed)).toMatchObject({
      standing: 'under-review',
      versions: [{ status: 'suspended' }],
    });
  });

  it('names a basis that the item lists', () => {
    item
      .when({ type: 'RecordBasisRepeal', data: { ...repeal.data, lawZh: '他法' } as never })
      .thenRefused('basis-not-listed');
    item
      .when({ type: 'RecordBasisRepeal', data: { ...repeal.data, repealedOn: '2027-01-01' } as never })
      .thenRefused('change-misdated');
  });

  it('is not undone by resuming, nor by an amendment on the same basis', () => {
    given(powerItem, repealed)
      .when({ type: 'ResumePowerItem', data: { ...base, by: people.registrar, reasonZh: '恢复' } })
      .thenRefused('basis-under-review');
    const same = amendment();
    given(powerItem, after(same.slice(0, -1), repealed))
      .when(same.at(-1)!)
      .thenRefused('legal-basis-missing');
  });

  it('ends with an amendment on a basis in force', () => {
    const renewed = amendment(
      sampleContent({ legalBases: [{ level: 'law', lawZh: '新水法', article: '第五十条' }] }),
    );
    expect(fold(powerItem, after(renewed, repealed))).toMatchObject({ standing: 'in-force', repealed: [] });
  });

  it('running cases are decided under a recorded transition rule', () => {
    const rule: PowerItemCommand = {
      type: 'RecordTransitionRule',
      data: { ...base, by: people.legal, ruleZh: '已受理的按原依据办结' },
    };
    given(powerItem, repealed).when(rule).thenTypes('power-registry.TransitionRuleRecorded');
    item.when(rule).thenRefused('item-not-in-force');
  });
});

describe('暂停、恢复、取消', () => {
  const act = (
    type: 'SuspendPowerItem' | 'ResumePowerItem' | 'CancelPowerItem',
    reasonZh = '机构改革',
  ): PowerItemCommand => ({
    type,
    data: { ...base, by: people.registrar, reasonZh },
  });

  it('each carries the whole item as it stands from now on', () => {
    const suspended = after([act('SuspendPowerItem')], inForce);
    expect(suspended.at(-1)?.data).toMatchObject({ item: { status: 'suspended' } });
    const resumed = after([act('ResumePowerItem')], suspended);
    expect(resumed.at(-1)?.data).toMatchObject({ item: { status: 'in-force' } });
    const cancelled = after([act('CancelPowerItem')], resumed);
    expect(cancelled.at(-1)?.data).toMatchObject({ item: { status: 'cancelled', effectiveTo: on } });
  });

  it('each needs a reason and the standing it starts from', () => {
    item.when(act('SuspendPowerItem', '')).thenRefused('reason-missing');
    item.when(act('ResumePowerItem')).thenRefused('item-not-in-force');
    given(powerItem, after([act('CancelPowerItem')], inForce))
      .when(act('CancelPowerItem'))
      .thenRefused('item-not-in-force');
  });
});

describe('下一步受阻的原因', () => {
  const way = wayIntoForce();
  it('names the rule that keeps a filed item from publication', () => {
    const filed = after(way.slice(0, 8));
    expect(blockedBy(fold(powerItem, filed), on)?.code).toBe('flow-chart-missing');
    expect(blockedBy(fold(powerItem, after(way.slice(0, 9))), on)).toBeNull();
    expect(blockedBy(fold(powerItem, inForce), on)).toBeNull();
  });

  it('names the missing promise of a declared item', () => {
    const declared = after(
      wayIntoForce(sampleContent({ statutoryLimit: null, promisedLimit: null })).slice(0, 7),
    );
    expect(blockedBy(fold(powerItem, declared), on)?.code).toBe('promised-limit-missing');
  });
});

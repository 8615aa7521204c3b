import { given, history } from '@daylight/kernel/testing';
import {
  attempt,
  deed,
  on as onDay,
  sampleContent,
  sampleDay,
  samplePeople as people,
  until,
  wayIntoForce,
  wayOfAmendment,
  type PowerItemDeed,
  type SamplePerson,
} from '../testing';
import { powerItem } from './power-item';
import { isOverdue, versionOn } from './power-item-state';
import { blockedBy } from './waiting';

const inForce = wayIntoForce();
const item = given(powerItem, inForce);
const on = (person: SamplePerson) => onDay(sampleDay, person);
const stateAfter = (...deeds: PowerItemDeed[]) => history(powerItem, deeds).state;
const repeal = deed(
  'recordBasisRepeal',
  { lawZh: '中华人民共和国水法', article: '第四十八条', repealedOn: sampleDay },
  on(people.legal),
);

describe('修订 (CAT-10)', () => {
  const change = { descriptionZh: '收费政策调整', changedOn: sampleDay };
  const report = deed('reportChange', change, on(people.drafter));

  it('the clock starts at the change and runs twenty working days', () => {
    const [{ data }] = attempt(inForce, report).thenEvents('ChangeReported');
    expect(data.deadline).toMatchObject({
      deadline: { start: '2026-11-23', limit: { value: 20, unit: 'WD' } },
      due: { due: '2026-12-21', provisional: false },
    });
    expect(isOverdue(data.deadline, '2026-12-21')).toBe(false);
    expect(isOverdue(data.deadline, '2026-12-22')).toBe(true);
  });

  it('a change is not reported before it happens, nor without a word', () => {
    item
      .when('reportChange', { ...change, changedOn: '2026-11-24' }, on(people.drafter))
      .thenRefused('change-misdated');
    item
      .when('reportChange', { ...change, descriptionZh: '' }, on(people.drafter))
      .thenRefused('text-missing');
  });

  it('the amendment takes the same way, supersedes the version by date and stops the clock', () => {
    const state = stateAfter(...inForce, report, ...wayOfAmendment());
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
    const [drafting] = wayOfAmendment();
    attempt([...inForce, drafting!], drafting!).thenRefused('amendment-already-open');
    expect(stateAfter(...inForce, drafting!).standing).toBe('in-force');
  });

  it('CAT-06: an amendment moves the power to no other body or category, at first or when it is rewritten', () => {
    const moved = sampleContent({ organisation: 'lyj' });
    attempt(inForce, wayOfAmendment(moved)[0]!).thenRefused('amendment-changes-identity');
    const rewriting = deed('reviseDraft', { content: moved }, on(people.drafter));
    attempt([...inForce, wayOfAmendment()[0]!], rewriting).thenRefused('amendment-changes-identity');
  });

  it('FLO-05: two versions never begin on the same day', () => {
    const sameDay = wayOfAmendment(sampleContent({ feeZh: '免费' }), sampleDay);
    attempt([...inForce, ...sameDay.slice(0, -1)], sameDay.at(-1)!).thenRefused('effective-day-taken');
  });
});

describe('依据废止 (CAT-12)', () => {
  it('puts the item under review and stops new cases', () => {
    const outcome = attempt(inForce, repeal);
    outcome.thenEvents('LegalBasisRepealed', 'PowerItemSuspended');
    expect(outcome.state()).toMatchObject({ standing: 'under-review', versions: [{ status: 'suspended' }] });
  });

  it('suspends nothing that is suspended already', () => {
    const suspended = deed('suspend', { reasonZh: '机构改革' }, on(people.registrar));
    const outcome = attempt([...inForce, suspended], repeal);
    outcome.thenEvents('LegalBasisRepealed');
    expect(outcome.state().standing).toBe('under-review');
  });

  it('names a basis that the item lists', () => {
    const { lawZh, article, repealedOn } = {
      lawZh: '中华人民共和国水法',
      article: '第四十八条',
      repealedOn: sampleDay,
    };
    item
      .when('recordBasisRepeal', { lawZh: '他法', article, repealedOn }, on(people.legal))
      .thenRefused('basis-not-listed');
    item
      .when('recordBasisRepeal', { lawZh, article, repealedOn: '2027-01-01' }, on(people.legal))
      .thenRefused('change-misdated');
  });

  it('is not undone by resuming, nor by an amendment on the same basis', () => {
    given(powerItem, [...inForce, repeal])
      .when('resume', { reasonZh: '恢复' }, on(people.registrar))
      .thenRefused('basis-under-review');
    const same = wayOfAmendment();
    attempt([...inForce, repeal, ...same.slice(0, -1)], same.at(-1)!).thenRefused('legal-basis-missing');
  });

  it('ends with an amendment on a basis in force', () => {
    const renewed = wayOfAmendment(
      sampleContent({ legalBases: [{ level: 'law', lawZh: '新水法', article: '第五十条' }] }),
    );
    expect(stateAfter(...inForce, repeal, ...renewed)).toMatchObject({ standing: 'in-force', repealed: [] });
  });

  it('running cases are decided under a recorded transition rule', () => {
    const rule = deed('recordTransitionRule', { ruleZh: '已受理的按原依据办结' }, on(people.legal));
    attempt([...inForce, repeal], rule).thenEvents('TransitionRuleRecorded');
    attempt(inForce, rule).thenRefused('item-not-in-force');
  });
});

describe('暂停、恢复、取消', () => {
  const act = (name: 'suspend' | 'resume' | 'cancel', reasonZh = '机构改革') =>
    deed(name, { reasonZh }, on(people.registrar));

  it('each carries the whole item as it stands from now on', () => {
    const [suspended] = attempt(inForce, act('suspend')).thenEvents('PowerItemSuspended');
    expect(suspended.data).toMatchObject({ item: { status: 'suspended' }, reasonZh: '机构改革' });
    const [resumed] = attempt([...inForce, act('suspend')], act('resume')).thenEvents('PowerItemResumed');
    expect(resumed.data.item.status).toBe('in-force');
    const [cancelled] = attempt(inForce, act('cancel')).thenEvents('PowerItemCancelled');
    expect(cancelled.data.item).toMatchObject({ status: 'cancelled', effectiveTo: sampleDay });
  });

  it('each needs a reason and the standing it starts from', () => {
    attempt(inForce, act('suspend', '')).thenRefused('text-missing');
    attempt(inForce, act('resume')).thenRefused('item-not-in-force');
    attempt([...inForce, act('cancel')], act('cancel')).thenRefused('item-not-in-force');
  });
});

describe('下一步受阻的原因', () => {
  const blocked = (...deeds: PowerItemDeed[]) =>
    blockedBy('360827-XK-001', stateAfter(...deeds), sampleDay)?.code;

  it('names the rule that keeps a filed item from publication', () => {
    expect(blocked(...until('registerFlowChart'))).toBe('flow-chart-missing');
    expect(blocked(...until('publish'))).toBeUndefined();
    expect(blocked(...inForce)).toBeUndefined();
  });

  it('names the missing promise of a declared item', () => {
    const unpromised = wayIntoForce(sampleContent({ statutoryLimit: null, promisedLimit: null }));
    expect(blocked(...until('file', unpromised))).toBe('promised-limit-missing');
  });

  it('names the correspondences that a draft has still to show', () => {
    expect(blocked(...until('reconcile'))).toBe('four-correspondences-incomplete');
  });
});

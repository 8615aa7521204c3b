import { isRefusal, type Decision } from '@daylight/kernel';
import type { PublishedPowerItem } from '@daylight/contexts/power-registry/contracts';
import type {
  CancelPowerItem,
  RecordBasisRepeal,
  RecordTransitionRule,
  ReportChange,
  ResumePowerItem,
  SuspendPowerItem,
} from './commands';
import type { EventHeading, PowerItemEvent } from './events';
import { checkReason, headingOf, inForceAs } from './guards';
import type { PowerItemState } from './power-item-state';
import { basisNotListed, basisUnderReview, changeMisdated } from './refusals';

type Decided = Decision<PowerItemEvent>;

/** CAT-10: the change event starts the clock, whether or not anybody has begun to amend. */
export function reportChange({ data }: ReportChange, state: PowerItemState): Decided {
  const item = inForceAs(state, 'report-change', 'in-force', 'suspended', 'under-review');
  if (isRefusal(item)) return item;
  const { by, on, descriptionZh, changedOn, deadline } = data;
  if (changedOn > on) return changeMisdated({ changedOn, on });
  const missing = checkReason(descriptionZh, 'report-change');
  if (missing !== null) return missing;
  if (state.clocks.some((clock) => clock.changedOn === changedOn && clock.descriptionZh === descriptionZh))
    return [];
  const heading = headingOfCurrent(state, item);
  return [
    {
      type: 'power-registry.ChangeReported',
      data: { ...heading, by, on, descriptionZh, changedOn, deadline },
    },
  ];
}

/** CAT-12: with its basis repealed the item takes no new cases, from the moment this is recorded. */
export function recordBasisRepeal({ data }: RecordBasisRepeal, state: PowerItemState): Decided {
  const item = inForceAs(state, 'record-repeal', 'in-force', 'suspended', 'under-review');
  if (isRefusal(item)) return item;
  const { by, on, lawZh, article, repealedOn } = data;
  const { powerCode } = state;
  if (!item.legalBases.some((basis) => basis.lawZh === lawZh && basis.article === article))
    return basisNotListed({ powerCode, lawZh: `${lawZh}${article}` });
  if (state.repealed.some((basis) => basis.lawZh === lawZh && basis.article === article)) return [];
  if (repealedOn > on) return changeMisdated({ changedOn: repealedOn, on });
  const heading = headingOfCurrent(state, item);
  const repealed: PowerItemEvent = {
    type: 'power-registry.LegalBasisRepealed',
    data: { ...heading, by, on, lawZh, article, repealedOn },
  };
  if (item.status === 'suspended') return [repealed];
  const reasonZh = `依据《${lawZh}》${article}已于${repealedOn}废止,复核期间不受理新办件`;
  const suspended: PublishedPowerItem = { ...item, status: 'suspended' };
  return [
    repealed,
    { type: 'power-registry.PowerItemSuspended', data: { ...heading, by, on, reasonZh, item: suspended } },
  ];
}

export function recordTransitionRule({ data }: RecordTransitionRule, state: PowerItemState): Decided {
  const item = inForceAs(state, 'record-transition', 'under-review');
  if (isRefusal(item)) return item;
  const { by, on, ruleZh } = data;
  const missing = checkReason(ruleZh, 'record-transition');
  if (missing !== null) return missing;
  if (state.transitionRulesZh.includes(ruleZh)) return [];
  const heading = headingOfCurrent(state, item);
  return [{ type: 'power-registry.TransitionRuleRecorded', data: { ...heading, by, on, ruleZh } }];
}

export function suspend({ data }: SuspendPowerItem, state: PowerItemState): Decided {
  const item = inForceAs(state, 'suspend', 'in-force');
  if (isRefusal(item)) return item;
  const { by, on, reasonZh } = data;
  const suspended: PublishedPowerItem = { ...item, status: 'suspended' };
  const missing = checkReason(reasonZh, 'suspend');
  const heading = headingOfCurrent(state, item);
  return (
    missing ?? [
      { type: 'power-registry.PowerItemSuspended', data: { ...heading, by, on, reasonZh, item: suspended } },
    ]
  );
}

export function resume({ data }: ResumePowerItem, state: PowerItemState): Decided {
  if (state.standing === 'under-review') return basisUnderReview({ powerCode: state.powerCode });
  const item = inForceAs(state, 'resume', 'suspended');
  if (isRefusal(item)) return item;
  const { by, on, reasonZh } = data;
  const resumed: PublishedPowerItem = { ...item, status: 'in-force' };
  const missing = checkReason(reasonZh, 'resume');
  const heading = headingOfCurrent(state, item);
  return (
    missing ?? [
      { type: 'power-registry.PowerItemResumed', data: { ...heading, by, on, reasonZh, item: resumed } },
    ]
  );
}

export function cancel({ data }: CancelPowerItem, state: PowerItemState): Decided {
  const item = inForceAs(state, 'cancel', 'in-force', 'suspended', 'under-review');
  if (isRefusal(item)) return item;
  const { by, on, reasonZh } = data;
  const cancelled: PublishedPowerItem = { ...item, status: 'cancelled', effectiveTo: on };
  const missing = checkReason(reasonZh, 'cancel');
  const heading = headingOfCurrent(state, item);
  return (
    missing ?? [
      { type: 'power-registry.PowerItemCancelled', data: { ...heading, by, on, reasonZh, item: cancelled } },
    ]
  );
}

function headingOfCurrent(state: PowerItemState, item: PublishedPowerItem): EventHeading {
  const content = state.contents[item.version];
  if (content !== undefined) return headingOf(state.powerCode, item.version, content);
  const { powerCode, version, nameZh, category, organisation, disclosure } = item;
  return { powerCode, version, nameZh, category, organisation, disclosure: disclosure.class };
}

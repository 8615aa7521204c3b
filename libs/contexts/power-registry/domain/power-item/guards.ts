import type { Refusal } from '@daylight/kernel';
import type { EventHeading } from './events';
import { stageWords, standingWords, stepWords, type Step } from './lifecycle-words';
import type { Party, PowerItemContent } from './power-item-content';
import type { PowerItemState, Revision, Stage, Standing } from './power-item-state';
import { itemNotInForce, lifecycleStepOutOfOrder, reasonMissing, separationOfDuties } from './refusals';

/** The version under preparation at one of the stages that a step may follow (CAT-04), or the refusal. */
export function revisionAt(
  state: PowerItemState,
  step: Step,
  ...expected: readonly Stage[]
): Revision | Refusal {
  const { revision, standing, powerCode } = state;
  if (revision !== null && expected.includes(revision.stage)) return revision;
  const found = revision === null ? standingWords[standing] : stageWords[revision.stage];
  return lifecycleStepOutOfOrder({
    powerCode,
    stage: found.en,
    stageZh: found.zh,
    step: stepWords[step].en,
    stepZh: stepWords[step].zh,
    expected: expected.map((stage) => stageWords[stage].en).join(' or '),
    expectedZh: expected.map((stage) => stageWords[stage].zh).join('或'),
  });
}

/** The version that holds now, when the item stands in one of these ways, or the refusal. */
export function inForceAs(state: PowerItemState, step: Step, ...expected: readonly Standing[]) {
  const { standing, powerCode } = state;
  const item = state.versions.at(-1);
  if (item !== undefined && expected.includes(standing)) return item;
  return itemNotInForce({
    powerCode,
    standing: standingWords[standing].en,
    standingZh: standingWords[standing].zh,
    step: stepWords[step].en,
    stepZh: stepWords[step].zh,
  });
}

const duties = {
  drafter: { zh: '拟定人', en: 'drafter' },
  legalReviewer: { zh: '法制审查人', en: 'legal reviewer' },
  filer: { zh: '备案审核人', en: 'filing reviewer' },
} as const;

/** X-03: whoever had one of these duties in the version may not do this step. The law separates persons, not accounts' roles. */
export function checkSeparation(
  revision: Revision,
  by: Party,
  step: Step,
  ...others: readonly (keyof typeof duties)[]
): Refusal | null {
  const earlier = others.find((duty) => revision[duty]?.subject === by.subject);
  if (earlier === undefined) return null;
  return separationOfDuties({
    earlier: duties[earlier].en,
    earlierZh: duties[earlier].zh,
    step: stepWords[step].en,
    stepZh: stepWords[step].zh,
  });
}

export function checkReason(reasonZh: string | undefined, step: Step): Refusal | null {
  return reasonZh?.trim() ? null : reasonMissing({ step: stepWords[step].en, stepZh: stepWords[step].zh });
}

/**
 * The heading of an event about a version. An item's own entry is public even where the cases under it are disclosed in
 * part only (`scoped`): what is withheld of a case is decided case by case.
 */
export function headingOf(powerCode: string, version: number, content: PowerItemContent): EventHeading {
  const { nameZh, category, organisation, disclosure } = content;
  const narrower = disclosure.class !== 'public' && disclosure.class !== 'scoped';
  return {
    powerCode,
    version,
    nameZh,
    category,
    organisation,
    disclosure: narrower ? disclosure.class : 'public',
    ...(narrower && disclosure.reasonZh !== undefined ? { disclosureReasonZh: disclosure.reasonZh } : {}),
  };
}

import type { Guard, Refusal } from '@daylight/kernel';
import { byAnotherThan, byOrgan, dayOf, type Duty } from '@daylight/administration';
import {
  powerItemMessages,
  standingWords,
  type Standing,
} from '@daylight/contexts/power-registry/contracts/own';
import { checkContent } from './content-rules';
import type { ActName, PowerItemAt } from './power-item-act';
import { revisionOf, type PowerItemState } from './power-item-state';
import { itemNotInForce, lifecycleStepOutOfOrder, powerItemUnknown } from './refusals';
import { chartNeedsAmendment } from './rule-refusals';
import { stageWords, type Stage } from './stage-words';

type PowerItemGuard = Guard<PowerItemState, PowerItemAt>;

const titleOf = (act: ActName) => powerItemMessages.commands[act].title;

export const isKnown: PowerItemGuard = ({ standing }, { id }) =>
  standing === 'unknown' ? powerItemUnknown({ powerCode: id }) : null;

/** CAT-04: the version under preparation is at one of the stages that the act may follow. */
export function atStage(act: ActName, ...expected: readonly Stage[]): PowerItemGuard {
  return (state, at) => checkStage(act, state, at, expected);
}

export function checkStage(
  act: ActName,
  { revision, standing }: PowerItemState,
  { id }: PowerItemAt,
  expected: readonly Stage[],
): Refusal | null {
  if (revision !== null && expected.includes(revision.stage)) return null;
  const found = revision === null ? standingWords[standing] : stageWords[revision.stage];
  return lifecycleStepOutOfOrder({
    powerCode: id,
    stage: found.en,
    stageZh: found.zh,
    step: titleOf(act).en,
    stepZh: titleOf(act).zh,
    expected: expected.map((stage) => stageWords[stage].en).join(' or '),
    expectedZh: expected.map((stage) => stageWords[stage].zh).join('或'),
  });
}

/** a version has entered into force, and the item stands in one of these ways. */
export function standingAs(act: ActName, ...expected: readonly Standing[]): PowerItemGuard {
  return ({ standing, versions }, { id }) =>
    versions.length > 0 && expected.includes(standing)
      ? null
      : itemNotInForce({
          powerCode: id,
          standing: standingWords[standing].en,
          standingZh: standingWords[standing].zh,
          step: titleOf(act).en,
          stepZh: titleOf(act).zh,
        });
}

/** FLO-05: the chart of a version in force is never changed. */
export const isUnderPreparation: PowerItemGuard = ({ revision }, { id }) =>
  revision === null ? chartNeedsAmendment({ powerCode: id }) : null;

const duties = {
  drafting: {
    name: { zh: '拟定', en: 'drafting' },
    doneBy: ({ revision }: PowerItemState) => revision?.drafters ?? [],
  },
  legalReview: {
    name: { zh: '法制审查', en: 'legal review' },
    doneBy: ({ revision }: PowerItemState) => revision?.legalReviewers ?? [],
  },
} satisfies { [duty: string]: Duty<PowerItemState> };

/** whoever had one of these duties in the version may not do this act. */
export function byOther(act: ActName, ...others: readonly (keyof typeof duties)[]): PowerItemGuard {
  return byAnotherThan(titleOf(act), ...others.map((duty) => duties[duty]));
}

/** CAT-04: 由单位负责人签署、以正式文件申报: only the unit that holds the power acts for it. */
export function byHoldingUnit(act: ActName): PowerItemGuard {
  return byOrgan(titleOf(act), (state) => revisionOf(state).content.organisation);
}

/** The rules of registration hold for the version on the day of the act. */
export const hasLawfulContent: PowerItemGuard = (state, at) =>
  checkContent(at.id, revisionOf(state).content, state.waivers, dayOf(at));

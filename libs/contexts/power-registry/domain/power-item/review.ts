import {
  dayOf,
  decisionReferenceMissing,
  documentNumberMissing,
  isBlank,
  occurredInTheFuture,
} from '@daylight/administration';
import { powerItemMessages } from '@daylight/contexts/power-registry/contracts/own';
import { checkContent } from './content-rules';
import { atStage, byHoldingUnit, byOther, isKnown } from './guards';
import { say, type PowerItemAct } from './power-item-act';
import { revisionOf } from './power-item-state';

const { recordDeliberation: deliberation, declare: declaration } = powerItemMessages.commands;

/** 法制审查 by a person other than the drafters (CAT-04, X-03); an objection returns the draft with its reason. */
export const reviewLegality: PowerItemAct<'reviewLegality'> = {
  may: [isKnown, atStage('reviewLegality', 'registered'), byOther('reviewLegality', 'drafting')],
  decide: ({ outcome, opinionZh }, state, at) => {
    if (outcome === 'objected') return [say.PowerItemObjectedTo({ reasonZh: opinionZh })];
    const refusal = checkContent(at.id, revisionOf(state).content, state.waivers, dayOf(at));
    return refusal ?? [say.PowerItemLegallyReviewed({ opinionZh })];
  },
};

/** 领导班子集体研究 (CAT-04): with the reference of the decision, which was made before it is recorded. */
export const recordDeliberation: PowerItemAct<'recordDeliberation'> = {
  may: [isKnown, atStage('recordDeliberation', 'legal-reviewed')],
  decide: ({ decisionRef, decidedOn }, _state, at) => {
    const { zh: actZh, en: act } = deliberation.title;
    if (isBlank(decisionRef)) return decisionReferenceMissing({ actZh, act });
    const day = dayOf(at);
    if (decidedOn > day) return occurredInTheFuture({ occurredAt: decidedOn, now: day });
    return [say.PowerItemDeliberated({ decisionRef, decidedOn })];
  },
};

/** 单位负责人签署. */
export const sign: PowerItemAct<'sign'> = {
  may: [isKnown, atStage('sign', 'deliberated'), byHoldingUnit('sign')],
  decide: () => [say.PowerItemSigned({})],
};

/** 正式文件申报. */
export const declare: PowerItemAct<'declare'> = {
  may: [isKnown, atStage('declare', 'signed'), byHoldingUnit('declare')],
  decide: ({ documentNo }) => {
    const { zh: actZh, en: act } = declaration.title;
    return isBlank(documentNo)
      ? documentNumberMissing({ actZh, act })
      : [say.PowerItemDeclared({ documentNo })];
  },
};

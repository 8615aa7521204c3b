import type { Guard, Refusal } from '@daylight/kernel';
import { isSameAsStored } from '@daylight/administration';
import type { PowerItemContent } from '@daylight/contexts/power-registry/contracts/own';
import { checkCategory } from './content-rules';
import { atStage, isKnown, standingAs } from './guards';
import { say, type PowerItemAct, type PowerItemAt } from './power-item-act';
import { revisionOf, type PowerItemState } from './power-item-state';
import {
  amendmentAlreadyOpen,
  amendmentChangesIdentity,
  powerCodeMalformed,
  powerItemExists,
} from './refusals';

const powerCodePattern = /^[A-Z0-9][A-Z0-9-]{2,78}[A-Z0-9]$/;

/** S2 统一编码: one code, one item. */
const isNew: Guard<PowerItemState, PowerItemAt> = ({ standing }, { id }) =>
  standing === 'unknown' ? null : powerItemExists({ powerCode: id });

const hasWellFormedCode: Guard<PowerItemState, PowerItemAt> = (_state, { id }) =>
  powerCodePattern.test(id) ? null : powerCodeMalformed({ powerCode: id });

/** 拟定; a category that ended cannot be planned from a later day (CAT-07). */
export const draft: PowerItemAct<'draft'> = {
  may: [isNew, hasWellFormedCode],
  decide: ({ content }, _state, { id }) => {
    const { plannedFrom } = content;
    const refusal = plannedFrom === undefined ? null : checkCategory(id, content, plannedFrom);
    return refusal ?? [say.PowerItemDrafted({ content })];
  },
};

/** Before registration, and after a return, the draft is the drafter's to change. */
export const reviseDraft: PowerItemAct<'reviseDraft'> = {
  may: [isKnown, atStage('reviseDraft', 'drafted', 'reconciled', 'returned')],
  decide: ({ content }, state, { id }) => {
    const { stage, version, content: before } = revisionOf(state);
    if (stage === 'drafted' && isSameAsStored(content, before)) return [];
    if (version === 1) return [say.PowerItemDrafted({ content })];
    return checkIdentity(state, content, id) ?? [say.AmendmentDrafted({ content })];
  },
};

const noAmendmentOpen: Guard<PowerItemState, PowerItemAt> = ({ revision }, { id }) =>
  revision === null ? null : amendmentAlreadyOpen({ powerCode: id, version: revision.version });

/** An amendment is version n+1 by the same procedure (CAT-10); the version in force holds meanwhile. */
export const draftAmendment: PowerItemAct<'draftAmendment'> = {
  may: [isKnown, standingAs('draftAmendment', 'in-force', 'suspended', 'under-review'), noAmendmentOpen],
  decide: ({ content, reasonZh }, state, { id }) =>
    checkIdentity(state, content, id) ?? [say.AmendmentDrafted({ content, reasonZh })],
};

/** CAT-06: no power is moved by an amendment. */
function checkIdentity(
  { versions }: PowerItemState,
  content: PowerItemContent,
  powerCode: string,
): Refusal | null {
  const item = versions.at(-1);
  const same = item?.organisation === content.organisation && item.category === content.category;
  return same ? null : amendmentChangesIdentity({ powerCode });
}

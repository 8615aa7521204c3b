import { isDeepStrictEqual } from 'node:util';
import { isRefusal, type Decision } from '@daylight/kernel';
import type {
  DeclarePowerItem,
  DraftAmendment,
  DraftPowerItem,
  GrantPromiseWaiver,
  ReconcilePowerItem,
  RecordDeliberation,
  RegisterPowerItem,
  ReviewLegality,
  ReviseDraft,
  SignPowerItem,
} from './commands';
import { checkCategory, checkContent } from './content-rules';
import type { PowerItemEvent } from './events';
import { checkReason, checkSeparation, headingOf, inForceAs, revisionAt } from './guards';
import type { FourCorrespondences, PowerItemContent } from './power-item-content';
import type { PowerItemState, Revision } from './power-item-state';
import {
  amendmentAlreadyOpen,
  amendmentChangesIdentity,
  decisionReferenceMissing,
  documentNumberMissing,
  fourCorrespondencesIncomplete,
  powerCodeMalformed,
  powerItemExists,
  reconciliationDifferencesOpen,
  signerOfAnotherUnit,
} from './refusals';
import { clearedByEntrusted, waiverExpiryInPast } from './rule-refusals';

type Decided = Decision<PowerItemEvent>;

const powerCodePattern = /^[A-Z0-9][A-Z0-9-]{2,78}[A-Z0-9]$/;

/** One code, one item (S2 统一编码); a category that ended cannot be planned from a later day (CAT-07). */
export function draft({ data }: DraftPowerItem, state: PowerItemState): Decided {
  const { powerCode, content, by, on } = data;
  if (state.standing !== 'unknown') return powerItemExists({ powerCode });
  if (!powerCodePattern.test(powerCode)) return powerCodeMalformed({ powerCode });
  if (content.plannedFrom !== undefined) {
    const refusal = checkCategory(powerCode, content, content.plannedFrom);
    if (refusal !== null) return refusal;
  }
  return [
    {
      type: 'power-registry.PowerItemDrafted',
      data: { ...headingOf(powerCode, 1, content), by, on, content },
    },
  ];
}

/** Before registration, and after a return, the draft is the drafter's to change. */
export function reviseDraft({ data }: ReviseDraft, state: PowerItemState): Decided {
  const revision = revisionAt(state, 'revise', 'drafted', 'reconciled', 'returned');
  if (isRefusal(revision)) return revision;
  const { content, by, on } = data;
  if (revision.stage === 'drafted' && isDeepStrictEqual(content, revision.content)) return [];
  const heading = headingOf(state.powerCode, revision.version, content);
  if (revision.version === 1)
    return [{ type: 'power-registry.PowerItemDrafted', data: { ...heading, by, on, content } }];
  const identity = checkIdentity(state, content);
  const reasonZh = '退回后修改';
  return (
    identity ?? [{ type: 'power-registry.AmendmentDrafted', data: { ...heading, by, on, content, reasonZh } }]
  );
}

/** An amendment is version n+1 by the same procedure (CAT-10); the version in force holds meanwhile. */
export function draftAmendment({ data }: DraftAmendment, state: PowerItemState): Decided {
  const { powerCode, revision } = state;
  const item = inForceAs(state, 'amend', 'in-force', 'suspended', 'under-review');
  if (isRefusal(item)) return item;
  if (revision !== null) return amendmentAlreadyOpen({ powerCode, version: revision.version });
  const { content, by, on, reasonZh } = data;
  const refusal = checkReason(reasonZh, 'amend') ?? checkIdentity(state, content);
  if (refusal !== null) return refusal;
  const heading = headingOf(powerCode, item.version + 1, content);
  return [{ type: 'power-registry.AmendmentDrafted', data: { ...heading, by, on, content, reasonZh } }];
}

function checkIdentity(state: PowerItemState, content: PowerItemContent) {
  const item = state.versions.at(-1);
  const same = item?.organisation === content.organisation && item.category === content.category;
  return same ? null : amendmentChangesIdentity({ powerCode: state.powerCode });
}

const correspondences: { readonly [key in keyof FourCorrespondences]: { zh: string; en: string } } = {
  law: { zh: '法律法规规章', en: 'law' },
  sectionDuty: { zh: '内设机构职责', en: 'section duty' },
  organFunction: { zh: '单位职能', en: 'organ function' },
  superiorFunction: { zh: '上级政府或部门职能', en: 'superior function' },
};

export function reconcile({ data }: ReconcilePowerItem, state: PowerItemState): Decided {
  const revision = revisionAt(state, 'reconcile', 'drafted');
  if (isRefusal(revision)) return revision;
  const { by, on, differences } = data;
  const { powerCode } = state;
  const keys = Object.keys(correspondences) as (keyof FourCorrespondences)[];
  const missing = keys.filter((key) => !data.correspondences[key]?.trim());
  if (missing.length > 0) {
    return fourCorrespondencesIncomplete({
      powerCode,
      missing: missing.map((key) => correspondences[key].en).join(', '),
      missingZh: missing.map((key) => correspondences[key].zh).join('、'),
    });
  }
  const open = differences.filter(({ closed }) => !closed).map(({ descriptionZh }) => descriptionZh);
  if (open.length > 0)
    return reconciliationDifferencesOpen({ count: open.length, differencesZh: open.join(';') });
  const { entrustment, powerSource } = revision.content;
  if (powerSource === 'entrusted' && entrustment?.entrustedOrganisation === by.organisation)
    return clearedByEntrusted({ entrusting: entrustment.entrustingOrganisation });
  return [
    {
      type: 'power-registry.PowerItemReconciled',
      data: {
        ...headingOfRevision(state, revision),
        by,
        on,
        correspondences: data.correspondences as FourCorrespondences,
        closedDifferencesZh: differences.map(({ descriptionZh }) => descriptionZh),
      },
    },
  ];
}

/** Registration validates the minimum legal basis, the promise, the disclosure decision and an entrustment. */
export function register({ data: { by, on } }: RegisterPowerItem, state: PowerItemState): Decided {
  const revision = revisionAt(state, 'register', 'reconciled');
  if (isRefusal(revision)) return revision;
  const refusal = checkContent(state.powerCode, revision.content, state.waivers, on);
  if (refusal !== null) return refusal;
  return [
    { type: 'power-registry.PowerItemRegistered', data: { ...headingOfRevision(state, revision), by, on } },
  ];
}

export function grantWaiver({ data }: GrantPromiseWaiver, state: PowerItemState): Decided {
  const revision = revisionAt(state, 'waive', 'drafted', 'reconciled', 'registered', 'returned', 'filed');
  if (isRefusal(revision)) return revision;
  const { by, on, reasonZh, expiresOn } = data;
  if (expiresOn <= on) return waiverExpiryInPast({ expiresOn, on });
  const refusal = checkReason(reasonZh, 'waive') ?? checkSeparation(revision, by, 'waive', 'drafter');
  if (refusal !== null) return refusal;
  if (state.waivers.some((waiver) => waiver.expiresOn === expiresOn && waiver.reasonZh === reasonZh))
    return [];
  return [
    {
      type: 'power-registry.PromiseWaiverGranted',
      data: {
        ...headingOfRevision(state, revision),
        reasonZh,
        approvedBy: by.organisation,
        approver: by,
        grantedOn: on,
        expiresOn,
      },
    },
  ];
}

/** 法制审查 by a person other than the drafter; an objection returns the draft with its reason. */
export function reviewLegality({ data }: ReviewLegality, state: PowerItemState): Decided {
  const revision = revisionAt(state, 'legal-review', 'registered');
  if (isRefusal(revision)) return revision;
  const { by, on, outcome, opinionZh } = data;
  const refusal =
    checkSeparation(revision, by, 'legal-review', 'drafter') ?? checkReason(opinionZh, 'legal-review');
  if (refusal !== null) return refusal;
  const heading = headingOfRevision(state, revision);
  if (outcome === 'objected')
    return [
      { type: 'power-registry.PowerItemObjectedTo', data: { ...heading, by, on, reasonZh: opinionZh } },
    ];
  const content = checkContent(state.powerCode, revision.content, state.waivers, on);
  return (
    content ?? [{ type: 'power-registry.PowerItemLegallyReviewed', data: { ...heading, by, on, opinionZh } }]
  );
}

export function deliberate({ data }: RecordDeliberation, state: PowerItemState): Decided {
  const revision = revisionAt(state, 'deliberate', 'legal-reviewed');
  if (isRefusal(revision)) return revision;
  const { by, on, decisionRef, decidedOn } = data;
  if (decisionRef.trim() === '' || decidedOn > on) return decisionReferenceMissing();
  const heading = headingOfRevision(state, revision);
  return [
    { type: 'power-registry.PowerItemDeliberated', data: { ...heading, by, on, decisionRef, decidedOn } },
  ];
}

export function sign({ data: { by, on } }: SignPowerItem, state: PowerItemState): Decided {
  const revision = revisionAt(state, 'sign', 'deliberated');
  if (isRefusal(revision)) return revision;
  const { organisation } = revision.content;
  if (by.organisation !== organisation) return signerOfAnotherUnit({ organisation, signer: by.organisation });
  return [
    { type: 'power-registry.PowerItemSigned', data: { ...headingOfRevision(state, revision), by, on } },
  ];
}

export function declare({ data }: DeclarePowerItem, state: PowerItemState): Decided {
  const revision = revisionAt(state, 'declare', 'signed');
  if (isRefusal(revision)) return revision;
  const { by, on, documentNo } = data;
  if (documentNo.trim() === '') return documentNumberMissing();
  const heading = headingOfRevision(state, revision);
  return [{ type: 'power-registry.PowerItemDeclared', data: { ...heading, by, on, documentNo } }];
}

export function headingOfRevision(state: PowerItemState, { version, content }: Revision) {
  return headingOf(state.powerCode, version, content);
}

import { invariant, type Guard, type Refusal } from '@daylight/kernel';
import { dayOf } from '@daylight/administration';
import { checkChartReady } from './chart-readiness';
import { checkContent } from './content-rules';
import { atStage, byOther, isKnown } from './guards';
import { say, type PowerItemAct, type PowerItemAt, type PowerItemEvent } from './power-item-act';
import {
  chartOf,
  isRepealed,
  revisionOf,
  type PowerItemState,
  type SecretListingOffice,
} from './power-item-state';
import { publishedItem } from './published-item';
import { effectiveBeforePublication, effectiveDayTaken } from './refusals';
import {
  itemNotForSecretList,
  secretItemNotPublished,
  secretListingOfAnotherOffice,
  secretListingTwoBodies,
} from './rule-refusals';

type PowerItemGuard = Guard<PowerItemState, PowerItemAt>;

const isSecret = (state: PowerItemState): boolean =>
  revisionOf(state).content.disclosure.listing === 'secret';

const isNotSecret: PowerItemGuard = (state, { id }) =>
  isSecret(state) ? secretItemNotPublished({ powerCode: id }) : null;

const hasReadyChart: PowerItemGuard = (state, { id }) =>
  checkChartReady(id, state, revisionOf(state).content);

/** Publication brings the version into force from its day on; nobody need press a button on that day. */
export const publish: PowerItemAct<'publish'> = {
  may: [isKnown, atStage('publish', 'filed'), isNotSecret, hasReadyChart],
  decide: ({ effectiveFrom }, state, at) => {
    const from = effectiveFrom ?? dayOf(at);
    return (
      checkEntry(state, at, from) ?? [say.PowerItemPublished({ effectiveFrom: from }), entry(state, at, from)]
    );
  },
};

const isForSecretList: PowerItemGuard = (state, { id }) =>
  isSecret(state) ? null : itemNotForSecretList({ powerCode: id });

const officesByRole: readonly (readonly [role: string, office: SecretListingOffice])[] = [
  ['legal-reviewer', 'legal'],
  ['efficiency-office', 'efficiency'],
];

function officesOf({ roles }: PowerItemAt): readonly SecretListingOffice[] {
  return officesByRole.filter(([role]) => roles.includes(role)).map(([, office]) => office);
}

const byCompetentOffice: PowerItemGuard = (_state, at) =>
  officesOf(at).length === 0 ? secretListingOfAnotherOffice() : null;

/** CAT-08: the second approval comes from the other office, another body and another person. */
const byOtherBody: PowerItemGuard = (state, at) => {
  const { secretApprovals } = revisionOf(state);
  const { subject, organisation } = at.actor;
  const own = secretApprovals.find(
    (approval) => approval.organisation === organisation || approval.subject === subject,
  );
  const earlier = own ?? (openOffice(state, at) === undefined ? secretApprovals[0] : undefined);
  return earlier === undefined ? null : secretListingTwoBodies({ organisation: earlier.organisation });
};

/** The office for which this person can still approve. */
function openOffice(state: PowerItemState, at: PowerItemAt): SecretListingOffice | undefined {
  const { secretApprovals } = revisionOf(state);
  return officesOf(at).find((office) => secretApprovals.every((approval) => approval.office !== office));
}

const hasReadyChartForSecond: PowerItemGuard = (state, at) =>
  revisionOf(state).secretApprovals.length === 0 ? null : hasReadyChart(state, at);

/** CAT-08: legal and efficiency office, two persons of two bodies; the second approval files the item and puts it in force. */
export const approveSecretListing: PowerItemAct<'approveSecretListing'> = {
  may: [
    isKnown,
    atStage('approveSecretListing', 'filed'),
    isForSecretList,
    byOther('approveSecretListing', 'drafting'),
    byCompetentOffice,
    byOtherBody,
    hasReadyChartForSecond,
  ],
  decide: ({ effectiveFrom }, state, at) => {
    const office = openOffice(state, at);
    invariant(office !== undefined, 'an approval without an office passed its guards');
    const approval = say.SecretListingApproved({ office });
    const { secretApprovals, content } = revisionOf(state);
    if (secretApprovals.length === 0) return [approval];
    const from = effectiveFrom ?? dayOf(at);
    const { category, organisation } = content;
    const stub = say.PowerItemSecretFiled({ category, organisation, effectiveFrom: from });
    return checkEntry(state, at, from) ?? [approval, stub, entry(state, at, from)];
  },
};

function checkEntry(state: PowerItemState, at: PowerItemAt, effectiveFrom: string): Refusal | null {
  return checkEffectiveDay(state, effectiveFrom, dayOf(at)) ?? checkBasesLeft(state, at, effectiveFrom);
}

function checkEffectiveDay({ versions }: PowerItemState, effectiveFrom: string, on: string): Refusal | null {
  if (effectiveFrom < on) return effectiveBeforePublication({ effectiveFrom, on });
  const current = versions.at(-1);
  if (current === undefined || current.effectiveFrom < effectiveFrom) return null;
  return effectiveDayTaken({ version: current.version, effectiveFrom: current.effectiveFrom });
}

/** CAT-12: a repealed basis supports no amendment either. */
function checkBasesLeft(state: PowerItemState, { id }: PowerItemAt, effectiveFrom: string): Refusal | null {
  const { content } = revisionOf(state);
  const legalBases = content.legalBases.filter((basis) => !isRepealed(state, basis));
  return checkContent(id, { ...content, legalBases }, state.waivers, effectiveFrom);
}

function entry(state: PowerItemState, { id }: PowerItemAt, effectiveFrom: string): PowerItemEvent {
  const chart = chartOf(state);
  invariant(chart !== undefined, 'an item without a chart passed its guards');
  const item = publishedItem(id, revisionOf(state), chart, effectiveFrom);
  return state.versions.length === 0
    ? say.PowerItemEnteredIntoForce({ item })
    : say.AmendmentEnteredIntoForce({ item });
}

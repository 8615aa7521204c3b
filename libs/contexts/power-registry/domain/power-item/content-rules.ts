import type { Refusal } from '@daylight/kernel';
import { checkEntrustmentOn, isBlank } from '@daylight/administration';
import { checkPromisedLimit } from '@daylight/law';
import type { PowerItemContent } from '@daylight/contexts/power-registry/contracts/own';
import { checkLegalBases } from './legal-basis-rule';
import type { PromiseWaiver } from './power-item-state';
import {
  categoryAbolished,
  entrustmentIncomplete,
  nonDisclosureUnfounded,
  promisedLimitMissing,
  secretClassInconsistent,
} from './rule-refusals';

/** From this day the category of non-licence approvals does not exist (国发〔2015〕27号). */
const nonLicenceApprovalsEndedOn = '2015-05-10';

/** What registration, and every later step that relies on it, asks of the content; null when all is in order. */
export function checkContent(
  powerCode: string,
  content: PowerItemContent,
  waivers: readonly PromiseWaiver[],
  on: string,
): Refusal | null {
  return (
    checkLegalBases(powerCode, content, on) ??
    checkEntrustment(content, on) ??
    checkDisclosure(powerCode, content) ??
    checkPromise(content, waivers, on)
  );
}

/** CAT-07: `from` is the day from which the power would hold. */
export function checkCategory(powerCode: string, content: PowerItemContent, from: string): Refusal | null {
  return content.category === 'NONLICENSE_APPROVAL' && from >= nonLicenceApprovalsEndedOn
    ? categoryAbolished({ powerCode })
    : null;
}

/** CAT-14: an entrustment is written, published, and covers the day. */
function checkEntrustment({ powerSource, entrustment }: PowerItemContent, on: string): Refusal | null {
  if (powerSource !== 'entrusted') return null;
  if (entrustment === undefined) return entrustmentIncomplete();
  const { from, to, ...texts } = entrustment;
  const complete = Object.values(texts).every((text) => !isBlank(text)) && from <= to;
  if (!complete || texts.entrustingOrganisation === texts.entrustedOrganisation)
    return entrustmentIncomplete();
  return checkEntrustmentOn({ from, to }, on);
}

/** CAT-09: anything narrower than public needs reason and basis; CAT-08: the secret list and the class go together. */
function checkDisclosure(powerCode: string, { disclosure }: PowerItemContent): Refusal | null {
  if ((disclosure.listing === 'secret') !== (disclosure.class === 'secret')) return secretClassInconsistent();
  if (disclosure.class === 'public') return null;
  const founded = !isBlank(disclosure.reasonZh) && !isBlank(disclosure.basisZh);
  return founded ? null : nonDisclosureUnfounded({ powerCode });
}

/** FLO-01, softened by an unexpired waiver (FLO-02). A promise that is still missing is FLO-03's matter, asked on filing. */
function checkPromise(
  { statutoryLimit, promisedLimit }: PowerItemContent,
  waivers: readonly PromiseWaiver[],
  on: string,
): Refusal | null {
  if (promisedLimit === null) return null;
  const refusal = checkPromisedLimit(statutoryLimit, promisedLimit);
  const waived =
    refusal?.code === 'promised-limit-too-long' && waivers.some(({ expiresOn }) => on <= expiresOn);
  return waived ? null : refusal;
}

/** FLO-03: where no statute limits the act, the unit still promises a limit of its own. */
export function checkPromiseMade(powerCode: string, { promisedLimit }: PowerItemContent): Refusal | null {
  return promisedLimit === null ? promisedLimitMissing({ powerCode }) : null;
}

/** 公开 (CAT-05): the content with its claim not to be disclosed taken away. */
export function disclosed(content: PowerItemContent): PowerItemContent {
  const { formZh, timing } = content.disclosure;
  return { ...content, disclosure: { listing: 'open', class: 'public', formZh, timing } };
}

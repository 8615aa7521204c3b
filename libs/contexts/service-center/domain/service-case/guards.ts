import { businessDay, type Refusal } from '@daylight/kernel';
import { isCitizenId } from '@daylight/law';
import type { Circumstances } from './service-case-commands';
import {
  caseNotInState,
  caseSuspended,
  caseUnknown,
  notTheApplicant,
  occurredInTheFuture,
  personalDataInFreeText,
} from './service-case-refusals';
import type { CaseStatus, ServiceCase } from './service-case-state';
import { publicOrganisation } from './chart-steps';
import { statusNames } from './words';
import type { Bilingual } from '@daylight/kernel';

/** Names a status must be one of; else the case is unknown, or not in a state for the act. */
export function requireStatus(
  state: ServiceCase,
  allowed: readonly CaseStatus[],
  act: Bilingual,
): Refusal | null {
  if (state.status === 'none') return caseUnknown();
  if (!allowed.includes(state.status)) return notInState(state, act);
  return null;
}

export function notInState(state: ServiceCase, act: Bilingual): Refusal {
  const { zh, en } = statusNames[state.status];
  return caseNotInState({ statusZh: zh, status: en, actZh: act.zh, act: act.en });
}

export function requireRunning(state: ServiceCase, act: Bilingual): Refusal | null {
  return state.suspendedFor === null
    ? null
    : caseSuspended({ kind: state.suspendedFor, actZh: act.zh, act: act.en });
}

/**
 * The applicant in person: by the subject of the identity provider, or by the query code that only the applicant was told.
 */
export function requireApplicant(
  state: ServiceCase,
  at: Circumstances,
  checkCodeHash: string | undefined,
  act: Bilingual,
): Refusal | null {
  const bySubject = state.applicant?.subject !== undefined && state.applicant.subject === at.actor.subject;
  const byCode = checkCodeHash !== undefined && checkCodeHash === state.checkCodeHash;
  return bySubject || byCode ? null : notTheApplicant({ actZh: act.zh, act: act.en });
}

export function isStaff(at: Circumstances): boolean {
  return at.actor.organisation !== publicOrganisation;
}

/** The business day of the act. */
export function dayOf(at: Circumstances): string {
  return businessDay(at.occurredAt);
}

/** Nothing is recorded before it happens. */
export function checkTime(at: Circumstances): Refusal | null {
  return Date.parse(at.occurredAt) > Date.parse(at.now)
    ? occurredInTheFuture({ occurredAt: at.occurredAt, now: at.now })
    : null;
}

const identityNumber = /(?<!\d)\d{17}[\dXx](?![\dXx])/g;
const mobileNumber = /(?<!\d)1[3-9]\d{9}(?!\d)/;
const freeTextKeys = /(?:Zh|No)$/;
/** Bodies are shallow; deeper nesting is not searched. */
const depthMax = 5;

/** Free words become public; complete identity and telephone numbers never do (SEC-07). */
export function checkFreeText(body: unknown): Refusal | null {
  for (const text of freeTexts(body, false, 0)) {
    for (const [found] of text.matchAll(identityNumber))
      if (isCitizenId(found.toUpperCase()))
        return personalDataInFreeText({ whatZh: '公民身份号码', what: 'an identity number' });
    if (mobileNumber.test(text))
      return personalDataInFreeText({ whatZh: '手机号码', what: 'a telephone number' });
  }
  return null;
}

function* freeTexts(value: unknown, isFreeText: boolean, depth: number): Generator<string> {
  if (typeof value === 'string') {
    if (isFreeText) yield value;
    return;
  }
  if (typeof value !== 'object' || value === null || depth > depthMax) return;
  for (const [key, member] of Object.entries(value))
    yield* freeTexts(member, Array.isArray(value) ? isFreeText : freeTextKeys.test(key), depth + 1);
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

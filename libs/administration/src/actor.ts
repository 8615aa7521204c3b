import { defineRefusal, type Actor, type Bilingual, type Circumstances, type Guard } from '@daylight/kernel';

/** The organisation of everybody who is no staff. */
export const publicOrganisation = 'public';

export const notThePersonConcerned = defineRefusal({
  code: 'not-the-applicant',
  category: 'forbidden',
  rule: 'X-08',
  article: '行政许可法第二十九条;好差评办法:一事一评、本人评价',
  message: {
    zh: '只有申请人本人(或者持查询码的人)可以“{actZh}”。',
    en: 'Only the applicant, or the holder of the check code, can "{act}".',
  },
  remedy: {
    zh: '请以申请人身份登录,或者提供查询码。',
    en: 'Sign in as the applicant, or give the check code.',
  },
});

export const agencyAgreementMissing = defineRefusal({
  code: 'agency-agreement-missing',
  category: 'invalid',
  rule: 'X-08',
  article: '新余市2007年方案“窗口全程服务代理制”;行政许可法第二十九条第二款',
  message: {
    zh: '代办申请须写明代办协议编号。',
    en: 'An application filed by an agent needs the number of the agency agreement.',
  },
  remedy: { zh: '请补充代办协议编号后重新提交。', en: 'Add the number of the agreement and send again.' },
});

export function isStaff({ organisation }: Pick<Actor, 'organisation'>): boolean {
  return organisation !== publicOrganisation;
}

/** How somebody proves to be the person whose matter it is. */
export interface PersonConcerned {
  /** Subject of the identity provider, when the person has one. */
  readonly subject?: string;
  /** Hash of the query code that only this person was told. */
  readonly checkCodeHash?: string;
}

/** by the subject of the identity provider, or by the query code that only the person concerned was told. */
export function isPersonConcerned(
  { subject, checkCodeHash }: PersonConcerned,
  at: Circumstances & { readonly checkCodeHash?: string },
): boolean {
  const bySubject = subject !== undefined && subject === at.actor.subject;
  return (
    bySubject || (checkCodeHash !== undefined && checkCodeHash !== '' && checkCodeHash === at.checkCodeHash)
  );
}

/** Only the person concerned may do it. */
export function byPersonConcerned<State, At extends Circumstances & { readonly checkCodeHash?: string }>(
  act: Bilingual,
  concerned: (state: State) => PersonConcerned,
): Guard<State, At> {
  return (state, at) =>
    isPersonConcerned(concerned(state), at) ? null : notThePersonConcerned({ actZh: act.zh, act: act.en });
}

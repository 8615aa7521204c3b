import type { CaseAct } from '@daylight/kernel/messages';
import type { Bilingual } from '@daylight/kernel';
import { citizenStatusWords } from '@daylight/contexts/service-center/contracts';
import type { CaseStatus, ServiceCase } from './service-case-state';

/** The acts of a case as people call them. */
export const actNames: { readonly [act in CaseAct]: Bilingual } = {
  receive: { zh: '收件', en: 'receive' },
  'request-supplement': { zh: '一次性告知补正', en: 'request supplement' },
  supplement: { zh: '补正', en: 'supplement' },
  'refuse-acceptance': { zh: '不予受理', en: 'refuse acceptance' },
  accept: { zh: '受理', en: 'accept' },
  examine: { zh: '审查', en: 'examine' },
  approve: { zh: '核准', en: 'approve' },
  'decide-grant': { zh: '作出准予决定', en: 'grant' },
  'decide-refuse': { zh: '作出不予决定', en: 'refuse' },
  suspend: { zh: '特别程序(停表)', en: 'suspend' },
  resume: { zh: '特别程序结束(恢复计时)', en: 'resume' },
  deliver: { zh: '送达', en: 'deliver' },
  publish: { zh: '公示', en: 'publish' },
};

/** The inner states as staff read them. */
export const statusNames: { readonly [status in CaseStatus]: Bilingual } = {
  none: { zh: '未申办', en: 'not filed' },
  filed: { zh: '已申办待受理', en: 'filed' },
  'supplement-requested': { zh: '待补正', en: 'supplement requested' },
  accepted: { zh: '已受理审查中', en: 'accepted' },
  granted: { zh: '已准予', en: 'granted' },
  refused: { zh: '已不予', en: 'refused' },
  'not-accepted': { zh: '不予受理', en: 'not accepted' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  terminated: { zh: '已终止', en: 'terminated' },
};

/** The only six words that citizens see (UI.md B0). */
export type CitizenStatus =
  'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';

/** The word for a status, as it is published. */
export function citizenStatusName(status: CitizenStatus): Bilingual {
  return citizenStatusWords[status] ?? { zh: '', en: '' };
}

/** Special procedures that need the applicant on the spot. */
const needsPresence: readonly string[] = ['hearing', 'inspection', 'testing', 'quarantine'];

/**
 * What the applicant reads. A case that ended without a decision in the applicant's favour reads as not granted; the
 * reason stands beside it. A case closed by the chart's end without a separate decision reads as granted.
 */
export function citizenStatusOf(
  state: Pick<ServiceCase, 'status' | 'suspendedFor' | 'concluded'>,
): CitizenStatus {
  switch (state.status) {
    case 'supplement-requested':
      return 'supplement';
    case 'granted':
      return 'granted';
    case 'refused':
    case 'not-accepted':
    case 'terminated':
      return 'refused';
    case 'withdrawn':
      return 'withdrawn';
    case 'none':
    case 'filed':
    case 'accepted':
      if (state.concluded) return 'granted';
      return state.suspendedFor !== null && needsPresence.includes(state.suspendedFor)
        ? 'come-in-person'
        : 'in-review';
  }
}

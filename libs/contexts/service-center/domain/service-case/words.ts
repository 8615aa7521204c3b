import type { Bilingual } from '@daylight/kernel';
import type { CaseAct } from '@daylight/kernel/messages';
import type { CaseStatus } from './service-case-state';

/** The acts of a chart as people call them. */
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

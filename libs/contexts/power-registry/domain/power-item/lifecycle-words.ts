import type { Bilingual } from '@daylight/kernel';
import type { Stage, Standing } from './power-item-state';

/** The words in which refusals name stages, standings and steps. */
export const stageWords: { readonly [stage in Stage]: Bilingual } = {
  drafted: { zh: '已拟定', en: 'drafted' },
  reconciled: { zh: '已清理(四个对应)', en: 'reconciled' },
  registered: { zh: '已登记', en: 'registered' },
  'legal-reviewed': { zh: '已法制审查', en: 'legally reviewed' },
  deliberated: { zh: '已集体研究', en: 'deliberated' },
  signed: { zh: '已签署', en: 'signed' },
  declared: { zh: '已申报', en: 'declared' },
  filed: { zh: '已备案', en: 'filed' },
  returned: { zh: '已退回', en: 'returned' },
};

export const standingWords: { readonly [standing in Standing]: Bilingual } = {
  unknown: { zh: '未列入', en: 'unknown' },
  'in-preparation': { zh: '编制中', en: 'in preparation' },
  'in-force': { zh: '生效', en: 'in force' },
  suspended: { zh: '暂停行使', en: 'suspended' },
  'under-review': { zh: '依据复核中', en: 'under review' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  abolished: { zh: '已废止', en: 'abolished' },
};

export const stepWords = {
  revise: { zh: '修改草案', en: 'revising the draft' },
  reconcile: { zh: '清理(四个对应)', en: 'reconciliation' },
  register: { zh: '登记', en: 'registration' },
  'legal-review': { zh: '法制审查', en: 'legal review' },
  deliberate: { zh: '集体研究', en: 'collective deliberation' },
  sign: { zh: '负责人签署', en: 'signing' },
  declare: { zh: '申报', en: 'declaration' },
  file: { zh: '审核备案', en: 'filing review' },
  waive: { zh: '批准承诺时限豁免', en: 'waiving the promised limit' },
  'approve-secret-listing': { zh: '批准列入涉密目录', en: 'approval of the secret listing' },
  publish: { zh: '公布', en: 'publication' },
  amend: { zh: '修订', en: 'amendment' },
  'report-change': { zh: '报告内容变更', en: 'reporting a change' },
  'record-repeal': { zh: '记载依据废止', en: 'recording a repeal' },
  'record-transition': { zh: '记载过渡规则', en: 'recording a transition rule' },
  suspend: { zh: '暂停行使', en: 'suspension' },
  resume: { zh: '恢复行使', en: 'resumption' },
  cancel: { zh: '取消', en: 'cancellation' },
} as const satisfies { readonly [step: string]: Bilingual };
export type Step = keyof typeof stepWords;

import type { Bilingual } from '@daylight/kernel';

/** How far a version under preparation has come (DOMAIN.md 1.6), in words. `returned` goes back to the drafter. */
export const stageWords = {
  drafted: { zh: '已拟定', en: 'drafted' },
  reconciled: { zh: '已清理(四个对应)', en: 'reconciled' },
  registered: { zh: '已登记', en: 'registered' },
  'legal-reviewed': { zh: '已法制审查', en: 'legally reviewed' },
  deliberated: { zh: '已集体研究', en: 'deliberated' },
  signed: { zh: '已签署', en: 'signed' },
  declared: { zh: '已申报', en: 'declared' },
  filed: { zh: '已备案', en: 'filed' },
  returned: { zh: '已退回', en: 'returned' },
} as const satisfies { readonly [stage: string]: Bilingual };
export type Stage = keyof typeof stageWords;

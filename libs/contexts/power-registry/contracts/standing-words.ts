import type { Bilingual } from '@daylight/kernel';

/** How an item stands as a whole, in words. An amendment under way leaves it `in-force`. */
export const standingWords = {
  unknown: { zh: '未列入', en: 'unknown' },
  'in-preparation': { zh: '编制中', en: 'in preparation' },
  'in-force': { zh: '生效', en: 'in force' },
  suspended: { zh: '暂停行使', en: 'suspended' },
  'under-review': { zh: '依据复核中', en: 'under review' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  abolished: { zh: '已废止', en: 'abolished' },
} as const satisfies { readonly [standing: string]: Bilingual };
export type Standing = keyof typeof standingWords;

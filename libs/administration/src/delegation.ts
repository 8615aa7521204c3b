import { defineRefusal, type Refusal } from '@daylight/kernel';

export const entrustmentExpired = defineRefusal({
  code: 'entrustment-expired',
  category: 'conflict',
  rule: 'CAT-14',
  article: '行政处罚法第二十条;行政许可法第二十四条',
  message: {
    zh: '委托期限为 {from} 至 {to},{on} 不在期限内。',
    en: 'The entrustment holds from {from} to {to}; {on} lies outside.',
  },
  remedy: { zh: '请续签委托书并重新公布后再办。', en: 'Renew and publish the entrustment first.' },
});

/** 委托 in writing: the business days, both inclusive, on which one body acts for another. */
export interface Entrustment {
  readonly from: string;
  readonly to: string;
}

/** CAT-14: an entrustment covers the day of the act. */
export function checkEntrustmentOn({ from, to }: Entrustment, on: string): Refusal | null {
  return from <= on && on <= to ? null : entrustmentExpired({ from, to, on });
}

import { defineRefusal } from '@daylight/kernel';

export const idempotencyKeyReused = defineRefusal({
  code: 'idempotency-key-reused',
  category: 'conflict',
  rule: 'X-02',
  article: '新余市2007年方案“如实记载”:一个幂等键只对应一次请求',
  message: {
    zh: '幂等键 {key} 已用于另一份内容不同的请求,本次请求未作任何记录。',
    en: 'The idempotency key {key} was already used with a different body; nothing of this request was recorded.',
  },
  remedy: {
    zh: '重试同一请求请保持内容不变;提交新请求请换用新的 Idempotency-Key。',
    en: 'To retry, send the same body; for a new request use a new Idempotency-Key.',
  },
});

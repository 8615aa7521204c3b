import { defineRefusal } from '@daylight/kernel';

export const readModelUnknown = defineRefusal({
  code: 'read-model-unknown',
  category: 'missing',
  rule: 'API-07',
  article: '新余市2007年方案“监督到位”',
  message: { zh: '没有名为“{table}”的查询模型。', en: 'There is no read model named "{table}".' },
  remedy: { zh: '可用的查询模型见 /read-models。', en: 'The read models are listed at /read-models.' },
});

/** JSON Schema of our problem details (RFC 9457). */
export const problemSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'type',
    'title',
    'status',
    'detail',
    'detail_en',
    'rule',
    'article',
    'remedy',
    'remedy_en',
    'instance',
    'correlationId',
  ],
  properties: {
    type: { type: 'string', format: 'uri', description: 'urn:daylight:refusal:<code>' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', description: '原因 The reason, in Chinese' },
    detail_en: { type: 'string' },
    rule: { type: 'string', description: '规则编号 Number of the rule' },
    article: { type: 'string', description: '依据 The article that the rule rests on' },
    remedy: { type: 'string', description: '可以怎样办 What the person can do next' },
    remedy_en: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pointer', 'zh', 'en'],
        properties: {
          pointer: { type: 'string', description: 'RFC 6901' },
          zh: { type: 'string' },
          en: { type: 'string' },
        },
      },
    },
    instance: { type: 'string' },
    correlationId: { type: 'string' },
  },
} as const;

import type { Problem } from '@daylight/api-client';

/** A refusal as every service words it. */
export function sampleProblem(stated: Partial<Problem> = {}): Problem {
  return {
    ...{ type: 'urn:daylight:refusal:x', title: '不行', status: 409, detail: '没有。', detail_en: 'None.' },
    ...{ rule: 'R-1', article: '第一条', remedy: '请核对。', remedy_en: 'Check.' },
    ...{ instance: '/x', correlationId: 'c' },
    ...stated,
  };
}

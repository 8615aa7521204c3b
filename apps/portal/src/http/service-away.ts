import { randomUUID } from 'node:crypto';
import { defineRefusal, type JsonObject } from '@daylight/kernel';

/** What the portal says instead of a service that does not answer. */
export const serviceAway = defineRefusal({
  code: 'service-unavailable',
  category: 'conflict',
  rule: 'API-05',
  article: '新余市2007年方案“公开透明、规范运行”',
  message: {
    zh: '服务 {app} 正在启动或暂时不可用,请求没有被受理,也没有留下记录。',
    en: 'The service {app} is starting or away; the request was not taken and left no record.',
  },
  remedy: {
    zh: '请稍后用同一个 Idempotency-Key 重试。',
    en: 'Try again shortly with the same Idempotency-Key.',
  },
});

/** The same as RFC 9457 problem details, with the members that every service's problems have. */
export function serviceAwayProblem(app: string, instance: string): JsonObject {
  const { code, message, remedy, rule, article } = serviceAway({ app });
  return {
    type: `urn:daylight:refusal:${code}`,
    title: '暂时无法办理',
    status: 503,
    detail: message.zh,
    detail_en: message.en,
    rule,
    article,
    remedy: remedy.zh,
    remedy_en: remedy.en,
    instance,
    correlationId: randomUUID(),
  };
}

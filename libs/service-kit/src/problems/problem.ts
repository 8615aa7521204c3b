import type { Refusal, RefusalCategory } from '@daylight/kernel';

/** One thing wrong with a request's content: where (RFC 6901 pointer) and what, in both languages. */
export type ProblemError = {
  readonly pointer: string;
  readonly zh: string;
  readonly en: string;
};

/** RFC 9457 problem details with our members. */
export type Problem = {
  /** `urn:daylight:refusal:<code>`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly detail_en: string;
  /** Number of the rule in the rule book. */
  readonly rule: string;
  /** The article of law or source that the rule rests on. */
  readonly article: string;
  readonly remedy: string;
  readonly remedy_en: string;
  readonly errors?: readonly ProblemError[];
  /** Path of the request. */
  readonly instance: string;
  readonly correlationId: string;
};

const statusOfCategory: { readonly [category in RefusalCategory]: number } = {
  invalid: 422,
  forbidden: 403,
  missing: 404,
  conflict: 409,
};

/** The transport's number for a refusal; only the edge knows it. */
export function statusOf(refusal: Refusal): number {
  return statusOfCategory[refusal.category];
}

const titles: { readonly [status: number]: string } = {
  400: '请求格式有误',
  401: '需要登录',
  403: '无权办理',
  404: '未找到',
  405: '不支持的方法',
  409: '与当前状态不符',
  413: '内容过大',
  415: '不支持的内容类型',
  422: '不符合规定',
  429: '请求过于频繁',
  500: '系统故障',
  503: '暂时无法办理',
};

export type ProblemPlace = { readonly instance: string; readonly correlationId: string };

export function problemOf(
  refusal: Refusal,
  status: number,
  { instance, correlationId }: ProblemPlace,
  errors?: readonly ProblemError[],
): Problem {
  return {
    type: `urn:daylight:refusal:${refusal.code}`,
    title: titles[status] ?? '请求未能办理',
    status,
    detail: refusal.message.zh,
    detail_en: refusal.message.en,
    rule: refusal.rule,
    article: refusal.article,
    remedy: refusal.remedy.zh,
    remedy_en: refusal.remedy.en,
    ...(errors === undefined ? {} : { errors }),
    instance,
    correlationId,
  };
}

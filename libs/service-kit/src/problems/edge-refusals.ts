import { defineRefusal } from '@daylight/kernel';

/** The refusals of the edge: what every service says before a request reaches its domain. */

const platformRule = '新余市2007年方案“公开透明、规范运行”';

export const notSignedIn = defineRefusal({
  code: 'not-signed-in',
  category: 'forbidden',
  rule: 'SEC-08',
  article: 'GB/T 22239-2019 身份鉴别',
  message: {
    zh: '该操作须先登录;所带的访问令牌缺失、失效或无法验证({reason})。',
    en: 'This needs a signed-in person; the access token is missing, expired or cannot be verified ({reason}).',
  },
  remedy: { zh: '请登录后重试。', en: 'Sign in and try again.' },
});

export const identityUnavailable = defineRefusal({
  code: 'identity-unavailable',
  category: 'conflict',
  rule: 'SEC-08',
  article: 'GB/T 22239-2019 身份鉴别',
  message: {
    zh: '身份认证服务暂时无法访问,无法验证您的登录。',
    en: 'The identity provider cannot be reached, so your sign-in cannot be verified.',
  },
  remedy: { zh: '请稍后重试。', en: 'Try again a little later.' },
});

export const roleRequired = defineRefusal({
  code: 'role-required',
  category: 'forbidden',
  rule: 'X-08',
  article: '新余市2007年方案“责任到人”',
  message: {
    zh: '该操作须由具有下列角色之一的人员办理:{roles}。',
    en: 'Only a person with one of these roles may do this: {roles}.',
  },
  remedy: {
    zh: '请由有权人员办理,或向本单位管理员申请角色。',
    en: 'Have an authorised person do it, or ask your unit’s administrator for the role.',
  },
});

export const postNotHeld = defineRefusal({
  code: 'post-not-held',
  category: 'forbidden',
  rule: 'X-08',
  article: '新余市2007年方案“责任到人”',
  message: {
    zh: '您不担任岗位“{post}”,不能以该岗位办理。',
    en: 'You do not hold the post "{post}" and cannot act in it.',
  },
  remedy: {
    zh: '请在 Daylight-Post 中填写您担任的岗位。',
    en: 'Name a post that you hold in the header Daylight-Post.',
  },
});

export const idempotencyKeyMissing = defineRefusal({
  code: 'idempotency-key-missing',
  category: 'invalid',
  rule: 'X-02',
  article: '新余市2007年方案“如实记载”:一次请求只记载一次',
  message: {
    zh: '写入请求须带 Idempotency-Key 请求头,内容为一个 UUID。',
    en: 'A write needs the header Idempotency-Key with a UUID.',
  },
  remedy: {
    zh: '请为每个新请求生成一个 UUID;重试时使用同一个。',
    en: 'Make a UUID for each new request, and use the same one when you retry.',
  },
});

export const simulatedTimeRefused = defineRefusal({
  code: 'simulated-time-refused',
  category: 'invalid',
  rule: 'X-05',
  article: '新余市2007年方案“如实记载”:不得倒填时间',
  message: {
    zh: '本系统按实际时间运行,不接受 Daylight-Now 请求头。',
    en: 'This system runs on real time and does not take the header Daylight-Now.',
  },
  remedy: { zh: '请去掉该请求头。', en: 'Leave the header out.' },
});

export const simulatedTimeInvalid = defineRefusal({
  code: 'simulated-time-invalid',
  category: 'invalid',
  rule: 'X-05',
  article: '新余市2007年方案“如实记载”',
  message: {
    zh: 'Daylight-Now 须为 RFC 3339 时刻,例如 2026-03-02T01:30:00Z。',
    en: 'Daylight-Now must be an RFC 3339 instant, such as 2026-03-02T01:30:00Z.',
  },
  remedy: { zh: '请更正时刻的写法。', en: 'Correct the instant.' },
});

export const requestInvalid = defineRefusal({
  code: 'request-invalid',
  category: 'invalid',
  rule: 'API-01',
  article: platformRule,
  message: {
    zh: '请求内容有 {count} 处不符合要求,未作任何办理。',
    en: 'The request has {count} faults; nothing was done.',
  },
  remedy: { zh: '请按 errors 逐项更正后重新提交。', en: 'Correct each item in errors and send it again.' },
});

export const bodyMalformed = defineRefusal({
  code: 'body-malformed',
  category: 'invalid',
  rule: 'API-01',
  article: platformRule,
  message: {
    zh: '请求正文不是有效的 JSON,无法读取。',
    en: 'The body is not valid JSON and cannot be read.',
  },
  remedy: { zh: '请检查请求正文后重新提交。', en: 'Check the body and send it again.' },
});

export const requestMalformed = defineRefusal({
  code: 'request-malformed',
  category: 'invalid',
  rule: 'API-01',
  article: platformRule,
  message: { zh: '请求的写法有误,无法读取。', en: 'The request is malformed and cannot be read.' },
  remedy: { zh: '请检查地址、请求头和正文。', en: 'Check the address, the headers and the body.' },
});

export const bodyTooLarge = defineRefusal({
  code: 'body-too-large',
  category: 'invalid',
  rule: 'API-02',
  article: platformRule,
  message: {
    zh: '请求正文超过上限 {bytesMax} 字节。',
    en: 'The body is larger than {bytesMax} bytes.',
  },
  remedy: { zh: '请压缩或拆分后重新提交。', en: 'Make it smaller or split it, and send it again.' },
});

export const mediaTypeUnsupported = defineRefusal({
  code: 'media-type-unsupported',
  category: 'invalid',
  rule: 'API-03',
  article: platformRule,
  message: {
    zh: '该地址不接受这种内容类型。',
    en: 'This address does not take this media type.',
  },
  remedy: {
    zh: '请按接口说明(/openapi.json)设置 Content-Type。',
    en: 'Set Content-Type as the interface description (/openapi.json) says.',
  },
});

export const routeUnknown = defineRefusal({
  code: 'route-unknown',
  category: 'missing',
  rule: 'API-04',
  article: platformRule,
  message: { zh: '没有这个地址。', en: 'There is no such address.' },
  remedy: { zh: '可用地址见 /openapi.json。', en: 'The addresses are listed in /openapi.json.' },
});

export const notYet = defineRefusal({
  code: 'not-yet',
  category: 'conflict',
  rule: 'API-05',
  article: platformRule,
  message: {
    zh: '查询数据尚未更新到所要求的位置。',
    en: 'What is shown has not yet reached the position that was asked for.',
  },
  remedy: { zh: '请稍后重试。', en: 'Try again shortly.' },
});

export const unavailable = defineRefusal({
  code: 'unavailable',
  category: 'conflict',
  rule: 'API-05',
  article: platformRule,
  message: {
    zh: '系统暂时无法办理本次请求。',
    en: 'The system cannot serve this request at the moment.',
  },
  remedy: {
    zh: '请稍后用同一个 Idempotency-Key 重试,不会重复记载。',
    en: 'Try again later with the same Idempotency-Key; nothing is recorded twice.',
  },
});

export const fault = defineRefusal({
  code: 'fault',
  category: 'conflict',
  rule: 'API-06',
  article: platformRule,
  message: {
    zh: '系统发生故障,已记录。',
    en: 'The system failed; the failure was logged.',
  },
  remedy: {
    zh: '请用同一个 Idempotency-Key 重试;如再次发生,请凭 correlationId 联系运维。',
    en: 'Try again with the same Idempotency-Key; if it happens again, give the correlationId to the operator.',
  },
});

export const positionInvalid = defineRefusal({
  code: 'position-invalid',
  category: 'invalid',
  rule: 'API-05',
  article: platformRule,
  message: {
    zh: 'minPosition 不是本系统给出的位置。',
    en: 'minPosition is not a position that this system gave.',
  },
  remedy: { zh: '请使用回执中的 position。', en: 'Use the position of a receipt.' },
});

export const idMalformed = defineRefusal({
  code: 'id-malformed',
  category: 'invalid',
  rule: 'EDGE',
  article: platformRule,
  message: { zh: '地址中的编号不合格式。', en: 'The id in the address is malformed.' },
  remedy: { zh: '请核对地址。', en: 'Check the address.' },
});

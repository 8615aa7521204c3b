/**
 * What class-validator's constraints say in Chinese; `{1}`, `{2}` are the numbers or lists that the English text names.
 * A DTO may bring its own pair as `message: '中文 | English'`.
 */
const texts: { readonly [constraint: string]: string } = {
  whitelistValidation: '不认识该字段',
  unknownValue: '内容的类型不正确',
  isDefined: '须填写',
  isNotEmpty: '不得为空',
  isString: '须为文本',
  isInt: '须为整数',
  isNumber: '须为数字',
  isBoolean: '须为 true 或 false',
  isArray: '须为列表',
  isObject: '须为对象',
  isUuid: '须为 UUID',
  isIn: '取值须为下列之一:{1}',
  isEnum: '取值须为下列之一:{1}',
  isDateString: '须为 ISO 8601 日期或时刻',
  isIso8601: '须为 ISO 8601 日期或时刻',
  isRFC3339: '须为 RFC 3339 时刻',
  isUrl: '须为网址',
  isEmail: '须为电子邮箱地址',
  matches: '写法不符合要求',
  min: '不得小于 {1}',
  max: '不得大于 {1}',
  isPositive: '须大于零',
  minLength: '不得少于 {1} 个字符',
  maxLength: '不得多于 {1} 个字符',
  isLength: '长度不符合要求',
  arrayMinSize: '不得少于 {1} 项',
  arrayMaxSize: '不得多于 {1} 项',
  arrayNotEmpty: '列表不得为空',
  arrayUnique: '各项不得重复',
  nestedValidation: '须为对象,或由对象组成的列表',
  isNumberString: '须为数字文本',
  isBooleanString: '须为 true 或 false',
  isBase64: '须为 Base64 文本',
  equals: '取值不正确',
};

/** The Chinese text of a failed constraint; a constraint without one is named as such. */
export function chineseOf(constraint: string, english: string): string {
  const text = texts[constraint] ?? `不符合要求({0})`;
  const parameter =
    /(?:than or equal to|than|least|following values:|not be|contain|at most) *(.+?)(?: characters| elements)?$/.exec(
      english,
    )?.[1];
  const number = /-?\d+(?:\.\d+)?/.exec(english)?.[0];
  const filled = constraint.startsWith('isIn') || constraint === 'isEnum' ? parameter : number;
  return text.replace('{0}', constraint).replace('{1}', filled ?? '规定值');
}

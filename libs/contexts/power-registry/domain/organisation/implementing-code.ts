import { defineRefusal, type Refusal } from '@daylight/kernel';
import { isExtendedAreaCode, isUscc } from '@daylight/law';

/** The parts of an item code as a province publishes it: `<item>-<area>-<suffix>-<agency>-<level>-<handling variant>`. */
export type ImplementingCode = {
  /** 14 or 12 characters in most lists, other lengths in some; it may itself hold hyphens. */
  itemPart: string;
  /** The division in which the agency acts, 12 digits. */
  areaCode: string;
  /** 统一社会信用代码 of the agency; its own division digits name where it is registered, not where it acts. */
  agency: string;
  level: string;
  variant: string;
};

/** Read from the right, because the item part has no fixed length and no fixed alphabet. */
const pattern = /^([0-9A-Z-]+)-(\d{12})-(\d{3})-([^-].*)-(\d)-(\d{2})$/;

const implementingCodeMalformed = defineRefusal({
  code: 'implementing-code-malformed',
  category: 'invalid',
  rule: 'DOMAIN-1.5',
  article: 'GB/T 39554.1-2020 全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分:编码要求',
  message: {
    zh: '实施编码 {itemCode} 不合格式:应依次为事项、12 位区划、3 位附加码、实施机构、层级、办理项。',
    en: 'The code {itemCode} is malformed: item, 12-digit area, suffix, agency, level and variant are expected in this order.',
  },
  remedy: { zh: '请向编制单位核实编码。', en: 'Ask the issuing body for the right code.' },
});

const agencyCodeNotUscc = defineRefusal({
  code: 'agency-code-not-uscc',
  category: 'invalid',
  rule: 'DOMAIN-1.5',
  article: 'GB 32100-2015 法人和其他组织统一社会信用代码编码规则;GB/T 39554.1-2020',
  message: {
    zh: '实施编码中的机构代码 {agency} 有 {length} 位,不是 18 位统一社会信用代码。',
    en: 'The agency {agency} in the code has {length} characters and is no unified social credit code of 18.',
  },
  remedy: { zh: '请改用实施机构的统一社会信用代码。', en: 'Use the agency’s unified social credit code.' },
});

const agencyCodeCheckFails = defineRefusal({
  code: 'agency-code-check-fails',
  category: 'invalid',
  rule: 'DOMAIN-1.5',
  article: 'GB 32100-2015 法人和其他组织统一社会信用代码编码规则',
  message: {
    zh: '实施编码中的机构代码 {agency} 格式或校验码有误,不是有效的统一社会信用代码。',
    en: 'The agency {agency} in the code is malformed or fails its check character.',
  },
  remedy: { zh: '请核对实施机构的统一社会信用代码。', en: 'Check the agency’s unified social credit code.' },
});

const usccLength = 18;

/** Reads a published item code, or refuses it by the rule that it breaks. */
export function parseImplementingCode(itemCode: string): ImplementingCode | Refusal {
  const [, itemPart, areaCode, , agency, level, variant] = pattern.exec(itemCode) ?? [];
  if (itemPart === undefined || areaCode === undefined || agency === undefined)
    return implementingCodeMalformed({ itemCode });
  if (level === undefined || variant === undefined || !isExtendedAreaCode(areaCode))
    return implementingCodeMalformed({ itemCode });
  if (agency.length !== usccLength) return agencyCodeNotUscc({ agency, length: agency.length });
  return isUscc(agency) ? { itemPart, areaCode, agency, level, variant } : agencyCodeCheckFails({ agency });
}

import { isBusinessDay } from '../business-day';
import { gb32100Alphabet } from './gb-32100';

/** The parts of an 实施编码 (GB/T 39554.1-2020). */
export type TaskCodeParts = {
  /** 统一社会信用代码 of the implementing body; its check character is not looked at here. */
  readonly uscc: string;
  /** 行使层级, 1 to 6. */
  readonly level: string;
  /** 基本编码. */
  readonly catalogueCode: string;
};

const usccShape = `[${gb32100Alphabet}]{18}`;
const taskPattern = new RegExp(`^(${usccShape})([1-6])(\\d{12})$`);
const handleItemPattern = new RegExp(`^${usccShape}[1-6]\\d{14}$`);
const casePattern = new RegExp(`^${usccShape}[1-6]\\d{12}(\\d{4})(\\d{2})(\\d{2})\\d{4}$`);

/** 基本编码: area 2, type 2, main item 5, sub item 3 digits (GB/T 39554.1-2020). */
export function isCatalogueCode(code: string): boolean {
  return /^\d{12}$/.test(code);
}

/** 实施编码, 31 characters: body 18, level 1, 基本编码 12. Only the shape; check the body with `isUscc`. */
export function isTaskCode(code: string): boolean {
  return taskPattern.test(code);
}

/** 业务办理项编码, 33 characters: 实施编码 and a serial of two digits. */
export function isTaskHandleItem(code: string): boolean {
  return handleItemPattern.test(code);
}

/** 办件编码 as seen in use, 43 characters: 实施编码, day and a serial of four digits. A local rule, not a standard. */
export function isCaseNumber(code: string): boolean {
  const match = casePattern.exec(code);
  return match !== null && isBusinessDay(match.slice(1, 4).join('-'));
}

/** The parts of an 实施编码, or null when it is none. */
export function parseTaskCode(code: string): TaskCodeParts | null {
  const [, uscc, level, catalogueCode] = taskPattern.exec(code) ?? [];
  if (uscc === undefined || level === undefined || catalogueCode === undefined) return null;
  return { uscc, level, catalogueCode };
}

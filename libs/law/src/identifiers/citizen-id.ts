import { isBusinessDay } from '../business-day';
import { isAreaCode } from './area-code';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/**
 * Whether an 公民身份号码 of 18 characters is right (GB 11643): area, date of birth and check character. Says nothing
 * about whether anybody bears it.
 */
export function isCitizenId(id: string): boolean {
  if (!/^\d{17}[\dX]$/.test(id) || !isAreaCode(id.slice(0, 6))) return false;
  if (!isBusinessDay(`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(id.charAt(index)), 0);
  return id[17] === checks.charAt(sum % 11);
}

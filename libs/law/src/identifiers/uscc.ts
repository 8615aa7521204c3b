import { gb32100Alphabet, isGb32100Checked } from './gb-32100';

const shape = new RegExp(`^[${gb32100Alphabet}]{2}\\d{6}[${gb32100Alphabet}]{10}$`);

/** What is wrong with a unified social credit code. */
export type UsccFault = 'shape' | 'check-character' | 'organisation-code';

/**
 * All faults of a 统一社会信用代码 (GB 32100-2015), none for a code in order. `organisation-code` is the inner check of
 * GB 11714 over characters 9 to 17; real registers hold codes that fail it alone, so `isUscc` leaves it out.
 */
export function usccFaults(code: string): readonly UsccFault[] {
  if (!shape.test(code)) return ['shape'];
  const faults: UsccFault[] = [];
  if (!isGb32100Checked(code)) faults.push('check-character');
  if (!isOrganisationCode(code.slice(8, 17))) faults.push('organisation-code');
  return faults;
}

/** Whether shape and check character of a 统一社会信用代码 are right (GB 32100-2015). */
export function isUscc(code: string): boolean {
  return shape.test(code) && isGb32100Checked(code);
}

/** Whether a 组织机构代码 of nine characters, without hyphen, is right (GB 11714). */
export function isOrganisationCode(code: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false;
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce(
    (total, weight, index) => total + weight * Number.parseInt(code.charAt(index), 36),
    0,
  );
  const rest = 11 - (sum % 11);
  const check = rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
  return code[8] === check;
}

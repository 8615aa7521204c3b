const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** What is wrong with a unified social credit code. */
export type UsccFault = 'shape' | 'check-character' | 'organisation-code';

/**
 * All faults of a 统一社会信用代码 (GB 32100-2015), none for a code in order. `organisation-code` is the inner check of
 * GB 11714 over characters 9 to 17; real registers hold codes that fail it alone, so `isUscc` leaves it out.
 */
export function usccFaults(code: string): readonly UsccFault[] {
  if (!shape.test(code)) return ['shape'];
  const faults: UsccFault[] = [];
  if (code[17] !== usccCheckCharacter(code)) faults.push('check-character');
  if (!isOrganisationCode(code.slice(8, 17))) faults.push('organisation-code');
  return faults;
}

/** Whether shape and check character of a 统一社会信用代码 are right (GB 32100-2015). */
export function isUscc(code: string): boolean {
  return shape.test(code) && code[17] === usccCheckCharacter(code);
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

function usccCheckCharacter(code: string): string {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * alphabet.indexOf(code.charAt(index)),
    0,
  );
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

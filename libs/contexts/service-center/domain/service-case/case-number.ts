import { createHash } from 'node:crypto';
import { gb32100CheckCharacter, gb32100Code, isGb32100Checked } from '@daylight/law';

const serialLength = 8;

/**
 * 办件编码: `<power code>-<yyyymmdd>-<serial>`, public. The serial is eight characters that follow from the case's id and
 * one check character by the weights of GB 32100 (3^i mod 31), so that a mistyped number is found out.
 *
 * No counter is shared: windows that file at the same moment cannot race. Among a thousand cases of one power on one day
 * two get the same serial with a probability below one in a million (31^8 values).
 */
export function caseNumber(powerCode: string, day: string, caseId: string): string {
  const serial = gb32100Code(createHash('sha256').update(caseId).digest(), serialLength);
  return `${powerCode}-${day.replaceAll('-', '')}-${serial}${gb32100CheckCharacter(serial)}`;
}

/** Whether the check character of a case number is right. Says nothing about whether the case exists. */
export function isCaseNumberIntact(caseNo: string): boolean {
  const serial = /^.+-\d{8}-(.{9})$/.exec(caseNo)?.[1];
  return serial !== undefined && isGb32100Checked(serial);
}

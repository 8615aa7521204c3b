import { isStaff } from '@daylight/administration';
import { checkCodeHashOf, type Person } from '@daylight/service-kit';
import type { CaseRegisterRow } from '../projections/case-register/case-register.entity';

const readingRoles = [
  'clerk',
  'reviewer',
  'approver',
  'unit-head',
  'auditor',
  'efficiency-office',
  'legal-reviewer',
];
/** Who opens personal data: the staff that handles cases, not auditors. */
const handlingRoles = ['clerk', 'reviewer', 'approver', 'unit-head'];

/** How much of a case somebody may read. */
export const caseAccesses = ['staff', 'applicant', 'public'] as const;
export type CaseAccess = (typeof caseAccesses)[number];

/** Who asks to read: the person, if anybody signed in, and the query code that they gave. */
export interface Reader {
  readonly person: Person | null;
  readonly checkCode?: string;
}

/** Staff read everything; the applicant their own; anybody with the check code what is public of it; others nothing. */
export function accessTo(row: CaseRegisterRow, { person, checkCode }: Reader): CaseAccess | null {
  if (person !== null && isReadingStaff(person)) return 'staff';
  if (person !== null && row.applicantSubject === person.subject) return 'applicant';
  if (checkCode === undefined) return null;
  return checkCodeHashOf(checkCode, row.caseId) === row.state.checkCodeHash ? 'public' : null;
}

export function isReadingStaff(person: Person): boolean {
  return isStaff(person) && bears(person, readingRoles);
}

/** Whether a reader with this access opens the applicant's personal data. */
export function opensPersonalData(access: CaseAccess, { person }: Reader): boolean {
  return access === 'applicant' || (access === 'staff' && person !== null && bears(person, handlingRoles));
}

function bears({ roles }: Person, some: readonly string[]): boolean {
  return roles.some((role) => some.includes(role));
}

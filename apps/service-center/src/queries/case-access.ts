import type { Person } from '@daylight/service-kit';
import { publicOrganisation } from '@daylight/contexts/service-center/domain';
import { checkCodeHashOf } from '../commands/personal-data';
import type { CaseRegisterRow } from '../projections/case-register/case-register.entity';
import { stateOf, type CaseAccess } from './case-view';

const readingRoles = [
  'clerk',
  'reviewer',
  'approver',
  'unit-head',
  'auditor',
  'efficiency-office',
  'legal-reviewer',
];

/** Staff read everything; the applicant their own; anybody with the check code what is public of it; others nothing. */
export function accessTo(
  row: CaseRegisterRow,
  person: Person | null,
  checkCode: string | undefined,
): CaseAccess | null {
  if (person !== null && isReadingStaff(person)) return 'staff';
  if (person !== null && row.applicantSubject !== null && row.applicantSubject === person.subject)
    return 'applicant';
  if (checkCode === undefined) return null;
  return checkCodeHashOf(checkCode, row.caseId) === stateOf(row).checkCodeHash ? 'public' : null;
}

export function isReadingStaff({ organisation, roles }: Person): boolean {
  return organisation !== publicOrganisation && roles.some((role) => readingRoles.includes(role));
}

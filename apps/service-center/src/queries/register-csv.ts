import { citizenStatusWords } from '@daylight/contexts/service-center/contracts/own';
import type { CaseRegisterRow } from '../projections/case-register/case-register.entity';

const columns: readonly (readonly [string, (row: CaseRegisterRow) => string | number | null])[] = [
  ['办件编码 case', (row) => row.caseNo],
  ['事项 item', (row) => row.itemNameZh],
  ['职权编码 power', (row) => row.powerCode],
  ['机构 organisation', (row) => row.organisation],
  ['申请人 applicant', (row) => row.applicant],
  ['渠道 channel', (row) => row.channel],
  ['状态 status', (row) => citizenStatusWords[row.citizenStatus].zh],
  ['申办日 filed', (row) => row.filedOn],
  ['受理日 accepted', (row) => row.acceptedOn],
  ['法定期限 statutory due', (row) => row.statutoryDue],
  ['承诺期限 promised due', (row) => row.promisedDue],
  ['决定日 decided', (row) => row.decidedOn],
  ['送达日 delivered', (row) => row.deliveredOn],
  ['办结日 closed', (row) => row.closedOn],
  ['法定期限结论 statutory verdict', (row) => row.statutoryVerdict],
  ['承诺期限结论 promised verdict', (row) => row.promisedVerdict],
  ['偏差数 deviations', (row) => row.deviations],
  ['评价 rating', (row) => row.rating],
  ['原记录编号 foreign reference', (row) => row.foreignReference],
];

/** RFC 4180 with a byte order mark, so that spreadsheets read the Chinese. */
export function registerCsv(rows: readonly CaseRegisterRow[]): string {
  const header = columns.map(([name]) => cell(name)).join(',');
  const lines = rows.map((row) => columns.map(([, value]) => cell(value(row))).join(','));
  return `\uFEFF${[header, ...lines].join('\r\n')}\r\n`;
}

/** A leading `=`, `+`, `-` or `@` would be run as a formula by spreadsheets. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

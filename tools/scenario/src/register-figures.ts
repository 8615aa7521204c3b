import { answered } from '@daylight/api-client';
import type { operations } from '@daylight/contexts/service-center/client';
import type { Clients } from './platform-api';

const pageSize = 500;
const pagesMax = 100;

/** What the register of approvals says of the cases of a power. */
export type RegisterResult = {
  readonly cases: number;
  readonly closed: number;
  readonly open: number;
  /** References of the closed cases that missed their deadline. */
  readonly late: readonly string[];
};

type RegisterPage = operations['register.page']['responses'][200]['content']['application/json'];

/** Reads the register page by page. @param minPosition that the register must have reached. */
export async function readRegister(
  { center }: Clients,
  powerCode: string,
  minPosition: string,
): Promise<RegisterResult> {
  const lines: RegisterPage['cases'] = [];
  let after: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const query = { powerCode, limit: pageSize, minPosition, ...(after && { after }) };
    const { cases, next } = await answered(center.GET('/register', { params: { query } }));
    lines.push(...cases);
    if (next === null) break;
    after = next;
  }
  const closed = lines.filter((line) => line.closedOn !== null);
  return {
    cases: lines.length,
    closed: closed.length,
    open: lines.length - closed.length,
    late: closed
      .filter(({ verdicts }) => verdicts.promised === 'missed')
      .map(({ foreignReference }) => foreignReference ?? '')
      .sort(),
  };
}

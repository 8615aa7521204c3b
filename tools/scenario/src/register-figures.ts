import type { ApiClient } from './api-client';
import { apiPaths } from './api-paths';
import type { ScenarioPerson } from './people';

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

type RegisterLine = {
  foreignReference: string | null;
  closedOn: string | null;
  verdicts: { promised: string | null };
};

/** Reads the register page by page, by the public API. @param position that the register must have reached. */
export async function readRegister(
  client: ApiClient,
  person: ScenarioPerson,
  powerCode: string,
  position: string,
): Promise<RegisterResult> {
  const lines: RegisterLine[] = [];
  let after: string | null = null;
  for (let page = 0; page < pagesMax; page += 1) {
    const { cases, next } = (await client.must({
      person,
      path: apiPaths.register({
        powerCode,
        limit: String(pageSize),
        minPosition: position,
        ...(after === null ? {} : { after }),
      }),
    })) as { cases: RegisterLine[]; next: string | null };
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

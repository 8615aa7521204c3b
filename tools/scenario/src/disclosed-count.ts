import { answered } from '@daylight/api-client';
import type { Clients } from './platform-api';

const pageSize = 200;
/** More pages than any run of the scenario fills. */
const pagesMax = 1_000;

/** Ids of everything that the public search shows of a power's cases, in the order of its pages. */
export async function disclosedIds({ disclosure }: Clients, powerCode: string): Promise<string[]> {
  const ids: string[] = [];
  let before: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const query = { powerCode, context: 'service-center', limit: pageSize, ...(before && { before }) };
    const { events, next } = await answered(disclosure.GET('/events', { params: { query } }));
    ids.push(...events.filter(({ aggregate }) => aggregate === 'case').map(({ id }) => id));
    if (next === null) return ids;
    before = next;
  }
  throw new Error(
    `${powerCode}: 公开记录多于 ${pagesMax} 页。 More than ${pagesMax} pages of disclosed events.`,
  );
}

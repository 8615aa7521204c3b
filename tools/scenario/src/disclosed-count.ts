import type { ApiClient } from './api-client';
import { apiPaths } from './api-paths';

const pageSize = 200;
/** More pages than any run of the scenario fills. */
const pagesMax = 1_000;

/** Ids of everything that the public search shows of a power's cases, in the order of its pages. */
export async function disclosedIds(client: ApiClient, powerCode: string): Promise<string[]> {
  const ids: string[] = [];
  let before: string | null = null;
  for (let page = 0; page < pagesMax; page += 1) {
    const { events, next } = (await client.must({
      path: apiPaths.disclosedEvents({
        powerCode,
        context: 'service-center',
        limit: String(pageSize),
        ...(before === null ? {} : { before }),
      }),
    })) as { events: { id: string; stream: string }[]; next: string | null };
    ids.push(...events.filter(({ stream }) => stream.startsWith('service-center.case-')).map(({ id }) => id));
    if (next === null) return ids;
    before = next;
  }
  throw new Error(
    `${powerCode}: 公开记录多于 ${pagesMax} 页。 More than ${pagesMax} pages of disclosed events.`,
  );
}

import { readPageMax, type EventLog } from '@daylight/record';
import { NotCheckable } from '../cli/exit-codes';

const casePrefix = 'service-center.case-';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The stream of a case, named by its stream, its id or its case number. A number is looked for in the record itself: an index
 * would have to be trusted.
 * @throws NotCheckable when no case has the number.
 */
export async function findCaseStream(log: EventLog, name: string): Promise<string> {
  if (name.includes('.')) return name;
  if (uuid.test(name)) return `${casePrefix}${name}`;
  let after: string | undefined;
  for (;;) {
    const page = await log.readAll({
      after,
      limit: readPageMax,
      filter: { streamPrefixes: [casePrefix], types: ['service-center.CaseFiled'] },
    });
    const found = page.events.find((event) => event.data.caseNo === name);
    if (found !== undefined) return found.stream;
    if (page.end || page.position === undefined) break;
    after = page.position;
  }
  throw new NotCheckable(`记录中没有编码为 ${name} 的办件 / the record has no case numbered ${name}`);
}

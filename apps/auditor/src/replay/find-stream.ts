import { aggregateOf, type ContextModule } from '@daylight/every-context';
import { readPageMax, type EventLog } from '@daylight/record';
import { NotCheckable } from '../cli/exit-codes';

/** Streams that a message about an ambiguous name lists. */
const namedStreamsMax = 20;

/**
 * The one stream that a person means: named by itself, by the aggregate's id, or by the public number of its matter. The
 * number is looked for in the whole record itself: an index would have to be trusted.
 * @throws NotCheckable when the record has no such stream, or several
 */
export async function findStream(
  log: EventLog,
  name: string,
  contexts: readonly ContextModule[],
): Promise<string> {
  if (aggregateOf(name, contexts) !== null || (await exists(log, name))) return name;
  const byId = await streamsOfId(log, name, contexts);
  const found = byId.length > 0 ? byId : await streamsOfMatter(log, name);
  const [stream, ...others] = found;
  if (stream === undefined)
    throw new NotCheckable(
      `记录中没有以 ${name} 为流名、标识或编号的事项 / the record has no stream, id or matter number ${name}`,
    );
  if (others.length === 0) return stream;
  const listed = found.slice(0, namedStreamsMax).join(', ');
  throw new NotCheckable(
    `${name} 有 ${found.length} 个流,请指明其一 / ${found.length} streams bear it, name one of them: ${listed}`,
  );
}

const streamName = /^[a-z][a-z-]*\.[a-z][a-z-]*-/;

async function exists(log: EventLog, stream: string): Promise<boolean> {
  return streamName.test(stream) && (await log.readStream(stream, { limit: 1 })).exists;
}

async function streamsOfId(
  log: EventLog,
  id: string,
  contexts: readonly ContextModule[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const aggregate of contexts.flatMap(({ aggregates }) => aggregates))
    if (await exists(log, aggregate.stream(id))) found.push(aggregate.stream(id));
  return found;
}

async function streamsOfMatter(log: EventLog, no: string): Promise<readonly string[]> {
  const found = new Set<string>();
  let after: string | undefined;
  for (;;) {
    const page = await log.readAll({ after, limit: readPageMax });
    for (const { stream, metadata } of page.events) if (metadata.matter?.no === no) found.add(stream);
    if (page.end || page.position === undefined) return [...found];
    after = page.position;
  }
}

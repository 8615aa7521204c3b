import type { ContextModule } from '@daylight/every-context';
import type { EventLog } from '@daylight/record';
import { UsageError } from '../cli/exit-codes';
import type { ExportedPart } from '../cli/arguments';
import { findStream } from '../replay/find-stream';
import type { Selection } from './read-events';

/**
 * What an export reads.
 * @throws UsageError when no context or aggregate has the name: an empty file would look like an empty record
 * @throws NotCheckable when the record has no such stream, or several
 */
export async function selectPart(
  log: EventLog,
  { subject, context: name, aggregate, prefix }: ExportedPart,
  contexts: readonly ContextModule[],
): Promise<Selection> {
  if (subject !== undefined) return { stream: await findStream(log, subject, contexts) };
  if (prefix !== undefined) return { filter: { streamPrefixes: [prefix] } };
  if (name === undefined) return {};
  const context = contexts.find((each) => each.name === name);
  if (context === undefined) throw new UsageError(`没有这个上下文 / no such context: ${name}`);
  if (aggregate === undefined) return { filter: { streamPrefixes: [`${name}.`] } };
  const wanted = context.aggregates.find(({ messages }) => messages.aggregate === aggregate);
  if (wanted === undefined)
    throw new UsageError(`${name} 没有这个聚合 / ${name} has no such aggregate: ${aggregate}`);
  return { filter: { streamPrefixes: [wanted.stream('')] } };
}

import type { ContextModule } from '@daylight/every-context';
import type { RecordedEvent } from '@daylight/kernel';
import { exportXes, xesLogOf, type XesEvent, type XesTrace } from '@daylight/procedure';
import { readByContext } from '../reading/read-by-context';

/**
 * Streams as a process log (IEEE 1849) for any process-mining tool: a trace a stream, named by its matter, and an event a
 * step of the matter's procedure. An event that is no step has its type as the activity. What an event says stands beside
 * it in the words of its context; where this program cannot read it, the reason stands there instead.
 */
export async function xesText(
  events: AsyncIterable<RecordedEvent>,
  contexts: readonly ContextModule[],
): Promise<string> {
  const traces = new Map<string, XesTrace>();
  for await (const event of events) {
    const trace = traces.get(event.stream) ?? newTrace(event.stream);
    traces.set(event.stream, trace);
    trace.name = event.metadata.matter?.no ?? trace.name;
    trace.events.push(xesEvent(event, contexts));
  }
  return exportXes(xesLogOf([...traces.values()]));
}

function newTrace(stream: string): XesTrace {
  return {
    name: stream,
    attributes: [{ key: 'daylight:stream', type: 'string', value: stream }],
    events: [],
  };
}

function xesEvent(event: RecordedEvent, contexts: readonly ContextModule[]): XesEvent {
  const { type, metadata, position, digest } = event;
  const reading = readByContext(event, contexts);
  const said: readonly [string, string] =
    reading.kind === 'read'
      ? ['daylight:summary', reading.summary.zh]
      : ['daylight:not-read', `${reading.why.zh} / ${reading.why.en}`];
  const told = [
    ['daylight:type', type],
    said,
    ['daylight:position', position],
    ['daylight:digest', digest],
  ] as const;
  return {
    activity: metadata.step ?? type,
    resource: metadata.actor.subject,
    group: metadata.actor.post ?? metadata.actor.organisation,
    timestamp: metadata.occurredAt,
    lifecycle: 'complete',
    attributes: told.map(([key, value]) => ({ key, type: 'string', value })),
  };
}

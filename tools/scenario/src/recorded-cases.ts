import type { FlowChart } from '@daylight/kernel/messages';
import { xesLogOf, type EventLogXes, type XesTrace } from '@daylight/procedure';
import type { ExportedEvent } from './auditor';

/** The cases of one power as the record itself tells them. */
export type RecordedCases = {
  /** A trace a case, an event a step done; activities are the chart's English names, resources the subjects. */
  readonly log: EventLogXes;
  /** Ids of every event of these cases that is public. */
  readonly publicIds: ReadonlySet<string>;
  readonly events: number;
};

/** Reads the record once and sorts what it says of each power. */
export async function recordedCases(
  events: AsyncIterable<ExportedEvent>,
  charts: ReadonlyMap<string, FlowChart>,
): Promise<{ readonly of: ReadonlyMap<string, RecordedCases>; readonly refusals: number }> {
  const powers = new Map([...charts.keys()].map((code) => [code, new PowerRecord(charts.get(code))]));
  let refusals = 0;
  for await (const event of events) {
    if (event.type.endsWith('.RequestRefused')) refusals += 1;
    if (event.stream.startsWith('service-center.case-'))
      powers.get(event.metadata.powerCode ?? '')?.take(event);
  }
  return { of: new Map([...powers].map(([code, record]) => [code, record.result()])), refusals };
}

class PowerRecord {
  private readonly traces = new Map<string, XesTrace>();
  private readonly publicIds = new Set<string>();
  private readonly names: ReadonlyMap<string, string>;
  private events = 0;

  constructor(chart: FlowChart | undefined) {
    this.names = new Map(chart?.nodes.map((node) => [node.id, node.nameEn ?? node.nameZh]));
  }

  take({ id, stream, type, data, metadata }: ExportedEvent): void {
    this.events += 1;
    if (metadata.disclosure === 'public') this.publicIds.add(id);
    const trace = this.traces.get(stream) ?? { name: stream, attributes: [], events: [] };
    this.traces.set(stream, trace);
    if (type === 'service-center.CaseFiled') trace.name = data.foreignRecord?.reference ?? stream;
    if (metadata.step === undefined) return;
    trace.events.push({
      activity: this.names.get(metadata.step) ?? metadata.step,
      resource: metadata.actor.subject,
      group: metadata.actor.post,
      timestamp: metadata.occurredAt,
      attributes: [],
    });
  }

  result(): RecordedCases {
    return { log: xesLogOf([...this.traces.values()]), publicIds: this.publicIds, events: this.events };
  }
}

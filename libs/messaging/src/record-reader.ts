import type { IntegrationContract } from '@daylight/kernel';
import type { EventFilter, EventLog } from '@daylight/record';
import { toCloudEvent } from './cloud-event';
import type { IntegrationMessage } from './integration-consumer';

export type RecordRange = {
  readonly log: EventLog;
  readonly contract: IntegrationContract;
  readonly division: string;
  readonly incarnation: string;
  /** Exclusive; omitted: from the beginning. */
  readonly after?: string;
  /** Inclusive; omitted: to the end. */
  readonly until?: string;
  /** Events of the record looked at per page; at most the record's `readPageMax`. */
  readonly limit?: number;
};

export type RecordPage = {
  readonly messages: readonly IntegrationMessage[];
  /** Reached: every public event up to here is in `messages` or lies before `after`. Undefined on an empty log. */
  readonly position?: string;
  /** True when the range is exhausted. */
  readonly end: boolean;
};

/** The streams of one context. */
export function contextFilter(context: string): EventFilter {
  return { streamPrefixes: [`${context}.`] };
}

/**
 * The integration messages of a range of the record, mapped by the contract exactly as the relay maps them: how holes are
 * filled, how a consumer catches up without NATS, and how a consumer's tables are rebuilt.
 * @throws RecordError
 */
export async function readIntegrationMessages(range: RecordRange): Promise<RecordPage> {
  const { log, contract, division, incarnation, after, until, limit } = range;
  const slice = await log.readAll({ after, limit, filter: contextFilter(contract.context) });
  const messages: IntegrationMessage[] = [];
  let previousPosition = after;
  for (const recorded of slice.events) {
    if (until !== undefined && recorded.position > until) return { messages, position: until, end: true };
    const event = toCloudEvent(contract, recorded, { division, previousPosition, incarnation });
    if (event === null) continue;
    messages.push({ context: contract.context, position: event.position, event, data: event.data });
    previousPosition = event.position;
  }
  const reached = slice.position ?? after;
  if (until !== undefined && reached !== undefined && reached >= until) {
    return { messages, position: until, end: true };
  }
  return { messages, position: reached, end: slice.end };
}

import type { IntegrationContract } from '@daylight/kernel';
import { cloudEventTypeOf, eventNameOf, sourceOf, subjectOf, type CloudEvent } from './cloud-event';
import { cloudEventFault, daylightEventFault } from './cloud-event-schema';

/** Largest message that is looked at, and deepest nesting; both are far above what a contract publishes. */
export const messageBytesMax = 1024 * 1024;
export const nestingMax = 64;

export type MessageFault =
  | 'too-large'
  | 'not-utf8'
  | 'not-json'
  | 'too-deep'
  | 'not-a-cloudevent'
  | 'wrong-shape'
  | 'foreign-source'
  | 'foreign-type'
  | 'wrong-subject'
  | 'inconsistent'
  | 'foreign-log'
  | 'not-in-record';

export type ReadMessage =
  | { readonly kind: 'event'; readonly event: CloudEvent }
  | { readonly kind: 'fault'; readonly fault: MessageFault; readonly detail: string };

export type MessageExpectation = {
  readonly namespace: string;
  readonly division: string;
  readonly contract: IntegrationContract;
  readonly incarnation: string;
};

/**
 * Reads what came in over a subject. Total: whatever the bytes are, the answer is an event or a fault, never an exception.
 */
export function readMessage(
  bytes: Uint8Array,
  subject: string,
  expectation: MessageExpectation,
): ReadMessage {
  const parsed = parseJson(bytes);
  if (parsed.kind === 'fault') return parsed;
  try {
    const standard = cloudEventFault(parsed.value);
    if (standard !== null) return fault('not-a-cloudevent', standard);
    const shape = daylightEventFault(parsed.value);
    if (shape !== null) return fault('wrong-shape', shape);
    return checkMeaning(parsed.value as CloudEvent, subject, expectation);
  } catch (error) {
    return fault('wrong-shape', error instanceof Error ? error.message : String(error));
  }
}

type Parsed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly fault: MessageFault; readonly detail: string };

/** Parses bounded JSON from untrusted bytes: size, UTF-8 and nesting are checked before the parser sees them. */
export function parseJson(bytes: Uint8Array): Parsed {
  if (bytes.byteLength > messageBytesMax) return fault('too-large', `${bytes.byteLength} bytes`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    return fault('not-utf8', String(error));
  }
  if (nestsDeeperThan(text, nestingMax)) return fault('too-deep', `more than ${nestingMax} levels`);
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch (error) {
    return fault('not-json', error instanceof Error ? error.message.slice(0, 200) : String(error));
  }
}

function checkMeaning(event: CloudEvent, subject: string, expectation: MessageExpectation): ReadMessage {
  const { namespace, division, contract, incarnation } = expectation;
  const { data } = event;
  if (event.source !== sourceOf(division, contract.context)) return fault('foreign-source', event.source);
  const eventType = eventTypeOf(event.type, contract);
  if (eventType === undefined) return fault('foreign-type', event.type);
  if (!event.subject.startsWith(`${contract.context}.`)) return fault('foreign-source', event.subject);
  const expected = subjectOf(namespace, division, contract.context, event.subject, eventNameOf(eventType));
  if (subject !== expected) return fault('wrong-subject', `expected ${expected}`);
  if (
    data.stream !== event.subject ||
    data.position !== event.position ||
    data.revision !== event.revision ||
    data.occurredAt !== event.time
  ) {
    return fault('inconsistent', 'data and attributes name different events');
  }
  if (event.previousposition !== undefined && event.previousposition >= event.position) {
    return fault('inconsistent', 'previousposition does not lie before position');
  }
  if (event.logincarnation !== incarnation) return fault('foreign-log', event.logincarnation);
  return { kind: 'event', event };
}

/** The contract's event type behind a CloudEvent type, or undefined when the contract (of this version) has none. */
function eventTypeOf(cloudEventType: string, contract: IntegrationContract): string | undefined {
  return Object.keys(contract.versions).find(
    (type) =>
      cloudEventTypeOf(contract.context, eventNameOf(type), contract.versions[type] ?? 0) === cloudEventType,
  );
}

function nestsDeeperThan(text: string, levels: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (inString) {
      if (character === backslash) index += 1;
      else if (character === quote) inString = false;
    } else if (character === quote) inString = true;
    else if (character === openBracket || character === openBrace) {
      depth += 1;
      if (depth > levels) return true;
    } else if (character === closeBracket || character === closeBrace) depth -= 1;
  }
  return false;
}

const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

function fault(name: MessageFault, detail: string): { kind: 'fault'; fault: MessageFault; detail: string } {
  return { kind: 'fault', fault: name, detail: detail.slice(0, 500) };
}

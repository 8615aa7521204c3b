import { Type } from '@sinclair/typebox';
import {
  anyText,
  code,
  count,
  flag,
  instant,
  listOf,
  object,
  oneOf,
  optional,
  orNull,
  text,
} from '@daylight/kernel/messages';

/** What the routes for operators answer; the compiler holds each to the type of what it shows. */

const upOrDown = oneOf('up', 'down');
/** Beside its status a check tells facts of its own, such as the head of the record. */
const checkState = Type.Object(
  { status: upOrDown, detail: optional(anyText()) },
  { additionalProperties: Type.Union([anyText(), Type.Number(), flag, Type.Null()]) },
);
export const liveness = object({ status: upOrDown, eventLoopDelayMs: count });
export const readinessReport = object({
  service: code(),
  status: upOrDown,
  checks: Type.Record(Type.String(), checkState),
});

const position = code();
export const projectionStatuses = listOf(
  object({
    name: code(),
    state: oneOf('catching-up', 'live', 'retrying', 'parked', 'stopped', 'standby', 'refused'),
    position: orNull(position),
    caughtUp: flag,
    error: optional(anyText()),
  }),
);
const relayState = object({
  kind: oneOf('waiting', 'checking', 'relaying', 'retrying', 'halted', 'stopped'),
  position: optional(position),
  error: optional(anyText()),
  published: count,
  duplicates: count,
  rewinds: count,
});
const laneState = object({
  context: code(),
  kind: oneOf('live', 'retrying', 'halted', 'stopped'),
  position: optional(position),
  error: optional(anyText()),
  applied: count,
  skipped: count,
  holesFilled: count,
  setAside: count,
  malformed: count,
  pullRestarts: count,
});
export const subscriptionStates = object({
  projections: projectionStatuses,
  relay: orNull(relayState),
  consumers: listOf(object({ name: code(), lanes: listOf(laneState) })),
});

export const deadLetter = object({
  id: code(),
  consumer: text(),
  context: text(),
  reason: oneOf('malformed', 'failed', 'behind-another'),
  errorClass: anyText(),
  error: anyText(),
  attempts: count,
  handlerVersion: count,
  position: optional(position),
  stream: optional(text()),
  revision: optional(count),
  eventId: optional(text()),
  subject: optional(text()),
  sample: optional(anyText()),
  state: oneOf('open', 'replayed', 'dismissed'),
  createdAt: instant,
  closedAt: optional(instant),
  closingNote: optional(anyText()),
});
export const replayOutcome = object({
  replayed: count,
  failed: optional(object({ letter: deadLetter, error: anyText() })),
  cleared: flag,
});

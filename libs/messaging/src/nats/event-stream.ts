import {
  DiscardPolicy,
  nanos,
  NatsError,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
  type StreamInfo,
} from 'nats';
import { messageBytesMax } from '../message-reader';
import type { Messaging } from './messaging';

const dayMs = 24 * 60 * 60 * 1000;

/** Limits of a context's stream: NATS holds copies with an address; the record keeps everything. */
export const streamAgeMaxMs = 14 * dayMs;
export const streamBytesMax = 1024 * 1024 * 1024;
export const duplicateWindowMs = 10 * 60 * 1000;

export type EventStreamLimits = {
  readonly ageMaxMs?: number;
  readonly bytesMax?: number;
  readonly duplicateWindowMs?: number;
  /** 3 on a cluster. Default 1. */
  readonly replicas?: number;
};

/** `DAYLIGHT_POWER_REGISTRY`. */
export function streamNameOf(namespace: string, context: string): string {
  return `${namespace}_${context}`.replace(/[^A-Za-z0-9_]/g, '_').toUpperCase();
}

/** Every subject that a context's events may have. */
export function subjectsOf(namespace: string, division: string, context: string): string {
  return `${namespace}.${division}.${context}.>`;
}

function wanted(
  { namespace }: Messaging,
  division: string,
  context: string,
  limits: EventStreamLimits,
): Partial<StreamConfig> & { name: string } {
  return {
    name: streamNameOf(namespace, context),
    subjects: [subjectsOf(namespace, division, context)],
    description: `Integration events of ${context}, copied from the record; refilled from there when lost`,
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.Old,
    max_age: nanos(limits.ageMaxMs ?? streamAgeMaxMs),
    max_bytes: limits.bytesMax ?? streamBytesMax,
    max_msg_size: messageBytesMax,
    duplicate_window: nanos(limits.duplicateWindowMs ?? duplicateWindowMs),
    num_replicas: limits.replicas ?? 1,
    // Nobody takes single messages or all of them away; both are part of 2.9 and cannot be lifted later.
    deny_delete: true,
    deny_purge: true,
    allow_direct: true,
  };
}

/** Settings that a running stream may change; the others can only be had by making the stream anew. */
const changeable = [
  'subjects',
  'description',
  'discard',
  'max_age',
  'max_bytes',
  'max_msg_size',
  'duplicate_window',
  'num_replicas',
  'deny_delete',
  'deny_purge',
  'allow_direct',
] as const;

/**
 * Creates the context's stream or compares the existing one with what is wanted and corrects what differs.
 * Only the context's own relay calls this; consumers bind to what is there.
 * @throws NatsError when the server cannot be reached or refuses.
 */
export async function provisionEventStream(
  messaging: Messaging,
  division: string,
  context: string,
  limits: EventStreamLimits = {},
): Promise<StreamInfo> {
  const config = wanted(messaging, division, context, limits);
  const { streams } = messaging.manager;
  const existing = await eventStreamInfo(messaging, context);
  if (existing === null) return streams.add(config);
  const different = changeable.some(
    (key) => JSON.stringify(existing.config[key]) !== JSON.stringify(config[key]),
  );
  return different ? streams.update(config.name, config) : existing;
}

/** The context's stream as the server has it, or null when it does not exist. */
export async function eventStreamInfo(messaging: Messaging, context: string): Promise<StreamInfo | null> {
  try {
    return await messaging.manager.streams.info(streamNameOf(messaging.namespace, context));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** True when the server says that a stream, consumer or message does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof NatsError && (error.code === '404' || error.api_error?.code === 404);
}

import { aggregateOf, type ContextModule, type StreamOwner } from '@daylight/every-context';
import type { Bilingual, RecordedEvent } from '@daylight/kernel';
import { declarationOf } from '@daylight/kernel/messages';

/** What an event says in the words of its context, or why this program cannot say it. */
export type Reading =
  | { readonly kind: 'read'; readonly summary: Bilingual; readonly status: Bilingual | null }
  | { readonly kind: 'unread'; readonly why: Bilingual };

/** Why this program cannot read an event of an aggregate; null when it can. The bytes are checked in either case. */
export function unreadableBecause(
  { type, metadata }: Pick<RecordedEvent, 'type' | 'metadata'>,
  { aggregate }: StreamOwner,
): Bilingual | null {
  const declared = declarationOf(aggregate.messages, type);
  if (declared === undefined)
    return { zh: `本程序不认识事件类型 ${type}`, en: `this program does not know the type ${type}` };
  const { schemaVersion: version } = metadata;
  if (version <= declared.version) return null;
  return {
    zh: `${type} 为第 ${version} 版,本程序只认识到第 ${declared.version} 版`,
    en: `${type} is of version ${version}; this program knows ${declared.version}`,
  };
}

/** Reads one event by its context's publication, old versions as present ones. */
export function readByContext(recorded: RecordedEvent, contexts: readonly ContextModule[]): Reading {
  const owner = aggregateOf(recorded.stream, contexts);
  if (owner === null) return { kind: 'unread', why: ofNoAggregate };
  const why = unreadableBecause(recorded, owner);
  if (why !== null) return { kind: 'unread', why };
  const mapping = owner.context.publication?.map(recorded) ?? null;
  // An aggregate that publishes nothing is folded all the same; its events are named as they are stored.
  const summary = mapping?.summary ?? { zh: recorded.type, en: recorded.type };
  return { kind: 'read', summary, status: mapping?.status ?? null };
}

const ofNoAggregate: Bilingual = {
  zh: '该流不属于任何已知的聚合',
  en: 'the stream is of no aggregate that this program knows',
};

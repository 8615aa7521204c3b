import { fieldsOf, type Fields, type Messages } from '@daylight/kernel/messages';
import type { TSchema } from '@sinclair/typebox';

const depthMax = 12;
const itemsMax = 200;
const sealedText = '(已加密 sealed)';

/**
 * A state for people, whatever it holds: a line a member, Chinese first where the aggregate's messages have a title for a
 * member of this name.
 */
export function stateText(state: unknown, messages: Messages): string {
  const titles = new Map<string, string>();
  for (const { fields } of Object.values(messages.events)) collectTitles(fields as Fields, titles);
  return linesOf(state, titles, 1).join('\n');
}

function collectTitles(fields: Fields, titles: Map<string, string>): void {
  for (const [name, { title, schema }] of Object.entries(fields)) {
    if (!titles.has(name)) titles.set(name, title.zh);
    const inner = fieldsOf(schema) ?? fieldsOf((schema['items'] ?? {}) as TSchema);
    if (inner !== undefined) collectTitles(inner, titles);
  }
}

function linesOf(value: unknown, titles: ReadonlyMap<string, string>, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const line = plain(value);
  if (line !== undefined) return [`${indent}${line}`];
  if (depth > depthMax) return [`${indent}…`];
  const members = membersOf(value as object);
  const lines = members.slice(0, itemsMax).flatMap(([name, member]) => {
    const title = titles.get(name);
    const label = title === undefined ? name : `${title} ${name}`;
    const short = plain(member);
    if (short !== undefined) return [`${indent}${label}: ${short}`];
    return [`${indent}${label}:`, ...linesOf(member, titles, depth + 1)];
  });
  const more = members.length - itemsMax;
  return more > 0 ? [...lines, `${indent}…另有 ${more} 项 / ${more} more`] : lines;
}

/** A value that fits on its line; undefined for one with members. */
function plain(value: unknown): string | undefined {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (isSealed(value)) return sealedText;
  return membersOf(value).length === 0 ? '—' : undefined;
}

function membersOf(value: object): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [String(index + 1), item] as const);
  if (value instanceof Map) return [...value].map(([key, item]) => [String(key), item as unknown] as const);
  if (value instanceof Set) return membersOf([...value]);
  return Object.entries(value);
}

/** Commitment, key id and cipher text tell a reader nothing. */
function isSealed(value: object): boolean {
  return Object.keys(value).sort().join() === 'c,ct,kid';
}

import type { JsonValue } from '@daylight/kernel';

/**
 * One line of canonical JSON (RFC 8785): keys in order of their UTF-16 code units, no white space. Values come parsed from
 * PostgreSQL, so that every number is finite and every text well-formed.
 */
export function canonicalLine(value: JsonValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => canonicalLine(item)).join(',')}]`;
  const members = Object.entries(value)
    .filter((entry): entry is [string, JsonValue] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalLine(member)}`);
  return `{${members.join(',')}}`;
}

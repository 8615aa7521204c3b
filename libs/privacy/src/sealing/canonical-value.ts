import type { JsonValue } from '@daylight/kernel';
import { PersonalDataError } from '../personal-data-error';

const depthMax = 16;

/** Personal values are fields of forms; a scanned paper belongs into the file store, not into an event. */
export const canonicalLengthMax = 64 * 1024;

/**
 * RFC 8785 text of a personal value, so that the commitment to it has one meaning for every verifier. Numbers are safe
 * integers only, as in the events themselves.
 * @throws PersonalDataError `malformed` for anything else than plain JSON, or for too much of it.
 */
export function canonicalValue(value: JsonValue): string {
  const text = write(value, 0);
  if (text.length > canonicalLengthMax) throw malformed(`longer than ${canonicalLengthMax} characters`);
  return text;
}

function write(value: unknown, depth: number): string {
  if (depth > depthMax) throw malformed(`nested deeper than ${depthMax}`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
  if (isPlainObject(value)) return writeObject(value, depth);
  throw malformed(`a ${typeof value} that JSON cannot carry exactly`);
}

function writeString(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw malformed('a text with a lone surrogate');
  return JSON.stringify(value);
}

function writeObject(value: { readonly [key: string]: unknown }, depth: number): string {
  const members = Object.keys(value)
    .sort()
    .map((key) => `${writeString(key)}:${write(value[key], depth + 1)}`);
  return `{${members.join(',')}}`;
}

function isPlainObject(value: unknown): value is { readonly [key: string]: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function malformed(what: string): PersonalDataError {
  return new PersonalDataError('malformed', `the personal value is ${what}`);
}

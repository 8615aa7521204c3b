import type { JsonObject, JsonValue } from './json';

/** Nesting of objects and arrays; the outermost container is level 1. */
export const canonicalDepthMax = 64;
/** UTF-8 bytes of one canonical value. */
export const canonicalBytesMax = 1024 * 1024;

/**
 * Why a value has no canonical form.
 *
 * - `not-json`: something JSON cannot carry faithfully (Date, Map, Buffer, function, bigint, `undefined` in an array …).
 * - `number`: not finite, or an integer beyond 2^53-1, which would lose digits; write it as a decimal string.
 * - `text`: a lone surrogate, or the character U+0000, which PostgreSQL cannot store.
 * - `depth`, `size`: over the limits above.
 * - `spelling`: a text that is not its own canonical form.
 */
type CanonicalErrorCode = 'not-json' | 'number' | 'text' | 'depth' | 'size' | 'spelling';

export class CanonicalError extends Error {
  override readonly name = 'CanonicalError';

  constructor(
    readonly code: CanonicalErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** The number and text rules: `strict` is what may be stored; `rfc8785` is the plain standard, for its own vectors. */
type Profile = 'strict' | 'rfc8785';

/**
 * The one text of a JSON value (RFC 8785) in our strict profile (EVIDENCE.md B.2): what is stored, hashed and signed.
 * Members that are `undefined` are left out; -0 is written 0; an object of a class counts as its own members unless it
 * brings its own `toJSON`.
 * @throws CanonicalError for every value that would not come back the same.
 */
export function canonicalText(value: unknown): string {
  const text = encode(value, 'strict', []);
  if (Buffer.byteLength(text) > canonicalBytesMax) {
    throw new CanonicalError('size', `canonical form is larger than ${canonicalBytesMax} bytes`);
  }
  return text;
}

/**
 * RFC 8785 without our stricter rules for numbers, U+0000 and size: for what is compared and not stored.
 * @throws CanonicalError
 */
export function plainCanonicalText(value: unknown): string {
  return encode(value, 'rfc8785', []);
}

/**
 * The check on everything that is read back: `text == jcs(parse(text))`. One equality refuses duplicate keys, other
 * orders, other spellings of numbers and escapes, and whatever a parser would silently repair.
 * @returns the parsed value. @throws CanonicalError
 */
export function assertCanonical(text: string): JsonValue {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new CanonicalError('spelling', `not JSON: ${(error as Error).message}`);
  }
  if (canonicalText(value) !== text) throw new CanonicalError('spelling', 'not the canonical form of itself');
  return value;
}

type Path = (string | number)[];

function encode(value: unknown, profile: Profile, path: Path): string {
  switch (typeof value) {
    case 'string':
      return encodeString(value, profile, path);
    case 'number':
      return encodeNumber(value, profile, path);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (path.length >= canonicalDepthMax) {
        throw new CanonicalError('depth', `nested deeper than ${canonicalDepthMax} levels`);
      }
      return Array.isArray(value)
        ? encodeArray(value, profile, path)
        : encodeObject(value as JsonObject, profile, path);
    default:
      throw new CanonicalError('not-json', `${typeof value} at ${pointer(path)} is no JSON value`);
  }
}

function encodeArray(values: readonly unknown[], profile: Profile, path: Path): string {
  let text = '[';
  for (let index = 0; index < values.length; index += 1) {
    path.push(index);
    if (index > 0) text += ',';
    text += encode(values[index], profile, path);
    path.pop();
  }
  return text + ']';
}

function encodeObject(value: JsonObject, profile: Profile, path: Path): string {
  if (Object.prototype.toString.call(value) !== '[object Object]' || typeof value['toJSON'] === 'function') {
    throw new CanonicalError('not-json', `${value.constructor?.name} at ${pointer(path)} is no JSON value`);
  }
  let text = '{';
  // The default sort compares UTF-16 code units, which is the order RFC 8785 asks for.
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    path.push(key);
    if (text.length > 1) text += ',';
    text += `${encodeString(key, profile, path)}:${encode(member, profile, path)}`;
    path.pop();
  }
  return text + '}';
}

/** Needs no escape and is well-formed: nearly every string; saves the two slower checks. */
const plainAscii = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;
const loneSurrogate = /\p{Surrogate}/u;

function encodeString(text: string, profile: Profile, path: Path): string {
  if (plainAscii.test(text)) return `"${text}"`;
  if (loneSurrogate.test(text))
    throw new CanonicalError('text', `lone surrogate in the text at ${pointer(path)}`);
  if (profile === 'strict' && text.includes('\u0000'))
    throw new CanonicalError('text', `U+0000 in the text at ${pointer(path)}`);
  return JSON.stringify(text);
}

function encodeNumber(value: number, profile: Profile, path: Path): string {
  if (!Number.isFinite(value)) throw new CanonicalError('number', `${value} at ${pointer(path)}`);
  if (profile === 'strict' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new CanonicalError(
      'number',
      `integer beyond 2^53-1 at ${pointer(path)}: write it as a decimal string`,
    );
  }
  return JSON.stringify(value);
}

/** RFC 6901, so that the caller can be shown the place. */
function pointer(path: Path): string {
  if (path.length === 0) return 'the top';
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

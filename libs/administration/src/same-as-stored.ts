import { isDeepStrictEqual } from 'node:util';

/**
 * Whether two values are one and the same once they are stored: members that are undefined are not, and a body's class
 * does not count. What is said a second time in the same words is nothing new.
 */
export function isSameAsStored(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(stored(one), stored(other));
}

function stored(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

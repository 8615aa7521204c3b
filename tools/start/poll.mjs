import { setTimeout as delay } from 'node:timers/promises';

const pollIntervalMs = 50;

/**
 * Waits until the condition holds, looking again every 50 ms. Resolves to what the condition gave, or undefined once
 * the time is over.
 * @template T
 * @param {() => T | Promise<T>} condition
 * @param {number} timeoutMs
 * @returns {Promise<T | undefined>}
 */
export async function waitUntil(condition, timeoutMs) {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() >= until) return undefined;
    await delay(pollIntervalMs);
  }
}

import { existsSync, readFileSync } from 'node:fs';

/** What a stage adds to the closing line. @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Readonly<Tally>} */
export const noTally = { passed: 0, failed: 0, skipped: 0 };

/** @param {Tally} first @param {Tally} second @returns {Tally} */
export function addTally(first, second) {
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed,
    skipped: first.skipped + second.skipped,
  };
}

/** A stage that either holds or does not. @param {boolean} ok @returns {Tally} */
export function stageTally(ok) {
  return ok ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * Reads jest's JSON report. A suite that could not be loaded has no tests that could fail: it counts as one failure,
 * and a run that left no report, or failed without saying where, as well.
 * @param {string} file @param {boolean} exitedWell
 * @returns {Tally}
 */
export function jestTally(file, exitedWell) {
  if (!existsSync(file)) return stageTally(false);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !exitedWell ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** `12 passed, 0 failed` and the skipped ones where there are any. @param {Tally} tally */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

import { addTally, closingLine, noTally, stageTally } from './tally.mjs';

describe('the closing line of npm test', () => {
  it('counts every stage and every test, and the skipped where there are any', () => {
    const total = [stageTally(true), stageTally(false), { passed: 10, failed: 0, skipped: 0 }].reduce(
      addTally,
      noTally,
    );
    expect(closingLine(total)).toBe('11 passed, 1 failed');
    expect(closingLine(addTally(total, { passed: 0, failed: 0, skipped: 3 }))).toBe(
      '11 passed, 1 failed, 3 skipped',
    );
  });
});

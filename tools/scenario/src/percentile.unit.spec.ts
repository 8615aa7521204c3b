import { Checks } from './checks';
import { readMessage } from './disclosure-follower';
import { inParallel } from './in-parallel';
import { percentile, tally } from './percentile';

describe('percentiles by nearest rank', () => {
  it('are values that were measured', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([50, 99, 100].map((percent) => percentile(values, percent))).toEqual([50, 99, 100]);
    expect(percentile([7], 99)).toBe(7);
    expect(percentile([], 50)).toBe(0);
  });
});

describe('a tally', () => {
  it('names the most frequent first, and of equals the first by name', () => {
    expect(tally(['b', 'a', 'b', 'c'])).toEqual([
      ['b', 2],
      ['a', 1],
      ['c', 1],
    ]);
  });
});

describe('work in parallel', () => {
  it('keeps the order of results and never exceeds its bound', async () => {
    let [running, most] = [0, 0];
    const results = await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (each) => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return each * 2;
    });
    expect([results, most]).toEqual([[2, 4, 6, 8, 10, 12, 14], 3]);
  });

  it('begins nothing more after a fault', async () => {
    const begun: number[] = [];
    const work = async (each: number): Promise<void> => {
      begun.push(each);
      await Promise.resolve();
      if (each === 2) throw new Error('two');
    };
    await expect(inParallel([1, 2, 3, 4, 5], 1, work)).rejects.toThrow('two');
    expect(begun).toEqual([1, 2]);
  });
});

describe('a block of the live stream', () => {
  it('is a disclosed event with its id, or nothing to us', () => {
    expect(readMessage('event: disclosed\nid: a@1\ndata: {"x":\ndata: 1}')).toEqual({
      id: 'a@1',
      data: '{"x":\n1}',
    });
    expect(readMessage(': heartbeat')).toBeNull();
    expect(readMessage('event: other\nid: 1\ndata: x')).toBeNull();
  });
});

describe('checks', () => {
  it('name every difference and stop at none', () => {
    const checks = new Checks();
    checks.equal('one', 1, 1);
    checks.equal('two', [1], [2]);
    expect(checks.failed).toEqual([{ what: 'two', expected: [2], found: [1], ok: false }]);
  });
});

import { TokenBucket } from './token-bucket';

describe('the rate of refusal records', () => {
  it('allows a burst, then so many a second', () => {
    let nowMs = 0;
    const bucket = new TokenBucket(3, 2, () => nowMs);
    expect([1, 2, 3, 4].map(() => bucket.take())).toEqual([true, true, true, false]);
    nowMs = 1_000;
    expect([1, 2, 3].map(() => bucket.take())).toEqual([true, true, false]);
  });
});

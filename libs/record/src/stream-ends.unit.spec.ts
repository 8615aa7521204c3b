import { StreamEnds } from './stream-ends';

describe('the ends of streams that a process remembers', () => {
  it('never go back, and are not those of streams that are not there', () => {
    const ends = new StreamEnds<{ revision: number; digest: string }>();
    ends.note('a', { revision: 4, digest: 'four' });
    ends.note('a', { revision: 3, digest: 'three' });
    ends.note('b', { revision: -1, digest: '' });
    expect([ends.last('a')?.digest, ends.last('b')]).toEqual(['four', undefined]);
    ends.forget('a');
    ends.note('a', { revision: 3, digest: 'three' });
    expect(ends.last('a')?.digest).toBe('three');
  });

  it('are bounded: the stream unused for longest is forgotten first', () => {
    const ends = new StreamEnds();
    ends.note('first', { revision: 0 });
    ends.note('second', { revision: 0 });
    ends.note('first', { revision: 1 });
    for (let n = 0; n < 9_999; n += 1) ends.note(`s${n}`, { revision: 0 });
    expect([ends.last('first')?.revision, ends.last('second')]).toEqual([1, undefined]);
  });

  it('let works on one stream follow each other, also after one failed, and others pass', async () => {
    const ends = new StreamEnds();
    const told: string[] = [];
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const first = ends.serialised('a', async () => {
      await gate;
      told.push('first');
      throw new Error('lost');
    });
    const second = ends.serialised('a', () => Promise.resolve(told.push('second')));
    await ends.serialised('b', () => Promise.resolve(told.push('other')));
    open();
    await expect(first).rejects.toThrow('lost');
    await second;
    expect(told).toEqual(['other', 'first', 'second']);
  });
});

import fc from 'fast-check';
import { advance, readCursor, writeCursor } from './feed-cursor';

const cursor = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,10}(-[a-z]{1,10})?$/),
  fc.stringMatching(/^[0-9]{20}$/),
  {
    minKeys: 1,
    maxKeys: 9,
    noNullPrototype: true,
  },
);

describe('the cursor of the live stream', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(cursor, (value) => expect(readCursor(writeCursor(value))).toEqual(value)));
  });

  it('moves in one context without touching the others', () => {
    expect(advance({ a: '1', b: '5' }, { context: 'a', position: '2' })).toEqual({ a: '2', b: '5' });
  });

  it('is refused when somebody else wrote it', () => {
    for (const text of ['', 'x', '42', 'a@', '@1', "a@1'; drop", `a@${'1'.repeat(3000)}`])
      expect(readCursor(text)).toBeNull();
  });
});

import fc from 'fast-check';
import { derivedId, eventId, isUuid, newId } from './ids';

describe('ids', () => {
  it('that are derived follow from their parts alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1 }),
        (parts) => derivedId(...parts) === derivedId(...parts),
      ),
    );
    expect(isUuid(derivedId('a'))).toBe(true);
  });

  it('tell apart parts that only join to the same text', () => {
    expect(derivedId('ab', 'c')).not.toBe(derivedId('a', 'bc'));
  });

  it('of a command’s events are fixed for ever, because stored events carry them', () => {
    expect(eventId('019a0000-0000-7000-8000-000000000000', 0)).toBe('593bdbb8-606b-5159-a269-cdd96cc18a05');
  });

  it('that are new sort by time', () => {
    expect(newId(1_000) < newId(2_000)).toBe(true);
    expect(isUuid(newId())).toBe(true);
  });

  it('are told from other texts', () => {
    for (const text of [
      '',
      'x',
      '019A0000-0000-7000-8000-000000000000',
      '019a0000-0000-9000-8000-000000000000',
    ])
      expect(isUuid(text)).toBe(false);
  });
});

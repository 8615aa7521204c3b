import fc from 'fast-check';
import { Money } from './money';

const fen = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map((value) => Money.ofFen(value));

describe('an amount of money', () => {
  it('is read and written in yuan without loss', () => {
    fc.assert(fc.property(fen, (amount) => Money.ofYuan(amount.toYuan()).equals(amount)));
    expect(Money.ofYuan('0.05').fen).toBe(5n);
    expect(Money.ofYuan('-12.3').toYuan()).toBe('-12.30');
  });

  it('refuses what is no amount', () => {
    for (const text of ['', '1.234', '1,000', 'NaN', '１２', '.5'])
      expect(() => Money.ofYuan(text)).toThrow(RangeError);
    expect(() => Money.ofFen(0.1)).toThrow(RangeError);
  });

  it('splits into parts that sum to the whole and differ by at most one fen', () => {
    fc.assert(
      fc.property(fen, fc.integer({ min: 1, max: 50 }), (amount, parts) => {
        const shares = amount.split(parts);
        const sum = shares.reduce((total, share) => total.plus(share), Money.zero);
        const values = shares.map((share) => share.fen);
        const spread = values.reduce((a, b) => (a > b ? a : b)) - values.reduce((a, b) => (a < b ? a : b));
        return sum.equals(amount) && spread <= 1n;
      }),
    );
    expect(() => Money.zero.split(0)).toThrow(RangeError);
  });

  it('takes fractions rounded half away from zero', () => {
    expect(Money.ofFen(5).times(1n, 2n).fen).toBe(3n);
    expect(Money.ofFen(-5).times(1n, 2n).fen).toBe(-3n);
    expect(() => Money.ofFen(1).times(1n, 0n)).toThrow(RangeError);
  });

  it('stands in events as fen in decimal digits', () => {
    expect(JSON.stringify({ amount: Money.ofYuan('33299653.00') })).toBe('{"amount":"3329965300"}');
  });

  it('compares by value', () => {
    expect(Money.ofFen(1).compare(Money.ofFen(2))).toBe(-1);
    expect(Money.ofFen(2).compare(Money.ofFen(1))).toBe(1);
    expect(Money.ofFen(2).minus(Money.ofFen(2)).compare(Money.zero)).toBe(0);
  });
});

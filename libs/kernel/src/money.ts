/**
 * An amount of money in integer fen (分), as a decimal string in events (DOMAIN.md X-07). Never a floating-point number.
 */
export class Money {
  private constructor(readonly fen: bigint) {}

  static readonly zero = new Money(0n);

  /** @throws RangeError when the number of fen is not an integer. */
  static ofFen(fen: bigint | number): Money {
    if (typeof fen === 'number' && !Number.isSafeInteger(fen))
      throw new RangeError(`not an integer number of fen: ${fen}`);
    return new Money(BigInt(fen));
  }

  /** Reads `1234.56` (yuan, at most two decimals). @throws RangeError for any other text. */
  static ofYuan(text: string): Money {
    const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
    if (!match) throw new RangeError(`not an amount in yuan: ${text}`);
    const [, sign, yuan = '0', decimals = ''] = match;
    const fen = BigInt(yuan) * 100n + BigInt(decimals.padEnd(2, '0'));
    return new Money(sign === '-' ? -fen : fen);
  }

  plus(other: Money): Money {
    return new Money(this.fen + other.fen);
  }

  minus(other: Money): Money {
    return new Money(this.fen - other.fen);
  }

  /**
   * A fraction of the amount, rounded half away from zero to the fen (the rule of the accounting system, declared here once).
   * @throws RangeError when the denominator is not positive.
   */
  times(numerator: bigint, denominator: bigint): Money {
    if (denominator <= 0n) throw new RangeError('the denominator must be positive');
    const product = this.fen * numerator;
    const magnitude = product < 0n ? -product : product;
    const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
    return new Money(product < 0n ? -rounded : rounded);
  }

  /** Splits into parts that sum to the whole exactly; the first parts carry the odd fen. */
  split(parts: number): Money[] {
    if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError(`cannot split into ${parts} parts`);
    const count = BigInt(parts);
    const share = this.fen / count;
    const rest = this.fen % count;
    const unit = rest < 0n ? -1n : 1n;
    const extra = Number(rest < 0n ? -rest : rest);
    return Array.from({ length: parts }, (_, index) => new Money(share + (index < extra ? unit : 0n)));
  }

  compare(other: Money): -1 | 0 | 1 {
    return this.fen < other.fen ? -1 : this.fen > other.fen ? 1 : 0;
  }

  equals(other: Money): boolean {
    return this.fen === other.fen;
  }

  /** `1234.56` */
  toYuan(): string {
    const magnitude = this.fen < 0n ? -this.fen : this.fen;
    const text = `${magnitude / 100n}.${String(magnitude % 100n).padStart(2, '0')}`;
    return this.fen < 0n ? `-${text}` : text;
  }

  /** The form in events: fen as a decimal string. */
  toJSON(): string {
    return String(this.fen);
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import {
  assertCanonical,
  canonicalBytesMax,
  canonicalDepthMax,
  CanonicalError,
  canonicalText,
  plainCanonicalText,
} from './canonical-json';

const vectors = path.join(__dirname, '../../../data/vectors/jcs/testdata');
const runs = 500;

describe('canonical JSON (RFC 8785)', () => {
  for (const name of readdirSync(path.join(vectors, 'input'))) {
    it(`gives the standard's bytes for the vector ${name}`, () => {
      const input: unknown = JSON.parse(readFileSync(path.join(vectors, 'input', name), 'utf8'));
      const expected = readFileSync(path.join(vectors, 'outhex', name.replace('.json', '.txt')), 'utf8');
      const hex = Buffer.from(plainCanonicalText(input), 'utf8').toString('hex');
      expect(hex).toBe(expected.replaceAll(/\s/g, ''));
    });
  }

  it('agrees with an independent implementation on every value, or both refuse', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 12 });
    const withSurrogates = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
      .map((units) => String.fromCharCode(...units));
    const key = fc.oneof(anyText, withSurrogates);
    const leaf = fc.oneof(key, fc.double(), fc.integer(), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, (any) => {
        expect(outcome(() => plainCanonicalText(any))).toBe(outcome(() => canonicalize(any)));
      }),
      { numRuns: runs },
    );
  });

  it('reads back what it wrote, unchanged', () => {
    const value = fc.jsonValue({ stringUnit: 'grapheme' });
    fc.assert(
      fc.property(value, (any) => {
        const text = outcome(() => canonicalText(any));
        fc.pre(text !== null);
        expect(canonicalText(assertCanonical(text as string))).toBe(text);
      }),
      { numRuns: runs },
    );
  });

  it('spells the first 10,000 numbers of the published ES6 sequence as its checksum says', () => {
    const sums = JSON.parse(readFileSync(path.join(vectors, '../es6-number-checksums.json'), 'utf8')) as {
      sha256_of_first_n_lines: Record<string, string>;
    };
    const hash = createHash('sha256');
    const numbers = es6Numbers();
    for (let count = 0; count < 10_000; count += 1) {
      const number = numbers.next().value as number;
      hash.update(`${bitsOf(number)},${plainCanonicalText(number)}\n`);
    }
    expect(hash.digest('hex')).toBe(sums.sha256_of_first_n_lines['10000']);
  });
});

describe('the strict profile', () => {
  const refused: [string, unknown, string][] = [
    ['an undefined element of an array', [undefined], 'not-json'],
    ['undefined itself', undefined, 'not-json'],
    ['a date', { at: new Date(0) }, 'not-json'],
    ['a map', new Map(), 'not-json'],
    ['a set', new Set(), 'not-json'],
    ['a buffer', Buffer.from('a'), 'not-json'],
    ['a function', { f: () => 1 }, 'not-json'],
    ['a symbol', { s: Symbol('s') }, 'not-json'],
    ['a bigint', 1n, 'not-json'],
    ['a boxed text', Object('text'), 'not-json'],
    ['an object with its own toJSON', { toJSON: () => 1 }, 'not-json'],
    ['a number that is none', Number.NaN, 'number'],
    ['infinity', -Infinity, 'number'],
    ['2^53', 2 ** 53, 'number'],
    ['1e21', 1e21, 'number'],
    ['a lone surrogate', '\ud800', 'text'],
    ['a lone surrogate in a key', { '\udc00': 1 }, 'text'],
    ['U+0000', 'a\u0000b', 'text'],
    ['U+0000 in a key', { '\u0000': 1 }, 'text'],
    ['nesting beyond the limit', nested(canonicalDepthMax + 1), 'depth'],
    ['a value that contains itself', cyclic(), 'depth'],
    ['more than a mebibyte', 'a'.repeat(canonicalBytesMax), 'size'],
  ];
  it.each(refused)('refuses %s', (_name, value, code) => {
    expect(refusal(() => canonicalText(value))).toBe(code);
  });

  it('leaves out undefined members, writes -0 as 0 and sorts by UTF-16 code units', () => {
    const value = { b: -0, a: undefined, '\u{1f600}': 1, '\uffee': 2 };
    expect(canonicalText(value)).toBe('{"b":0,"\u{1f600}":1,"\uffee":2}');
  });

  it('takes a deep value up to the limit, the largest safe integer and fractions', () => {
    expect(canonicalText(nested(canonicalDepthMax))).toHaveLength(2 * canonicalDepthMax);
    expect(canonicalText([Number.MAX_SAFE_INTEGER, 4.5, 1e-7])).toBe('[9007199254740991,4.5,1e-7]');
  });

  it('names the place of the fault', () => {
    expect(() => canonicalText({ a: [{ 'b/c': 1n }] })).toThrow('/a/0/b~1c');
  });
});

describe('the check on reading', () => {
  const faulty: [string, string][] = [
    ['another order of keys', '{"b":1,"a":2}'],
    ['a duplicate key', '{"a":1,"a":1}'],
    ['white space', '{"a": 1}'],
    ['another spelling of a number', '[1.0]'],
    ['-0', '[-0]'],
    ['an integer that lost digits', '[9007199254740993]'],
    ['a needless escape', '["\\u0061"]'],
    ['an upper-case escape', '["\\u001F"]'],
    ['no JSON', '{'],
  ];
  it.each(faulty)('refuses %s', (_name, text) => {
    expect(() => assertCanonical(text)).toThrow(CanonicalError);
  });
});

/** The generator that the vectors' own description defines; its constants are read from there. */
function* es6Numbers(): Generator<number> {
  const description = readFileSync(path.join(vectors, 'README.md'), 'utf8');
  const [constants = ''] = description.split('staticF64s');
  for (const [, hex] of constants.matchAll(/0x([0-9a-f]{16})n/g)) yield numberOf(BigInt(`0x${hex}`));
  for (let serial = 0n; serial < 2000n; serial += 1n) yield numberOf(0x0010000000000000n + serial);
  for (let block = Buffer.alloc(32); ;) {
    block = createHash('sha256').update(block).digest();
    for (let at = 0; at < block.length; at += 8) {
      const number = block.readDoubleLE(at);
      if (number !== 0 && Number.isFinite(number)) yield number;
    }
  }
}

function numberOf(bits: bigint): number {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(bits);
  return bytes.readDoubleLE();
}

function bitsOf(number: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(number);
  return bytes.readBigUInt64LE().toString(16);
}

function nested(levels: number): unknown {
  let value: unknown[] = [];
  for (let level = 1; level < levels; level += 1) value = [value];
  return value;
}

function cyclic(): unknown {
  const value: { self?: unknown } = {};
  value.self = value;
  return value;
}

function refusal(encode: () => unknown): string | null {
  try {
    encode();
    return null;
  } catch (error) {
    if (error instanceof CanonicalError) return error.code;
    throw error;
  }
}

function outcome(encode: () => string | undefined): string | null {
  try {
    return encode() ?? null;
  } catch {
    return null; // both sides refuse in their own words
  }
}

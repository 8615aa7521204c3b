import canonicalize from 'canonicalize';
import fc from 'fast-check';
import type { JsonValue } from '@daylight/kernel';
import { canonicalLengthMax, canonicalValue } from './canonical-value';

describe('the canonical text of a personal value', () => {
  it('is the text that RFC 8785 gives', () => {
    const value = fc.letrec<{ json: JsonValue }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.maxSafeInteger(),
        fc.string({ unit: 'grapheme' }),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(fc.string({ unit: 'grapheme' }), tie('json'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).json;
    fc.assert(fc.property(value, (json) => expect(canonicalValue(json)).toBe(canonicalize(json))));
  });

  it.each([
    ['a fraction', 0.1],
    ['an unsafe integer', 2 ** 53],
    ['not a number', Number.NaN],
    ['undefined', { a: undefined }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['too long a text', 'x'.repeat(canonicalLengthMax)],
    ['too deep a nesting', JSON.parse('['.repeat(40) + ']'.repeat(40))],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalValue(value as JsonValue)).toThrow(expect.objectContaining({ fault: 'malformed' }));
  });
});

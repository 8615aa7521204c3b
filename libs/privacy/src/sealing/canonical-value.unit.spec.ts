import { canonicalText, type JsonValue } from '@daylight/kernel';
import { canonicalLengthMax, canonicalValue } from './canonical-value';

describe('the canonical text of a personal value', () => {
  it('is that of an event with the same data', () => {
    const value = { 姓名: '王小明', age: 36, b: [1.5, null], a: { z: true, y: '\u20ac' } };
    expect(canonicalValue(value)).toBe(canonicalText(value));
    expect(canonicalValue({ b: 1, a: 2 })).toBe('{"a":2,"b":1}');
  });

  it.each([
    ['an unsafe integer', 2 ** 53],
    ['not a number', Number.NaN],
    ['nothing', undefined],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['too long a text', 'x'.repeat(canonicalLengthMax)],
    ['too deep a nesting', JSON.parse('['.repeat(80) + ']'.repeat(80))],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalValue(value as JsonValue)).toThrow(expect.objectContaining({ fault: 'malformed' }));
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { gb32100Alphabet, gb32100CheckCharacter, gb32100Code, isGb32100Checked } from './gb-32100';

const text = (constraints: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...gb32100Alphabet), ...constraints });

describe('the characters of GB 32100', () => {
  it('are 31, without those that people misread', () => {
    expect(new Set(gb32100Alphabet).size).toBe(31);
    expect([...'IOSVZ'].filter((letter) => gb32100Alphabet.includes(letter))).toEqual([]);
  });

  it('give the eighteenth character of a real 统一社会信用代码', () => {
    for (const code of ['9144030071526726XG', '11360827MB00000198', '12441500196720244T'])
      expect(gb32100CheckCharacter(code.slice(0, 17))).toBe(code[17]);
  });

  it('betray one changed character, and two neighbours that changed places', () => {
    fc.assert(
      fc.property(
        text({ minLength: 1, maxLength: 17 }),
        fc.nat(),
        fc.constantFrom(...gb32100Alphabet),
        (body, at, other) => {
          const code = body + gb32100CheckCharacter(body);
          expect(isGb32100Checked(code)).toBe(true);
          const index = at % code.length;
          fc.pre(code[index] !== other);
          expect(isGb32100Checked(code.slice(0, index) + other + code.slice(index + 1))).toBe(false);
        },
      ),
    );
    fc.assert(
      fc.property(text({ minLength: 2, maxLength: 17 }), fc.nat(), (body, at) => {
        const index = at % (body.length - 1);
        const [first = '', second = ''] = body.slice(index, index + 2);
        fc.pre(first !== second);
        const swapped = body.slice(0, index) + second + first + body.slice(index + 2);
        expect(isGb32100Checked(swapped + gb32100CheckCharacter(body))).toBe(false);
      }),
    );
  });

  it('do not check what holds other characters, or nothing to check', () => {
    expect(() => gb32100CheckCharacter('1O')).toThrow(RangeError);
    for (const text of ['', '0', 'OO', '11360827mb00000198']) expect(isGb32100Checked(text)).toBe(false);
  });
});

describe('a code in the characters of GB 32100', () => {
  const digest = (words: string) => createHash('sha256').update(words).digest();

  it('follows from the bytes, and stays what it once was', () => {
    expect(gb32100Code(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 32), 4)).toBe('1100');
    expect(gb32100Code(digest('case'), 8)).toBe(gb32100Code(new Uint8Array(digest('case')), 8));
    expect(gb32100Code(digest('case'), 8)).not.toBe(gb32100Code(digest('another case'), 8));
  });

  it('has the length asked for and no other characters', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 8, maxLength: 64 }),
        fc.integer({ min: 1, max: 12 }),
        (bytes, length) => {
          expect(gb32100Code(bytes, length)).toMatch(new RegExp(`^[${gb32100Alphabet}]{${length}}$`));
        },
      ),
    );
  });

  it('is not made longer than eight bytes can fill, or of fewer bytes', () => {
    expect(() => gb32100Code(digest('case'), 13)).toThrow(RangeError);
    expect(() => gb32100Code(digest('case'), 0)).toThrow(RangeError);
    expect(() => gb32100Code(Uint8Array.of(1, 2, 3), 4)).toThrow(RangeError);
  });
});

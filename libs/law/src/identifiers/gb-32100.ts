/**
 * The 31 characters of GB 32100-2015 in the order of their values: digits and capitals without I, O, S, V and Z, which
 * people misread.
 */
export const gb32100Alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const base = gb32100Alphabet.length;
const codeBytesMin = 8;
/** 31^12 < 2^64 < 31^13: a thirteenth character would not follow from all values evenly. */
const codeLengthMax = 12;

/**
 * The check character of GB 32100 over any number of characters: weights 3^i mod 31 from the left, complement to 31.
 * For the first 17 characters of a 统一社会信用代码 it is the eighteenth.
 *
 * @throws RangeError for a character outside the alphabet: text from people is checked for its shape first.
 */
export function gb32100CheckCharacter(text: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of text) {
    const value = gb32100Alphabet.indexOf(character);
    if (value < 0) throw new RangeError(`not a character of GB 32100: ${JSON.stringify(character)}`);
    sum += weight * value;
    weight = (weight * 3) % base;
  }
  return gb32100Alphabet.charAt((base - (sum % base)) % base);
}

/** Whether a text consists of characters of GB 32100 alone and the last is the check character of those before it. */
export function isGb32100Checked(text: string): boolean {
  if (text.length < 2 || ![...text].every((character) => gb32100Alphabet.includes(character))) return false;
  return text.endsWith(gb32100CheckCharacter(text.slice(0, -1)));
}

/**
 * A code of that many characters of GB 32100, which follows from the first eight bytes, least significant character
 * first. As random as the bytes are: give it a digest or a keyed digest of at least eight bytes.
 *
 * @throws RangeError with fewer bytes, or a length outside 1 to 12, which eight bytes do not fill evenly
 */
export function gb32100Code(bytes: Uint8Array, length: number): string {
  if (bytes.length < codeBytesMin) throw new RangeError(`needs ${codeBytesMin} bytes, got ${bytes.length}`);
  if (!Number.isInteger(length) || length < 1 || length > codeLengthMax)
    throw new RangeError(`a length from 1 to ${codeLengthMax}, not ${length}`);
  let value = new DataView(bytes.buffer, bytes.byteOffset, codeBytesMin).getBigUint64(0);
  let code = '';
  while (code.length < length) {
    code += gb32100Alphabet.charAt(Number(value % BigInt(base)));
    value /= BigInt(base);
  }
  return code;
}

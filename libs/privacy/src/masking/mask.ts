import { compoundSurnames } from './compound-surnames';

/**
 * Masks a person's name for publication (SEC-07): the surname stays, a compound one whole; `王小明` becomes `王**`,
 * `欧阳修` becomes `欧阳*`. Names in Latin letters keep the first letter of each word.
 */
export function maskName(name: string): string {
  const trimmed = name.trim();
  if (!/\p{Script=Han}/u.test(trimmed)) return trimmed.split(/\s+/).map(maskWord).join(' ');
  const characters = [...trimmed];
  if (characters.length === 1) return '*';
  const compound = characters.length > 2 && compoundSurnames.has(characters.slice(0, 2).join(''));
  const shown = compound ? 2 : 1;
  return characters
    .map((character, index) => (index < shown || character === '·' ? character : '*'))
    .join('');
}

/** `360827199003071231` → `360827********1231`; a number of another length keeps at most two characters at each end. */
export function maskIdNumber(id: string): string {
  const trimmed = id.trim();
  if (/^\d{17}[\dXx]$/.test(trimmed) || /^\d{15}$/.test(trimmed)) return maskMiddle(trimmed, 6, 4);
  return trimmed.length < 8 ? '*'.repeat(trimmed.length) : maskMiddle(trimmed, 2, 2);
}

/** `13800000000` → `138****0000`; other numbers keep their last four digits, short ones nothing. */
export function maskPhone(phone: string): string {
  const trimmed = phone.trim();
  const mobile = /^(?:\+?86[ -]?)?(1\d{10})$/.exec(trimmed.replaceAll(/(?<=\d)[ -](?=\d)/g, ''));
  if (mobile?.[1] !== undefined) return maskMiddle(mobile[1], 3, 4);
  return trimmed.length < 8 ? '*'.repeat(trimmed.length) : maskMiddle(trimmed, 0, 4);
}

/** With the date of birth in its place: eighteen digits of a company's credit code are public. */
const idNumberInText =
  /(?<![0-9A-Za-z])[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;

/** Free text longer than this is cut off, not left unmasked. */
export const maskedTextLengthMax = 100_000;

const mobileInText = /(?<![0-9A-Za-z])1[3-9]\d{9}(?!\d)/g;

/** UnionPay cards have 16 to 19 digits, others 16: the 18 digits of a society's credit code, which begin with 5, stay. */
const cardInText = /(?<![0-9A-Za-z])(?:62\d{14,17}|[345]\d{15})(?![0-9A-Za-z])/g;

/** A text as it may be published, and how many numbers were found in it. */
export type MaskedText = { readonly text: string; readonly masked: number };

/**
 * Masks identity, mobile and bank card numbers inside free text. Names in free text cannot be found by rule: what may
 * hold them is not published.
 */
export function maskText(text: string): MaskedText {
  let masked = 0;
  const counted = (mask: (found: string) => string) => (found: string) => {
    masked += 1;
    return mask(found);
  };
  const result = text
    .slice(0, maskedTextLengthMax)
    .replace(idNumberInText, counted(maskIdNumber))
    .replace(mobileInText, counted(maskPhone))
    .replace(
      cardInText,
      counted((card) => maskMiddle(card, 0, 4)),
    );
  return { text: result, masked };
}

function maskWord(word: string): string {
  const [first = ''] = word;
  return first === '' ? '' : `${first}**`;
}

function maskMiddle(text: string, head: number, tail: number): string {
  const middle = '*'.repeat(text.length - head - tail);
  return text.slice(0, head) + middle + text.slice(text.length - tail);
}

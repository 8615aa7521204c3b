/**
 * Personal numbers in free text, made unreadable before anything is published (DOMAIN.md SEC-07).
 * Contracts already publish no personal data; this is the last line, for what a clerk typed into a free text.
 */
export type MaskedText = { readonly text: string; readonly masked: number };

const citizenIdPattern = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g;
const mobilePattern = /(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/g;
const bankCardPattern = /(?<![0-9A-Za-z])62\d{14,17}(?![0-9A-Za-z])/g;

const citizenIdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const citizenIdChecks = '10X98765432';

/** Masks citizen identity numbers (GB 11643), mobile numbers and bank card numbers. Credit codes of companies stay. */
export function maskText(text: string): MaskedText {
  let masked = 0;
  const replace = (found: string, keepStart: number, keepEnd: number): string => {
    masked += 1;
    return (
      found.slice(0, keepStart) +
      '*'.repeat(found.length - keepStart - keepEnd) +
      found.slice(found.length - keepEnd)
    );
  };
  const result = text
    .replace(citizenIdPattern, (found) => (isCitizenId(found) ? replace(found, 6, 4) : found))
    .replace(bankCardPattern, (found) => replace(found, 4, 4))
    .replace(mobilePattern, (found) => replace(found, 3, 4));
  return { text: result, masked };
}

/** A date of birth and the check digit tell an identity number from a company's credit code of digits only. */
function isCitizenId(text: string): boolean {
  const month = Number(text.slice(10, 12));
  const day = Number(text.slice(12, 14));
  const year = Number(text.slice(6, 10));
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = citizenIdWeights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return citizenIdChecks[sum % 11] === text[17]?.toUpperCase();
}

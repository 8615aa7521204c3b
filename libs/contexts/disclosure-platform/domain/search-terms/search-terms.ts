/** A document's index never holds more terms than this; what is beyond is not found by search. */
export const indexTermsMax = 2000;
const queryTermsMax = 24;

/** Han characters are letters too: without the exclusion a digit before them (2026年计划) would swallow them into one word. */
const runPattern = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{Letter}\p{Number}])+/gu;

/**
 * The terms under which a text is found: every single Han character, every pair of neighbours, every other word in lower case.
 * Chinese is written without spaces; pairs make a query of two characters exact, which a trigram index cannot serve.
 */
export function indexTerms(...texts: readonly string[]): string[] {
  const terms = new Set<string>();
  for (const run of runs(texts)) {
    if (terms.size >= indexTermsMax) break;
    if (!isHan(run)) {
      terms.add(run);
      continue;
    }
    const characters = [...run];
    characters.forEach((character, index) => {
      terms.add(character);
      const next = characters[index + 1];
      if (next !== undefined) terms.add(character + next);
    });
  }
  return [...terms].slice(0, indexTermsMax);
}

/** The terms that a document must all have to match a query. Empty when the query has no letter or digit. */
export function queryTerms(query: string): string[] {
  const terms = new Set<string>();
  for (const run of runs([query])) {
    const characters = [...run];
    if (!isHan(run) || characters.length === 1) terms.add(run);
    else
      characters.slice(1).forEach((character, index) => terms.add(`${characters[index] ?? ''}${character}`));
  }
  return [...terms].slice(0, queryTermsMax);
}

function runs(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.normalize('NFKC').toLowerCase().match(runPattern) ?? []);
}

function isHan(run: string): boolean {
  return /^\p{Script=Han}/u.test(run);
}

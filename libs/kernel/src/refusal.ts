import type { Bilingual } from './bilingual';
import type { JsonValue } from './json';

/**
 * What kind of "no" a refusal is. The edge maps it to a transport status; the domain knows no HTTP numbers.
 *
 * - `invalid`: the request can never be granted as it stands (a missing material, a broken file).
 * - `forbidden`: this person or post may not do it.
 * - `missing`: the thing named does not exist.
 * - `conflict`: not possible in the present state (a step not enabled, a key reused).
 */
export type RefusalCategory = 'invalid' | 'forbidden' | 'missing' | 'conflict';

/** A rule that was broken, as a value. A refusal is an expected outcome, never an exception. */
export interface Refusal {
  readonly kind: 'refusal';
  /** Stable, kebab-case, never renamed: `power-not-in-force`. */
  readonly code: string;
  readonly category: RefusalCategory;
  /** The rule's number in the rule book, such as `SVC-03` or `X-01`. */
  readonly rule: string;
  /** The article of law (or source document) the rule rests on, in Chinese as cited. */
  readonly article: string;
  readonly message: Bilingual;
  /** What the person can do next. */
  readonly remedy: Bilingual;
  readonly details?: { readonly [key: string]: JsonValue | undefined };
}

export interface RefusalDefinition {
  readonly code: string;
  readonly category: RefusalCategory;
  readonly rule: string;
  readonly article: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** The parameters of a refusal's texts: `{step}` in a text is replaced by the parameter `step`. */
export type RefusalDetails = { readonly [key: string]: JsonValue | undefined };

/**
 * Declares a refusal once, with its rule and article, and returns the function that utters it.
 * Placeholders such as `{step}` in the texts are filled from the details, which also travel as data.
 */
export function defineRefusal(definition: RefusalDefinition): ((details?: RefusalDetails) => Refusal) & {
  readonly definition: RefusalDefinition;
} {
  const utter = (details?: RefusalDetails): Refusal => ({
    kind: 'refusal',
    code: definition.code,
    category: definition.category,
    rule: definition.rule,
    article: definition.article,
    message: fill(definition.message, details),
    remedy: fill(definition.remedy, details),
    ...(details === undefined ? {} : { details }),
  });
  return Object.assign(utter, { definition });
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'refusal';
}

function fill(text: Bilingual, details: RefusalDetails | undefined): Bilingual {
  return { zh: fillOne(text.zh, details), en: fillOne(text.en, details) };
}

function fillOne(text: string, details: RefusalDetails | undefined): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = details?.[name];
    if (value === undefined || value === null) return placeholder;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
}

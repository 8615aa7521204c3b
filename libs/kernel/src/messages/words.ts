import type { TSchema } from '@sinclair/typebox';
import { fieldsOf, type Field, type Fields } from './field';

/** A text of a person, where it stands and whether it must be there. */
export interface WordsFound {
  readonly text: string;
  /** The field's title. */
  readonly title: Field['title'];
}

/** Every text that stands in a field of kind `words`, at any depth of structs and lists. */
export function* wordsIn(fields: Fields, data: object): Generator<WordsFound> {
  for (const [name, field] of Object.entries(fields)) {
    const value = (data as { readonly [name: string]: unknown })[name];
    if (field.kind === 'words') yield* textsOf(value, field);
    else yield* wordsInside(field.schema, value);
  }
}

function* textsOf(value: unknown, field: Field): Generator<WordsFound> {
  if (typeof value === 'string') yield { text: value, title: field.title };
  else if (Array.isArray(value)) for (const item of value) yield* textsOf(item, field);
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) yield* textsOf(member, field);
}

function* wordsInside(schema: TSchema, value: unknown): Generator<WordsFound> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const items = schema['items'] as TSchema | undefined;
    if (items !== undefined) for (const item of value) yield* wordsInside(items, item);
    return;
  }
  const fields = fieldsOf(schema);
  if (fields !== undefined) yield* wordsIn(fields, value);
}

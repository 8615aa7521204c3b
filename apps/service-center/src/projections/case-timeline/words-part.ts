import type { JsonObject } from '@daylight/kernel';
import { fieldsOf, type Field, type Fields } from '@daylight/kernel/messages';

/**
 * What people wrote in their own words and is not published: by the declaration, fields of kind `words` and lists of
 * parts that hold such a field, the open members beside it included, since a reason says little without its material.
 */
export function wordsPart(fields: Fields, data: object): JsonObject {
  const written = Object.entries(data).filter(
    ([name, value]) => value !== undefined && holdsWords(fields[name]),
  );
  return Object.fromEntries(written) as JsonObject;
}

function holdsWords(field: Field | undefined): boolean {
  if (field?.kind === 'words') return field.published !== true;
  if (field?.kind !== 'open') return false;
  const parts = fieldsOf((field.schema['items'] as Field['schema'] | undefined) ?? field.schema) ?? {};
  const kinds = Object.values(parts).map(({ kind }) => kind);
  return kinds.includes('words') && kinds.every((kind) => kind === 'words' || kind === 'open');
}

import type { JsonObject, JsonValue } from '@daylight/kernel';

/** A JSON Schema of draft 2020-12, as plain JSON. */
export type JsonSchema = JsonObject;

export const text: JsonSchema = { type: 'string', minLength: 1 };
export const anyText: JsonSchema = { type: 'string' };
export const flag: JsonSchema = { type: 'boolean' };
export const count: JsonSchema = { type: 'integer', minimum: 0 };
export const versionNumber: JsonSchema = { type: 'integer', minimum: 1 };
/** A day of the calendar in Asia/Shanghai. */
export const businessDay: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

export const oneOf = (...values: readonly JsonValue[]): JsonSchema => ({ enum: values });
export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
export const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

/** An object with exactly these members; a name that ends in `?` is optional. */
export function object(members: { readonly [name: string]: JsonSchema }): JsonSchema {
  const entries = Object.entries(members).map(([name, schema]) => ({
    name: name.replace(/\?$/, ''),
    optional: name.endsWith('?'),
    schema,
  }));
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(({ name, schema }) => [name, schema])),
    required: entries.filter(({ optional }) => !optional).map(({ name }) => name),
    additionalProperties: false,
  };
}

import type { TSchema } from '@sinclair/typebox';

/** A member of a query with what people call it. */
export function explained<S extends TSchema>(schema: S, description: string): S {
  return { ...schema, description };
}

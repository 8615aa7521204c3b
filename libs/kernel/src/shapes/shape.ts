import { Type, TypeGuard, type Static, type TLiteral, type TSchema } from '@sinclair/typebox';

/** The same value, deeply readonly: events, commands and states are never changed in place. */
export type Immutable<T> = T extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;

/** The TypeScript type of what a schema describes. */
export type ShapeOf<S extends TSchema> = Immutable<Static<S>>;

/** Longest text that nobody limits more narrowly, in UTF-16 code units. */
export const textLengthMax = 4_000;
/** Longest code, number or id. */
export const codeLengthMax = 128;
/** Items of a list that nobody limits more narrowly. */
export const listItemsMax = 500;

const dayPattern = '^\\d{4}-\\d{2}-\\d{2}$';
const instantPattern = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})$';

/** A text; empty ones only where `minLength: 0` says so. */
export const text = (lengthMax = textLengthMax, options: { readonly minLength?: number } = {}) =>
  Type.String({ minLength: options.minLength ?? 1, maxLength: lengthMax });
/** A text that may be empty. */
export const anyText = (lengthMax = textLengthMax) => text(lengthMax, { minLength: 0 });
/** A code, number or id: one line, no blanks at its ends. */
export const code = (lengthMax = codeLengthMax) =>
  Type.String({ minLength: 1, maxLength: lengthMax, pattern: '^\\S(.*\\S)?$' });
/** A text of a given form. */
export const matching = (pattern: RegExp, lengthMax = codeLengthMax) =>
  Type.String({ pattern: pattern.source, maxLength: lengthMax });
/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`, that exists. */
export const day = Type.String({ format: 'date', pattern: dayPattern });
/** RFC 3339 with an offset. */
export const instant = Type.String({ format: 'date-time', pattern: instantPattern });
export const uuid = Type.String({ format: 'uuid' });
export const flag = Type.Boolean();
/** A whole number from 0. */
export const count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
export const wholeNumber = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum });
/** A version number, from 1. */
export const versionNumber = Type.Integer({ minimum: 1, maximum: 1_000_000 });
/** Opaque subject of the identity provider, or `system:<service>`; never a name or an identity number. */
export const subject = code();
/** Organisation id, such as `zjj`. */
export const organisationId = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$' });
/** SHA-256, hex. */
export const digest = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** One of the given texts. */
export function oneOf<const Values extends readonly string[]>(...values: Values) {
  return Type.Unsafe<Values[number]>({ type: 'string', enum: [...values] });
}
/** One of the keys of a table of words, so that the table stays the only list. */
export function keyOf<Words extends object>(words: Words) {
  return Type.Unsafe<keyof Words & string>({ type: 'string', enum: Object.keys(words) });
}
export function literal<const Value extends string | number | boolean>(value: Value): TLiteral<Value> {
  return Type.Literal(value);
}
export const listOf = <S extends TSchema>(items: S, itemsMax = listItemsMax) =>
  Type.Array(items, { maxItems: itemsMax });
export const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
export const optional = <S extends TSchema>(schema: S) => Type.Optional(schema);
/** The schema, and optional where the other one is. */
export const optionalLike = (other: TSchema, schema: TSchema): TSchema =>
  TypeGuard.IsOptional(other) ? optional(schema) : schema;
/** An object with exactly these members, all of one kind with the field that holds it. */
export const object = <P extends { readonly [name: string]: TSchema }>(members: P) =>
  Type.Object({ ...members } as P, { additionalProperties: false });
/** Words for people; they may be empty. */
export const bilingual = object({ zh: anyText(), en: anyText() });
/** An object whose members are named by data. */
export const tableOf = <S extends TSchema>(values: S, entriesMax = listItemsMax) =>
  Type.Unsafe<{ [key: string]: Static<S> }>({
    type: 'object',
    additionalProperties: values,
    maxProperties: entriesMax,
  });
/** JSON that this schema does not look into: only for what another schema already describes. */
export const anyObject = <T extends object>() => Type.Unsafe<T>({ type: 'object' });

import {
  Type,
  type Static,
  type TArray,
  type TObject,
  type TOptional,
  type TSchema,
  type TUnion,
} from '@sinclair/typebox';
import type { Bilingual } from '../bilingual';
import { sealedPersonal } from '../shapes/sealed-personal';
import { optionalLike, type Immutable, type ShapeOf } from '../shapes/shape';

/**
 * Who may ever see a field.
 *
 * - `open`: published as it stands.
 * - `words`: free words of a person. Checked for personal data (SEC-07); withheld, unless the law asks for their
 *   publication (`published`), and then masked by the disclosure decision.
 * - `sealed`: personal. Stored as commitment and ciphertext, never published.
 * - `internal`: for the context alone.
 */
export type FieldKind = 'open' | 'words' | 'sealed' | 'internal';

/** A field of an event, a command or a part of one: its schema with limits, its kind, and what people call it. */
export interface Field<S extends TSchema = TSchema, K extends FieldKind = FieldKind> {
  readonly kind: K;
  readonly schema: S;
  readonly title: Bilingual;
  /** For `words`: a statement that the law wants published, such as an organ's reasons. */
  readonly published?: boolean;
}

type SealedSchema<P extends TSchema> =
  P extends TOptional<TSchema> ? TOptional<typeof sealedPersonal> : typeof sealedPersonal;
/** A sealed field: `plain` is what a person fills in and what opening gives back. */
export interface SealedField<P extends TSchema = TSchema> extends Field<SealedSchema<P>, 'sealed'> {
  readonly plain: P;
}

const fieldOf =
  <K extends FieldKind>(kind: K) =>
  <S extends TSchema>(schema: S, zh: string, en: string): Field<S, K> => ({
    kind,
    schema,
    title: { zh, en },
  });

/** Published as it stands. */
export const open = fieldOf('open');
/** For the context alone. */
export const internal = fieldOf('internal');
/** Free words of a person. */
export const words = fieldOf('words');
/** Words that the law wants published: reasons of a public decision, a rule, an answer. */
export const publishedWords = <S extends TSchema>(schema: S, zh: string, en: string): Field<S, 'words'> => ({
  ...words(schema, zh, en),
  published: true,
});
/** Personal data: in a request as `plain` describes it, everywhere after that sealed under a key per person and matter. */
export function sealed<P extends TSchema>(plain: P, zh: string, en: string): SealedField<P> {
  const schema = optionalLike(plain, sealedPersonal) as SealedSchema<P>;
  return { kind: 'sealed', schema, plain, title: { zh, en } };
}

export type Fields = { readonly [name: string]: Field };

/** Where a struct keeps its fields; no member of the JSON Schema. */
const fieldsMark: unique symbol = Symbol('daylight.fields');
type SchemasOf<F extends Fields> = { [N in keyof F]: F[N]['schema'] };
/** An object whose members have kinds of their own. */
export type Struct<F extends Fields = Fields> = TObject<SchemasOf<F>> & { readonly [fieldsMark]: F };

/** An object whose members have kinds of their own, inside a field of an event or command. */
export function struct<const F extends Fields>(fields: F): Struct<F> {
  return Object.assign(objectOf(fields), { [fieldsMark]: fields }) as Struct<F>;
}

/** The fields of a struct; undefined for any other schema. */
export function fieldsOf(schema: TSchema): Fields | undefined {
  return (schema as Partial<Struct>)[fieldsMark];
}

/** The closed object schema of some fields, as recorded. */
export function objectOf<F extends Fields>(fields: F): TObject<SchemasOf<F>> {
  const members = Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]));
  return Type.Object(members, { additionalProperties: false }) as unknown as TObject<SchemasOf<F>>;
}

/** What a request brings for a field. */
export function requestSchemaOf(field: Field): TSchema {
  return field.kind === 'sealed' ? (field as SealedField).plain : field.schema;
}

type Simplify<T> = { [Key in keyof T]: T[Key] } & {};
type OptionalNames<F extends Fields> = {
  [N in keyof F]: F[N]['schema'] extends TOptional<TSchema> ? N : never;
}[keyof F];
type NamesOf<F extends Fields, K extends FieldKind> = {
  [N in keyof F]: F[N]['kind'] extends K ? N : never;
}[keyof F];

/** All fields, as the own context sees them. */
export type DataOf<F extends Fields> = Simplify<
  { readonly [N in Exclude<keyof F, OptionalNames<F>>]: ShapeOf<F[N]['schema']> } & {
    readonly [N in OptionalNames<F>]?: ShapeOf<F[N]['schema']>;
  }
>;

type PlainOf<D extends Field> = D extends SealedField<infer P> ? ShapeOf<P> : ShapeOf<D['schema']>;
/** All fields, as a request brings them. */
export type RequestOf<F extends Fields> = Simplify<
  { readonly [N in Exclude<keyof F, OptionalNames<F>>]: PlainOf<F[N]> } & {
    readonly [N in OptionalNames<F>]?: PlainOf<F[N]>;
  }
>;

type OpenShapeOf<S extends TSchema> = S extends { readonly [fieldsMark]: infer F extends Fields }
  ? OpenDataOf<F>
  : S extends TArray<infer Item>
    ? readonly OpenShapeOf<Item>[]
    : S extends TUnion<infer Options extends TSchema[]>
      ? OpenShapeOf<Options[number]>
      : Immutable<Static<S>>;
/** What anybody sees: the open fields, and of structs their open members. */
export type OpenDataOf<F extends Fields> = Simplify<
  {
    readonly [N in Exclude<NamesOf<F, 'open'>, OptionalNames<F>>]: OpenShapeOf<F[N]['schema']>;
  } & {
    readonly [N in Extract<NamesOf<F, 'open'>, OptionalNames<F>>]?: OpenShapeOf<F[N]['schema']>;
  }
>;

import { TypeGuard, type TSchema } from '@sinclair/typebox';
import type { Bilingual } from '../bilingual';
import { fieldsOf, requestSchemaOf, type Field, type FieldKind, type Fields } from './field';
import { eventType, type EventDeclaration, type Messages } from './messages';

/** A field as people read of it. */
export interface FieldReference {
  /** With the names of what holds it: `applicant.name`, `sheets[].no`. */
  readonly name: string;
  readonly title: Bilingual;
  readonly kind: FieldKind;
  /** For `words`: published after the disclosure decision. */
  readonly published: boolean;
  readonly optional: boolean;
  /** Its schema in a few words, such as `text ≤ 200`. */
  readonly type: string;
}

export interface EventReference {
  readonly name: string;
  readonly type: string;
  readonly version: number;
  /** What happened, with the titles of what it names in the place of data. */
  readonly summary: Bilingual;
  /** What outsiders may read of the matter from this event on; empty where it does not change that. */
  readonly statuses: readonly Bilingual[];
  readonly fields: readonly FieldReference[];
}

export interface CommandReference {
  readonly name: string;
  readonly title: Bilingual;
  readonly fields: readonly FieldReference[];
}

export interface QueryReference {
  readonly name: string;
  readonly title: Bilingual;
  readonly question: readonly FieldReference[];
  readonly answer: readonly FieldReference[];
}

/** What an aggregate says and is told, as data for documentation. */
export interface MessagesReference {
  readonly aggregate: string;
  readonly title: Bilingual;
  readonly events: readonly EventReference[];
  readonly commands: readonly CommandReference[];
  readonly queries: readonly QueryReference[];
}

/** The reference of an aggregate's messages, derived from their declarations. */
export function referenceOf(declared: Messages): MessagesReference {
  const { aggregate, title, events, commands, queries } = declared;
  return {
    aggregate,
    title,
    events: Object.entries(events).map(([name, declaration]) => eventReference(declared, name, declaration)),
    commands: Object.entries(commands).map(([name, { title: said, fields }]) => ({
      name,
      title: said,
      fields: fieldReferences(fields as Fields, requestSchemaOf),
    })),
    queries: Object.entries(queries).map(([name, { title: said, question, answer }]) => ({
      name,
      title: said,
      question: fieldReferences(question as Fields),
      answer: fieldReferences(answer as Fields),
    })),
  };
}

function eventReference(declared: Messages, name: string, declaration: EventDeclaration): EventReference {
  const { version, fields } = declaration;
  const samples = samplesOf(fields);
  const statuses = samples.map((sample) => spoken(() => declaration.status?.(sample as never)));
  return {
    name,
    type: eventType(declared, name),
    version,
    summary: spoken(() => declaration.summary(samples[0] as never, {})) ?? { zh: '', en: '' },
    statuses: distinct(statuses.filter((status) => status !== undefined)),
    fields: fieldReferences(fields),
  };
}

function distinct(all: readonly Bilingual[]): Bilingual[] {
  return all.filter(({ zh }, index) => all.findIndex((other) => other.zh === zh) === index);
}

/** Words about data that only look like real ones may be impossible to say; then the reference leaves them out. */
function spoken(say: () => Bilingual | undefined): Bilingual | undefined {
  try {
    return say();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function fieldReferences(
  fields: Fields,
  schemaOf: (field: Field) => TSchema = ({ schema }) => schema,
  within = '',
): FieldReference[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const schema = schemaOf(field);
    const inner = insideOf(schema);
    const path = `${within}${name}`;
    return [
      {
        name: path,
        title: field.title,
        kind: field.kind,
        published: field.kind === 'open' || field.published === true,
        optional: TypeGuard.IsOptional(schema),
        type: typeText(schema),
      },
      ...(inner === undefined ? [] : fieldReferences(inner.fields, schemaOf, `${path}${inner.mark}.`)),
    ];
  });
}

/** The fields of a struct, of a list of structs, or of a struct that may be null. */
function insideOf(schema: TSchema): { readonly fields: Fields; readonly mark: string } | undefined {
  const fields = fieldsOf(schema);
  if (fields !== undefined) return { fields, mark: '' };
  const items = schema['items'] as TSchema | undefined;
  if (items !== undefined) {
    const inner = insideOf(items);
    return inner && { fields: inner.fields, mark: `[]${inner.mark}` };
  }
  const options = (schema['anyOf'] ?? []) as TSchema[];
  return options.map(insideOf).find((inner) => inner !== undefined);
}

/** A schema in a few words. */
function typeText(schema: TSchema): string {
  if (schema['const'] !== undefined) return JSON.stringify(schema['const']);
  const allowed = schema['enum'] as readonly string[] | undefined;
  if (allowed !== undefined) return allowed.join(' · ');
  const options = schema['anyOf'] as TSchema[] | undefined;
  if (options !== undefined) return options.map(typeText).join(' or ');
  switch (schema['type']) {
    case 'string':
      return stringText(schema);
    case 'integer':
    case 'number':
      return `${schema['type']}${boundsText(schema['minimum'], schema['maximum'])}`;
    case 'array':
      return `list of ${typeText(schema['items'] as TSchema)}${boundsText(schema['minItems'], schema['maxItems'])}`;
    case 'object':
      return objectText(schema);
    default:
      return String(schema['type'] ?? 'any');
  }
}

/** Members that are no fields of their own are named here; those of a struct have rows. */
function objectText(schema: TSchema): string {
  const members = Object.entries((schema['properties'] ?? {}) as { [name: string]: TSchema });
  if (fieldsOf(schema) !== undefined || members.length === 0) return 'object';
  return `object of ${members.map(([name, member]) => `${name}${TypeGuard.IsOptional(member) ? '?' : ''}`).join(', ')}`;
}

const formatTexts: { readonly [format: string]: string } = {
  date: 'day',
  'date-time': 'instant',
  uuid: 'UUID',
};

function stringText({ format, maxLength }: TSchema): string {
  const known = format === undefined ? undefined : formatTexts[String(format)];
  return known ?? `text${boundsText(undefined, maxLength)}`;
}

function boundsText(least: unknown, most: unknown): string {
  const given = [
    ...(least === undefined ? [] : [`≥ ${String(least)}`]),
    ...(most === undefined || most === Number.MAX_SAFE_INTEGER ? [] : [`≤ ${String(most)}`]),
  ];
  return given.length === 0 ? '' : ` ${given.join(', ')}`;
}

/** Data that only look like real ones: each text is its field's title. One sample, and one more for each choice of each field. */
function samplesOf(fields: Fields): { readonly [name: string]: unknown }[] {
  const first = Object.fromEntries(
    Object.entries(fields).map(([name, { schema, title }]) => [name, sampleOf(schema, title)]),
  );
  const others = Object.entries(fields).flatMap(([name, { schema, title }]) =>
    choicesOf(schema, title).map((choice) => ({ ...first, [name]: choice })),
  );
  return [first, ...others];
}

function choicesOf(schema: TSchema, title: Bilingual): unknown[] {
  const allowed = (schema['enum'] ?? []) as unknown[];
  const options = (schema['anyOf'] ?? []) as TSchema[];
  const booleans = schema['type'] === 'boolean' ? [true, false] : [];
  const absent = TypeGuard.IsOptional(schema) ? [undefined] : [];
  return [...allowed, ...booleans, ...absent, ...options.map((option) => sampleOf(option, title))];
}

function sampleOf(schema: TSchema, title: Bilingual): unknown {
  if (schema['const'] !== undefined) return schema['const'];
  const allowed = schema['enum'] as readonly unknown[] | undefined;
  if (allowed !== undefined) return allowed[0];
  const options = schema['anyOf'] as TSchema[] | undefined;
  if (options !== undefined) return options[0] && sampleOf(options[0], title);
  switch (schema['type']) {
    case 'string':
      return `‹${title.zh}›`;
    case 'integer':
    case 'number':
      return schema['minimum'] ?? 1;
    case 'boolean':
      return true;
    case 'array':
      return [sampleOf(schema['items'] as TSchema, title)];
    case 'object':
      return sampleObject(schema, title);
    default:
      return null;
  }
}

function sampleObject(schema: TSchema, title: Bilingual): object {
  const own = fieldsOf(schema) ?? {};
  const members = Object.entries((schema['properties'] ?? {}) as { [name: string]: TSchema });
  return Object.fromEntries(
    members.map(([name, member]) => [name, sampleOf(member, own[name]?.title ?? title)]),
  );
}

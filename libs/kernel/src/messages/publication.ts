import { Type, type TObject, type TSchema } from '@sinclair/typebox';
import type { RecordedEvent } from '../envelope';
import type { IntegrationContract, IntegrationMapping } from '../integration-event';
import type { JsonObject } from '../json';
import { optionalLike } from '../shapes/shape';
import { fieldsOf, type Field, type Fields } from './field';
import { eventType, type EventDeclaration, type Messages } from './messages';
import { declarationOf, readEvent } from './read-event';

/** What a context publishes, derived from its messages: the only part of it that another context may see. */
export interface Publication extends IntegrationContract {
  readonly messages: readonly Messages[];
  /** JSON Schema (draft 2020-12) of each event type's `data.payload`; its `$id` is the message's `dataschema`. */
  readonly schemas: { readonly [eventType: string]: JsonObject };
}

/** @throws RangeError when two aggregates declare an event of the same name. */
export function publication(context: string, ...declared: readonly Messages[]): Publication {
  const all = declared.flatMap((each) =>
    Object.entries(each.events).map(([name, declaration]) => [eventType(each, name), declaration] as const),
  );
  const byType = new Map(all);
  if (byType.size !== all.length) throw new RangeError(`${context} declares two events of one name`);
  return {
    context,
    messages: declared,
    versions: Object.fromEntries(all.map(([type, { version }]) => [type, version])),
    schemas: Object.fromEntries(all.map(([type, declaration]) => [type, payloadSchema(type, declaration)])),
    map: (recorded) => {
      const owner = declared.find((each) => declarationOf(each, recorded.type) !== undefined);
      return owner === undefined ? null : mappingOf(owner, recorded);
    },
  };
}

function mappingOf(declared: Messages, recorded: RecordedEvent): IntegrationMapping | null {
  const read = readEvent(declared, recorded);
  const declaration = declarationOf(declared, recorded.type);
  if (read === null || declaration === undefined) return null;
  const matter = recorded.metadata.matter ?? {};
  const data = openPart(declaration.fields, read.data as object);
  const happened = declaration.summary(data, matter);
  const about = declared.about(matter);
  return {
    summary: { zh: `${about.zh}${happened.zh}`, en: `${about.en} ${happened.en}`.trim() },
    status: declaration.status?.(data),
    payload: { ...data, ...publishedWordsOf(declaration.fields, read.data as object) } as JsonObject,
  };
}

/** The open fields, and of structs their open members. */
export function openPart(fields: Fields, data: object): JsonObject {
  const entries = Object.entries(fields)
    .filter(([, { kind }]) => kind === 'open')
    .map(([name, { schema }]) => [name, openValue(schema, memberOf(data, name))] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as JsonObject;
}

function publishedWordsOf(fields: Fields, data: object): JsonObject {
  const entries = Object.entries(fields)
    .filter(([, field]) => isPublishedWords(field))
    .map(([name]) => [name, memberOf(data, name)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as JsonObject;
}

function isPublishedWords(field: Field): boolean {
  return field.kind === 'words' && field.published === true;
}

function openValue(schema: TSchema, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = schema['items'] as TSchema | undefined;
    return items === undefined ? value : value.map((item) => openValue(items, item));
  }
  const fields = fieldsOf(schema) ?? optionThatFits(schema, value);
  return fields === undefined ? value : openPart(fields, value);
}

/** Of a struct that may be null, or of one among several: those are told apart by their members of one value only. */
function optionThatFits(schema: TSchema, value: object): Fields | undefined {
  const options = ((schema['anyOf'] ?? []) as TSchema[]).map(fieldsOf).filter((each) => each !== undefined);
  return options.find((fields) =>
    Object.entries(fields).every(
      ([name, field]) =>
        field.schema['const'] === undefined || field.schema['const'] === memberOf(value, name),
    ),
  );
}

function memberOf(data: object, name: string): unknown {
  return (data as { readonly [name: string]: unknown })[name];
}

function payloadSchema(type: string, declaration: EventDeclaration): JsonObject {
  const published = Object.entries(declaration.fields).filter(
    ([, field]) => field.kind === 'open' || isPublishedWords(field),
  );
  const schema = closedObject(
    published.map(([name, field]) => [name, titled(openSchema(field.schema), field)] as const),
  );
  const [context, name] = type.split('.');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:daylight:schema:${context}:${name}:${declaration.version}`,
    title: name,
    ...plainSchema(schema),
  };
}

/** What is open of a schema. */
export function openSchema(schema: TSchema): TSchema {
  const fields = fieldsOf(schema);
  if (fields !== undefined) {
    const open = Object.entries(fields).filter(([, { kind }]) => kind === 'open');
    const object = closedObject(
      open.map(([name, field]) => [name, titled(openSchema(field.schema), field)] as const),
    );
    return optionalLike(schema, object);
  }
  if (schema['items'] !== undefined)
    return { ...schema, items: openSchema(schema['items'] as TSchema) } as TSchema;
  if (Array.isArray(schema['anyOf']))
    return { ...schema, anyOf: (schema['anyOf'] as TSchema[]).map(openSchema) } as TSchema;
  return schema;
}

function closedObject(members: readonly (readonly [string, TSchema])[]): TObject {
  return Type.Object(Object.fromEntries(members), { additionalProperties: false });
}

/** Chinese first, English beside it. */
export function titled(schema: TSchema, { title }: Pick<Field, 'title'>): TSchema {
  return { ...schema, title: `${title.zh} / ${title.en}` } as TSchema;
}

/** A schema as plain JSON, without the marks of the library. */
export function plainSchema(schema: TSchema): JsonObject {
  return JSON.parse(JSON.stringify(schema)) as JsonObject;
}

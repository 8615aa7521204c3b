import { Type, type TObject, type TSchema } from '@sinclair/typebox';
import {
  instant,
  optional,
  requestSchemaOf as plainOf,
  titled,
  type CommandDeclaration,
} from '@daylight/kernel/messages';

/** What any act may say about its time, where its table allows it. */
const occurredAt = titled(optional(instant), {
  title: { zh: '业务发生时间,缺省为当前', en: 'when it happened; default now' },
});

export interface RequestOptions {
  readonly dated: boolean;
  /** Members that stand in the path. */
  readonly without: readonly string[];
}

/** The schema of an act's body: its fields in plain, each with its title. */
export function requestSchemaOf({ fields }: CommandDeclaration, { dated, without }: RequestOptions): TObject {
  const members = Object.entries(fields)
    .filter(([name]) => !without.includes(name))
    .map(([name, field]): [string, TSchema] => [name, titled(plainOf(field), field)]);
  const all = Object.fromEntries(dated ? [...members, ['occurredAt', occurredAt] as const] : members);
  return Type.Object(all, { additionalProperties: false });
}

/** The schema of one member of a command's request. @throws RangeError when the command has no such field. */
export function memberSchemaOf({ fields }: CommandDeclaration, name: string): TSchema {
  const field = fields[name];
  if (field === undefined) throw new RangeError(`no field ${name}`);
  return plainOf(field);
}

/** The same as an object, by which a member that stands in the path is checked. */
export function parameterSchemaOf(declaration: CommandDeclaration, name: string): TObject {
  return Type.Object({ [name]: memberSchemaOf(declaration, name) }, { additionalProperties: false });
}

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

/** The schema of one member that stands in the path. */
export function parameterSchemaOf({ fields }: CommandDeclaration, name: string): TObject {
  const field = fields[name];
  if (field === undefined) throw new RangeError(`no field ${name}`);
  return Type.Object({ [name]: plainOf(field) }, { additionalProperties: false });
}

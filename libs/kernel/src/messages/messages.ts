import type { Bilingual } from '../bilingual';
import type { Matter } from '../envelope';
import type { DataOf, Fields, OpenDataOf, RequestOf } from './field';

/** Turns the data of one stored version into those of the next one. Pure; never sees the present version. */
export type Upcast = (data: never) => unknown;

export interface EventOptions<F extends Fields> {
  /** What outsiders read of the matter's state from now on, where the event changes it. */
  readonly status?: (data: OpenDataOf<F>) => Bilingual | undefined;
  /** From each older version of the event to the next one; the stored event is never rewritten. */
  readonly upcast?: { readonly [version: number]: Upcast };
}

/** A fact, declared once: version of its stored form, fields, and what happened in words for people. */
export interface EventDeclaration<F extends Fields = Fields> extends EventOptions<F> {
  readonly version: number;
  readonly fields: F;
  summary(data: OpenDataOf<F>, matter: Matter): Bilingual;
}

/** @throws RangeError when an older version has no way to the present one. */
export function event<const F extends Fields>(
  version: number,
  fields: F,
  summary: Bilingual | ((data: OpenDataOf<F>, matter: Matter) => Bilingual),
  options: EventOptions<F> = {},
): EventDeclaration<F> {
  for (let old = 1; old < version; old += 1)
    if (options.upcast?.[old] === undefined) throw new RangeError(`version ${old} has no upcast`);
  return { version, fields, summary: typeof summary === 'function' ? summary : () => summary, ...options };
}

/** A request to do something: what a person fills in, and what the service adds to it before anything is decided. */
export interface CommandDeclaration<F extends Fields = Fields, A extends Fields = Fields> {
  readonly title: Bilingual;
  readonly fields: F;
  /** Fields that no request may bring, such as the hash of a code that the service made. */
  readonly added: A;
}

// Two signatures: with one, the fields that nobody added would be inferred from where the command stands, as `any`.
export function command<const F extends Fields>(
  title: Bilingual,
  fields: F,
): CommandDeclaration<F, Record<never, never>>;
export function command<const F extends Fields, const A extends Fields>(
  title: Bilingual,
  fields: F,
  added: A,
): CommandDeclaration<F, A>;
export function command(title: Bilingual, fields: Fields, added: Fields = {}): CommandDeclaration {
  return { title, fields, added };
}

/** A question whose answer must be fresh, put to the context over the message bus. */
export interface QueryDeclaration<Q extends Fields = Fields, A extends Fields = Fields> {
  readonly title: Bilingual;
  readonly question: Q;
  readonly answer: A;
}

export function query<const Q extends Fields, const A extends Fields>(
  title: Bilingual,
  question: Q,
  answer: A,
): QueryDeclaration<Q, A> {
  return { title, question, answer };
}

/* eslint-disable @typescript-eslint/no-explicit-any -- the bounds of inferred declarations: their fields vary both ways */
type Events = { readonly [name: string]: EventDeclaration<any> };
type Commands = { readonly [name: string]: CommandDeclaration<any, any> };
type Queries = { readonly [name: string]: QueryDeclaration<any, any> };
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Everything that an aggregate says and is told, declared once; all else is derived from it. */
export interface Messages<
  C extends string = string,
  E extends Events = Events,
  K extends Commands = Commands,
  Q extends Queries = Queries,
> {
  /** The context's name, the prefix of its streams and event types. */
  readonly context: C;
  /** The aggregate's name in streams, such as `case`. */
  readonly aggregate: string;
  readonly title: Bilingual;
  readonly events: E;
  readonly commands: K;
  readonly queries: Q;
  /** How a sentence about one matter begins: 办件…, 职权“…”. */
  about(matter: Matter): Bilingual;
}

export interface MessagesOptions<E extends Events, K extends Commands, Q extends Queries> {
  readonly title: Bilingual;
  readonly events: E;
  readonly commands: K;
  readonly queries?: Q;
  readonly about?: (matter: Matter) => Bilingual;
}

export function messages<
  const C extends string,
  E extends Events,
  K extends Commands,
  Q extends Queries = Record<never, never>,
>(context: C, aggregate: string, declared: MessagesOptions<E, K, Q>): Messages<C, E, K, Q> {
  const { title, events, commands, queries = {} as Q, about = namedMatter(title) } = declared;
  return { context, aggregate, title, events, commands, queries, about };
}

function namedMatter(title: Bilingual): (matter: Matter) => Bilingual {
  return ({ no, nameZh, nameEn }) => ({
    zh: `${title.zh}${nameZh === undefined ? (no ?? '') : `“${nameZh}”`}`,
    en: [title.en, nameEn ?? no].filter(Boolean).join(' '),
  });
}

export type EventName<M extends Messages> = keyof M['events'] & string;
export type CommandName<M extends Messages> = keyof M['commands'] & string;

export type DataOfEvent<M extends Messages, N extends EventName<M>> =
  M['events'][N] extends EventDeclaration<infer F> ? DataOf<F> : never;
/** A command as it is decided: sealed fields sealed, added ones added. */
export type BodyOf<M extends Messages, N extends CommandName<M>> =
  M['commands'][N] extends CommandDeclaration<infer F, infer A> ? DataOf<F> & DataOf<A> : never;
/** A command as a request brings it. */
export type RequestBodyOf<M extends Messages, N extends CommandName<M>> =
  M['commands'][N] extends CommandDeclaration<infer F, Fields> ? RequestOf<F> : never;
export type QuestionOf<D extends QueryDeclaration> = DataOf<D['question']>;
export type AnswerOf<D extends QueryDeclaration> = DataOf<D['answer']>;

/** One of an aggregate's events. Its `type` is the storage name `<context>.<PastTenseName>`, never renamed. */
export type EventOf<M extends Messages, N extends EventName<M> = EventName<M>> = {
  [Name in N]: { readonly type: `${M['context']}.${Name}`; readonly data: DataOfEvent<M, Name> };
}[N];

/** One constructor per event: `say.CaseAccepted({…})`. */
export type Say<M extends Messages> = {
  readonly [N in EventName<M>]: (data: DataOfEvent<M, N>) => EventOf<M, N>;
};

export function sayOf<M extends Messages>(declared: M): Say<M> {
  const names = Object.keys(declared.events);
  const say = names.map((name) => [name, (data: unknown) => ({ type: eventType(declared, name), data })]);
  return Object.fromEntries(say) as Say<M>;
}

/** `CaseAccepted` → `service-center.CaseAccepted`. */
export function eventType(declared: Messages, name: string): string {
  return `${declared.context}.${name}`;
}

/** `service-center.CaseAccepted` → `CaseAccepted`. */
export function eventName(type: string): string {
  return type.slice(type.indexOf('.') + 1);
}

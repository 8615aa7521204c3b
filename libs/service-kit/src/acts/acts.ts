import type { Type as NestType } from '@nestjs/common';
import type { TObject } from '@sinclair/typebox';
import type { Actor, Aggregate, Circumstances, JsonObject, Refusal } from '@daylight/kernel';
import {
  plainSchema,
  type BodyOf,
  type CommandDeclaration,
  type CommandName,
  type Messages,
  type RequestBodyOf,
} from '@daylight/kernel/messages';
import type { Invocation } from '../identity/person';
import type { View } from './act-answer';
import { requestSchemaOf } from './act-request';

/** What a source of circumstances is told. */
export interface CircumstancesAsked<State> {
  readonly id: string;
  readonly state: State;
  readonly actor: Actor;
  readonly invocation: Invocation;
  /** Business time, RFC 3339 UTC. */
  readonly occurredAt: string;
  /** The request's body; absent when somebody only asks what is possible. */
  readonly request?: object;
}

/** Where the plain data come from that surround an act: replicas, calendars, hashes. I/O is allowed here and only here. */
export interface CircumstancesSource<State, At extends Circumstances> {
  circumstancesFor(asked: CircumstancesAsked<State>): At | Promise<At>;
}

/** What a preparation is told. */
export interface PreparationAsked<M extends Messages, C extends CommandName<M>> {
  readonly id: string;
  readonly stream: string;
  readonly request: RequestBodyOf<M, C>;
  readonly invocation: Invocation;
}

/** What a preparation makes of a request: the command's body, and what only this person is told. */
export interface Prepared<M extends Messages, C extends CommandName<M>> {
  readonly body: BodyOf<M, C>;
  readonly told?: object;
  /** Subject on whose behalf the person acts. */
  readonly onBehalfOf?: string;
}

/**
 * What an act needs beyond its request: personal data sealed, codes made. Only where the default (every sealed field
 * sealed under the acting person's key) does not do. @throws RefusalException for what the law forbids of the plain data.
 */
export interface Preparation<M extends Messages, C extends CommandName<M>> {
  prepare(asked: PreparationAsked<M, C>): Promise<Prepared<M, C>>;
}

/** What a file stands for that is sent in place of a JSON body. */
export interface ReadUpload<M extends Messages, C extends CommandName<M>> {
  readonly request: RequestBodyOf<M, C>;
  /** What of the file the request does not carry, for the one who sent it. */
  readonly told?: object;
}

export interface ActRoute<M extends Messages, C extends CommandName<M> = CommandName<M>> {
  readonly act: C;
  /** Who may come in at all; who may do it in this matter follows from the aggregate. */
  readonly roles: readonly string[];
  /** The act begins a new aggregate, whose id follows from the request. */
  readonly opens?: (invocation: Invocation, request: RequestBodyOf<M, C>) => string;
  readonly preparation?: NestType<Preparation<M, C>>;
  /**
   * Reads a file (XML, octets) that may be sent in place of JSON; what it says is held to the command's schema.
   * @throws RefusalException for a file that says nothing of use.
   */
  readonly upload?: (file: Buffer) => Promise<ReadUpload<M, C>>;
  /** Schema of what a preparation or an upload tells beside the view. */
  readonly told?: TObject;
  /** Largest body, for acts that take more than the usual. */
  readonly bodyBytesMax?: number;
}

type Method = 'POST' | 'PUT' | 'DELETE';
/** `POST acceptance` stands under the aggregate's path, `POST /cases` does not. Members of the body may stand in the path. */
export type RouteKey = `${Method} ${string}`;

type AnyRoute<M extends Messages> = { [C in CommandName<M>]: ActRoute<M, C> }[CommandName<M>];

/** The acts of an aggregate over HTTP: routes, checks, descriptions, idempotency and receipts follow from this table. */
export interface ActTable<M extends Messages, State, At extends Circumstances> {
  /** Path with the id's parameter last: `cases/:caseId`. */
  readonly path: string;
  /** The id as it names the stream; null when the text cannot be one. Default: a UUID in lower case. */
  readonly idOf?: (text: string) => string | null;
  readonly circumstances: NestType<CircumstancesSource<State, At>>;
  readonly view: View<State>;
  /** Who may ask what is possible; default: whoever is signed in. */
  readonly mayAsk?: (state: State, at: At, invocation: Invocation) => Refusal | null;
  /** Acts may say when they happened (`occurredAt`); default: an act happens when it is recorded. */
  readonly dated?: boolean;
  readonly routes: { readonly [route: RouteKey]: AnyRoute<M> };
}

/** An aggregate with its acts, as the kit serves and describes them. */
export interface Acts<
  M extends Messages = Messages,
  State = unknown,
  At extends Circumstances = Circumstances,
> {
  readonly aggregate: Aggregate<M, State, At>;
  readonly table: ActTable<M, State, At>;
  readonly routes: readonly ResolvedRoute<M>[];
}

export interface ResolvedRoute<M extends Messages = Messages> {
  readonly method: Method;
  /** Whole path below the service. */
  readonly path: string;
  readonly route: ActRoute<M>;
  /** Parameters of the path that are members of the body. */
  readonly bodyParameters: readonly string[];
  /** What the body must be. */
  readonly request: TObject;
  /** The same as plain JSON Schema: for the description, and what a form asks for. */
  readonly form: JsonObject;
}

/** @throws RangeError when an act has two routes, or a route's path names what the command does not have. */
export function acts<M extends Messages, State, At extends Circumstances>(
  aggregate: Aggregate<M, State, At>,
  table: ActTable<M, State, At>,
): Acts<M, State, At> {
  const routes = Object.entries(table.routes).map(([key, route]) =>
    resolved(aggregate.messages, table, key as RouteKey, route as unknown as ActRoute<M>),
  );
  const named = routes.map(({ route }) => route.act);
  const twice = named.find((act, index) => named.indexOf(act) !== index);
  if (twice !== undefined) throw new RangeError(`the act ${twice} has two routes`);
  return { aggregate, table, routes };
}

function resolved<M extends Messages>(
  { commands }: M,
  { path: base, dated = false }: { readonly path: string; readonly dated?: boolean },
  key: RouteKey,
  route: ActRoute<M>,
): ResolvedRoute<M> {
  const [method, written = ''] = key.split(' ', 2) as [Method, string];
  const path = written.startsWith('/') ? written.slice(1) : [base, written].filter(Boolean).join('/');
  const ownId = idParameterOf(base);
  const bodyParameters = parametersOf(path).filter((name) => name !== ownId);
  const declaration = commands[route.act] as CommandDeclaration;
  const unknown = bodyParameters.find((name) => !Object.hasOwn(declaration.fields, name));
  if (unknown !== undefined) throw new RangeError(`the act ${route.act} has no field ${unknown}`);
  const request = requestSchemaOf(declaration, { dated, without: bodyParameters });
  return { method, path, route, bodyParameters, request, form: plainSchema(request) };
}

/** Every parameter of a path, in its order. */
export function parametersOf(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
}

/** The id's parameter in an aggregate's path. */
export function idParameterOf(path: string): string {
  return /:(\w+)$/.exec(path)?.[1] ?? '';
}

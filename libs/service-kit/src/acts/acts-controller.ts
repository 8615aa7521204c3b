import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  Post,
  Put,
  type PipeTransform,
  type Type as NestType,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { isUuid, type Circumstances } from '@daylight/kernel';
import { plainSchema, type CommandDeclaration, type Messages } from '@daylight/kernel/messages';
import { BodyLimit, uploadBytesMax } from '../boot/body-limits';
import { CurrentInvocation, Roles } from '../identity/decorators';
import type { Invocation } from '../identity/person';
import { idMalformed } from '../problems/edge-refusals';
import { refuse } from '../problems/refusal-exception';
import { BodyPipe } from '../schema/schema.pipe';
import { answerSchema, possibleActs } from './act-answer';
import { ActBodyPipe, type ActBody } from './act-body.pipe';
import { ActEndpoint } from './act-endpoint';
import { memberSchemaOf, parameterSchemaOf } from './act-request';
import { idParameterOf, parametersOf, type ActRoute, type Acts, type ResolvedRoute } from './acts';

const verbs = { POST: Post, PUT: Put, DELETE: Delete } as const;
type Handler = (...parameters: never[]) => Promise<object>;

/** The Nest controller of an aggregate's acts, made of its table: nothing of it is written by hand. */
export function actsController<M extends Messages, State, At extends Circumstances>(
  acts: Acts<M, State, At>,
): NestType<unknown> {
  const { aggregate, routes } = acts;
  class ActsController {
    constructor(readonly endpoint: ActEndpoint) {}
  }
  Reflect.defineMetadata('design:paramtypes', [ActEndpoint], ActsController);
  const { title } = aggregate.messages;
  ApiTags(`${title.zh} ${title.en}`)(ActsController);
  Controller()(ActsController);
  for (const route of routes) addAct(ActsController.prototype, acts, route);
  addPossible(ActsController.prototype, acts);
  return ActsController;
}

interface WithEndpoint {
  readonly endpoint: ActEndpoint;
}

function addAct<M extends Messages, State, At extends Circumstances>(
  prototype: object,
  acts: Acts<M, State, At>,
  resolved: ResolvedRoute<M>,
): void {
  const { route, method, path, bodyParameters, request, form } = resolved;
  const declaration = acts.aggregate.messages.commands[route.act] as CommandDeclaration;
  const idOf = idReaderOf(acts);
  const handler = function (
    this: WithEndpoint,
    { request: sent, told }: ActBody,
    parameters: { readonly [name: string]: string },
    invocation: Invocation,
  ): Promise<object> {
    const inPath = Object.fromEntries(bodyParameters.map((name) => [name, parameters[name]]));
    const whole = { ...sent, ...inPath };
    const id = route.opens?.(invocation, whole as never) ?? idOf(parameters);
    return this.endpoint.serve({ acts, id, invocation }, resolved, { request: whole, told });
  };
  define(prototype, route.act, handler as Handler, [Object, Object, Object]);
  Body(new ActBodyPipe(request, route.upload))(prototype, route.act, 0);
  Param(new ParametersPipe(declaration, bodyParameters))(prototype, route.act, 1);
  CurrentInvocation()(prototype, route.act, 2);
  decorate(prototype, route.act, [
    verbs[method](path),
    Roles(...(route.roles as Parameters<typeof Roles>)),
    ApiOperation({
      operationId: operationIdOf(acts.aggregate.messages, route.act),
      summary: `${declaration.title.zh} / ${declaration.title.en}`,
    }),
    ...pathParameters(acts, path, declaration),
    ApiBody({ schema: form as object }),
    ApiResponse({
      status: method === 'POST' ? 201 : 200,
      description: '已记录 Recorded',
      schema: plainSchema(answerSchema(acts.table.view.schema, route.told)) as object,
    }),
    ...bodyLimitOf(route),
  ]);
}

/** The parameters of a route's path; its pipes take them all at once, so Nest cannot know their names. */
function pathParameters<M extends Messages, State, At extends Circumstances>(
  { table }: Acts<M, State, At>,
  path: string,
  declaration: CommandDeclaration,
): MethodDecorator[] {
  return parametersOf(path).map((name) =>
    name === idParameterOf(table.path)
      ? ApiParam({ name, type: 'string' })
      : ApiParam({
          name,
          schema: plainSchema(memberSchemaOf(declaration, name)) as object,
        }),
  );
}

/** A route that reads files says so in its description; one whose JSON is merely long does not. */
function bodyLimitOf({
  upload,
  bodyBytesMax,
}: Pick<ActRoute<Messages>, 'upload' | 'bodyBytesMax'>): MethodDecorator[] {
  if (upload !== undefined) return [BodyLimit(bodyBytesMax ?? uploadBytesMax)];
  return bodyBytesMax === undefined ? [] : [RouteConfig({ bodyLimitBytes: bodyBytesMax })];
}

function addPossible<M extends Messages, State, At extends Circumstances>(
  prototype: object,
  acts: Acts<M, State, At>,
): void {
  const name = 'possibleActs';
  const idOf = idReaderOf(acts);
  const handler = function (
    this: WithEndpoint,
    parameters: { readonly [name: string]: string },
    invocation: Invocation,
  ): Promise<object> {
    return this.endpoint.possible({ acts, id: idOf(parameters), invocation });
  };
  define(prototype, name, handler as Handler, [Object, Object]);
  Param()(prototype, name, 0);
  CurrentInvocation()(prototype, name, 1);
  decorate(prototype, name, [
    Get(`${acts.table.path}/acts`),
    ApiParam({ name: idParameterOf(acts.table.path), type: 'string' }),
    ApiOperation({
      operationId: operationIdOf(acts.aggregate.messages, 'acts'),
      summary: '现在可以办什么,不能办的为什么 / what you may do now, and why not the rest',
    }),
    ApiResponse({ status: 200, description: '成功 Done', schema: plainSchema(possibleActs) as object }),
  ]);
}

/** `case.accept`: unique in a service, and the name of a generated client's call. */
function operationIdOf({ aggregate }: Messages, act: string): string {
  return `${aggregate}.${act}`;
}

function idReaderOf<M extends Messages, State, At extends Circumstances>({ table }: Acts<M, State, At>) {
  const parameter = idParameterOf(table.path);
  const idOf = table.idOf ?? ((text: string) => (isUuid(text.toLowerCase()) ? text.toLowerCase() : null));
  return (parameters: { readonly [name: string]: string }): string =>
    idOf(parameters[parameter] ?? '') ?? refuse(idMalformed());
}

function define(prototype: object, name: string, handler: Handler, types: readonly unknown[]): void {
  Object.defineProperty(handler, 'name', { value: name });
  Object.defineProperty(prototype, name, { value: handler, writable: true, configurable: true });
  Reflect.defineMetadata('design:paramtypes', types, prototype, name);
  Reflect.defineMetadata('design:returntype', Promise, prototype, name);
}

function decorate(prototype: object, name: string, decorators: readonly MethodDecorator[]): void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  if (descriptor === undefined) return;
  for (const decorator of decorators) decorator(prototype, name, descriptor);
}

/** Members of the body that stand in the path are held to the same schema as if they stood in the body. */
class ParametersPipe implements PipeTransform {
  private readonly pipes: readonly (readonly [string, BodyPipe])[];

  constructor(declaration: CommandDeclaration, names: readonly string[]) {
    this.pipes = names.map((name) => [name, new BodyPipe(parameterSchemaOf(declaration, name))]);
  }

  async transform(parameters: { readonly [name: string]: string }): Promise<object> {
    for (const [name, pipe] of this.pipes) await pipe.transform({ [name]: parameters[name] });
    return parameters;
  }
}

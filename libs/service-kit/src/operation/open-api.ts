import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { invariant, type JsonObject } from '@daylight/kernel';
import type { ServiceDefinition } from '../service-definition';
import { publicationOf } from './async-api-of';
import { problemSchema } from './problem-schema';

type Node = { [key: string]: unknown };

const methods = ['get', 'put', 'post', 'delete', 'patch'];

/** The document of a running service: made when it is first asked for, since it is large and most services are never asked. */
export class OpenApiSource {
  private make: (() => JsonObject) | undefined;
  private made: JsonObject | undefined;

  /** Called by the boot, after every route is known. */
  describe(app: INestApplication, definition: ServiceDefinition, issuer: string): void {
    this.make = () => describedInterface(app, definition, issuer);
  }

  document(): JsonObject {
    invariant(this.make !== undefined, 'the service is described before it listens');
    return (this.made ??= this.make());
  }
}

/**
 * OpenAPI 3.1 of an application whose controllers are known.
 * @param issuer of the access tokens; empty: the origin that the document is read from.
 */
export function describedInterface(
  app: INestApplication,
  definition: ServiceDefinition,
  issuer: string,
): JsonObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`${definition.title.zh} ${definition.title.en}`)
    .setVersion('1')
    .addSecurity('oidc', {
      type: 'openIdConnect',
      openIdConnectUrl: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    })
    .addSecurityRequirements('oidc');
  if (publicationOf(definition) !== undefined)
    config.setExternalDoc('集成事件 Integration events (AsyncAPI 3.0)', 'asyncapi');
  const document = SwaggerModule.createDocument(app, config.build(), { operationIdFactory: operationIdOf });
  return completed(JSON.parse(JSON.stringify(document)) as Node) as JsonObject;
}

/** `ReadModelsController.list` → `readModels.list`: the same form as an act's `case.accept`. */
function operationIdOf(controller: string, method: string): string {
  const name = controller.replace(/Controller$/, '');
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}.${method}`;
}

/** Adds what holds for every route, and turns what Nest writes as OpenAPI 3.0 into 3.1. */
function completed(document: Node): Node {
  const components = (document['components'] ??= {}) as { [part: string]: Node };
  components['schemas'] = { ...components['schemas'], Problem: problemSchema };
  components['responses'] = { ...components['responses'], Problem: problemResponse };
  components['parameters'] = { ...components['parameters'], ...parameters };
  for (const item of Object.values(document['paths'] as { [path: string]: Node })) {
    for (const method of methods) {
      const operation = item[method] as Node | undefined;
      if (operation !== undefined) completeOperation(method, operation);
    }
  }
  return asVersion31(document) as Node;
}

function completeOperation(method: string, operation: Node): void {
  const isPublic = operation['x-public'] === true && operation['x-roles'] === undefined;
  delete operation['x-public'];
  if (isPublic) operation['security'] = [];
  const own = (operation['parameters'] ?? []) as unknown[];
  const common = method === 'get' ? ['minPosition'] : ['idempotencyKey', 'post'];
  operation['parameters'] = [...own, ...common.map((name) => ({ $ref: `#/components/parameters/${name}` }))];
  operation['responses'] = {
    ...(operation['responses'] as Node),
    default: { $ref: '#/components/responses/Problem' },
  };
}

const problemResponse = {
  description: '被拒绝或未能办理(RFC 9457) Refused, or not possible',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const parameters = {
  minPosition: {
    name: 'minPosition',
    in: 'query',
    required: false,
    description: '须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect',
    schema: { type: 'string', maxLength: 64 },
  },
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: '每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry',
    schema: { type: 'string', format: 'uuid' },
  },
  post: {
    name: 'Daylight-Post',
    in: 'header',
    required: false,
    description: '以哪个岗位办理 The post in which the person acts',
    schema: { type: 'string' },
  },
};

/** In 3.1 a schema is JSON Schema 2020-12: `nullable` is a type, exclusive bounds are numbers, `example` is a list. */
function asVersion31(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => asVersion31(item));
  if (typeof node !== 'object' || node === null) return node;
  const result: Node = {};
  for (const [key, value] of Object.entries(node)) result[key] = asVersion31(value);
  if (typeof result['nullable'] === 'boolean') {
    if (result['nullable']) allowNull(result);
    delete result['nullable'];
  }
  for (const [flag, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof result[flag] !== 'boolean') continue;
    const exclusive = result[flag];
    delete result[flag];
    if (!exclusive) continue;
    result[flag] = result[bound];
    delete result[bound];
  }
  return result;
}

function allowNull(schema: Node): void {
  const { type, $ref: reference, allOf } = schema;
  if (typeof type === 'string') schema['type'] = [type, 'null'];
  else if (reference !== undefined || allOf !== undefined) {
    delete schema['$ref'];
    delete schema['allOf'];
    schema['anyOf'] = [reference === undefined ? { allOf } : { $ref: reference }, { type: 'null' }];
  }
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(null))
    schema['enum'] = [...schema['enum'], null];
}

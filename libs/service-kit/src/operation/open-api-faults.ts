import type { JsonObject } from '@daylight/kernel';

type Node = { readonly [key: string]: unknown };
const methods = ['get', 'put', 'post', 'delete', 'patch'];
/** `<aggregate or controller>.<act or method>`. */
const operationIdPattern = /^[a-z][A-Za-z0-9-]*\.[a-z][A-Za-z0-9]*$/;
const noContent = '204';

export interface DescribedOperation {
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly operation: Node;
}

/** Every operation of an OpenAPI document, in its order. */
export function operationsOf(document: JsonObject): readonly DescribedOperation[] {
  return Object.entries((document['paths'] ?? {}) as Node).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = (item as Node)[method] as Node | undefined;
      return operation === undefined ? [] : [{ method, path, operation }];
    }),
  );
}

/**
 * What keeps a client from being generated from a document, one sentence each: every operation has a name of its own, says
 * its path's
 * parameters and what it answers (a schema; of files and streams the media type), and that it may answer with a problem.
 */
export function openApiFaults(document: JsonObject): readonly string[] {
  const operations = operationsOf(document);
  const ids = operations.map(({ operation }) => operation['operationId']);
  return operations.flatMap(({ method, path, operation }, index) => {
    const id = ids[index];
    const faults = [
      ...(typeof id === 'string' && operationIdPattern.test(id) ? [] : [`is called ${String(id)}`]),
      ...(ids.indexOf(id) === index ? [] : [`is called ${String(id)}, as another one`]),
      ...parameterFaults(path, (operation['parameters'] ?? []) as readonly Node[]),
      ...responseFaults((operation['responses'] ?? {}) as { readonly [status: string]: Node }),
    ];
    return faults.map((fault) => `${method.toUpperCase()} ${path} ${fault}`);
  });
}

function parameterFaults(path: string, parameters: readonly Node[]): string[] {
  const described = parameters.filter((each) => each['in'] === 'path').map(({ name }) => name);
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return named.filter((name) => !described.includes(name)).map((name) => `does not describe its ${name}`);
}

function responseFaults(responses: { readonly [status: string]: Node }): string[] {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const silent = successes.filter(([status, response]) => status !== noContent && !saysWhat(response));
  return [
    ...(successes.length === 0 ? ['describes no success'] : []),
    ...silent.map(([status]) => `does not say what it answers with ${status}`),
    ...(responses['default'] === undefined ? ['describes no problem'] : []),
  ];
}

function saysWhat({ content }: Node): boolean {
  const media = Object.entries((content ?? {}) as { readonly [type: string]: Node });
  return (
    media.length > 0 &&
    media.every(([type, { schema }]) => !isJson(type) || Object.keys((schema ?? {}) as object).length > 0)
  );
}

export function isJson(mediaType: string): boolean {
  return /^application\/(.+\+)?json$/.test(mediaType);
}

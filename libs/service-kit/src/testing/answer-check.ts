import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { JsonObject } from '@daylight/kernel';
import { isJson, operationsOf, type DescribedOperation } from '../operation/open-api-faults';

type Node = { readonly [key: string]: unknown };

export interface AnswerSeen {
  readonly method: string;
  /** As it was called, with or without a query. */
  readonly route: string;
  readonly status: number;
  /** As the header says it; null when there is none. */
  readonly contentType: string | null;
  readonly text: string;
}

const documentId = 'openapi';
/** Words of OpenAPI beside JSON Schema. */
const openApiWords = ['example', 'discriminator', 'xml', 'externalDocs'];

/** Compares what a service answers with what its OpenAPI document says that it answers. */
export class AnswerCheck {
  private readonly ajv: Ajv2020;
  private readonly operations: readonly (DescribedOperation & { readonly pattern: RegExp })[];

  constructor(private readonly document: JsonObject) {
    this.ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
    addFormats(this.ajv);
    // The document itself is no schema; its parts are.
    this.ajv.addVocabulary([...new Set([...Object.keys(document), ...openApiWords])]);
    this.ajv.addSchema(closed(document) as object, documentId);
    // A fixed path comes before one with parameters, as in the router.
    this.operations = operationsOf(document)
      .map((each) => ({ ...each, pattern: patternOf(each.path) }))
      .sort((a, b) => parametersIn(a.path) - parametersIn(b.path));
  }

  /** What of the answer is not as described, in one sentence; null when nothing is. */
  fault({ method, route, status, contentType, text }: AnswerSeen): string | null {
    const path = route.split('?')[0] ?? '';
    const operation = this.operations.find(
      (each) => each.method === method.toLowerCase() && each.pattern.test(path),
    );
    const place = this.placeOf(operation, status);
    const response = this.at(place);
    if (response === undefined) return 'has a status that is not described';
    const content = (response['content'] ?? {}) as Node;
    const mediaType = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (text === '' && Object.keys(content).length === 0) return null;
    if (content[mediaType] === undefined)
      return `is ${mediaType || 'of no media type'}, which is not described`;
    return isJson(mediaType) ? this.differs([...place, 'content', mediaType, 'schema'], text) : null;
  }

  /** Where the response is described: of the operation, or what every operation answers that is not there. */
  private placeOf(operation: DescribedOperation | undefined, status: number): readonly string[] {
    const problem = ['components', 'responses', 'Problem'];
    if (operation === undefined) return problem;
    const responses = (operation.operation['responses'] ?? {}) as Node;
    const key = String(status) in responses ? String(status) : 'default';
    const { $ref: reference } = (responses[key] ?? {}) as { readonly $ref?: string };
    if (reference !== undefined) return reference.replace('#/', '').split('/');
    return ['paths', operation.path, operation.method, 'responses', key];
  }

  private at(place: readonly string[]): Node | undefined {
    return place.reduce<Node | undefined>((node, key) => node?.[key] as Node | undefined, this.document);
  }

  private differs(place: readonly string[], text: string): string | null {
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch (error) {
      if (error instanceof SyntaxError) return 'is no JSON, though it says so';
      throw error;
    }
    const validate = this.compiled(place);
    if (validate(body)) return null;
    const [error] = validate.errors ?? [];
    const member = error?.params['additionalProperty'] ?? '';
    return `differs from its description: ${error?.instancePath || '/'} ${error?.message} ${member}`.trim();
  }

  private compiled(place: readonly string[]): ValidateFunction {
    const pointer = place.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')));
    const reference = `${documentId}#/${pointer.join('/')}`;
    const known = this.ajv.getSchema(reference);
    if (known === undefined) throw new RangeError(`the document describes nothing at ${reference}`);
    return known;
  }
}

function parametersIn(path: string): number {
  return path.split('{').length - 1;
}

function patternOf(path: string): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith('{') ? '[^/]+' : literally(part)));
  return new RegExp(`^${parts.join('/')}$`);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A member that nobody described is a difference too: what names its members has no others. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy: { [key: string]: unknown } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, closed(value)]),
  );
  const names = copy['type'] === 'object' && typeof copy['properties'] === 'object';
  return names && copy['additionalProperties'] === undefined
    ? { ...copy, additionalProperties: false }
    : copy;
}

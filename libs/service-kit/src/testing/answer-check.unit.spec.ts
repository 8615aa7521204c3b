import type { JsonObject } from '@daylight/kernel';
import { AnswerCheck } from './answer-check';

const json = (schema: JsonObject): JsonObject => ({
  description: 'ok',
  content: { 'application/json': { schema } },
});
const check = new AnswerCheck({
  paths: {
    '/notices/{id}': {
      get: {
        responses: {
          200: json({ $ref: '#/components/schemas/Notice' }),
          default: { $ref: '#/components/responses/Problem' },
        },
      },
      delete: { responses: { 204: { description: 'gone' } } },
    },
    '/notices/latest': { get: { responses: { 200: json({ type: 'array' }) } } },
    '/notices': {
      get: { responses: { 200: { description: 'ok', content: { 'application/atom+xml': {} } } } },
    },
  },
  components: {
    schemas: {
      Notice: {
        type: 'object',
        required: ['no'],
        properties: { no: { type: 'string' }, on: { type: 'string', format: 'date' } },
      },
    },
    responses: {
      Problem: {
        description: 'refused',
        content: {
          'application/problem+json': {
            schema: { type: 'object', required: ['type'], properties: { type: { type: 'string' } } },
          },
        },
      },
    },
  },
});
const seen = (
  route: string,
  status: number,
  body: unknown,
  contentType: string | null = 'application/json',
) =>
  check.fault({
    method: 'GET',
    route,
    status,
    contentType,
    text: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('an answer compared with its description', () => {
  it('may be as described', () => {
    expect(seen('/notices/7?full=1', 200, { no: '7', on: '2026-03-02' })).toBeNull();
    expect(seen('/notices/7', 404, { type: 'urn:x' }, 'application/problem+json; charset=utf-8')).toBeNull();
    expect(seen('/notices', 200, '<feed/>', 'application/atom+xml')).toBeNull();
    expect(
      check.fault({ method: 'DELETE', route: '/notices/7', status: 204, contentType: null, text: '' }),
    ).toBeNull();
  });

  it.each<[string, string, number, unknown, string, RegExp]>([
    ['lacks a member', '/notices/7', 200, {}, 'application/json', /required property 'no'/],
    [
      'has one that nobody described',
      '/notices/7',
      200,
      { no: '7', by: 'x' },
      'application/json',
      /additional properties by/,
    ],
    [
      'has a day that does not exist',
      '/notices/7',
      200,
      { no: '7', on: '2026-02-30' },
      'application/json',
      /\/on must match format/,
    ],
    ['is no JSON', '/notices/7', 200, '{', 'application/json', /no JSON/],
    ['is of another media type', '/notices/7', 200, '<no/>', 'text/xml', /text\/xml, which is not described/],
    [
      'has a status that nobody described',
      '/notices/latest',
      201,
      [],
      'application/json',
      /status that is not described/,
    ],
    [
      'is a problem of another form',
      '/notices/7',
      409,
      { title: 'x' },
      'application/problem+json',
      /differs/,
    ],
    [
      'of an unknown address is no problem',
      '/elsewhere',
      404,
      { error: 'x' },
      'application/json',
      /not described/,
    ],
  ])('is found out when it %s', (_how, route, status, body, contentType, fault) => {
    expect(seen(route, status, body, contentType)).toMatch(fault);
  });

  it('is held to the fixed path before the one with a parameter', () => {
    expect(seen('/notices/latest', 200, [])).toBeNull();
    expect(seen('/notices/latest', 200, { no: '7' })).toMatch(/must be array/);
  });
});

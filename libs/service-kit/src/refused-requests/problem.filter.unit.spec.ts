import { NotFoundException } from '@nestjs/common';
import { RecordError, type RecordErrorKind } from '@daylight/record';
import type { FastifyRequest } from 'fastify';
import { answerOf } from './problem.filter';

const request = { headers: {}, routeOptions: {}, method: 'POST' } as unknown as FastifyRequest;
const answer = (error: unknown): [number, string] => {
  const { refusal, options } = answerOf(error, request);
  return [options.status, refusal.code];
};

describe('what an error becomes at the edge', () => {
  it.each<[RecordErrorKind, number, string]>([
    ['unavailable', 503, 'unavailable'],
    ['outcome-unknown', 503, 'unavailable'],
    ['too-large', 413, 'body-too-large'],
    ['invalid', 400, 'request-invalid'],
    ['id-reused', 409, 'idempotency-key-reused'],
    ['forbidden', 500, 'fault'],
    ['corrupt', 500, 'fault'],
  ])('the record’s %s is answered %i %s', (kind, status, code) => {
    expect(answer(new RecordError(kind, 'x'))).toEqual([status, code]);
  });

  it('a database that is away is "not now", a programmer’s error is a fault', () => {
    expect(answer(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toEqual([503, 'unavailable']);
    expect(answer(Object.assign(new Error('x'), { driverError: { code: '57P01' } }))).toEqual([
      503,
      'unavailable',
    ]);
    expect(answer(new Error('Connection terminated unexpectedly'))).toEqual([503, 'unavailable']);
    expect(answer(new TypeError('x is undefined'))).toEqual([500, 'fault']);
    expect(answer('a thrown text')).toEqual([500, 'fault']);
    expect(answer(new NotFoundException())).toEqual([404, 'route-unknown']);
    expect(answer(new URIError('URI malformed'))).toEqual([400, 'request-malformed']);
  });
});

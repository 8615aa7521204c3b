import { NotFoundException } from '@nestjs/common';
import { isRefusal } from '@daylight/kernel';
import { RecordError, type RecordErrorKind } from '@daylight/record';
import type { FastifyRequest } from 'fastify';
import { parseArguments } from '../boot/rebuild-command';
import { personOf, TokenRefused } from '../identity/token-verifier';
import { chineseOf } from './constraint-texts';
import * as edge from './edge-refusals';
import { answerOf } from './problem.filter';
import { TokenBucket } from './token-bucket';

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

  it('every refusal of the edge speaks both languages and names rule, article and remedy', () => {
    const details = { reason: 'r', roles: 'r', post: 'p', count: 1, bytesMax: 1 };
    for (const utter of Object.values(edge)) {
      const refusal = utter(details);
      expect(isRefusal(refusal)).toBe(true);
      const { rule, article, message, remedy } = refusal;
      for (const text of [message.zh, remedy.zh]) expect(text).toMatch(/\p{Script=Han}/u);
      for (const text of [message.en, remedy.en]) expect(text).toMatch(/^[\p{Script=Latin}\P{Letter}]+$/u);
      for (const text of [rule, article, message.zh, message.en, remedy.zh, remedy.en]) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/\{\w+\}/);
      }
    }
  });
});

describe('a constraint in Chinese', () => {
  it.each([
    ['min', 'by must not be less than 1', '不得小于 1'],
    ['maxLength', 'name must be shorter than or equal to 20 characters', '不得多于 20 个字符'],
    ['isIn', 'state must be one of the following values: open, replayed', '取值须为下列之一:open, replayed'],
    ['arrayMaxSize', 'items must contain no more than 5 elements', '不得多于 5 项'],
    ['isUuid', 'id must be a UUID', '须为 UUID'],
    ['ownRule', 'is odd', '不符合要求(ownRule)'],
  ])('%s', (constraint, english, chinese) => {
    expect(chineseOf(constraint, english)).toBe(chinese);
  });
});

describe('the rate of refusal records', () => {
  it('allows a burst, then so many a second', () => {
    let nowMs = 0;
    const bucket = new TokenBucket(3, 2, () => nowMs);
    expect([1, 2, 3, 4].map(() => bucket.take())).toEqual([true, true, true, false]);
    nowMs = 1_000;
    expect([1, 2, 3].map(() => bucket.take())).toEqual([true, true, false]);
  });
});

describe('the claims of a token', () => {
  it('tell who asks; a missing organisation is the public', () => {
    expect(personOf({ sub: 's', name: '王', posts: ['窗口'], roles: ['clerk'] })).toEqual({
      subject: 's',
      name: '王',
      organisation: 'public',
      posts: ['窗口'],
      roles: ['clerk'],
    });
  });

  it.each([[{}], [{ sub: '' }], [{ sub: 's', roles: 'clerk' }], [{ sub: 's', posts: [1] }]])(
    '%j are refused',
    (claims) => {
      expect(() => personOf(claims as never)).toThrow(TokenRefused);
    },
  );
});

describe('the arguments of a service', () => {
  it('ask to serve, or to rebuild until a position', () => {
    expect(parseArguments([])).toBeNull();
    expect(parseArguments(['rebuild'])).toEqual({});
    expect(parseArguments(['rebuild', '--swap'])).toEqual({ swap: true });
    expect(parseArguments(['rebuild', '--until', '0042'])).toEqual({ until: '0042' });
    for (const wrong of [
      ['migrate'],
      ['rebuild', '--until'],
      ['rebuild', '-x', '1'],
      ['rebuild', '--until', "';"],
    ])
      expect(() => parseArguments(wrong)).toThrow(RangeError);
  });
});

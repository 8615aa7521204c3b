import { AuthorKeyRing, generateAuthorKey, loadAuthor } from '@daylight/evidence';
import {
  answerAgeMaxMs,
  answerBytesMax,
  answerFault,
  signAnswer,
  type PutQuestion,
  type SignedAnswer,
} from './signed-answer';

describe('an answer to another context', () => {
  const [ours, other] = [generateAuthorKey(), generateAuthorKey()];
  const ring = new AuthorKeyRing([
    { keyId: ours.keyId, service: 'counter', publicPem: ours.publicPem },
    { keyId: other.keyId, service: 'mirror', publicPem: other.publicPem },
  ]);
  const at = '2026-07-01T08:00:00.000Z';
  const put: PutQuestion = {
    division: '360827',
    context: 'counter',
    query: 'total',
    question: { name: 'a' },
    nonce: 'n'.repeat(22),
  };
  const outcome = { kind: 'answer', answer: { total: 3 } } as const;
  const sign = (key = ours, question = put) => signAnswer(loadAuthor(key.privatePem), question, outcome, at);
  const faultOf = (signed: SignedAnswer, asked = put, nowMs = Date.parse(at)) =>
    answerFault(signed, asked, ring, nowMs);

  it('is believed when the context that was asked signed it, now, for this question', () => {
    expect(faultOf(sign())).toBeNull();
    expect(faultOf(JSON.parse(JSON.stringify(sign())) as SignedAnswer)).toBeNull();
  });

  it.each<[string, Partial<PutQuestion>]>([
    ['question', { question: { name: 'b' } }],
    ['query', { query: 'totals' }],
    ['nonce', { nonce: 'm'.repeat(22) }],
    ['division', { division: '360828' }],
  ])('is not believed for another %s', (_what, change) => {
    expect(faultOf(sign(), { ...put, ...change })).toMatch(/not of this question/);
  });

  it.each<[string, (signed: SignedAnswer) => SignedAnswer]>([
    ['another answer', (signed) => ({ ...signed, outcome: { kind: 'answer', answer: { total: 4 } } })],
    ['another time', (signed) => ({ ...signed, answeredAt: '2026-07-01T08:00:00.001Z' })],
    ['no signature', (signed) => ({ ...signed, signature: '' })],
  ])('is not believed with %s', (_what, change) => {
    expect(faultOf(change(sign()))).toMatch(/not of this question/);
  });

  it('is not believed of another context or of nobody known', () => {
    expect(faultOf(sign(other))).toBe('signed by mirror, not by counter');
    expect(faultOf({ ...sign(other), author: ours.keyId })).toMatch(/not of this question/);
    expect(faultOf(sign(generateAuthorKey()))).toMatch(/is unknown/);
  });

  it('is not believed when it is not of now, or its key not yet valid', () => {
    const signedMs = Date.parse(at);
    expect(faultOf(sign(), put, signedMs + answerAgeMaxMs)).toBeNull();
    expect(faultOf(sign(), put, signedMs + answerAgeMaxMs + 1)).toMatch(/not now/);
    expect(faultOf(sign(), put, signedMs - answerAgeMaxMs - 1)).toMatch(/not now/);
    expect(faultOf({ ...sign(), answeredAt: 'soon' })).toMatch(/not now/);
    const later = new AuthorKeyRing([
      { keyId: ours.keyId, service: 'counter', publicPem: ours.publicPem, from: '2026-07-01T08:00:01Z' },
    ]);
    expect(answerFault(sign(), put, later, signedMs)).toMatch(/not valid yet/);
  });

  it('is not signed when it is too large or no JSON', () => {
    const author = loadAuthor(ours.privatePem);
    const signing = (answer: object) => () => signAnswer(author, put, { kind: 'answer', answer }, at);
    expect(signing({ text: 'x'.repeat(answerBytesMax) })).toThrow(RangeError);
    expect(signing({ when: new Date(0) })).toThrow(/no JSON value/);
  });
});

import { ProblemError, UnexpectedAnswer, type Problem } from '@daylight/api-client';
import { always, found, UpstreamFault } from './upstream';

const refused = (status: number) => {
  const problem: Problem = {
    ...{ type: 'urn:daylight:refusal:x', title: '不行', status, detail: '没有', detail_en: 'none' },
    ...{ rule: 'R-1', article: '第一条', remedy: '核对', remedy_en: 'check' },
    ...{ instance: '/x', correlationId: 'c' },
  };
  return Promise.reject(new ProblemError(problem));
};

describe('what a service answers', () => {
  it('is shown as it is', async () => {
    expect(await found(Promise.resolve({ total: 3 }))).toEqual({ total: 3 });
    expect(await always(Promise.resolve({ total: 3 }))).toEqual({ total: 3 });
  });

  it('is nothing where it knows no such thing', async () => {
    expect(await found(refused(404))).toBeNull();
  });

  it('is the reader’s matter where it refuses the question', async () => {
    await expect(found(refused(400))).rejects.toThrow(ProblemError);
    await expect(always(refused(429))).rejects.toThrow(ProblemError);
  });

  it('is a fault where it could not answer, and what is always there is missing', async () => {
    await expect(found(refused(503))).rejects.toThrow(UpstreamFault);
    await expect(found(Promise.reject(new TypeError('fetch failed')))).rejects.toThrow(UpstreamFault);
    await expect(found(Promise.reject(new UnexpectedAnswer(502, '<html>')))).rejects.toThrow(UpstreamFault);
    await expect(always(refused(404))).rejects.toThrow(UpstreamFault);
  });
});

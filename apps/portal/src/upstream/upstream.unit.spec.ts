import { ProblemError, UnexpectedAnswer } from '@daylight/api-client';
import { sampleProblem } from './testing/sample-problem';
import { always, found, UpstreamFault } from './upstream';

const refused = (status: number) => Promise.reject(new ProblemError(sampleProblem({ status })));

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

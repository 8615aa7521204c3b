import { ProblemError } from '@daylight/api-client';
import { BadRequestException, NotFoundException } from '@nestjs/common';
import { sampleProblem } from '../upstream/testing/sample-problem';
import { UpstreamFault } from '../upstream/upstream';
import { explain, NotFoundPage } from './page-errors';

describe('a page that cannot be shown', () => {
  it('repeats what the service says of the question, and of each part of it that is wrong', () => {
    expect(explain(new ProblemError(sampleProblem({ status: 409 })))).toMatchObject({
      status: 409,
      detail: '没有。 请核对。',
    });
    const errors = [{ pointer: '/page', zh: '页码过大', en: 'too large' }];
    expect(explain(new ProblemError(sampleProblem({ status: 400, errors })))).toMatchObject({
      status: 400,
      detail: '没有。 页码过大',
    });
  });

  it('tells what is not there from what is away and from our own mistake', () => {
    const failures = [
      new NotFoundPage('没有'),
      new NotFoundException(),
      new BadRequestException('不行'),
      new UpstreamFault(new TypeError('fetch failed')),
      new TypeError('x is undefined'),
    ];
    expect(failures.map((failure) => explain(failure).status)).toEqual([404, 404, 400, 503, 500]);
  });

  it('never shows the words of a fault to a reader', () => {
    expect(explain(new TypeError('x is undefined')).detail).not.toContain('undefined');
    expect(explain(new UpstreamFault(new Error('connect 10.0.0.7'))).detail).not.toContain('10.0.0.7');
  });
});

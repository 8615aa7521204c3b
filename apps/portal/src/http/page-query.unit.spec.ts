import { BadRequestException } from '@nestjs/common';
import { catalogueSearchOf, pathPartOf, textMax, textOf } from './page-query';

describe('what a page takes from its address', () => {
  it('takes the first text, cut, and none for an empty one', () => {
    expect(textOf(['a', 'b'])).toBe('a');
    expect(textOf('许'.repeat(textMax + 1))).toBe('许'.repeat(textMax));
    expect([textOf(''), textOf(undefined)]).toEqual([undefined, undefined]);
  });

  it('never asks a service for what its path takes for a way up', () => {
    expect(['..', '.', ''].map(pathPartOf)).toEqual([null, null, null]);
    expect(pathPartOf('360827-XK-001')).toBe('360827-XK-001');
  });

  it('turns to the first page where the number is none', () => {
    expect(['0', '-1', '1.5', 'x'].map((page) => catalogueSearchOf({ page }).page)).toEqual([1, 1, 1, 1]);
    expect(catalogueSearchOf({ page: '3', q: '许可', category: 'LICENSE' })).toMatchObject({
      page: 3,
      q: '许可',
      category: 'LICENSE',
    });
  });

  it('refuses a category that the law does not know', () => {
    expect(() => catalogueSearchOf({ category: 'toString' })).toThrow(BadRequestException);
  });
});

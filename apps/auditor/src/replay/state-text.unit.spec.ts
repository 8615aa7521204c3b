import { stall } from '@daylight/every-context/testing';
import { stateText } from './state-text';

const print = (state: unknown) => stateText(state, stall.messages).split('\n');

describe('a state for people', () => {
  it('has a line a member, in Chinese where its messages have a title', () => {
    expect(print({ placeZh: '东门', open: false, count: 0, gone: null, none: [] })).toEqual([
      '  位置 placeZh: 东门',
      '  open: false',
      '  count: 0',
      '  gone: —',
      '  none: —',
    ]);
  });

  it('shows what lies deeper, lists and tables by their keys', () => {
    expect(print({ steps: [{ id: 'a' }], by: new Map([['k', new Set(['v'])]]) })).toEqual([
      '  steps:',
      '    1:',
      '      id: a',
      '  by:',
      '    k:',
      '      1: v',
    ]);
  });

  it('says of sealed data that it is sealed', () => {
    expect(print({ tenantZh: { c: 'aa', kid: 'k', ct: 'bb' } })).toEqual([
      '  承租人 tenantZh: (已加密 sealed)',
    ]);
  });

  it('is bounded, however long or deep the state is', () => {
    const long = print({ list: Array.from({ length: 1_000 }, (_none, n) => n) });
    expect(long).toHaveLength(202);
    expect(long.at(-1)).toContain('800 more');
    let deep: object = { end: true };
    for (let depth = 0; depth < 50; depth += 1) deep = { deep };
    expect(print(deep).join()).not.toContain('end');
  });
});

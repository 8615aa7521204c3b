import { isLoaded } from './load-memory.mjs';

const finished = { inputs: 'data-1', incarnation: 'record-1', head: '00000001000' };
const mark = { incarnation: 'record-1', head: '00000001000' };

describe('reference data that were loaded before', () => {
  it.each([
    ['the same record where it stood', mark],
    ['the same record, grown since', { ...mark, head: '00000002000' }],
  ])('are not loaded again into %s', (_what, now) => {
    expect(isLoaded(finished, now, 'data-1')).toBe(true);
  });

  it.each([
    ['no load was finished', undefined, mark, 'data-1'],
    ['the data or the program changed', finished, mark, 'data-2'],
    ['it is another record', finished, { ...mark, incarnation: 'record-2' }, 'data-1'],
    ['the record was put back to before the load', finished, { ...mark, head: '00000000999' }, 'data-1'],
    ['the record is empty', finished, { ...mark, head: null }, 'data-1'],
  ] as const)('are loaded when %s', (_what, known, now, inputs) => {
    expect(isLoaded(known, now, inputs)).toBe(false);
  });
});

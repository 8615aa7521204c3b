import { parseArguments } from './rebuild-command';

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

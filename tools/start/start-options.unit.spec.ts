import { StartFault } from './start-fault.mjs';
import { readStartOptions } from './start-options.mjs';

describe('the options of npm start', () => {
  it('default to the whole platform with the county’s catalogue', () => {
    const { platform, quiet } = readStartOptions([]);
    expect(quiet).toBe(false);
    expect(platform.referenceData).toBe(true);
    expect(platform.services).toBeUndefined();
  });

  it('keep the services in the order of their ports, however they are named', () => {
    const { platform } = readStartOptions(['--services', 'demo-identity,portal', '--port', 'auto']);
    expect(platform.services).toEqual(['portal', 'demo-identity']);
    expect(platform.port).toBe('auto');
  });

  it.each([
    ['an option that does not exist', ['--frsh']],
    ['a port that is none', ['--port', 'eighty']],
    ['a port out of range', ['--port', '70000']],
    ['a service that does not exist', ['--services', 'tresury']],
  ])('refuse %s in one sentence', (_what, args) => {
    expect(() => readStartOptions(args)).toThrow(StartFault);
  });
});

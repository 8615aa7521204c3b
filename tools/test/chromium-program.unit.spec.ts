import { provideChromium } from './chromium-program.mjs';

const failed = { ok: false, stdout: '', stderr: '', code: 1 };
const nowhere = { PATH: '/nowhere' };

describe('the browser of the tests', () => {
  it('is the one that CHROMIUM_PATH names', async () => {
    const { variables } = await provideChromium({ CHROMIUM_PATH: '/opt/browser' });
    expect(variables).toEqual({ CHROMIUM_PATH: '/opt/browser' });
  });

  it('is asked of each package manager, after fresh lists, when the machine has none', async () => {
    const asked: string[] = [];
    const run = async (command: string, args: readonly string[]) => {
      asked.push([command, args[0]].join(' '));
      return { ...failed, ok: args[0] === 'update' };
    };
    const { variables, summary } = await provideChromium(nowhere, {
      run: run as never,
      isRoot: true,
      folders: [],
    });
    expect(asked).toEqual(['apt-get install', 'apt-get update', 'apt-get install', 'dnf install', 'apk add']);
    expect(variables).toEqual({ TEST_WITHOUT_CHROMIUM: '1' });
    expect(summary).toContain('CHROMIUM_PATH');
  });

  it('is not installed by somebody who may not', async () => {
    const run = () => {
      throw new Error('nothing may be run');
    };
    const options = { run: run as never, isRoot: false, folders: [] };
    expect((await provideChromium(nowhere, options)).variables).toEqual({ TEST_WITHOUT_CHROMIUM: '1' });
  });
});

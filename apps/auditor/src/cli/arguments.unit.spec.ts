import { readMoment } from '../replay/replay-stream';
import { readArguments } from './arguments';
import { UsageError } from './exit-codes';

const environment = { RECORD_URL: 'postgres://auditor@localhost/daylight', AUTHOR_KEYS_FILE: 'authors.json' };

describe('the auditor’s command line', () => {
  it('reads its commands', () => {
    expect(readArguments(['replay', 'C1', '--at', '2026-11-23'], environment)).toMatchObject({
      kind: 'replay',
      subject: 'C1',
      at: '2026-11-23',
    });
    expect(readArguments(['verify', '--json'], environment)).toMatchObject({
      kind: 'verify',
      json: true,
      readModels: true,
    });
    expect(readArguments(['export', '--format', 'xes'], environment)).toMatchObject({
      kind: 'export',
      format: 'xes',
    });
    const part = ['--context', 'market', '--aggregate', 'stall'];
    expect(readArguments(['export', '--format', 'csv', ...part], environment)).toMatchObject({
      which: { context: 'market', aggregate: 'stall' },
    });
    expect(readArguments(['--help'], {})).toEqual({ kind: 'help' });
  });

  it.each([
    [[]],
    [['destroy']],
    [['replay']],
    [['verify', 'something']],
    [['export']],
    [['export', '--format', 'pdf']],
    [['verify', '--unknown']],
    [['replay', 'a', 'b']],
    [['export', '--format', 'csv', 'C1']],
    [['export', '--format', 'csv', '--of', 'C1', '--context', 'market']],
    [['export', '--format', 'csv', '--aggregate', 'stall']],
  ])('refuses %j', (argv) => {
    expect(() => readArguments(argv, environment)).toThrow(UsageError);
  });

  it('asks for the record and for the auditor’s own copy of the keys', () => {
    expect(() => readArguments(['verify'], {})).toThrow(/RECORD_URL/);
    expect(() => readArguments(['verify'], { RECORD_URL: 'x' })).toThrow(/AUTHOR_KEYS_FILE/);
  });
});

describe('a moment', () => {
  it('is a position, an instant, or a whole business day', () => {
    expect(readMoment('42')).toEqual({ kind: 'position', position: '00000000000000000042' });
    expect(readMoment('2026-11-23T10:00:00+08:00')).toEqual({
      kind: 'time',
      time: '2026-11-23T02:00:00.000Z',
    });
    expect(readMoment('2026-11-23')).toEqual({ kind: 'time', time: '2026-11-23T15:59:59.999Z' });
    expect(readMoment('yesterday')).toBeNull();
    expect(readMoment('2026-13-99')).toBeNull();
  });
});

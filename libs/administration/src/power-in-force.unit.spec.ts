import { isRefusal } from '@daylight/kernel';
import type { PowerItem } from '@daylight/kernel/messages';
import { powerInForce } from './power-in-force';

const power = (changes: Partial<PowerItem>): PowerItem =>
  ({ powerCode: 'A', version: 1, status: 'in-force', effectiveFrom: '2026-03-02', ...changes }) as PowerItem;
const second = (changes: Partial<PowerItem>) =>
  power({ version: 2, effectiveFrom: '2026-04-01', ...changes });
const versionOn = (day: string, versions: readonly PowerItem[]) => {
  const found = powerInForce(versions, 'A', day);
  return isRefusal(found) ? found.code : found.version;
};

describe('X-01: a copy of the catalogue that never learnt when the first version ended', () => {
  it('exercises the first version until the second begins, then the second', () => {
    expect(versionOn('2026-03-31', [power({}), second({})])).toBe(1);
    expect(versionOn('2026-04-01', [second({}), power({})])).toBe(2);
  });

  it('does not fall back on the first version when the second is suspended or cancelled', () => {
    expect(versionOn('2026-04-02', [power({}), second({ status: 'suspended' })])).toBe('power-not-in-force');
    const cancelled = second({ status: 'cancelled', effectiveTo: '2026-04-10' });
    expect(versionOn('2026-04-10', [power({}), cancelled])).toBe(2);
    expect(versionOn('2026-04-11', [power({}), cancelled])).toBe('power-not-in-force');
  });
});

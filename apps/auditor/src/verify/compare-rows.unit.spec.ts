import { compareRows } from './compare-rows';
import { Findings, findingsKeptMax } from './finding';

const keyOf = (line: string) => (JSON.parse(line) as { id: string }).id;
const row = (id: string, value = 1) => JSON.stringify({ id, value });

async function compare(shown: string[], rebuilt: string[]) {
  const findings = new Findings();
  const verdict = await compareRows({ service: 's', table: 't', shown, rebuilt, keyOf, findings });
  return { verdict, codes: findings.kept.map(({ code }) => code) };
}

describe('what a service shows', () => {
  it('is verified when it is what the record says', async () => {
    expect(await compare([row('a'), row('b')], [row('a'), row('b')])).toEqual({
      verdict: { service: 's', table: 't', rows: 2, differences: 0 },
      codes: [],
    });
  });

  it('is found out when a row was altered, invented or hidden', async () => {
    expect((await compare([row('a', 2)], [row('a')])).codes).toEqual(['row-altered']);
    expect((await compare([row('a'), row('b')], [row('a')])).codes).toEqual(['row-invented']);
    expect((await compare([row('b')], [row('a'), row('b')])).codes).toEqual(['row-hidden']);
  });

  it('is counted in full, but kept within bounds, when everything is wrong', async () => {
    const findings = new Findings();
    const shown = Array.from({ length: 1000 }, (_, index) => row(`${index}`));
    const verdict = await compareRows({ service: 's', table: 't', shown, rebuilt: [], keyOf, findings });
    expect(verdict.differences).toBe(1000);
    expect(findings.total).toBe(1000);
    expect(findings.kept).toHaveLength(findingsKeptMax);
  });
});

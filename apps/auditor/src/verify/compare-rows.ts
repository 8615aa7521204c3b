import { Findings } from './finding';

/** A table's rows as canonical JSON lines in the order of their primary key. */
export type TableLines = AsyncIterable<string> | Iterable<string>;

export type TableVerdict = {
  readonly service: string;
  readonly table: string;
  readonly rows: number;
  readonly differences: number;
};

/**
 * Compares what a service shows with what the record says it should show, line by line. Both sides are in key order, so a
 * missing or an added row is one difference, not every row after it.
 *
 * @param keyOf the part of a line by which rows are ordered and told apart.
 */
export async function compareRows(options: {
  service: string;
  table: string;
  shown: TableLines;
  rebuilt: TableLines;
  keyOf: (line: string) => string;
  findings: Findings;
}): Promise<TableVerdict> {
  const { service, table, keyOf, findings } = options;
  const expected = new Map<string, string>();
  for await (const line of options.rebuilt) expected.set(keyOf(line), line);
  const rows = expected.size;
  let differences = 0;
  const report = (code: string, detail: string) => {
    differences += 1;
    findings.add({ check: 'read-model', code, detail: `${service}.${table} ${detail}` });
  };
  for await (const line of options.shown) {
    const key = keyOf(line);
    const wanted = expected.get(key);
    if (wanted === undefined) report('row-invented', `${key}: shown, but the record knows nothing of it`);
    else if (wanted !== line)
      report('row-altered', `${key}: shown ${excerpt(line)} instead of ${excerpt(wanted)}`);
    expected.delete(key);
  }
  for (const key of expected.keys()) report('row-hidden', `${key}: in the record, but not shown`);
  return { service, table, rows, differences };
}

const excerptMax = 400;

function excerpt(line: string): string {
  return line.length <= excerptMax ? line : `${line.slice(0, excerptMax)}…`;
}

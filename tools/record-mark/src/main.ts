import { openEventLog } from '@daylight/record';

/** Which record this is and how far it reaches; the record forgets nothing, so what was there at a head is there still. */
type RecordMark = { incarnation: string; head: string | null };

/** Prints the mark of the record at `RECORD_URL`, whose role need only read. */
async function main(): Promise<void> {
  const log = await openEventLog({ url: process.env.RECORD_URL ?? '' });
  try {
    const [incarnation, head = null] = await Promise.all([log.incarnation(), log.head()]);
    const mark: RecordMark = { incarnation, head };
    process.stdout.write(`${JSON.stringify(mark)}\n`);
  } finally {
    await log.close();
  }
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
});

import { createWriteStream, readFileSync } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ContextModule } from '@daylight/every-context';
import { AuthorKeyRing } from '@daylight/evidence';
import { openEventLog, RecordError, type EventLog } from '@daylight/record';
import { readArguments, usage, type AuditCommand } from './arguments';
import { exitCodes, NotCheckable, UsageError, type ExitCode } from './exit-codes';
import { verdictText } from './verdict-text';
import { csvLines } from '../export/csv-lines';
import { jsonLines } from '../export/json-lines';
import { readEvents } from '../export/read-events';
import { selectPart } from '../export/select-part';
import { xesText } from '../export/xes-text';
import { findStream } from '../replay/find-stream';
import { replayText } from '../replay/print-replay';
import { readReplay } from '../replay/read-replay';
import { replayJson } from '../replay/replay-json';
import { readMoment, replayStream } from '../replay/replay-stream';
import { verify } from '../verify/verify-command';

type Asked<Kind extends AuditCommand['kind']> = Extract<AuditCommand, { kind: Kind }>;

/** Where the tool speaks, and what it is told by its surroundings. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  /** Asked when a command runs: a context that does not say how it is read is no verdict on the record. */
  readonly contexts: () => readonly ContextModule[];
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** One run of the tool, from its arguments to its exit code. Never throws. */
export async function runAuditor(argv: readonly string[], around: Surroundings): Promise<ExitCode> {
  try {
    return await run(argv, around);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    around.stderr.write(`${message}\n`);
    if (error instanceof UsageError) {
      around.stderr.write(`\n${usage}`);
      return exitCodes.usage;
    }
    // A byte that fails its check on reading is tampering, not an outage.
    const isCorrupt = error instanceof RecordError && error.kind === 'corrupt';
    return isCorrupt ? exitCodes.failed : exitCodes.notChecked;
  }
}

async function run(argv: readonly string[], around: Surroundings): Promise<ExitCode> {
  const command = readArguments(argv, around.environment);
  if (command.kind === 'help') {
    around.stdout.write(usage);
    return exitCodes.verified;
  }
  const log = await openEventLog({ url: command.recordUrl });
  try {
    switch (command.kind) {
      case 'replay':
        return await replay(log, command, around);
      case 'verify':
        return await verifyAll(log, command, around);
      case 'export':
        return await exportAll(log, command, around);
    }
  } finally {
    await log.close();
  }
}

async function replay(
  log: EventLog,
  command: Asked<'replay'>,
  { stdout, contexts: everyContext }: Surroundings,
): Promise<ExitCode> {
  const moment = command.at === undefined ? undefined : readMoment(command.at);
  if (moment === null)
    throw new UsageError(`--at 既不是时间也不是位置 / neither a time nor a position: ${command.at}`);
  const contexts = everyContext();
  const stream = await findStream(log, command.subject, contexts);
  const replayed = readReplay(
    await replayStream(log, stream, readKeyRing(command.keysFile), moment),
    contexts,
  );
  stdout.write(command.json ? replayJson(replayed, contexts) : replayText(replayed, contexts));
  if (!replayed.sound) return exitCodes.failed;
  const isRead = replayed.readings.every(({ kind }) => kind === 'read');
  return isRead ? exitCodes.verified : exitCodes.notChecked;
}

async function verifyAll(
  log: EventLog,
  command: Asked<'verify'>,
  { stdout, stderr, contexts }: Surroundings,
): Promise<ExitCode> {
  const isTTY = stderr.isTTY === true;
  const verdict = await verify(log, readKeyRing(command.keysFile), {
    contexts: contexts(),
    readModels: command.readModels,
    platformFile: command.platformFile,
    onProgress: isTTY ? (events) => stderr.write(`\r已校验 ${events.toLocaleString('zh-CN')} 条`) : undefined,
  });
  if (isTTY) stderr.write('\n');
  stdout.write(command.json ? `${JSON.stringify(verdict)}\n` : verdictText(verdict));
  if (verdict.verdict === 'failed') return exitCodes.failed;
  return verdict.verdict === 'verified' ? exitCodes.verified : exitCodes.notChecked;
}

async function exportAll(
  log: EventLog,
  command: Asked<'export'>,
  { stdout, contexts: everyContext }: Surroundings,
): Promise<ExitCode> {
  const contexts = everyContext();
  const events = readEvents(log, await selectPart(log, command.which, contexts));
  const lines = {
    jsonl: () => jsonLines(events),
    csv: () => csvLines(events),
    xes: async () => [await xesText(events, contexts)],
  }[command.format]();
  const target: Writable = command.out === undefined ? stdout : createWriteStream(command.out);
  await pipeline(Readable.from(await lines), target, { end: command.out !== undefined });
  return exitCodes.verified;
}

function readKeyRing(file: string): AuthorKeyRing {
  try {
    return AuthorKeyRing.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new NotCheckable(`读不到作者公钥 ${file} / cannot read the authors’ keys in ${file}`, { cause });
  }
}

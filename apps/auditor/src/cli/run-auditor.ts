import { createWriteStream, readFileSync } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AuthorKeyRing } from '@daylight/evidence';
import { openEventLog, RecordError, type EventLog } from '@daylight/record';
import { readArguments, usage, type AuditCommand } from './arguments';
import { exitCodes, NotCheckable, UsageError, type ExitCode } from './exit-codes';
import { verdictText } from './verdict-text';
import { csvLines, jsonLines, readEvents, xesText } from '../export/export-record';
import { findCaseStream } from '../replay/find-case';
import { isCase, replayText, stateOf } from '../replay/print-replay';
import { readMoment, replayStream } from '../replay/replay-case';
import { verify } from '../verify/verify-command';

type Asked<Kind extends AuditCommand['kind']> = Extract<AuditCommand, { kind: Kind }>;

/** Where the tool speaks, and what it is told by its surroundings. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
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

async function replay(log: EventLog, command: Asked<'replay'>, { stdout }: Surroundings): Promise<ExitCode> {
  const moment = command.at === undefined ? undefined : readMoment(command.at);
  if (moment === null)
    throw new UsageError(`--at 既不是时间也不是位置 / neither a time nor a position: ${command.at}`);
  const stream = await findCaseStream(log, command.case);
  const replayed = await replayStream(log, stream, readKeyRing(command.keysFile), moment);
  if (command.json) {
    const events = replayed.events.map(({ event, sound, problems }) => ({
      revision: event.revision,
      position: event.position,
      type: event.type,
      occurredAt: event.metadata.occurredAt,
      recordedAt: event.recordedAt,
      actor: event.metadata.actor,
      digest: event.digest,
      data: event.data,
      sound,
      problems,
    }));
    const state = isCase(replayed) ? stateOf(replayed) : undefined;
    stdout.write(
      `${JSON.stringify({ stream, events, later: replayed.later, missing: replayed.missing, state, sound: replayed.sound })}\n`,
    );
  } else {
    stdout.write(replayText(replayed));
  }
  return replayed.sound ? exitCodes.verified : exitCodes.failed;
}

async function verifyAll(
  log: EventLog,
  command: Asked<'verify'>,
  { stdout, stderr }: Surroundings,
): Promise<ExitCode> {
  const isTTY = stderr.isTTY === true;
  const verdict = await verify(log, readKeyRing(command.keysFile), {
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
  { stdout }: Surroundings,
): Promise<ExitCode> {
  const stream = command.case === undefined ? undefined : await findCaseStream(log, command.case);
  const events = readEvents(log, stream);
  const lines =
    command.format === 'jsonl'
      ? jsonLines(events)
      : command.format === 'csv'
        ? csvLines(events)
        : [await xesText(events)];
  const target: Writable = command.out === undefined ? stdout : createWriteStream(command.out);
  await pipeline(Readable.from(lines), target, { end: command.out !== undefined });
  return exitCodes.verified;
}

function readKeyRing(file: string): AuthorKeyRing {
  try {
    return AuthorKeyRing.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new NotCheckable(`读不到作者公钥 ${file} / cannot read the authors’ keys in ${file}`, { cause });
  }
}

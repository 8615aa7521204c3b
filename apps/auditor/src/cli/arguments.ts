import { parseArgs } from 'node:util';
import { UsageError } from './exit-codes';

export type RecordOptions = {
  /** `RECORD_URL`: a role that may read the record and nothing else. */
  readonly recordUrl: string;
  /** The authors' public keys, from the auditor's own copy: never learnt from the record that is checked. */
  readonly keysFile: string;
};

/** Which part of the record is exported; all of it without any of these. */
export type ExportedPart = {
  /** One stream, named as for `replay`. */
  readonly subject?: string;
  readonly context?: string;
  readonly aggregate?: string;
  /** Streams whose names begin so. */
  readonly prefix?: string;
};

export type AuditCommand =
  | (RecordOptions & {
      readonly kind: 'replay';
      /** A stream, an aggregate's id or the public number of a matter. */
      readonly subject: string;
      readonly at?: string;
      readonly json: boolean;
    })
  | (RecordOptions & {
      readonly kind: 'verify';
      readonly json: boolean;
      readonly readModels: boolean;
      /** Written by `npm start`: where the services listen and how an auditor signs in. */
      readonly platformFile: string | undefined;
    })
  | (RecordOptions & {
      readonly kind: 'export';
      readonly format: 'xes' | 'jsonl' | 'csv';
      readonly which: ExportedPart;
      readonly out?: string;
    })
  | { readonly kind: 'help' };

export const usage = `auditor: 独立核验阳光权力运行平台的记录 / checks the platform's record, trusting nobody

  auditor replay <matter> [--at <time|position>] [--json]
      重放一个事项:逐条事件及当时状态 / replays a matter: each event, and the state at that time
      <matter>: 公开编号、标识或流名 / public number, id or stream name
  auditor verify [--json] [--no-read-models] [--platform <file>]
      连续性、字节、指纹、签名,并重建每个读模型与服务所示逐行比较
      continuity, bytes, digests, signatures, and a rebuild of every read model compared with what the services show
  auditor export --format xes|jsonl|csv [--out <file>]
      [--of <matter> | --context <context> [--aggregate <aggregate>] | --prefix <stream prefix>]
      导出全部或一部分;XES 每流一条轨迹 / exports all or a part; in XES a trace per stream

  --record <url>   记录地址,默认 RECORD_URL / the record, default RECORD_URL
  --keys <file>    作者公钥,默认 AUTHOR_KEYS_FILE / authors' public keys, default AUTHOR_KEYS_FILE

  退出码 / exit codes: 0 已核验 verified · 1 未通过 failed · 2 用法有误 usage · 3 无法核验 could not check
`;

/** @throws UsageError with one sentence for anything that is not a command of this tool. */
export function readArguments(argv: readonly string[], environment: NodeJS.ProcessEnv): AuditCommand {
  const { values, positionals } = parse(argv);
  const [name, subject, ...rest] = positionals;
  if (values.help || name === 'help') return { kind: 'help' };
  if (name === undefined) throw new UsageError('缺少命令 / no command given');
  if (rest.length > 0) throw new UsageError(`多余的参数 / too many arguments: ${rest.join(' ')}`);
  const record = () => recordOptions(values, environment);
  switch (name) {
    case 'replay':
      if (subject === undefined)
        throw new UsageError('replay 需要编号、标识或流名 / replay needs a number, id or stream');
      return { kind: 'replay', subject, at: values.at, json: values.json ?? false, ...record() };
    case 'verify':
      if (subject !== undefined)
        throw new UsageError(`verify 不带参数 / verify takes no argument: ${subject}`);
      return {
        kind: 'verify',
        json: values.json ?? false,
        readModels: !values['no-read-models'],
        platformFile: values.platform ?? environment.PLATFORM_FILE,
        ...record(),
      };
    case 'export':
      if (subject !== undefined)
        throw new UsageError(`export 不带参数 / export takes no argument: ${subject}`);
      return {
        kind: 'export',
        format: formatOf(values.format),
        which: partOf(values),
        out: values.out,
        ...record(),
      };
    default:
      throw new UsageError(`没有这个命令 / no such command: ${name}`);
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        aggregate: { type: 'string' },
        at: { type: 'string' },
        context: { type: 'string' },
        format: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        keys: { type: 'string' },
        'no-read-models': { type: 'boolean' },
        of: { type: 'string' },
        out: { type: 'string' },
        platform: { type: 'string' },
        prefix: { type: 'string' },
        record: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function recordOptions(
  values: { record?: string; keys?: string },
  environment: NodeJS.ProcessEnv,
): RecordOptions {
  const recordUrl = values.record ?? environment.RECORD_URL;
  const keysFile = values.keys ?? environment.AUTHOR_KEYS_FILE;
  if (recordUrl === undefined)
    throw new UsageError('请给出 --record 或 RECORD_URL / give --record or RECORD_URL');
  if (keysFile === undefined)
    throw new UsageError('请给出 --keys 或 AUTHOR_KEYS_FILE / give --keys or AUTHOR_KEYS_FILE');
  return { recordUrl, keysFile };
}

function formatOf(text: string | undefined): 'xes' | 'jsonl' | 'csv' {
  if (text === 'xes' || text === 'jsonl' || text === 'csv') return text;
  throw new UsageError('--format 须为 xes、jsonl 或 csv / --format must be xes, jsonl or csv');
}

function partOf(values: {
  of?: string;
  context?: string;
  aggregate?: string;
  prefix?: string;
}): ExportedPart {
  const { of: subject, context, aggregate, prefix } = values;
  if ([subject, context, prefix].filter((given) => given !== undefined).length > 1)
    throw new UsageError('--of、--context、--prefix 只能用一个 / only one of --of, --context and --prefix');
  if (aggregate !== undefined && context === undefined)
    throw new UsageError('--aggregate 须与 --context 同用 / --aggregate goes with --context');
  return { subject, context, aggregate, prefix };
}

import { parseArgs } from 'node:util';
import { UsageError } from './exit-codes';

export type RecordOptions = {
  /** `RECORD_URL`: a role that may read the record and nothing else. */
  readonly recordUrl: string;
  /** The authors' public keys, from the auditor's own copy: never learnt from the record that is checked. */
  readonly keysFile: string;
};

export type AuditCommand =
  | (RecordOptions & {
      readonly kind: 'replay';
      readonly case: string;
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
      readonly case?: string;
      readonly out?: string;
    })
  | { readonly kind: 'help' };

export const usage = `auditor: 独立核验阳光权力运行平台的记录 / checks the platform's record, trusting nobody

  auditor replay <case> [--at <time|position>] [--json]
      重放一个办件:逐条事件及当时状态 / replays a case: each event, and the state at that time
      <case>: 办件编码、办件标识或流名 / case number, case id or stream name
  auditor verify [--json] [--no-read-models] [--platform <file>]
      连续性、字节、指纹、签名,并重建每个读模型与服务所示逐行比较
      continuity, bytes, digests, signatures, and a rebuild of every read model compared with what the services show
  auditor export --format xes|jsonl|csv [--case <case>] [--out <file>]
      导出 / export

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
      if (subject === undefined) throw new UsageError('replay 需要办件编码或流名 / replay needs a case');
      return { kind: 'replay', case: subject, at: values.at, json: values.json ?? false, ...record() };
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
      return {
        kind: 'export',
        format: formatOf(values.format),
        case: values.case,
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
        at: { type: 'string' },
        case: { type: 'string' },
        format: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        keys: { type: 'string' },
        'no-read-models': { type: 'boolean' },
        out: { type: 'string' },
        platform: { type: 'string' },
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

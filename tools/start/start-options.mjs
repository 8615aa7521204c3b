import { parseArgs } from 'node:util';
import { readPort, serviceNames } from './ports.mjs';
import { StartFault } from './start-fault.mjs';

export const startUsage = `npm start -- [选项 options]
  --fresh               清除数据,重新开始 / begin anew
  --port <n>            门户端口,其余随之移动;auto 为自动 / the origin's port, the others move along; auto: a free block
  --data-dir <folder>   数据目录(默认 .daylight)/ where everything is kept
  --no-reference-data   不装入参考数据 / do not load the county's catalogue
  --simulated-clock     请求可用 Daylight-Now 指定时间 / requests may set the time
  --scenario-people     允许以 scenario:<名> 登录 / people of imported logs may sign in
  --ready-file <file>   就绪后写入地址与账号(JSON)/ written once everything is ready
  --services <a,b>      只启动所列服务 / these services only
  --quiet               只显示错误 / errors only
环境变量 environment: PORT_BASE, <SERVICE>_PORT, POSTGRES_PORT, NATS_PORT,
  RECORD_URL, DATABASE_ADMIN_URL, NATS_URL, OIDC_ISSUER (外部部件 external parts), NATS_SERVER (程序 program)`;

const optionTypes = /** @type {const} */ ({
  fresh: { type: 'boolean' },
  port: { type: 'string' },
  'data-dir': { type: 'string' },
  'no-reference-data': { type: 'boolean' },
  'simulated-clock': { type: 'boolean' },
  'scenario-people': { type: 'boolean' },
  'ready-file': { type: 'string' },
  services: { type: 'string' },
  'free-bytes-min': { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
});

/**
 * @param {string[]} args
 * @returns {{ help: boolean, quiet: boolean, platform: import('./platform.mjs').PlatformOptions }}
 */
export function readStartOptions(args) {
  const values = parse(args);
  return {
    help: values.help === true,
    quiet: values.quiet === true,
    platform: {
      fresh: values.fresh,
      port: values.port === 'auto' ? 'auto' : readPort('--port', values.port),
      dataDir: values['data-dir'],
      referenceData: values['no-reference-data'] !== true,
      simulatedClock: values['simulated-clock'],
      scenarioPeople: values['scenario-people'],
      readyFile: values['ready-file'],
      services: readServices(values.services),
      freeBytesMin: values['free-bytes-min'] === undefined ? undefined : Number(values['free-bytes-min']),
    },
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({ args, options: optionTypes, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new StartFault(
      '不认识的选项;请用 npm start -- --help 查看可用的选项。',
      'Unknown option; see npm start -- --help for those that exist.',
      { details: [error instanceof Error ? error.message : String(error)] },
    );
  }
}

/** @param {string | undefined} text */
function readServices(text) {
  if (text === undefined) return undefined;
  const names = text.split(',');
  const unknown = names.find((name) => !serviceNames.includes(name));
  if (unknown !== undefined) {
    throw new StartFault(
      `没有名为“${unknown}”的服务;可用的有 ${serviceNames.join('、')}。`,
      `There is no service "${unknown}"; there are ${serviceNames.join(', ')}.`,
    );
  }
  return serviceNames.filter((name) => names.includes(name));
}

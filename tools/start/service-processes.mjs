import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { ManagedProcess } from './managed-process.mjs';
import { waitUntil } from './poll.mjs';
import { loopback, portOf } from './ports.mjs';
import { StartFault, diskFullFault } from './start-fault.mjs';
import { workspaceRoot } from './workspace.mjs';

const readyTimeoutMs = 120_000;
const probeTimeoutMs = 2_000;
const stopTimeoutMs = 20_000;
const division = '360827';
/**
 * A service at rest keeps what it once needed to start unless V8 is told that memory counts: 171 MB against 109 MB for
 * the service center. On Kubernetes the command is the deployment's own, and speed counts.
 */
const nodeFlags = ['--enable-source-maps', '--optimize-for-size', '--max-semi-space-size=1'];

/** @param {string} name @returns {string} such as SERVICE_CENTER_URL */
function urlVariable(name) {
  return `${name.toUpperCase().replaceAll('-', '_')}_URL`;
}

/**
 * What every service is told.
 * @typedef {object} Surroundings
 * @property {ReadonlyMap<string, number>} ports
 * @property {string} issuer
 * @property {string} natsUrl
 * @property {import('./provisioning.mjs').Provisioned} provisioned
 * @property {import('./data-directory.mjs').DataDirectory} directory
 * @property {boolean} simulatedClock
 * @property {boolean} scenarioPeople
 */

/**
 * The variables that the start gives a service; also what `rebuild` and `load-reference` run with.
 * @param {string} name @param {Surroundings} surroundings
 * @returns {Record<string, string>}
 */
export function serviceVariables(name, surroundings) {
  const { ports, provisioned, directory } = surroundings;
  const grant = provisioned.services[name];
  const urls = [...ports].map(([other, port]) => [urlVariable(other), `http://${loopback}:${port}`]);
  return {
    NODE_ENV: 'production',
    HOST: loopback,
    PORT: String(portOf(ports, name)),
    DIVISION: division,
    NATS_URL: surroundings.natsUrl,
    OIDC_ISSUER: surroundings.issuer,
    CLOCK: surroundings.simulatedClock ? 'simulated' : 'system',
    ROLES: 'api,worker',
    DATA_DIR: path.join(directory.root, 'services', name),
    REFERENCE_DATA_DIR: path.join(workspaceRoot, 'data'),
    AUTHOR_KEYS_FILE: provisioned.authorsFile,
    PORTAL_ORIGIN: `http://${loopback}:${portOf(ports, 'portal')}`,
    SCENARIO_PEOPLE: surroundings.scenarioPeople ? '1' : '0',
    ...Object.fromEntries(urls),
    ...(grant === undefined
      ? {}
      : {
          DATABASE_URL: grant.databaseUrl,
          RECORD_URL: grant.recordUrl,
          AUTHOR_KEY_FILE: grant.authorKeyFile,
        }),
  };
}

/**
 * @param {string} name @param {Surroundings} surroundings
 * @returns {NodeJS.ProcessEnv}
 */
export function serviceEnvironment(name, surroundings) {
  return { ...environmentWithoutAdministrator(), ...serviceVariables(name, surroundings) };
}

/** No service is handed an administrator's URL; each gets its own role's. */
function environmentWithoutAdministrator() {
  const withheld = ['DATABASE_ADMIN_URL', 'DATABASE_URL', 'RECORD_URL'];
  return Object.fromEntries(Object.entries(process.env).filter(([variable]) => !withheld.includes(variable)));
}

/** @param {string} name */
export function serviceBundle(name) {
  return path.join(workspaceRoot, 'dist', 'apps', name, 'main.js');
}

/**
 * @param {string} name @param {Surroundings} surroundings
 * @param {(name: string, text: string) => void} onConsoleLine
 */
export function spawnService(name, surroundings, onConsoleLine) {
  const bundle = serviceBundle(name);
  if (!existsSync(bundle)) {
    throw new StartFault(
      `服务 ${name} 尚未构建(缺少 ${path.relative(workspaceRoot, bundle)});请先运行 npm run build。`,
      `The service ${name} is not built (${path.relative(workspaceRoot, bundle)} is missing); run npm run build first.`,
    );
  }
  const env = serviceEnvironment(name, surroundings);
  mkdirSync(String(env.DATA_DIR), { recursive: true, mode: 0o700 });
  return new ManagedProcess(
    {
      name,
      command: process.execPath,
      args: [...nodeFlags, bundle],
      env,
      cwd: workspaceRoot,
      stopTimeoutMs,
    },
    { logDir: surroundings.directory.logs, runDir: surroundings.directory.run, onConsoleLine },
  );
}

/**
 * Waits until the service's `/ready` answers 200.
 * @param {ManagedProcess} service @param {number} port @param {string} folder
 */
export async function waitForReady(service, port, folder) {
  let state = '';
  const ready = await waitUntil(async () => {
    if (service.ended) return service.ended;
    const answer = await probe(`http://${loopback}:${port}/ready`);
    state = answer.text;
    return answer.ok;
  }, readyTimeoutMs);
  if (ready === true) return;
  if (service.ended) throw childEndedFault(service, folder);
  throw new StartFault(
    `服务 ${service.name} 在 ${readyTimeoutMs / 1000} 秒内没有就绪;原因见 ${service.log.path},处理后重试。`,
    `The service ${service.name} was not ready within ${readyTimeoutMs / 1000} seconds; see ${service.log.path}, put it right and start again.`,
    { details: [state, ...service.log.lastLines].filter((line) => line !== '') },
  );
}

/**
 * Waits until the portal's `/health` answers 200: every service as seen from the one origin.
 * @param {number} port
 */
export async function waitForHealth(port) {
  let state = '';
  const healthy = await waitUntil(async () => {
    const answer = await probe(`http://${loopback}:${port}/health`);
    state = answer.text;
    return answer.ok;
  }, readyTimeoutMs);
  if (healthy) return;
  throw new StartFault(
    `各服务已启动,但门户的健康检查在 ${readyTimeoutMs / 1000} 秒内没有通过;请查看日志目录后重试。`,
    `Every service started, but the portal’s health check did not pass within ${readyTimeoutMs / 1000} seconds; see the logs and start again.`,
    { details: [state] },
  );
}

/** @param {string} url */
async function probe(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(probeTimeoutMs) });
    return { ok: answer.status === 200, text: (await answer.text()).slice(0, 500) };
  } catch (error) {
    // Not listening yet, or busy: asked again until the time is over.
    return { ok: false, text: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * A child that ended by itself: which, how, its last words.
 * @param {ManagedProcess} child @param {string} folder
 */
export function childEndedFault(child, folder) {
  const { code = null, signal = null } = child.ended ?? {};
  const [zh, en] = signal ? [`信号 ${signal}`, `signal ${signal}`] : [`退出码 ${code}`, `exit code ${code}`];
  const lines = child.log.lastLines;
  return (
    diskFullFault(lines.join('\n'), folder) ??
    new StartFault(
      `${child.name} 意外结束(${zh}),平台已全部停止;日志见 ${child.log.path},处理后重新运行 npm start,数据仍在。`,
      `${child.name} ended unexpectedly (${en}), so everything was stopped; see ${child.log.path}, put it right and run npm start again, the data is kept.`,
      { details: lines },
    )
  );
}

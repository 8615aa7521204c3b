import { runCommand } from '../start/run-command.mjs';

const image = 'eventstore/eventstore:24.10';
const grpcPort = 2113;
const startTimeoutMs = 180_000;
const dockerTimeoutMs = 10_000;

/**
 * The EventStoreDB that the record's contract suite also runs against: the one named by TEST_ESDB_URL, else a container
 * where Docker can start one, else none, with the reason.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<{ variables: Record<string, string>, summary: string, stop(): Promise<void> }>}
 */
export async function provideEventStore(environment) {
  const nothingToStop = async () => undefined;
  if (environment.TEST_ESDB_URL) {
    return {
      variables: {},
      summary: '已对 TEST_ESDB_URL 运行 ran against TEST_ESDB_URL',
      stop: nothingToStop,
    };
  }
  if (!(await runCommand('docker', ['info'], { timeoutMs: dockerTimeoutMs })).ok) {
    const summary =
      '没有运行:未设置 TEST_ESDB_URL,Docker 也不可用 did not run: TEST_ESDB_URL is not set and Docker is not available';
    return { variables: {}, summary, stop: nothingToStop };
  }
  try {
    return await startContainer();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      variables: {},
      summary: `没有运行:容器启动失败 did not run: the container failed to start (${reason.split('\n')[0]})`,
      stop: nothingToStop,
    };
  }
}

async function startContainer() {
  const { GenericContainer, Wait } = await import('testcontainers');
  const container = await new GenericContainer(image)
    .withEnvironment({ EVENTSTORE_INSECURE: 'true', EVENTSTORE_MEM_DB: 'true', EVENTSTORE_CLUSTER_SIZE: '1' })
    .withExposedPorts(grpcPort)
    .withWaitStrategy(Wait.forHttp('/health/live', grpcPort).forStatusCode(204))
    .withStartupTimeout(startTimeoutMs)
    .start();
  const url = `esdb://${container.getHost()}:${container.getMappedPort(grpcPort)}?tls=false`;
  return {
    variables: { TEST_ESDB_URL: url },
    summary: `已对容器 ${image} 运行 ran against the container ${image}`,
    stop: async () => {
      await container.stop();
    },
  };
}

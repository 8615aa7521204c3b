import { spawnSync } from 'node:child_process';
import { GenericContainer, Wait, type StartedTestContainer } from 'testcontainers';
import { recordContract } from '../testing/contract/record-contract';
import { eventStoreDbAdapter, eventStoreDbHarness, isSecured } from '../testing/eventstoredb-harness';

/** The image of the deployment; pinned, because the server's licence and behaviour change between lines. */
const image = 'eventstore/eventstore:24.10.0-bookworm-slim';
const serverPort = 2113;
const dockerAnswerMs = 5_000;
const startMs = 120_000;

/** Several cases read the whole log of the server, which earlier runs may have filled. */
jest.setTimeout(60_000);

const givenUrl = process.env['TEST_ESDB_URL'];

if (givenUrl !== undefined) {
  recordContract(eventStoreDbAdapter(isSecured(givenUrl), () => eventStoreDbHarness(givenUrl)));
} else if (dockerAnswers()) {
  recordContract(eventStoreDbAdapter(false, harnessInContainer));
} else {
  const reason = 'DID NOT RUN: no EventStoreDB (set TEST_ESDB_URL, or start Docker)';
  process.stderr.write(`EventStoreDB contract suite ${reason}\n`);
  describe.skip(`the record on EventStoreDB ${reason}`, () => {
    it('the whole contract suite', () => expect(givenUrl).toBeDefined());
  });
}

function dockerAnswers(): boolean {
  return spawnSync('docker', ['info'], { timeout: dockerAnswerMs, stdio: 'ignore' }).status === 0;
}

async function harnessInContainer(): ReturnType<typeof eventStoreDbHarness> {
  const container: StartedTestContainer = await new GenericContainer(image)
    .withExposedPorts(serverPort)
    .withCommand(['--insecure', '--mem-db', '--run-projections=None'])
    .withWaitStrategy(Wait.forHttp('/health/live', serverPort).forStatusCode(204))
    .withStartupTimeout(startMs)
    .start();
  const url = `esdb://${container.getHost()}:${container.getMappedPort(serverPort)}?tls=false`;
  const harness = await eventStoreDbHarness(url);
  const close = async () => {
    await harness.close();
    await container.stop();
  };
  return { ...harness, close };
}

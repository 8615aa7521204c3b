import { parseArgs } from 'node:util';
import { Progress, seconds } from '../start/progress.mjs';
import { asStartFault } from '../start/start-fault.mjs';
import { buildBundles, installDependencies, workspaceRoot } from '../start/workspace.mjs';
import { provideEventStore } from './event-store-server.mjs';
import { stages } from './stages.mjs';
import { startTestServers } from './test-servers.mjs';
import { addTally, closingLine, noTally, stageTally } from './tally.mjs';

const usageExitCode = 2;

/**
 * `npm test [-- --only <stage> [--path <pattern of specs>]]`. A stage that fails says why and the next one runs all the same; the last line counts
 * everything.
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runTestCommand(args) {
  const { chosen, path } = readArguments(args);
  if (!chosen) {
    const names = stages.map(({ name }) => name).join('|');
    process.stderr.write(`✗ 用法 usage: npm test [-- --only ${names} [--path libs/record]]\n`);
    return usageExitCode;
  }
  const began = Date.now();
  const progress = new Progress();
  let total = noTally;
  try {
    await installDependencies(progress, { development: true });
  } catch (error) {
    printFault(error);
    return finish(stageTally(false), began);
  }
  const built = !chosen.some((stage) => stage.needsBuild) || (await build(progress));
  if (!built) total = addTally(total, stageTally(false));
  const eventStore = chosen.some(({ name }) => name === 'integration')
    ? await provideEventStore(process.env)
    : undefined;
  try {
    total = addTally(
      total,
      await runStages(chosen, { progress, path, variables: eventStore?.variables ?? {} }),
    );
  } finally {
    await eventStore?.stop();
  }
  if (eventStore) process.stdout.write(`\n  EventStoreDB: ${eventStore.summary}\n`);
  return finish(total, began);
}

/**
 * One after the other, all with the same PostgreSQL and the same NATS: each spec has a database and streams of its own.
 * @param {readonly import('./stages.mjs').Stage[]} chosen
 * @param {{ progress: Progress, path: string, variables: Record<string, string> }} surroundings
 */
async function runStages(chosen, surroundings) {
  let total = noTally;
  /** @type {Awaited<ReturnType<typeof startTestServers>> | undefined} */
  let servers;
  try {
    for (const stage of chosen) {
      // Not before they are needed: lint and types may end the day earlier.
      if (stage.needsServers) servers ??= await startTestServers(process.env);
      const variables = { ...surroundings.variables, ...servers?.variables };
      total = addTally(total, await runStage(stage, { ...surroundings, variables }));
    }
  } catch (error) {
    printFault(error);
    return addTally(total, stageTally(false));
  } finally {
    await servers?.stop();
  }
  return total;
}

/**
 * @param {string[]} args
 * @returns {{ chosen?: readonly import('./stages.mjs').Stage[], path: string }} nothing chosen: the arguments are wrong
 */
function readArguments(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { only: { type: 'string', multiple: true }, path: { type: 'string' } },
    });
    const { path = '' } = values;
    if (values.only === undefined) return { chosen: stages, path };
    const names = values.only.flatMap((text) => text.split(','));
    const known = names.every((name) => stages.some((stage) => stage.name === name));
    return { chosen: known ? stages.filter(({ name }) => names.includes(name)) : undefined, path };
  } catch {
    // An option that does not exist: the caller prints those that do.
    return { path: '' };
  }
}

/** @param {Progress} progress */
async function build(progress) {
  try {
    await buildBundles(progress);
    return true;
  } catch (error) {
    printFault(error);
    return false;
  }
}

/**
 * @param {import('./stages.mjs').Stage} stage
 * @param {{ progress: Progress, path: string, variables: Record<string, string> }} surroundings
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
async function runStage(stage, { progress, path, variables }) {
  /** @type {import('./stages.mjs').StageOutcome | undefined} */
  let outcome;
  const work = async (/** @type {(text: string) => void} */ note) => {
    outcome = await stage.run({ variables, path, note });
    if (outcome.tally.failed > 0) throw new StageFailed();
  };
  try {
    await progress.step(stage.title, work, { announce: true });
  } catch (error) {
    if (!(error instanceof StageFailed)) {
      printFault(error);
      return stageTally(false);
    }
  }
  for (const line of outcome?.lines ?? []) process.stdout.write(`  │ ${line}\n`);
  return outcome?.tally ?? stageTally(false);
}

/** Marks a step as failed; what failed is in its outcome. */
class StageFailed extends Error {}

/** @param {unknown} thrown */
function printFault(thrown) {
  const fault = asStartFault(thrown, workspaceRoot);
  for (const line of fault.details) process.stdout.write(`  │ ${line}\n`);
  process.stdout.write(`  ✗ ${fault.zh}\n    ${fault.en}\n`);
}

/** @param {import('./tally.mjs').Tally} total @param {number} began */
function finish(total, began) {
  process.stdout.write(`\n  ${seconds(began)}\n${closingLine(total)}\n`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

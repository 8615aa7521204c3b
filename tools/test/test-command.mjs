import { parseArgs } from 'node:util';
import { Progress, seconds } from '../start/progress.mjs';
import { asStartFault } from '../start/start-fault.mjs';
import { buildBundles, installDependencies, workspaceRoot } from '../start/workspace.mjs';
import { provideEventStore } from './event-store-server.mjs';
import { stages } from './stages.mjs';
import { addTally, closingLine, noTally, stageTally } from './tally.mjs';

const usageExitCode = 2;

/**
 * `npm test [-- --only <stage>]`. A stage that fails says why and the next one runs all the same; the last line counts
 * everything.
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runTestCommand(args) {
  const chosen = chosenStages(args);
  if (!chosen) {
    const names = stages.map(({ name }) => name).join('|');
    process.stderr.write(`✗ 用法 usage: npm test [-- --only ${names}]\n`);
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
    for (const stage of chosen) {
      total = addTally(total, await runStage(stage, progress, eventStore?.variables ?? {}));
    }
  } finally {
    await eventStore?.stop();
  }
  if (eventStore) process.stdout.write(`\n  EventStoreDB: ${eventStore.summary}\n`);
  return finish(total, began);
}

/** @param {string[]} args */
function chosenStages(args) {
  try {
    const { values } = parseArgs({ args, options: { only: { type: 'string', multiple: true } } });
    if (values.only === undefined) return stages;
    const names = values.only.flatMap((text) => text.split(','));
    const known = names.every((name) => stages.some((stage) => stage.name === name));
    return known ? stages.filter(({ name }) => names.includes(name)) : undefined;
  } catch {
    // An option that does not exist: the caller prints those that do.
    return undefined;
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
 * @param {import('./stages.mjs').Stage} stage @param {Progress} progress @param {Record<string, string>} variables
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
async function runStage(stage, progress, variables) {
  /** @type {import('./stages.mjs').StageOutcome | undefined} */
  let outcome;
  const work = async (/** @type {(text: string) => void} */ note) => {
    outcome = await stage.run({ variables, note });
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

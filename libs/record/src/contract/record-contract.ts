import { appendContract } from './append-contract';
import type { RecordHarness } from './harness';
import { integrityContract } from './integrity-contract';
import { readContract } from './read-contract';
import { subscribeContract } from './subscribe-contract';

const setUpMs = 120_000;

/**
 * The one behaviour of the record (CODEBASES.md §C2), case by case under its number, for whatever adapter the harness
 * brings. After every case the store's own invariant is checked.
 */
export function recordContract(adapter: string, makeHarness: () => Promise<RecordHarness>): void {
  describe(`the record on ${adapter}`, () => {
    let harness: RecordHarness;
    beforeAll(async () => {
      harness = await makeHarness();
    }, setUpMs);
    afterEach(() => harness.assertWhole());
    afterAll(() => harness?.close(), setUpMs);

    const get = () => harness;
    appendContract(get);
    readContract(get);
    subscribeContract(get);
    integrityContract(get);
  });
}

import { appendContract } from './append-contract';
import type { RecordAdapter, RecordHarness } from './harness';
import { integrityContract } from './integrity-contract';
import { readContract } from './read-contract';
import { subscribeContract } from './subscribe-contract';

const setUpMs = 120_000;

/**
 * The one behaviour of the record (CODEBASES.md §C2), case by case under its number, for whatever adapter there
 * is. After every case the store's own invariant is checked.
 */
export function recordContract({ name, capabilities, open }: RecordAdapter): void {
  describe(`the record on ${name}`, () => {
    let harness: RecordHarness;
    beforeAll(async () => {
      harness = await open();
    }, setUpMs);
    afterEach(() => harness.assertWhole());
    afterAll(() => harness?.close(), setUpMs);

    const get = () => harness;
    appendContract(get, capabilities);
    readContract(get);
    subscribeContract(get);
    integrityContract(get, capabilities);
  });
}

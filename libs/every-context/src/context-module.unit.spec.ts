import { InvariantViolation } from '@daylight/kernel';
import { aggregateOf } from './aggregate-of';
import { contextModule } from './context-module';
import {
  archiveFile,
  archivePublication,
  inspection,
  marketPublication,
  sampleContexts,
  stall,
} from './testing';

const market = {
  name: 'market',
  domain: { aggregates: [stall, inspection], decide: () => null },
  contracts: { publication: marketPublication, other: 1 },
};
const fault = (changes: Partial<typeof market> | object) => () => contextModule({ ...market, ...changes });

describe('a context among all contexts', () => {
  it('is what it publishes and the aggregates by which its streams are read', () => {
    expect(contextModule(market)).toEqual({
      name: 'market',
      publication: marketPublication,
      aggregates: [stall, inspection],
    });
  });

  it('may only read: then it has no contracts, and no aggregate', () => {
    const reader = { name: 'reading-room', domain: { search: () => [] }, contracts: {} };
    expect(contextModule(reader)).toEqual({ name: 'reading-room', aggregates: [] });
  });

  it.each([
    [
      'contracts without a publication',
      { contracts: { answers: 1 } },
      'contracts/index.ts exports no `publication`',
    ],
    [
      'a publication that is none',
      { contracts: { publication: {} } },
      'contracts/index.ts exports no `publication`',
    ],
    [
      'a domain without aggregates',
      { domain: { decide: 1 } },
      'domain/index.ts exports no list `aggregates`',
    ],
    ['contracts without a domain', { domain: {} }, 'domain/index.ts exports no list `aggregates`'],
    [
      'something else among the aggregates',
      { domain: { aggregates: [stall, {}] } },
      'domain/index.ts exports no list',
    ],
    [
      'aggregates that publish nothing',
      { contracts: {} },
      'contracts/index.ts exports no `publication` of what',
    ],
    ['messages that nobody folds', { domain: { aggregates: [stall] } }, 'domain/index.ts lacks inspection'],
    [
      'a foreign publication',
      { contracts: { publication: archivePublication } },
      'contracts/index.ts publishes as archive',
    ],
    [
      'a foreign aggregate',
      { domain: { aggregates: [archiveFile] } },
      'domain/index.ts has an aggregate of archive',
    ],
  ])('is a fault that names the file: %s', (_what, changes, sentence) => {
    expect(fault(changes)).toThrow(InvariantViolation);
    expect(fault(changes)).toThrow(`libs/contexts/market/${sentence}`);
  });
});

describe('a stream', () => {
  it('belongs to one aggregate of one context', () => {
    const owner = aggregateOf('market.stall-7', sampleContexts);
    expect(owner).toMatchObject({ context: { name: 'market' }, id: '7' });
    expect(owner?.aggregate).toBe(stall);
    expect(aggregateOf('archive.file-a-b', sampleContexts)?.id).toBe('a-b');
  });

  it('belongs to none when no context has such an aggregate', () => {
    for (const stream of ['market.refusal-1', 'treasury.stall-1', 'market.stall', ''])
      expect(aggregateOf(stream, sampleContexts)).toBeNull();
  });
});

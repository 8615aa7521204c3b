import { businessDay } from './clock';
import { disclosureOf, type Decider } from './decider';
import { aggregateOfStream, contextOfStream, type RecordedEvent } from './envelope';
import { toIntegrationData, type IntegrationContract } from './integration-event';
import { defineRefusal, isRefusal } from './refusal';
import { assertDeciderLaws as assertLaws, givenDecider as given } from './testing';

type Opened = { type: 'demo.DoorOpened'; data: { by: string } };
type Open = { type: 'Open'; data: { by: string } };
const doorLocked = defineRefusal({
  code: 'door-locked',
  category: 'conflict',
  rule: 'DEMO-01',
  article: '示例第一条',
  message: { zh: '{by}不能开门', en: '{by} may not open the door' },
  remedy: { zh: '请先开锁', en: 'Unlock it first' },
});
const door: Decider<{ open: boolean }, Open, Opened> = {
  initialState: { open: false },
  decide: (command, state) =>
    command.data.by === 'thief'
      ? doorLocked({ by: command.data.by })
      : state.open
        ? []
        : [{ type: 'demo.DoorOpened', data: command.data }],
  evolve: () => ({ open: true }),
  disclosure: { 'demo.DoorOpened': (event) => (event.data.by === 'mayor' ? 'unit-internal' : 'public') },
};

const opened = (by: string): Opened => ({ type: 'demo.DoorOpened', data: { by } });

describe('a business day', () => {
  it('is the date in Asia/Shanghai: it begins at 16:00 UTC of the day before', () => {
    expect(businessDay('2026-02-13T15:59:59.999Z')).toBe('2026-02-13');
    expect(businessDay('2026-02-13T16:00:00.000Z')).toBe('2026-02-14');
    expect(businessDay('2011-10-11T13:45:40.276+02:00')).toBe('2011-10-11');
    expect(() => businessDay('yesterday')).toThrow(RangeError);
  });
});

describe('a stream name', () => {
  it('tells its context and its aggregate', () => {
    expect(contextOfStream('service-center.case-019a-1')).toBe('service-center');
    expect(aggregateOfStream('service-center.case-019a-1')).toBe('case');
    expect(aggregateOfStream('service-center.case')).toBe('case');
    expect(contextOfStream('plain')).toBe('plain');
  });
});

describe('a refusal', () => {
  it('fills its texts from the details and carries them as data', () => {
    const refusal = doorLocked({ by: '张三' });
    expect(isRefusal(refusal)).toBe(true);
    expect(refusal.message).toEqual({ zh: '张三不能开门', en: '张三 may not open the door' });
    expect(refusal.details).toEqual({ by: '张三' });
    expect(isRefusal([])).toBe(false);
  });
});

describe('the specification language', () => {
  it('reads as the rule reads', () => {
    given(door, [] as Opened[])
      .when({ type: 'Open', data: { by: 'clerk' } })
      .then([opened('clerk')]);
    given(door, [opened('a')])
      .when({ type: 'Open', data: { by: 'b' } })
      .thenNothing();
    given(door, [] as Opened[])
      .when({ type: 'Open', data: { by: 'thief' } })
      .thenRefused('door-locked');
    assertLaws(door, [{ type: 'Open', data: { by: 'a' } }]);
  });

  it('fails when the decision is another', () => {
    expect(() =>
      given(door, [] as Opened[])
        .when({ type: 'Open', data: { by: 'a' } })
        .thenNothing(),
    ).toThrow();
    expect(() =>
      given(door, [] as Opened[])
        .when({ type: 'Open', data: { by: 'a' } })
        .thenRefused('door-locked'),
    ).toThrow();
    expect(() =>
      given(door, [] as Opened[])
        .when({ type: 'Open', data: { by: 'thief' } })
        .then([]),
    ).toThrow(/refused/);
  });

  it('finds a decider that says the same thing twice', () => {
    const forgetful: typeof door = { ...door, evolve: () => ({ open: false }) };
    expect(() => assertLaws(forgetful, [{ type: 'Open', data: { by: 'a' } }])).toThrow(/not idempotent/);
  });
});

describe('disclosure', () => {
  it('is declared for every event type, and may depend on the event', () => {
    expect(disclosureOf(door, opened('a'))).toBe('public');
    expect(disclosureOf(door, opened('mayor'))).toBe('unit-internal');
  });
});

describe('an integration event', () => {
  const recorded: RecordedEvent = {
    stream: 'demo.door-1',
    revision: 0,
    position: '1',
    id: 'e',
    type: 'demo.DoorOpened',
    data: { by: 'a' },
    metadata: {
      actor: { subject: 's', organisation: 'o' },
      occurredAt: '2026-01-01T00:00:00.000Z',
      commandId: 'c',
      correlationId: 'c',
      disclosure: 'public',
      schemaVersion: 1,
    },
    recordedAt: '2026-01-01T00:00:01.000Z',
    dataText: '{"by":"a"}',
    metadataText: '{}',
    digest: 'ff',
  };
  const contract: IntegrationContract = {
    context: 'demo',
    versions: { 'demo.DoorOpened': 1 },
    map: () => ({ summary: { zh: '开门', en: 'opened' }, payload: {} }),
  };

  it('carries the envelope and what the contract chose, nothing else of the data', () => {
    expect(toIntegrationData(contract, recorded)).toMatchObject({
      stream: 'demo.door-1',
      payload: {},
      digest: 'ff',
    });
  });

  it('does not exist for a type that the contract does not name, nor for a secret event', () => {
    expect(toIntegrationData({ ...contract, versions: {} }, recorded)).toBeNull();
    const secret = { ...recorded, metadata: { ...recorded.metadata, disclosure: 'secret' as const } };
    expect(toIntegrationData(contract, secret)).toBeNull();
    expect(toIntegrationData({ ...contract, map: () => null }, recorded)).toBeNull();
  });
});

import { aggregate, type Circumstances } from './aggregate/aggregate';
import { businessDay } from './clock';
import { aggregateOfStream, contextOfStream, type RecordedEvent } from './envelope';
import { toIntegrationData, type IntegrationContract } from './integration-event';
import { code, command, event, messages, open, sayOf } from './messages';
import { defineRefusal, isRefusal } from './refusal';
import { assertLaws, deedOf, given, morningOf } from './testing';

const doorLocked = defineRefusal({
  code: 'door-locked',
  category: 'conflict',
  rule: 'DEMO-01',
  article: '示例第一条',
  message: { zh: '{by}不能开门', en: '{by} may not open the door' },
  remedy: { zh: '请先开锁', en: 'Unlock it first' },
});
const by = open(code(), '何人', 'who');
const doorMessages = messages('demo', 'door', {
  title: { zh: '门', en: 'Door' },
  events: { DoorOpened: event(1, { by }, { zh: '已开', en: 'was opened' }) },
  commands: { open: command({ zh: '开门', en: 'open' }, { by }) },
});
const say = sayOf(doorMessages);
/** A door; one that forgets that it was opened breaks the laws. */
const doorThat = (remembers: boolean) =>
  aggregate(doorMessages)<{ open: boolean }, Circumstances>({
    initial: { open: false },
    evolve: { DoorOpened: () => ({ open: remembers }) },
    acts: {
      open: {
        may: [],
        decide: (body, state) => {
          if (body.by === 'thief') return doorLocked({ by: body.by });
          return state.open ? [] : [say.DoorOpened({ by: body.by })];
        },
      },
    },
  });
const door = doorThat(true);
const now = morningOf('2026-03-02');
const at: Circumstances = { actor: { subject: 'a', organisation: 'zjj' }, now, occurredAt: now };
const deed = deedOf(door);
const opening = deed('open', { by: 'a' }, at);

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
    given(door, [])
      .when('open', { by: 'clerk' }, at)
      .then(say.DoorOpened({ by: 'clerk' }));
    given(door, [opening]).when('open', { by: 'b' }, at).thenNothing();
    given(door, []).when('open', { by: 'thief' }, at).thenRefused('door-locked');
    assertLaws(door, [opening]);
  });

  it('fails when the decision is another', () => {
    const clerk = given(door, []).when('open', { by: 'clerk' }, at);
    expect(() => clerk.thenNothing()).toThrow();
    expect(() => clerk.thenRefused('door-locked')).toThrow();
    expect(() => given(door, []).when('open', { by: 'thief' }, at).then()).toThrow(/refused/);
    expect(() => given(door, [deed('open', { by: 'thief' }, at)])).toThrow(/refused/);
  });

  it('finds an aggregate that says the same thing twice', () => {
    expect(() => assertLaws(doorThat(false), [opening])).toThrow(/not idempotent/);
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

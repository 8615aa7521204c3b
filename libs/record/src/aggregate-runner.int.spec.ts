import { aggregate, defineRefusal, newId, type Circumstances, type EventMetadata } from '@daylight/kernel';
import { command, event, messages, open, sayOf, text } from '@daylight/kernel/messages';
import fc from 'fast-check';
import { AggregateRunner, type ActRequest } from './aggregate-runner';
import { readPageMax, type AppendRequest, type AppendResult, type EventLog } from './event-log';
import { RecordError } from './record-error';
import { createTestRecord, type TestRecord } from './testing/test-record';

const context = 'contract-suite';
const seatsMax = 3;

const noSeatLeft = defineRefusal({
  code: 'no-seat-left',
  category: 'conflict',
  rule: 'X-01',
  article: '示例',
  message: { zh: '座位已满。', en: 'No seat is left.' },
  remedy: { zh: '请改日。', en: 'Come another day.' },
});

const guest = open(text(), '客人', 'guest');
const roomMessages = messages(context, 'room', {
  title: { zh: '房间', en: 'Room' },
  events: {
    /** Version 1 named the guest `name`. */
    Seated: event(
      2,
      { guest },
      { zh: '入座', en: 'was seated' },
      {
        upcast: { 1: ({ name }: { name: string }) => ({ guest: name }) },
      },
    ),
  },
  commands: { seat: command({ zh: '入座', en: 'seat' }, { guest }) },
});
const say = sayOf(roomMessages);
type Room = { readonly guests: readonly string[] };

/** A room with few seats: small enough to see that no rule is broken by callers that race. */
const room = aggregate(roomMessages)<Room, Circumstances>({
  initial: { guests: [] },
  evolve: { Seated: ({ guests }, data) => ({ guests: [...guests, data.guest] }) },
  acts: {
    seat: {
      may: [],
      decide: (body, { guests }) => {
        if (guests.includes(body.guest)) return [];
        return guests.length >= seatsMax ? noSeatLeft() : [say.Seated({ guest: body.guest })];
      },
    },
  },
  envelope: ({ guests }) => ({ matter: { no: String(guests.length) } }),
});

type Seating = ActRequest<typeof roomMessages, Room, Circumstances, 'seat'>;

function seat(id: string, name: string, commandId: string = newId()): Seating {
  const occurredAt = '2026-03-02T01:00:00.000Z';
  return {
    id,
    act: 'seat',
    body: { guest: name },
    circumstances: () => ({
      actor: { subject: 'p-1', organisation: 'zjj' },
      occurredAt,
      now: occurredAt,
    }),
    metadata: { commandId, commandDigest: `digest of ${name}`, correlationId: commandId },
  };
}

const freshRoom = () => newId();

describe('the path of a command on PostgreSQL', () => {
  let record: TestRecord;
  let log: EventLog;
  let runner: AggregateRunner<typeof roomMessages, Room, Circumstances>;
  beforeAll(async () => {
    record = await createTestRecord([context]);
    log = await record.open(context);
    runner = new AggregateRunner(log, room);
  });
  afterAll(() => record?.drop());

  const guestsOf = async (stream: string) => (await runner.load(stream)).state.guests;

  it('records what was decided and gives a receipt that names its place in the record', async () => {
    const stream = freshRoom();
    const outcome = await runner.run(seat(stream, 'a'));
    const [event] = (await log.readStream(room.stream(stream))).events;
    expect(outcome).toMatchObject({
      kind: 'done',
      replayed: false,
      events: ['contract-suite.Seated'],
      state: { guests: ['a'] },
      receipt: { stream: room.stream(stream), revision: 0, position: event?.position, digest: event?.digest },
    });
    expect(event?.metadata).toMatchObject({ schemaVersion: 2, matter: { no: '1' }, disclosure: 'public' });
  });

  it('decides anew after a conflict, on the fresh state', async () => {
    const stream = freshRoom();
    const racing = new AggregateRunner(
      interfering(log, () => runner.run(seat(stream, 'faster'))),
      room,
    );
    const outcome = await racing.run(seat(stream, 'slower'));
    expect(outcome).toMatchObject({ kind: 'done', receipt: { revision: 1 } });
    expect(await guestsOf(stream)).toEqual(['faster', 'slower']);
  });

  it('refuses after a conflict what the fresh state forbids, and leaves no trace', async () => {
    const stream = freshRoom();
    for (const guest of ['a', 'b']) await runner.run(seat(stream, guest));
    const racing = new AggregateRunner(
      interfering(log, () => runner.run(seat(stream, 'c'))),
      room,
    );
    const outcome = await racing.run(seat(stream, 'd'));
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'no-seat-left' } });
    expect(await guestsOf(stream)).toEqual(['a', 'b', 'c']);
  });

  it('breaks no rule when 20 callers race', async () => {
    const stream = freshRoom();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => runner.run(seat(stream, `guest-${n}`))),
    );
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(seatsMax);
    expect(await guestsOf(stream)).toHaveLength(seatsMax);
  });

  it('answers the same command again with the original receipt and writes nothing', async () => {
    const stream = freshRoom();
    const command = seat(stream, 'a');
    const first = await runner.run(command);
    await runner.run(seat(stream, 'b'));
    const second = await runner.run(command);
    expect(second).toMatchObject({ kind: 'done', replayed: true, events: ['contract-suite.Seated'] });
    expect(second).toHaveProperty('receipt', (first as { receipt: unknown }).receipt);
    expect(await guestsOf(stream)).toEqual(['a', 'b']);
  });

  it('answers the same command sent twice at the same moment once', async () => {
    const stream = freshRoom();
    const command = seat(stream, 'a');
    const [one, two] = await Promise.all([runner.run(command), runner.run(command)]);
    expect(one).toHaveProperty('receipt', (two as { receipt: unknown }).receipt);
    expect([one, two].map((outcome) => outcome.kind === 'done' && outcome.replayed).sort()).toEqual([
      false,
      true,
    ]);
    expect(await guestsOf(stream)).toEqual(['a']);
  });

  it('refuses a key that is used again with another body', async () => {
    const stream = freshRoom();
    const key = newId();
    await runner.run(seat(stream, 'a', key));
    const outcome = await runner.run(seat(stream, 'b', key));
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'idempotency-key-reused' } });
    expect(await guestsOf(stream)).toEqual(['a']);
  });

  it('refuses a key that is used with two bodies at the same moment', async () => {
    const stream = freshRoom();
    const key = newId();
    const racing = new AggregateRunner(
      interfering(log, () => runner.run(seat(stream, 'a', key))),
      room,
    );
    const outcome = await racing.run(seat(stream, 'b', key));
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'idempotency-key-reused' } });
    expect(await guestsOf(stream)).toEqual(['a']);
  });

  it.each([readPageMax, readPageMax + 1])('decides on all of a stream of %i events', async (length) => {
    const stream = freshRoom();
    const seated = Array.from({ length }, (_, n) => {
      // As an older program recorded them.
      const metadata: EventMetadata = {
        actor: { subject: 'p-1', organisation: 'zjj' },
        occurredAt: '2026-03-02T01:00:00.000Z',
        commandId: newId(),
        correlationId: 'c',
        disclosure: 'public',
        schemaVersion: 1,
      };
      return { id: newId(), type: 'contract-suite.Seated', data: { name: `guest-${n}` }, metadata };
    });
    await log.append({ stream: room.stream(stream), expected: { kind: 'none' }, events: seated });
    const outcome = await runner.run(seat(stream, `guest-${length - 1}`));
    expect(outcome).toMatchObject({ kind: 'done', replayed: true, receipt: { revision: length - 1 } });
    expect(outcome.state.guests).toHaveLength(length);
  });

  it('repeats an append whose outcome is unknown, and writes it once', async () => {
    for (const writtenBefore of [true, false]) {
      const stream = freshRoom();
      const outcome = await new AggregateRunner(forgetful(log, writtenBefore), room).run(seat(stream, 'a'));
      expect(outcome).toMatchObject({ kind: 'done', replayed: writtenBefore, receipt: { revision: 0 } });
      expect(await guestsOf(stream)).toEqual(['a']);
    }
  });

  it('passes other faults on and gives up when the conflicts do not end', async () => {
    const stream = freshRoom();
    const failing = withAppend(log, () => Promise.reject(new RecordError('unavailable', 'down')));
    await expect(new AggregateRunner(failing, room).run(seat(stream, 'a'))).rejects.toMatchObject({
      kind: 'unavailable',
    });
    const restless = withAppend(log, () => Promise.resolve({ kind: 'conflict', actual: 0 } as const));
    await expect(new AggregateRunner(restless, room).run(seat(stream, 'a'))).rejects.toThrow('changed');
  });

  it('says "already so" without writing when the state has it already', async () => {
    const stream = freshRoom();
    await runner.run(seat(stream, 'a'));
    const outcome = await runner.run(seat(stream, 'a'));
    expect(outcome).toMatchObject({ kind: 'done', replayed: true, events: [], receipt: { revision: 0 } });
  });

  it('for any series of commands and retries, the record equals what the accepted ones alone would give', async () => {
    const series = fc.array(
      fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd', 'e'), again: fc.boolean() }),
      {
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(series, async (steps) => {
        const stream = freshRoom();
        const accepted: string[] = [];
        for (const { name, again } of steps) {
          const command = seat(stream, name);
          const outcome = await runner.run(command);
          if (outcome.kind === 'done' && outcome.events.length > 0) accepted.push(name);
          if (again) await runner.run(command);
        }
        expect(await guestsOf(stream)).toEqual(accepted);
      }),
      { numRuns: 20 },
    );
  });
});

/** The log, with `append` replaced. */
function withAppend(log: EventLog, append: (request: AppendRequest) => Promise<AppendResult>): EventLog {
  return new Proxy(log, {
    get: (target, name) => {
      if (name === 'append') return append;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Somebody else is faster, once, between the decision and its append. */
function interfering(log: EventLog, interfere: () => Promise<unknown>): EventLog {
  let done = false;
  return withAppend(log, async (request) => {
    if (!done) {
      done = true;
      await interfere();
    }
    return log.append(request);
  });
}

/** Loses the first answer, before or after the append was written. */
function forgetful(log: EventLog, written: boolean): EventLog {
  let lost = false;
  return withAppend(log, async (request) => {
    if (!lost) {
      lost = true;
      if (written) await log.append(request);
      throw new RecordError('outcome-unknown', 'the answer was lost');
    }
    return log.append(request);
  });
}

import type { AllSlice, SubscriptionState } from './event-log';
import { RecordError } from './record-error';
import { SubscriptionLoop } from './subscription-loop';
import { WakeUp } from './wake-up';

const empty: AllSlice = { events: [], end: true };

/** A source that gives the prepared answers in turn, and then nothing new. */
function sourceOf(answers: (AllSlice | Error)[]) {
  return {
    wakeUp: new WakeUp(),
    read: () => {
      const answer = answers.shift() ?? empty;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}

function run(answers: (AllSlice | Error)[], attemptsMax = 3) {
  const states: SubscriptionState['kind'][] = [];
  const positions: string[] = [];
  let live: () => void;
  const settled = new Promise<void>((resolve) => {
    live = resolve;
  });
  const loop = new SubscriptionLoop(sourceOf(answers), {
    attemptsMax,
    onBatch: (_events, position) => {
      positions.push(position);
      return Promise.resolve();
    },
    onState: ({ kind }) => {
      states.push(kind);
      if (kind === 'live' || kind === 'parked') live();
    },
  });
  return { loop, states, positions, settled };
}

describe('a subscription', () => {
  it('is caught up at once on an empty log', async () => {
    const { loop, states, positions, settled } = run([]);
    await settled;
    expect(states).toEqual(['live']);
    expect(positions).toEqual([]);
    await loop.stop();
  });

  it('asks a store that does not answer for ever, and never parks because of it', async () => {
    const gone = new RecordError('unavailable', 'gone');
    const { loop, states, settled } = run(
      [gone, gone, gone, gone, { events: [], position: '1', end: true }],
      2,
    );
    await settled;
    expect(states).toEqual(['retrying', 'retrying', 'retrying', 'retrying', 'live']);
    await loop.stop();
  });

  it('parks when stored bytes fail their check', async () => {
    const corrupt = new RecordError('corrupt', 'touched');
    const { loop, states, settled } = run([corrupt, corrupt], 2);
    await settled;
    expect(states).toEqual(['retrying', 'parked']);
    expect(loop.state).toMatchObject({ kind: 'parked', error: 'touched' });
    await loop.stop();
    expect(loop.state.kind).toBe('stopped');
  });

  it('parks, and does not end the process, when the caller’s own listener throws', async () => {
    const loop = new SubscriptionLoop(sourceOf([]), {
      onBatch: () => Promise.resolve(),
      onCaughtUp: () => {
        throw new Error('a listener’s fault');
      },
    });
    for (let turn = 0; turn < 20 && loop.state.kind !== 'parked'; turn += 1) await Promise.resolve();
    expect(loop.state).toMatchObject({ kind: 'parked', error: 'a listener’s fault' });
    await loop.stop();
  });
});

describe('a wake-up', () => {
  it('between reading and waiting is not lost', async () => {
    const wakeUp = new WakeUp();
    const { epoch } = wakeUp;
    wakeUp.wake();
    await wakeUp.wait(epoch, 2 ** 30, new AbortController().signal);
    expect(wakeUp.epoch).toBe(epoch + 1);
  });

  it('ends the waiting of everybody, as does an abort', async () => {
    const wakeUp = new WakeUp();
    const abort = new AbortController();
    const waiting = [1, 2].map(() => wakeUp.wait(wakeUp.epoch, 2 ** 30, new AbortController().signal));
    wakeUp.wake();
    await Promise.all(waiting);
    const aborted = wakeUp.wait(wakeUp.epoch, 2 ** 30, abort.signal);
    abort.abort();
    await aborted;
  });
});

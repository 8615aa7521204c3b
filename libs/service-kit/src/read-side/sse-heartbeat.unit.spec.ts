import { firstValueFrom, of, Subject, toArray } from 'rxjs';
import { sseHeartbeat, type SseMessage } from './sse-heartbeat';

describe('a stream of events with a heartbeat', () => {
  it('beats at once, so that headers are sent before the first event', async () => {
    expect(await firstValueFrom(sseHeartbeat(new Subject<SseMessage>()))).toEqual({ comment: 'heartbeat' });
  });

  it('ends when its events end, so that the reader comes back', async () => {
    const messages = sseHeartbeat(of({ id: '1', data: 'a' }, { id: '2', data: 'b' })).pipe(toArray());
    expect((await firstValueFrom(messages)).filter(({ id }) => id !== undefined)).toEqual([
      { id: '1', data: 'a', retry: 2_000 },
      { id: '2', data: 'b' },
    ]);
  });
});

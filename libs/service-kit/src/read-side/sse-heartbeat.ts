import { interval, map, merge, type Observable } from 'rxjs';

/** One message of an event stream, as Nest's `@Sse` writes it. */
export type SseMessage = {
  readonly data: string | object;
  readonly id?: string;
  readonly type?: string;
  readonly retry?: number;
};

const heartbeatMs = 15_000;
const reconnectMs = 2_000;

/**
 * Adds a heartbeat every 15 seconds (an event of type `heartbeat` without id, so that `Last-Event-ID` stays) and tells the
 * browser to reconnect after two seconds. Clients show a stale banner when they hear nothing for longer.
 */
export function sseHeartbeat(messages: Observable<SseMessage>): Observable<SseMessage> {
  const beats = interval(heartbeatMs).pipe(
    map((): SseMessage => ({ type: 'heartbeat', data: '', retry: reconnectMs })),
  );
  return merge(messages, beats);
}

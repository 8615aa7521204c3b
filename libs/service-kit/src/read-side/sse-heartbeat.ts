import { defer, map, merge, Subject, takeUntil, tap, timer, type Observable } from 'rxjs';

/** One message of an event stream, as Nest's `@Sse` writes it. */
export type SseMessage = {
  readonly data?: string | object;
  readonly id?: string;
  readonly type?: string;
  readonly retry?: number;
  readonly comment?: string;
};

const heartbeatMs = 15_000;
const reconnectMs = 2_000;

/**
 * Adds a heartbeat at once (only the first message makes Nest send the headers) and then every 15 seconds, and tells the
 * browser to reconnect after two seconds.
 *
 * Heartbeats are comments and nothing else: to any other message without id Nest gives one of its own counting, which
 * would overwrite the browser's `Last-Event-ID`. For the same reason every message of the stream needs its own id.
 *
 * The heart stops with the messages: a stream that ended but still beats would keep the browser from coming back.
 */
export function sseHeartbeat(messages: Observable<SseMessage>): Observable<SseMessage> {
  return defer(() => {
    const ended = new Subject<void>();
    const beats = timer(0, heartbeatMs).pipe(
      map((): SseMessage => ({ comment: 'heartbeat' })),
      takeUntil(ended),
    );
    const events = messages.pipe(
      map((message, index): SseMessage => (index === 0 ? { retry: reconnectMs, ...message } : message)),
      tap({ complete: () => ended.next() }),
    );
    return merge(beats, events);
  });
}

import { LOGGER } from '@daylight/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { Observable, Subject } from 'rxjs';
import type { DisclosedEvent } from '../projections/disclosed-event/disclosed-event.entity';
import { DisclosedEvents } from './disclosed-events.query';
import { advance, type FeedCursor } from './feed-cursor';

const pollMs = 50;
const pageSizeMax = 500;

export type LiveEvent = { readonly event: DisclosedEvent; readonly cursor: FeedCursor };

/**
 * The live stream of disclosed events. One loop reads the table at its own pace and feeds every listener, so that a
 * thousand open pages cost one query; a listener that comes back first reads what it missed, then goes on live.
 */
@Injectable()
export class LiveFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly live = new Subject<LiveEvent>();
  private cursor: FeedCursor | undefined;
  private loop: Promise<void> | undefined;
  /** Resolves when the loop knows where it begins: what is read as past before that could end short of it. */
  private begin: () => void = () => undefined;
  private readonly begun = new Promise<void>((resolve) => (this.begin = resolve));
  private stopped = false;

  constructor(
    private readonly events: DisclosedEvents,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.loop;
    this.live.complete();
  }

  /** Events beyond the cursor and everything after; without a cursor, everything from now on. */
  follow(from: FeedCursor | null): Observable<LiveEvent> {
    return new Observable<LiveEvent>((subscriber) => {
      let reached: FeedCursor | undefined;
      const waiting: LiveEvent[] = [];
      const pass = (item: LiveEvent): void => {
        if (reached === undefined) {
          waiting.push(item);
          return;
        }
        if (item.event.position <= (reached[item.event.context] ?? '')) return;
        reached = advance(reached, item.event);
        subscriber.next({ event: item.event, cursor: reached });
      };
      // Listening begins before the past is read; what arrives meanwhile waits, and what is in both is passed once.
      const subscription = this.live.subscribe({ next: pass, complete: () => subscriber.complete() });
      this.past(
        from,
        (item) => subscriber.next(item),
        () => subscriber.closed,
      )
        .then((cursor) => {
          reached = cursor;
          waiting.splice(0).forEach(pass);
        })
        .catch((error: unknown) => {
          // The reader comes back by itself with the id of the last event that it got.
          this.logger.warn(
            { error: String(error) },
            'a reader of the live stream could not be given the past',
          );
          subscriber.complete();
        });
      return () => subscription.unsubscribe();
    });
  }

  private async past(
    from: FeedCursor | null,
    emit: (item: LiveEvent) => void,
    isClosed: () => boolean,
  ): Promise<FeedCursor> {
    await this.begun;
    if (from === null) return this.events.end();
    let cursor = from;
    for (;;) {
      const page = await this.events.beyond(cursor, pageSizeMax);
      for (const event of page) {
        cursor = advance(cursor, event);
        emit({ event, cursor });
      }
      if (page.length === 0 || isClosed()) return cursor;
    }
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        this.cursor ??= await this.events.end();
        this.begin();
        const page = await this.events.beyond(this.cursor, pageSizeMax);
        for (const event of page) {
          this.cursor = advance(this.cursor, event);
          this.live.next({ event, cursor: this.cursor });
        }
        if (page.length > 0) continue;
      } catch (error) {
        // The database is away for a moment: listeners stay connected and go on where they were.
        this.logger.warn({ error: String(error) }, 'the live stream cannot read what was disclosed');
      }
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  }
}

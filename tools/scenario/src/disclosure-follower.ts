import { setTimeout as pause } from 'node:timers/promises';
import { answered } from '@daylight/api-client';
import type { operations } from '@daylight/contexts/disclosure-platform/client';
import type { PlatformApi } from './platform-api';

const reconnectMs = 100;
const waitPollMs = 50;

/** A message of the stream says what the search says of the same event. */
type DisclosedEvent =
  operations['events.search']['responses'][200]['content']['application/json']['events'][number];

/** One event as the public live stream brought it. */
export type DisclosedArrival = Pick<DisclosedEvent, 'id' | 'position'> & {
  /** From the recording to its arrival here, in milliseconds. */
  readonly delayMs: number;
};

/** Follows the public live stream as any citizen can: no token; after a break it resumes with `Last-Event-ID`. */
export class DisclosureFollower {
  readonly arrivals: DisclosedArrival[] = [];
  /** Times that the connection was opened. */
  connections = 0;
  private lastEventId: string | undefined;
  private stopped = false;
  private reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  private following: Promise<void> = Promise.resolve();
  private opened: () => void = () => undefined;

  constructor(private readonly api: PlatformApi) {}

  /** Resolves once the stream is open. */
  async start(): Promise<void> {
    const open = new Promise<void>((resolve) => {
      this.opened = resolve;
    });
    this.following = this.follow();
    await Promise.race([open, this.following]);
  }

  /** Breaks the connection, as a network does; the follower comes back and must have lost nothing. */
  interrupt(): void {
    void this.reader?.cancel();
  }

  /** Waits until so many arrivals satisfy the test; answers whether they did in time. */
  async reached(
    count: number,
    test: (arrival: DisclosedArrival) => boolean,
    timeoutMs: number,
  ): Promise<boolean> {
    const until = Date.now() + timeoutMs;
    while (this.arrivals.filter(test).length < count) {
      if (Date.now() > until) return false;
      await pause(waitPollMs);
    }
    return true;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.interrupt();
    await this.following;
  }

  private async follow(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.listen();
      } catch (error) {
        if (this.stopped) return;
        // A broken connection is what the resumption is for; anything else would not be mended by it.
        if (!(error instanceof Error)) throw error;
      }
      if (!this.stopped) await pause(reconnectMs);
    }
  }

  private async listen(): Promise<void> {
    const headers: Record<string, string> = { accept: 'text/event-stream' };
    if (this.lastEventId !== undefined) headers['last-event-id'] = this.lastEventId;
    const stream = await answered(this.api.live().GET('/stream', { headers, parseAs: 'stream' }));
    if (stream === null) throw new Error('公开流没有内容。 The live stream has no body.');
    // Cancelled by its reader, not by a signal: a composed signal may be collected while the stream still runs (Node 20).
    const reader = stream.getReader();
    this.reader = reader;
    this.connections += 1;
    this.opened();
    if (this.stopped) return reader.cancel();
    await this.takeAll(reader);
  }

  private async takeAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const receivedAtMs = Date.now();
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.take(block, receivedAtMs);
    }
  }

  private take(block: string, receivedAtMs: number): void {
    const message = readMessage(block);
    if (message === null) return;
    this.lastEventId = message.id;
    const { id, position, recordedAt } = JSON.parse(message.data) as DisclosedEvent;
    const delayMs = Math.max(0, receivedAtMs - Date.parse(recordedAt));
    this.arrivals.push({ id, position, delayMs });
  }
}

/** The id and data of one block of an event stream; null for comments and for messages of another kind. */
export function readMessage(block: string): { id: string; data: string } | null {
  const fields = { id: '', event: '', data: [] as string[] };
  for (const line of block.split('\n')) {
    const [, name = '', value = ''] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
    if (name === 'id') fields.id = value;
    else if (name === 'event') fields.event = value;
    else if (name === 'data') fields.data.push(value);
  }
  if (fields.event !== 'disclosed' || fields.id === '') return null;
  return { id: fields.id, data: fields.data.join('\n') };
}

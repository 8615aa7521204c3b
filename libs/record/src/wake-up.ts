/**
 * Tells waiting readers that there may be something new. A hint, never the source: who misses it polls.
 * Readers note the `epoch` before they read; a `wake` between reading and waiting is therefore not lost.
 */
export class WakeUp {
  private count = 0;
  private readonly waiting = new Set<() => void>();

  get epoch(): number {
    return this.count;
  }

  wake(): void {
    this.count += 1;
    for (const resolve of [...this.waiting]) resolve();
  }

  /** Resolves at once when woken since the epoch, else at the next `wake`, after `waitMs`, or when aborted. */
  wait(sinceEpoch: number, waitMs: number, signal: AbortSignal): Promise<void> {
    if (this.count !== sinceEpoch || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, waitMs);
      signal.addEventListener('abort', done);
      this.waiting.add(done);
    });
  }
}

/** Resolves after `waitMs`, or at once when aborted. */
export function pause(waitMs: number, signal: AbortSignal): Promise<void> {
  const never = new WakeUp();
  return never.wait(never.epoch, waitMs, signal);
}

/** Lets one loop sleep until something happens or a time has passed; happenings while it is awake are not lost. */
export class Signal {
  private raised = false;
  private wake: (() => void) | undefined;

  raise(): void {
    this.raised = true;
    this.wake?.();
  }

  /** Resolves when raised (also before the call) or after `timeoutMs`; lowers the signal. */
  async wait(timeoutMs: number): Promise<void> {
    if (!this.raised) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.wake = undefined;
    }
    this.raised = false;
  }
}

/** 100 ms, 200 ms, 400 ms … up to `maxMs`, with a fifth of jitter so that many do not come back at once. */
export function backOffMs(attempt: number, maxMs = 10_000): number {
  const base = Math.min(maxMs, 100 * 2 ** Math.min(attempt - 1, 20));
  return Math.round(base * (0.9 + Math.random() * 0.2));
}

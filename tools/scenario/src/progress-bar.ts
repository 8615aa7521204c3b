import { SingleBar } from 'cli-progress';

const announcedSharesOf = 10;

/** Progress on standard error, so that standard output keeps the report alone: a bar, or without a terminal a line per tenth. */
export class ProgressBar {
  private readonly bar: SingleBar | undefined;
  private done = 0;
  private readonly startedMs = Date.now();

  constructor(
    private readonly label: string,
    private readonly total: number,
  ) {
    if (!process.stderr.isTTY) return;
    this.bar = new SingleBar({
      stream: process.stderr,
      format: `${label} {bar} {percentage}% · {value}/{total} · {duration_formatted} · ETA {eta_formatted}`,
      hideCursor: true,
    });
    this.bar.start(total, 0);
  }

  step(): void {
    this.done += 1;
    this.bar?.update(this.done);
    if (this.bar === undefined && this.done % Math.ceil(this.total / announcedSharesOf) === 0) this.say();
  }

  stop(): void {
    this.bar?.stop();
  }

  private say(): void {
    const seconds = ((Date.now() - this.startedMs) / 1000).toFixed(0);
    process.stderr.write(`  ${this.label} ${this.done}/${this.total} · ${seconds} s\n`);
  }
}

const checkTimeoutMs = 2_000;

export type CheckState = {
  readonly status: 'up' | 'down';
  readonly detail?: string;
  readonly [fact: string]: string | number | boolean | null | undefined;
};

export type ReadinessReport = {
  readonly service: string;
  readonly status: 'up' | 'down';
  readonly checks: { readonly [name: string]: CheckState };
};

export type ReadinessCheck = () => Promise<CheckState> | CheckState;

/** Asks everything that a service needs whether it is there, each within two seconds. */
export class Readiness {
  private draining = false;

  constructor(
    private readonly service: string,
    private readonly checks: { readonly [name: string]: ReadinessCheck },
  ) {}

  /** From now on not ready: the service finishes what it has and takes nothing new. */
  drain(): void {
    this.draining = true;
  }

  async report(): Promise<ReadinessReport> {
    const names = Object.keys(this.checks);
    const states = await Promise.all(names.map((name) => bounded(this.checks[name])));
    const checks: { [name: string]: CheckState } = Object.fromEntries(
      names.map((name, index) => [name, states[index] ?? { status: 'down' }]),
    );
    if (this.draining) checks['lifecycle'] = { status: 'down', detail: 'stopping' };
    const up = Object.values(checks).every((check) => check.status === 'up');
    return { service: this.service, status: up ? 'up' : 'down', checks };
  }
}

async function bounded(check: ReadinessCheck | undefined): Promise<CheckState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CheckState>((resolve) => {
    timer = setTimeout(
      () => resolve({ status: 'down', detail: `no answer within ${checkTimeoutMs} ms` }),
      checkTimeoutMs,
    );
  });
  try {
    const asked = Promise.resolve(check?.() ?? { status: 'down' as const });
    return await Promise.race([asked, late]);
  } catch (error) {
    return { status: 'down', detail: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

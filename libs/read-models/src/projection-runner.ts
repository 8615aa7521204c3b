import type { EventLog, SubscriptionState } from '@daylight/record';
import type { DataSource } from 'typeorm';
import type { Projection } from './projection';

/** Where a projection stands, for readiness and operators. */
export type ProjectionStatus = {
  readonly name: string;
  readonly state: SubscriptionState['kind'] | 'standby' | 'refused';
  readonly position: string | null;
  readonly error?: string;
};

export interface ProjectionRunnerOptions {
  readonly log: EventLog;
  readonly dataSource: DataSource;
  readonly projection: Projection;
  readonly onStatus?: (status: ProjectionStatus) => void;
}

/** Runs one projection from the record. */
export class ProjectionRunner {
  constructor(private readonly options: ProjectionRunnerOptions) {}

  get status(): ProjectionStatus {
    return { name: this.options.projection.name, state: 'stopped', position: null };
  }

  async start(): Promise<void> {}

  async stop(): Promise<void> {}
}

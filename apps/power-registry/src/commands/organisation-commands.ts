import {
  organisation,
  type Organisation,
  type OrganisationRegistered,
  type OrganisationState,
  type RegisterOrganisation,
} from '@daylight/contexts/power-registry/domain';
import { CommandRunner, type EventLog } from '@daylight/record';
import { CommandEndpoint, EVENT_LOG, type CommandAnswer, type Invocation } from '@daylight/service-kit';
import { Inject, Injectable } from '@nestjs/common';

export function organisationStream(id: string): string {
  return `power-registry.organisation-${id}`;
}

@Injectable()
export class OrganisationCommands {
  private readonly runner: CommandRunner<OrganisationState, RegisterOrganisation, OrganisationRegistered>;

  constructor(
    @Inject(EVENT_LOG) log: EventLog,
    private readonly endpoint: CommandEndpoint,
  ) {
    this.runner = new CommandRunner(log, organisation);
  }

  /** @throws RefusalException when the domain refuses. */
  async register(data: Organisation, invocation: Invocation): Promise<CommandAnswer<OrganisationState>> {
    return this.endpoint.execute(this.runner, {
      stream: organisationStream(data.organisation),
      command: { type: 'RegisterOrganisation', data },
      invocation,
    });
  }
}

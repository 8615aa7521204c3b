import { caseEnvelope, serviceCaseDecider } from '@daylight/contexts/service-center/domain';
import type {
  ServiceCase,
  ServiceCaseCommand,
  ServiceCaseEvent,
} from '@daylight/contexts/service-center/domain';
import { CommandRunner, type EventLog } from '@daylight/record';
import {
  CountyCalendar,
  CommandEndpoint,
  EVENT_LOG,
  type CommandAnswer,
  type Invocation,
} from '@daylight/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CatalogueReplica } from '../replica/catalogue-replica';

/** What a command says, without its circumstances. */
export type BodyOf<Type extends ServiceCaseCommand['type']> = Extract<
  ServiceCaseCommand,
  { type: Type }
>['data']['body'];

export type CaseCommandRequest<Type extends ServiceCaseCommand['type']> = {
  readonly caseId: string;
  readonly type: Type;
  readonly body: BodyOf<Type>;
  readonly invocation: Invocation;
  /** Business time, RFC 3339; default now. */
  readonly occurredAt?: string;
  /** The power that the command names for the first time. */
  readonly powerCode?: string;
};

/** The stream of a case: nothing personal in its name. */
export function caseStream(caseId: string): string {
  return `service-center.case-${caseId}`;
}

/** Every command on a case: one read of its stream, one decision, one append. */
@Injectable()
export class CaseCommands {
  private readonly runner: CommandRunner<ServiceCase, ServiceCaseCommand, ServiceCaseEvent>;

  constructor(
    @Inject(EVENT_LOG) log: EventLog,
    private readonly endpoint: CommandEndpoint,
    private readonly replica: CatalogueReplica,
    private readonly calendar: CountyCalendar,
  ) {
    this.runner = new CommandRunner(log, serviceCaseDecider);
  }

  /** @throws RefusalException when the domain refuses. */
  async execute<Type extends ServiceCaseCommand['type']>(
    request: CaseCommandRequest<Type>,
  ): Promise<CommandAnswer<ServiceCase>> {
    const { caseId, type, body, invocation, powerCode } = request;
    const occurredAt =
      request.occurredAt === undefined ? invocation.now : new Date(request.occurredAt).toISOString();
    const at = {
      actor: invocation.actor,
      now: invocation.now,
      occurredAt,
      catalogue: await this.replica.current(powerCode),
      calendar: this.calendar.current,
    };
    return this.endpoint.execute(this.runner, {
      stream: caseStream(caseId),
      command: { type, data: { at, body } } as unknown as ServiceCaseCommand,
      invocation,
      occurredAt,
      envelope: caseEnvelope,
    });
  }
}

import { consultationDecider } from '@daylight/contexts/service-center/domain';
import type {
  Consultation,
  ConsultationCommand,
  ConsultationEvent,
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

type BodyOf<Type extends ConsultationCommand['type']> = Extract<
  ConsultationCommand,
  { type: Type }
>['data']['body'];

export function consultationStream(consultationId: string): string {
  return `service-center.consultation-${consultationId}`;
}

/** Every command on a consultation. */
@Injectable()
export class ConsultationCommands {
  private readonly runner: CommandRunner<Consultation, ConsultationCommand, ConsultationEvent>;

  constructor(
    @Inject(EVENT_LOG) log: EventLog,
    private readonly endpoint: CommandEndpoint,
    private readonly calendar: CountyCalendar,
  ) {
    this.runner = new CommandRunner(log, consultationDecider);
  }

  /** @throws RefusalException when the domain refuses. */
  async execute<Type extends ConsultationCommand['type']>(
    consultationId: string,
    type: Type,
    body: BodyOf<Type>,
    invocation: Invocation,
  ): Promise<CommandAnswer<Consultation>> {
    const { actor, now } = invocation;
    const at = { actor, now, occurredAt: now, calendar: this.calendar.current };
    return this.endpoint.execute(this.runner, {
      stream: consultationStream(consultationId),
      command: { type, data: { at, body } } as unknown as ConsultationCommand,
      invocation,
    });
  }
}

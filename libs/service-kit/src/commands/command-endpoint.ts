import { Injectable } from '@nestjs/common';
import type { Command, DomainEvent, EventMetadata } from '@daylight/kernel';
import { idempotencyKeyReused, RecordError, type CommandRunner, type Receipt } from '@daylight/record';
import type { Invocation } from '../identity/person';
import { refuse } from '../problems/refusal-exception';

export interface CommandRequest<C extends Command, E extends DomainEvent<string, unknown>, State> {
  readonly stream: string;
  readonly command: C;
  readonly invocation: Invocation;
  /** Business time, RFC 3339; default `invocation.now`. */
  readonly occurredAt?: string;
  /** Facts of the envelope that depend on the state: power, versions, step. */
  readonly envelope?: (event: E, before: State) => Partial<EventMetadata>;
}

/** What a command came to. `receipt` is null only when there was nothing to do on an empty stream. */
export type CommandAnswer<State> = {
  readonly receipt: Receipt | null;
  /** True when nothing was written, because the command had been done before or its effect was already so. */
  readonly replayed: boolean;
  /** Types of the command's events, in order. */
  readonly events: string[];
  readonly state: State;
};

/** The last step of every write controller (DESIGN.md §4): runs the command with the invocation's metadata. */
@Injectable()
export class CommandEndpoint {
  /**
   * @throws RefusalException when the domain refuses or the key was used for another command.
   * @throws RecordError when the record cannot answer; the problem filter turns it into 503.
   */
  async execute<State, C extends Command, E extends DomainEvent<string, unknown>>(
    runner: CommandRunner<State, C, E>,
    request: CommandRequest<C, E, State>,
  ): Promise<CommandAnswer<State>> {
    const { invocation, stream, command, envelope } = request;
    try {
      const outcome = await runner.run({
        stream,
        command,
        envelope,
        metadata: {
          actor: invocation.actor,
          occurredAt: request.occurredAt ?? invocation.now,
          commandId: invocation.commandId,
          commandDigest: invocation.commandDigest,
          correlationId: invocation.correlationId,
          causationId: invocation.causationId,
          traceparent: invocation.traceparent,
        },
      });
      if (outcome.kind === 'refused') refuse(outcome.refusal);
      const { receipt, replayed, events, state } = outcome;
      return { receipt, replayed, events: [...events], state };
    } catch (error) {
      // The key's event ids already stand in another stream: the key was used for another command.
      if (error instanceof RecordError && error.kind === 'id-reused')
        refuse(idempotencyKeyReused({ key: invocation.commandId }));
      throw error;
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Actor, Circumstances, Refusal } from '@daylight/kernel';
import type {
  BodyOf,
  CommandDeclaration,
  CommandName,
  Messages,
  RequestBodyOf,
} from '@daylight/kernel/messages';
import {
  AggregateRunner,
  idempotencyKeyReused,
  RecordError,
  type ActOutcome,
  type EventLog,
} from '@daylight/record';
import type { Invocation } from '../identity/person';
import { PersonalData } from '../personal/personal-data';
import { roleRequired } from '../problems/edge-refusals';
import { refuse } from '../problems/refusal-exception';
import { EVENT_LOG } from '../tokens';
import type { ActAnswer, PossibleAct } from './act-answer';
import type { ActBody } from './act-body.pipe';
import { idParameterOf, type Acts, type Prepared, type Preparation, type ResolvedRoute } from './acts';

export interface ActCall<M extends Messages, State, At extends Circumstances> {
  readonly acts: Acts<M, State, At>;
  readonly id: string;
  readonly invocation: Invocation;
}

/** What was done, and the state after it. */
export type Done<State> = ActAnswer & { readonly state: State };

/** The path of every act (DESIGN.md §4): prepared, decided, recorded, answered with its receipt. */
@Injectable()
export class ActEndpoint {
  private readonly runners = new WeakMap<object, unknown>();

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    private readonly personal: PersonalData,
    private readonly modules: ModuleRef,
  ) {}

  /** An act as a request brings it. @throws RefusalException when the law or the domain refuses. */
  async serve<M extends Messages, State, At extends Circumstances>(
    call: ActCall<M, State, At>,
    { route }: ResolvedRoute<M>,
    { request, told }: ActBody,
  ): Promise<object> {
    const { acts, id, invocation } = call;
    const { occurredAt, ...own } = request as { occurredAt?: string };
    const prepared = await this.prepared(call, route.preparation, route.act, own as never);
    const actor: Actor =
      prepared.onBehalfOf === undefined
        ? invocation.actor
        : { ...invocation.actor, onBehalfOf: prepared.onBehalfOf };
    const done = await this.run({ ...call, invocation: { ...invocation, actor } }, route.act, prepared.body, {
      occurredAt,
      request: own,
    });
    const { receipt, replayed, events, state } = done;
    return { ...acts.table.view.of(state, id), ...told, ...prepared.told, receipt, replayed, events };
  }

  /** An act of the service itself, with its body ready. @throws RefusalException when it is refused. */
  async run<M extends Messages, State, At extends Circumstances, C extends CommandName<M>>(
    { acts, id, invocation }: ActCall<M, State, At>,
    act: C,
    body: BodyOf<M, C>,
    said: { readonly occurredAt?: string; readonly request?: object } = {},
  ): Promise<Done<State>> {
    const occurredAt =
      said.occurredAt === undefined ? invocation.now : new Date(said.occurredAt).toISOString();
    const { commandId, commandDigest, correlationId, causationId, traceparent, actor } = invocation;
    const source = this.modules.get(acts.table.circumstances, { strict: false });
    const outcome = await this.recorded(commandId, () =>
      this.runnerOf(acts).run({
        id,
        act,
        body,
        metadata: { commandId, commandDigest, correlationId, causationId, traceparent },
        circumstances: (state) =>
          source.circumstancesFor({ id, state, actor, invocation, occurredAt, request: said.request }),
      }),
    );
    if (outcome.kind === 'refused') refuse(outcome.refusal);
    const { receipt, replayed, events, state } = outcome;
    return { receipt, replayed, events, state };
  }

  /** What this person may do now, and why not the rest. @throws RefusalException when they may not even ask. */
  async possible<M extends Messages, State, At extends Circumstances>({
    acts,
    id,
    invocation,
  }: ActCall<M, State, At>): Promise<{ readonly acts: readonly PossibleAct[] }> {
    const { state } = await this.runnerOf(acts).load(id);
    const source = this.modules.get(acts.table.circumstances, { strict: false });
    const { actor, now } = invocation;
    const at = await source.circumstancesFor({ id, state, actor, invocation, occurredAt: now });
    const unread = acts.table.mayAsk?.(state, at, invocation) ?? null;
    if (unread !== null) refuse(unread);
    const verdicts = acts.aggregate.possible(state, at);
    const existing = acts.routes.filter(({ route }) => route.opens === undefined);
    return {
      acts: existing.map((each) =>
        possibleAct(acts, each, id, roleRefusal(each.route, invocation) ?? verdicts[each.route.act]),
      ),
    };
  }

  private async prepared<M extends Messages, State, At extends Circumstances, C extends CommandName<M>>(
    { acts, id, invocation }: ActCall<M, State, At>,
    preparation: (new (...args: never[]) => Preparation<M, C>) | undefined,
    act: C,
    request: RequestBodyOf<M, C>,
  ): Promise<Prepared<M, C>> {
    const stream = acts.aggregate.stream(id);
    if (preparation !== undefined)
      return this.modules
        .get<Preparation<M, C>>(preparation, { strict: false })
        .prepare({ id, stream, request, invocation });
    const fields = (acts.aggregate.messages.commands[act] as CommandDeclaration).fields;
    const sealed = Object.keys(fields).filter(
      (name) =>
        fields[name]?.kind === 'sealed' && (request as { [name: string]: unknown })[name] !== undefined,
    );
    if (sealed.length === 0) return { body: request as BodyOf<M, C> };
    const seal = await this.personal.sealFor(invocation.person.subject, id, stream);
    const closed = sealed.map((name) => [
      name,
      seal.seal(name, (request as { [name: string]: unknown })[name]),
    ]);
    return { body: { ...request, ...Object.fromEntries(closed) } as BodyOf<M, C> };
  }

  private async recorded<State>(
    commandId: string,
    run: () => Promise<ActOutcome<State>>,
  ): Promise<ActOutcome<State>> {
    try {
      return await run();
    } catch (error) {
      // The key's event ids already stand in another stream: the key was used for another act.
      if (error instanceof RecordError && error.kind === 'id-reused')
        refuse(idempotencyKeyReused({ key: commandId }));
      throw error;
    }
  }

  private runnerOf<M extends Messages, State, At extends Circumstances>({
    aggregate,
  }: Acts<M, State, At>): AggregateRunner<M, State, At> {
    const known = this.runners.get(aggregate) as AggregateRunner<M, State, At> | undefined;
    if (known !== undefined) return known;
    const runner = new AggregateRunner(this.log, aggregate);
    this.runners.set(aggregate, runner);
    return runner;
  }
}

function roleRefusal(
  { roles }: { readonly roles: readonly string[] },
  { person }: Invocation,
): Refusal | null {
  const may = person.roles.some((role) => roles.includes(role));
  return may ? null : roleRequired({ roles: roles.join('、') });
}

function possibleAct<M extends Messages, State, At extends Circumstances>(
  { aggregate, table }: Acts<M, State, At>,
  { route, method, path, form }: ResolvedRoute<M>,
  id: string,
  refusal: Refusal | null,
): PossibleAct {
  const declaration = aggregate.messages.commands[route.act] as CommandDeclaration;
  return {
    act: route.act,
    title: declaration.title,
    method,
    path: `/${path.replace(`:${idParameterOf(table.path)}`, encodeURIComponent(id))}`,
    form,
    refusal: refusal && {
      code: refusal.code,
      category: refusal.category,
      rule: refusal.rule,
      article: refusal.article,
      message: refusal.message,
      remedy: refusal.remedy,
    },
  };
}

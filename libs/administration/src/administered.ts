import {
  aggregate,
  type Act,
  type Aggregate,
  type AggregateDefinition,
  type EnvelopeFacts,
} from '@daylight/kernel';
import type { BodyOf, CommandDeclaration, CommandName, EventOf, Messages } from '@daylight/kernel/messages';
import type { AdministrativeCircumstances } from './circumstances';
import { checkWords } from './free-words';
import { backdatingOf, notBeforeItHappens } from './order-of-time';

/**
 * An aggregate under the law that all contexts share; none repeats it. Every act is held to the order of time, every
 * free word is checked (SEC-07), and every event bears the mark of back-dating where it is due (D8).
 */
export function administered<M extends Messages>(declared: M) {
  return <State, At extends AdministrativeCircumstances>(
    definition: AggregateDefinition<M, State, At>,
  ): Aggregate<M, State, At> =>
    aggregate(declared)<State, At>({
      ...definition,
      acts: actsUnderLaw(declared, definition.acts),
      envelope: (after, event, at) => withBackdating(definition.envelope?.(after, event, at) ?? {}, at),
    });
}

type Acts<M extends Messages, State, At> = {
  readonly [C in CommandName<M>]: Act<State, At, BodyOf<M, C>, EventOf<M>>;
};

function actsUnderLaw<M extends Messages, State, At extends AdministrativeCircumstances>(
  declared: M,
  acts: Acts<M, State, At>,
): Acts<M, State, At> {
  const names = Object.keys(acts) as CommandName<M>[];
  const underLaw = names.map((name) => [
    name,
    actUnderLaw(declared.commands[name] as CommandDeclaration, acts[name]),
  ]);
  return Object.fromEntries(underLaw) as Acts<M, State, At>;
}

function actUnderLaw<State, At extends AdministrativeCircumstances, Body extends object, Event>(
  { fields, added }: CommandDeclaration,
  act: Act<State, At, Body, Event>,
): Act<State, At, Body, Event> {
  return {
    may: [notBeforeItHappens, ...act.may],
    decide: (body, state, at) => checkWords({ ...fields, ...added }, body) ?? act.decide(body, state, at),
  };
}

function withBackdating(facts: EnvelopeFacts, at: AdministrativeCircumstances): EnvelopeFacts {
  const { backdated, deviations = [] } = backdatingOf(at);
  if (backdated === undefined) return facts;
  return { ...facts, backdated, deviations: [...(facts.deviations ?? []), ...deviations] };
}

import { invariant } from '@daylight/kernel';

import type { NetTransition, PetriNet } from './petri-net';

/** Where the tokens of a net stand: place numbers, once per token, ascending; and how often each counter was passed. */
export interface NetState {
  readonly tokens: readonly number[];
  readonly passed: readonly number[];
}

export interface CompiledTransition {
  readonly index: number;
  readonly id: string;
  readonly label: string | null;
  /** Ascending; every transition has at least one. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly counter: number;
  readonly passMax: number;
}

/** A net with places as numbers and the tables that the game looks up at every move. Made once per net. */
export class CompiledNet {
  readonly places: readonly string[];
  readonly counters: readonly string[];
  readonly transitions: readonly CompiledTransition[];
  readonly labels: readonly string[];
  readonly initial: NetState;
  readonly final: readonly number[];
  private readonly placeIndex: ReadonlyMap<string, number>;
  private readonly counterIndex: ReadonlyMap<string, number>;
  /** By place: the transitions whose first input it is, so that looking from every token meets each transition once. */
  private readonly byFirstInput: readonly (readonly CompiledTransition[])[];
  private readonly labelled: ReadonlyMap<string, readonly CompiledTransition[]>;
  private readonly found = new Map<string, Relevance>();

  constructor(net: PetriNet) {
    this.places = net.places;
    this.placeIndex = indexOf(net.places);
    this.counters = [...new Set(net.transitions.flatMap((each) => (each.bound ? [each.bound.counter] : [])))];
    this.counterIndex = indexOf(this.counters);
    this.transitions = net.transitions.map((each, index) => this.compile(each, index));
    this.byFirstInput = groupByFirstInput(this.transitions, this.places.length);
    this.labelled = groupByLabel(this.transitions);
    this.labels = [...this.labelled.keys()];
    this.initial = { tokens: this.placesOf(net.initial), passed: this.counters.map(() => 0) };
    this.final = this.placesOf(net.final);
  }

  placeOf(name: string): number {
    const place = this.placeIndex.get(name);
    invariant(place !== undefined, `The net has no place ${name}.`);
    return place;
  }

  placesOf(names: readonly string[]): number[] {
    return names.map((name) => this.placeOf(name)).sort((a, b) => a - b);
  }

  counterOf(name: string): number {
    return this.counterIndex.get(name) ?? -1;
  }

  transitionsOf(label: string): readonly CompiledTransition[] {
    return this.labelled.get(label) ?? [];
  }

  /** The transitions that may fire in this state, in a fixed order. */
  enabledIn(state: NetState): CompiledTransition[] {
    const enabled: CompiledTransition[] = [];
    let previous = -1;
    for (const place of state.tokens) {
      if (place === previous) continue;
      previous = place;
      for (const transition of this.byFirstInput[place] ?? []) {
        if (isEnabled(transition, state)) enabled.push(transition);
      }
    }
    return enabled;
  }

  /** The silent moves that can help towards the label, found once per label by walking the net backwards. */
  relevanceOf(label: string): Relevance {
    return this.remembered(`label ${label}`, () =>
      this.walkBack(new Relevance(this.transitionsOf(label).flatMap((each) => each.inputs))),
    );
  }

  /** The silent moves that can help towards the end. */
  relevanceOfEnd(): Relevance {
    return this.remembered('end', () => {
      const relevance = new Relevance(this.final);
      // A silent transition without outputs takes tokens away: it may be what the end still waits for.
      for (const each of this.transitions) {
        if (each.label === null && each.outputs.length === 0) relevance.add(each);
      }
      return this.walkBack(relevance);
    });
  }

  /** Every silent move. */
  everySilentMove(): Relevance {
    return this.remembered('all', () => {
      const relevance = new Relevance([]);
      for (const each of this.transitions) if (each.label === null) relevance.add(each);
      return relevance;
    });
  }

  private remembered(key: string, find: () => Relevance): Relevance {
    const known = this.found.get(key);
    if (known) return known;
    const found = find();
    this.found.set(key, found);
    return found;
  }

  private walkBack(relevance: Relevance): Relevance {
    for (let grown = true; grown;) {
      grown = false;
      for (const each of this.transitions) {
        if (each.label !== null || relevance.has(each)) continue;
        if (!each.outputs.some((place) => relevance.places.has(place))) continue;
        relevance.add(each);
        grown = true;
      }
    }
    return relevance;
  }

  private compile(transition: NetTransition, index: number): CompiledTransition {
    invariant(transition.inputs.length > 0, `Transition ${transition.id} has no input place.`);
    return {
      index,
      id: transition.id,
      label: transition.label,
      inputs: this.placesOf(transition.inputs),
      outputs: this.placesOf(transition.outputs),
      counter: transition.bound ? this.counterOf(transition.bound.counter) : -1,
      passMax: transition.bound?.max ?? 0,
    };
  }
}

/** A set of silent transitions worth trying, and the places they matter for. */
export class Relevance {
  readonly places: Set<number>;
  private readonly transitions = new Set<number>();

  constructor(places: readonly number[]) {
    this.places = new Set(places);
  }

  has(transition: CompiledTransition): boolean {
    return this.transitions.has(transition.index);
  }

  add(transition: CompiledTransition): void {
    this.transitions.add(transition.index);
    for (const place of transition.inputs) this.places.add(place);
  }
}

/** Whether every input holds its token, and the transition's bound is not used up. */
export function isEnabled(transition: CompiledTransition, state: NetState): boolean {
  return isWithinBound(transition, state) && missingInputs(transition.inputs, state.tokens).length === 0;
}

export function isWithinBound(transition: CompiledTransition, state: NetState): boolean {
  return transition.counter < 0 || (state.passed[transition.counter] ?? 0) < transition.passMax;
}

/** The wanted places that the tokens do not cover; both ascending. */
export function missingInputs(wanted: readonly number[], tokens: readonly number[]): number[] {
  const missing: number[] = [];
  let at = 0;
  for (const place of wanted) {
    while (at < tokens.length && (tokens[at] as number) < place) at += 1;
    if (tokens[at] === place) at += 1;
    else missing.push(place);
  }
  return missing;
}

/** The state after the transition fired; the inputs must be there. */
export function after(transition: CompiledTransition, state: NetState): NetState {
  const tokens = [...state.tokens];
  for (const place of transition.inputs) tokens.splice(tokens.indexOf(place), 1);
  tokens.push(...transition.outputs);
  tokens.sort((a, b) => a - b);
  if (transition.counter < 0) return { tokens, passed: state.passed };
  const passed = state.passed.map((count, counter) => (counter === transition.counter ? count + 1 : count));
  return { tokens, passed };
}

/** Two states are the same exactly when their keys are. */
export function keyOf(state: NetState): string {
  return `${state.tokens.join(',')}|${state.passed.join(',')}`;
}

function indexOf(names: readonly string[]): Map<string, number> {
  const index = new Map(names.map((name, position) => [name, position]));
  invariant(index.size === names.length, 'A net names the same place twice.');
  return index;
}

function groupByFirstInput(
  transitions: readonly CompiledTransition[],
  places: number,
): CompiledTransition[][] {
  const groups: CompiledTransition[][] = Array.from({ length: places }, () => []);
  for (const transition of transitions) groups[transition.inputs[0] as number]?.push(transition);
  return groups;
}

function groupByLabel(transitions: readonly CompiledTransition[]): Map<string, CompiledTransition[]> {
  const groups = new Map<string, CompiledTransition[]>();
  for (const transition of transitions) {
    if (transition.label === null) continue;
    const group = groups.get(transition.label);
    if (group) group.push(transition);
    else groups.set(transition.label, [transition]);
  }
  return groups;
}

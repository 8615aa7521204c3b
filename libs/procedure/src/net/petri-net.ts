/**
 * A labelled Petri net as JSON. Places and transitions are named by their ids; a weight is written by naming the
 * place more than once.
 */
export type PetriNet = {
  places: string[];
  transitions: NetTransition[];
  /** The places that hold a token at the start, once per token. */
  initial: string[];
  /** The places that hold a token when the case is complete, once per token, and no other place holds any. */
  final: string[];
};

export type NetTransition = {
  id: string;
  /** The activity; `null` is a silent transition, which leaves nothing in a log. */
  label: string | null;
  inputs: string[];
  outputs: string[];
  /** The transition may fire only while `counter` was passed less than `max` times, and passes it. */
  bound?: { counter: string; max: number };
};

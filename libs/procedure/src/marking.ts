/**
 * Where a case stands on its chart, as JSON. Choices at gateways are silent and taken as late as possible, so the
 * steps done so far may leave more than one possibility open: a marking is the set of all of them.
 */
export type Marking = { configurations: Configuration[] };

/** One possibility: the flows (and the inner places `@start`, `@end`) that hold a token, once per token, sorted. */
export type Configuration = {
  tokens: string[];
  /** How often each node with a `loopMax` was passed; nodes not passed are left out. */
  passed?: { [nodeId: string]: number };
};

/** Where a question is put. */
export interface QueryAddress {
  readonly namespace: string;
  /** Administrative division code, such as `360827`. */
  readonly division: string;
  /** The context that answers. */
  readonly context: string;
  /** The query's name, such as `powerInForce`. */
  readonly query: string;
}

/**
 * `<namespace>.<division>.query.<context>.<query>`: never below `<namespace>.<division>.<context>`, because the stream of a
 * context's events takes everything there, would store each question and reply to it with its own acknowledgement.
 */
export function querySubjectOf({ namespace, division, context, query }: QueryAddress): string {
  return [namespace, division, 'query', context, query].join('.');
}

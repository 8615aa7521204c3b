/** Why personal data could not be opened. */
export type PersonalDataFault =
  | 'malformed'
  /** The cipher text fails its authentication: altered, another key, or another event or field. */
  | 'not-authentic'
  /** It decrypts, but to something else than what was committed to. */
  | 'commitment-broken';

/** A fault in sealed personal data or in a wrapped key. Its message never holds the data. */
export class PersonalDataError extends Error {
  override readonly name = 'PersonalDataError';

  constructor(
    readonly fault: PersonalDataFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

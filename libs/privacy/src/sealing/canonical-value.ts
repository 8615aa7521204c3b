import { CanonicalError, canonicalText, type JsonValue } from '@daylight/kernel';
import { PersonalDataError } from '../personal-data-error';

/** Personal values are fields of forms; a scanned paper belongs into the file store, not into an event. */
export const canonicalLengthMax = 64 * 1024;

/**
 * The one text of a personal value, by the same rules as the events', so that the commitment to it has one meaning for
 * every verifier.
 * @throws PersonalDataError `malformed` for what JSON cannot carry faithfully, or for too much of it.
 */
export function canonicalValue(value: JsonValue): string {
  const text = textOf(value);
  if (text.length > canonicalLengthMax)
    throw new PersonalDataError(
      'malformed',
      `the personal value is longer than ${canonicalLengthMax} characters`,
    );
  return text;
}

function textOf(value: JsonValue): string {
  try {
    return canonicalText(value);
  } catch (error) {
    if (!(error instanceof CanonicalError)) throw error;
    // Its own message names members of the value.
    throw new PersonalDataError('malformed', `the personal value has no canonical form: ${error.code}`);
  }
}

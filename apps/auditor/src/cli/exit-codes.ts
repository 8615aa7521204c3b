/**
 * The tool's contract with whoever scripts it (never 0 on partial evidence):
 * 0 everything asked was verified, 1 a check failed, 2 wrong usage, 3 something could not be checked.
 */
export const exitCodes = { verified: 0, failed: 1, usage: 2, notChecked: 3 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Wrong arguments: the sentence says what is wrong, the usage is printed below it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something needed for the check is missing: a key, a server, a row. */
export class NotCheckable extends Error {
  override readonly name = 'NotCheckable';
}

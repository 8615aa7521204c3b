import type { Refusal } from '@daylight/kernel';

/** Carries a refusal from a controller to the problem filter. Inside the domain a refusal stays a value. */
export class RefusalException extends Error {
  override readonly name = 'RefusalException';

  constructor(readonly refusal: Refusal) {
    super(`${refusal.code}: ${refusal.message.en}`);
  }
}

/** @throws RefusalException always. */
export function refuse(refusal: Refusal): never {
  throw new RefusalException(refusal);
}

import type { ReactNode } from 'react';

/** A state as a word first and a colour second. */
export function stateTag(textZh: string, isInForce: boolean): ReactNode {
  return <span className={`tag ${isInForce ? 'ok' : 'plain'}`}>{textZh}</span>;
}

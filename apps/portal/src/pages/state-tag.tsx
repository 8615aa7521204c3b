/** A state as a word first and a colour second. */
export function StateTag({ textZh, isInForce }: { textZh: string; isInForce: boolean }) {
  return <span className={`tag ${isInForce ? 'ok' : 'plain'}`}>{textZh}</span>;
}

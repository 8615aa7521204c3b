import type { PowerItemContent } from '@daylight/contexts/power-registry/contracts/own';
import type { PowerItemState } from '@daylight/contexts/power-registry/domain';
import { invariant } from '@daylight/kernel';

/**
 * What the catalogue shows of an item: the version in force, else the one under preparation, else the last one known.
 * @throws InvariantViolation for an item that nobody drafted.
 */
export function contentShown({ versions, contents, revision }: PowerItemState): PowerItemContent {
  const current = versions.at(-1);
  const content =
    (current === undefined ? undefined : contents[current.version]) ??
    revision?.content ??
    Object.values(contents).at(-1);
  invariant(content !== undefined, 'an item has content from its first draft on');
  return content;
}

import type { DisclosedEvent } from '../upstream/disclosure-client';
import { itemHref } from './item-href';

/** Where more stands of what the event is about: the power's page, or the course of the matter; null for neither. */
export function matterHref({
  matter,
  powerCode,
}: Pick<DisclosedEvent, 'matter' | 'powerCode'>): string | null {
  const no = matter?.no ?? powerCode;
  if (no === null) return null;
  // A power is a matter too, whose number is its code.
  return no === powerCode ? itemHref(no) : `/cases/${encodeURIComponent(no)}`;
}

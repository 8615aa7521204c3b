import type { DisclosedEvent } from '../upstream/disclosure-client';

/** Last days of a matter, as business days. */
export interface DueDays {
  readonly promised: string | null;
  readonly statutory: string | null;
}

/** The due days that the newest event which states any states. A later event replaces both, as an extension does. */
export function dueDays(events: readonly Pick<DisclosedEvent, 'payload'>[]): DueDays {
  for (const { payload } of events.toReversed()) {
    const [promised, statutory] = [dueIn(payload, 'promised'), dueIn(payload, 'statutory')];
    if (promised !== null || statutory !== null) return { promised, statutory };
  }
  return { promised: null, statutory: null };
}

/** `承诺 2026-11-27 前办结;法定期限至 2026-12-01`; null where there is no limit yet. */
export function dueZh({ promised, statutory }: DueDays): string | null {
  const parts = [
    promised === null ? null : `承诺 ${promised} 前办结`,
    statutory === null ? null : `法定期限至 ${statutory}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(';');
}

/** An event's payload is its own context's, and in part withheld: whatever is not there is not stated. */
function dueIn(payload: unknown, limit: keyof DueDays): string | null {
  const due = ['deadlines', limit, 'due', 'due'].reduce<unknown>(memberOf, payload);
  return typeof due === 'string' ? due : null;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

import type { DisclosedEvent, MatterCourse } from '../upstream/disclosure-client';
import { dueDays, dueZh } from './due-days';

export interface CaseView {
  readonly no: string;
  readonly nameZh: string | null;
  readonly powerCode: string | null;
  readonly statusZh: string | null;
  readonly dueZh: string | null;
  readonly events: readonly DisclosedEvent[];
  /** Every event of it is shown, from the first to the last. */
  readonly isWhole: boolean;
  /** Position of the last event shown, when there are more. */
  readonly next: string | null;
  /** Names of bodies by their ids. */
  readonly organisations: Readonly<Record<string, string>>;
}

/** `办件`, `咨询`: what a sentence may begin with before the number of what it is about. */
const kindOfMatter = /^\p{Script=Han}{0,6}$/u;

/**
 * What the disclosed record itself says of a matter.
 * @param after position after which the course was asked for, when not from its start
 */
export function caseViewOf(
  { no, after }: { readonly no: string; readonly after?: string },
  { matter, status, events, next }: MatterCourse,
  organisations: Readonly<Record<string, string>>,
): CaseView {
  return {
    no,
    nameZh: matter.nameZh ?? null,
    powerCode: events.map(({ powerCode }) => powerCode).findLast((code) => code !== null) ?? null,
    statusZh: status?.zh ?? null,
    dueZh: dueZh(dueDays(events)),
    // On the matter's own page its number stands once, at the top.
    events: events.map((event) => ({
      ...event,
      summary: { ...event.summary, zh: withoutNumber(event.summary.zh, no) },
    })),
    isWhole: after === undefined && next === null,
    next,
    organisations: { ...organisations, public: '申请人' },
  };
}

function withoutNumber(text: string, no: string): string {
  const at = text.indexOf(no);
  const isPrefix = at >= 0 && kindOfMatter.test(text.slice(0, at));
  return (isPrefix ? text.slice(at + no.length).trim() : '') || text;
}

import type { CaseView } from '../pages/case-pages';
import type { PublicEvent } from '../upstream/disclosure-client';

/** What the events themselves say of a case; the latest word counts. */
export function caseViewOf(
  caseNo: string,
  events: readonly PublicEvent[],
  organisations: Readonly<Record<string, string>>,
): CaseView {
  return {
    caseNo,
    // On the case's own page its number stands once, at the top.
    events: events.map((event) => ({
      ...event,
      summary: { ...event.summary, zh: withoutNumber(event.summary.zh, caseNo) },
    })),
    organisations: { ...organisations, public: '申请人' },
    itemNameZh: latest(events, 'itemNameZh'),
    powerCode: events.map((event) => event.powerCode).findLast((code) => code !== null) ?? null,
    statusZh: latest(events, 'statusZh'),
    dueZh: dueOf(latest(events, 'promisedDue'), latest(events, 'statutoryDue')),
  };
}

function dueOf(promised: string | null, statutory: string | null): string | null {
  if (promised === null && statutory === null) return null;
  return [
    promised === null ? null : `承诺 ${promised} 前办结`,
    statutory === null ? null : `法定期限至 ${statutory}`,
  ]
    .filter((part) => part !== null)
    .join(';');
}

function latest(events: readonly PublicEvent[], key: string): string | null {
  for (const event of events.toReversed()) {
    const value = event.payload?.[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

function withoutNumber(text: string, caseNo: string): string {
  return text.replace(`办件${caseNo}`, '').trim();
}

import type { PublicEvent } from '../upstream/disclosure-client';
import { minuteOf } from './dates';

/** Disclosed events as a list, newest first; an omission is shown as one, with its reason. */
export function EventRows({ events, empty }: { events: readonly PublicEvent[]; empty: string }) {
  if (events.length === 0) return <p className="note">{empty}</p>;
  return (
    <ul className="rows">
      {events.map((event) => (
        <li key={event.position}>
          {event.visibility === 'full' ? (
            <span className="tag info">公开</span>
          ) : (
            <span className="tag warn">不公开内容</span>
          )}
          <span className="what">
            {event.caseNo === null ? (
              event.powerCode === null ? (
                event.summary.zh
              ) : (
                <a href={`/item/${encodeURIComponent(event.powerCode)}`}>{event.summary.zh}</a>
              )
            ) : (
              <a href={`/cases/${encodeURIComponent(event.caseNo)}`}>{event.summary.zh}</a>
            )}
            {event.reason === null ? null : <span className="note"> 理由:{event.reason.zh}</span>}
          </span>
          <time dateTime={event.recordedAt}>{minuteOf(event.recordedAt)}</time>
        </li>
      ))}
    </ul>
  );
}

import type { DisclosedEvent } from '../upstream/disclosure-client';
import { minuteOf } from './dates';
import { EventMarks } from './event-marks';
import { matterHref } from './matter-href';

/** Disclosed events as a list, newest first; an omission is shown as one, with its reason. */
export function EventRows({ events, empty }: { events: readonly DisclosedEvent[]; empty: string }) {
  if (events.length === 0) return <p className="note">{empty}</p>;
  return (
    <ul className="rows">
      {events.map((event) => (
        <EventRow key={event.position} event={event} />
      ))}
    </ul>
  );
}

function EventRow({ event }: { event: DisclosedEvent }) {
  const href = matterHref(event);
  const isFull = event.visibility === 'full';
  return (
    <li>
      <span className={`tag ${isFull ? 'info' : 'warn'}`}>{isFull ? '公开' : '不公开内容'}</span>
      <span className="what">
        {href === null ? event.summary.zh : <a href={href}>{event.summary.zh}</a>}
        <EventMarks deviations={event.deviations} backdated={event.backdated} />
        {event.reason === null ? null : <span className="note"> 理由:{event.reason.zh}</span>}
      </span>
      <time dateTime={event.recordedAt}>{minuteOf(event.recordedAt)}</time>
    </li>
  );
}

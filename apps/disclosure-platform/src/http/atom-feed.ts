import type { DisclosedEvent } from '../projections/disclosed-event/disclosed-event.entity';

/** An Atom feed (RFC 4287) of disclosed events, newest first. */
export function atomFeed(
  events: readonly DisclosedEvent[],
  options: { division: string; self: string },
): string {
  const updated = events[0]?.recordedAt.toISOString() ?? '1970-01-01T00:00:00.000Z';
  const id = `urn:daylight:${options.division}:disclosed`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${xml(id)}</id>`,
    '<title>阳光权力运行平台 · 公开记录</title>',
    `<link rel="self" href="${xml(options.self)}"/>`,
    '<author><name>阳光权力运行平台</name></author>',
    `<updated>${updated}</updated>`,
    ...events.map((event) => entry(event)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(event: DisclosedEvent): string {
  const subject = event.matterNo ?? event.powerCode;
  const title =
    subject === null || event.summaryZh.includes(subject)
      ? event.summaryZh
      : `${event.summaryZh}(${subject})`;
  return [
    '<entry>',
    `<id>urn:uuid:${event.eventId}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${event.recordedAt.toISOString()}</updated>`,
    `<published>${event.occurredAt.toISOString()}</published>`,
    `<category term="${xml(event.type)}"/>`,
    `<link rel="alternate" href="/api/disclosure-platform/events/${xml(encodeURIComponent(event.position))}"/>`,
    `<summary>${xml(event.reasonZh === null ? event.summaryZh : `${event.summaryZh}:${event.reasonZh}`)}</summary>`,
    '</entry>',
  ].join('\n');
}

/** Escapes for XML and drops the control characters that XML 1.0 cannot carry. */
function xml(text: string): string {
  return [...text]
    .filter((character) => character >= ' ' || character === '\t' || character === '\n')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

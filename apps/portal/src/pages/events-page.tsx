import type { DisclosedEvent } from '../upstream/disclosure-client';
import { EventRows } from './event-rows';
import { Layout } from './layout';
import { SearchBox } from './search-box';

export function EventsPage({
  q,
  events,
  next,
}: {
  q?: string;
  events: readonly DisclosedEvent[];
  next: string | null;
}) {
  const more = new URLSearchParams(q === undefined ? {} : { q });
  if (next !== null) more.set('before', next);
  return (
    <Layout title="公开记录" section="events">
      <div className="wide">
        <section className="section">
          <h1>公开记录</h1>
          <p className="note">权力运行的每一步,入库后即公开;不公开内容的,公开其存在和理由。</p>
          <SearchBox action="/events" label="检索公开记录,两个汉字即可" value={q} />
          <EventRows events={events} empty="没有找到。请换一个词,或去掉检索词看最新记录。" />
          {next === null ? null : (
            <p>
              <a href={`/events?${more.toString()}`}>更早的记录 ›</a>
            </p>
          )}
        </section>
      </div>
    </Layout>
  );
}

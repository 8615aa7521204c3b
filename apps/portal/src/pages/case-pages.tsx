import type { DisclosedEvent } from '../upstream/disclosure-client';
import type { CaseView } from './case-view';
import { secondOf } from './dates';
import { EventMarks } from './event-marks';
import { itemHref } from './item-href';
import { Layout } from './layout';

/** @param unknownNo a number under which nothing is disclosed */
export function CaseLookUpPage({ unknownNo }: { unknownNo?: string }) {
  return (
    <Layout title={unknownNo === undefined ? '办件查询' : '错误:没有查到办件'} section="cases">
      <div className="wide">
        <section className="section">
          <h1>办件查询</h1>
          {unknownNo === undefined ? (
            <p className="note">输入受理凭证上的办件编码,免登录查看全过程。姓名等个人信息不在此显示。</p>
          ) : (
            <p role="alert">
              没有查到编码为 <b>{unknownNo}</b>{' '}
              的办件。请核对受理凭证上的办件编码;编码无误仍查不到的,可向机关效能投诉中心反映。
            </p>
          )}
          <form className="search" action="/cases" method="get">
            <input
              name="number"
              aria-label="办件编码"
              defaultValue={unknownNo}
              maxLength={64}
              autoComplete="off"
            />
            <button className="button" type="submit">
              查询
            </button>
          </form>
        </section>
      </div>
    </Layout>
  );
}

/** A matter from its first event on, each step with who, when, and the print by which anyone can ask the record for it. */
export function CasePage({ view }: { view: CaseView }) {
  const { no, dueZh, events, next, organisations } = view;
  return (
    <Layout title={`${view.nameZh ?? '办件'} ${no}`} section="cases">
      <div className="wide">
        <Heading view={view} />
        {dueZh === null ? null : <p>{dueZh}</p>}
        <h2>{view.isWhole ? `全过程(${events.length} 步)` : `全过程(此页 ${events.length} 步)`}</h2>
        <ol className="course">
          {events.map((event) => (
            <Step key={event.position} event={event} organisations={organisations} />
          ))}
        </ol>
        {next === null ? null : (
          <p>
            <a href={`/cases/${encodeURIComponent(no)}?after=${encodeURIComponent(next)}`}>后续记录 ›</a>
          </p>
        )}
        <p className="note">
          每条记录的指纹可凭位置向记录核对:
          <a href={`/api/disclosure-platform/matters/${encodeURIComponent(no)}/events`}>下载数据(JSON)</a>
        </p>
      </div>
    </Layout>
  );
}

function Heading({ view: { no, nameZh, powerCode, statusZh } }: { view: CaseView }) {
  return (
    <>
      <nav className="trail" aria-label="位置">
        <a href="/cases">办件查询</a> › {no}
      </nav>
      <h1>{nameZh ?? '办件'}</h1>
      <p className="note">
        编码 {no}
        {powerCode === null ? null : (
          <>
            {' '}
            · 职权 <a href={itemHref(powerCode)}>{powerCode}</a>
          </>
        )}{' '}
        {statusZh === null ? null : <span className="tag info">{statusZh}</span>}
      </p>
    </>
  );
}

function Step({ event, organisations }: { event: DisclosedEvent } & Pick<CaseView, 'organisations'>) {
  const { summary, occurredAt, organisation, post, reason, digest } = event;
  return (
    <li>
      <b>{summary.zh}</b>
      <EventMarks deviations={event.deviations} backdated={event.backdated} />
      <span className="note">
        <time dateTime={occurredAt}>{secondOf(occurredAt)}</time> ·{' '}
        {organisations[organisation] ?? organisation}
        {post === null ? '' : ` · ${post}`}
      </span>
      {reason === null ? null : <span className="note">理由:{reason.zh}</span>}
      <span className="print">记录指纹 {digest.slice(0, 16)}…</span>
    </li>
  );
}

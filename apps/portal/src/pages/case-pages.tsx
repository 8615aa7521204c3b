import type { PublicEvent } from '../upstream/disclosure-client';
import { secondOf } from './dates';
import { Layout } from './layout';

export function CaseLookUpPage({ asked, unknown }: { asked?: string; unknown: boolean }) {
  return (
    <Layout title={unknown ? '错误:没有查到办件' : '办件查询'} section="cases">
      <div className="wide">
        <section className="section">
          <h1>办件查询</h1>
          {unknown ? (
            <p role="alert">
              没有查到编码为 <b>{asked}</b>{' '}
              的办件。请核对受理凭证上的办件编码;编码无误仍查不到的,可向机关效能投诉中心反映。
            </p>
          ) : (
            <p className="note">输入受理凭证上的办件编码,免登录查看全过程。姓名等个人信息不在此显示。</p>
          )}
          <form className="search" action="/cases" method="get">
            <input
              name="number"
              aria-label="办件编码"
              defaultValue={asked}
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

export type CaseView = {
  readonly caseNo: string;
  readonly itemNameZh: string | null;
  readonly powerCode: string | null;
  readonly statusZh: string | null;
  readonly dueZh: string | null;
  readonly events: readonly PublicEvent[];
  readonly organisations: Readonly<Record<string, string>>;
};

/** A case from filing to delivery, each step with who, when, and the print by which anyone can ask the record for it. */
export function CasePage({
  caseNo,
  itemNameZh,
  powerCode,
  statusZh,
  dueZh,
  events,
  organisations,
}: CaseView) {
  return (
    <Layout title={`办件 ${caseNo}`} section="cases">
      <div className="wide">
        <nav className="trail" aria-label="位置">
          <a href="/cases">办件查询</a> › {caseNo}
        </nav>
        <h1>{itemNameZh ?? '办件'}</h1>
        <p className="note">
          办件编码 {caseNo}
          {powerCode === null ? null : (
            <>
              {' '}
              · 职权 <a href={`/item/${encodeURIComponent(powerCode)}`}>{powerCode}</a>
            </>
          )}{' '}
          {statusZh === null ? null : <span className="tag info">{statusZh}</span>}
        </p>
        {dueZh === null ? null : <p>{dueZh}</p>}
        <h2>全过程({events.length} 步)</h2>
        <ol className="course">
          {events.map((event) => (
            <li key={event.position}>
              <b>{event.summary.zh}</b>
              <span className="note">
                <time dateTime={event.occurredAt}>{secondOf(event.occurredAt)}</time> ·{' '}
                {organisations[event.organisation] ?? event.organisation}
                {event.post === null ? '' : ` · ${event.post}`}
              </span>
              <span className="print">记录指纹 {event.digest.slice(0, 16)}…</span>
            </li>
          ))}
        </ol>
        <p className="note">
          共 {events.length} 条记录。每条记录的指纹可凭位置向记录核对:
          <a href={`/api/disclosure-platform/cases/${encodeURIComponent(caseNo)}/timeline`}>下载数据(JSON)</a>
        </p>
      </div>
    </Layout>
  );
}

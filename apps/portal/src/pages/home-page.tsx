import type { Figures, PublicEvent } from '../upstream/disclosure-client';
import type { CatalogueFacets, CatalogueRow } from '../upstream/registry-client';
import { minuteOf } from './dates';
import { EventRows } from './event-rows';
import { Layout } from './layout';
import { SearchBox } from './search-box';

export type HomeView = {
  readonly items: readonly CatalogueRow[];
  /** Null when the part behind it does not answer: the block is left out, the page stays. */
  readonly facets: CatalogueFacets | null;
  readonly total: number | null;
  readonly events: readonly PublicEvent[] | null;
  readonly figures: Figures | null;
};

const departmentsShown = 18;

export function HomePage({ items, facets, total, events, figures }: HomeView) {
  return (
    <Layout title="首页" section="home">
      <div className="hero">
        <div className="wide">
          <h1>查一项权力,看它怎样运行</h1>
          <SearchBox action="/catalogue" label="职权名称、部门或职权编码" />
          {items.length === 0 ? null : (
            <p className="hint">
              按名称、部门或编码查找。已施行的职权:
              {items.map((item) => (
                <a key={item.powerCode} href={`/item/${encodeURIComponent(item.powerCode)}`}>
                  {item.nameZh}
                </a>
              ))}
            </p>
          )}
        </div>
      </div>
      <div className="wide">
        <section className="section" aria-labelledby="ways">
          <h2 id="ways">快捷入口</h2>
          <div className="cards">
            <a className="card" href="/catalogue">
              <b>看权责清单</b>
              <span>{total === null ? '按部门、按类别' : `${total.toLocaleString('zh-CN')} 项职权`}</span>
            </a>
            <a className="card" href="/cases">
              <b>查办件进度</b>
              <span>凭办件编码,免登录</span>
            </a>
            <a className="card" href="/events">
              <b>看公开记录</b>
              <span>每一步入库后一秒内公开</span>
            </a>
            <a className="card" href="/api/docs">
              <b>用开放接口</b>
              <span>OpenAPI、Atom、实时流</span>
            </a>
          </div>
        </section>
        <section className="section">
          <div className="two">
            <div>
              <h2>找职权</h2>
              {facets === null ? (
                <p className="note">权责清单暂时读取不到,请稍后刷新。</p>
              ) : (
                <>
                  <h3>按权力类别</h3>
                  <ul className="links">
                    {facets.categories.map((facet) => (
                      <li key={facet.code}>
                        <a href={`/catalogue?category=${encodeURIComponent(facet.code)}`}>{facet.nameZh}</a>{' '}
                        <span className="note">{facet.count}</span>
                      </li>
                    ))}
                  </ul>
                  <h3>按部门</h3>
                  <ul className="links">
                    {facets.departments.slice(0, departmentsShown).map((facet) => (
                      <li key={facet.code}>
                        <a href={`/catalogue?department=${encodeURIComponent(facet.code)}`}>{facet.nameZh}</a>{' '}
                        <span className="note">{facet.count}</span>
                      </li>
                    ))}
                    {facets.departments.length > departmentsShown ? (
                      <li>
                        <a href="/catalogue">全部 {facets.departments.length} 个 ›</a>
                      </li>
                    ) : null}
                  </ul>
                </>
              )}
            </div>
            {figures === null ? null : (
              <div>
                <h2>今日运行</h2>
                <div className="card">
                  <span>{figures.asOf === null ? '尚无记录' : `截至 ${minuteOf(figures.asOf)}`}</span>
                  <span className="big">{figures.eventsToday.toLocaleString('zh-CN')}</span>
                  <span>条记录今日公开</span>
                  <p>
                    累计公开 <b>{figures.events.toLocaleString('zh-CN')}</b> 条,涉及办件{' '}
                    <b>{figures.cases.toLocaleString('zh-CN')}</b> 件
                  </p>
                  <span>
                    不公开内容的 {figures.narrower.toLocaleString('zh-CN')} 条,其中未说明理由{' '}
                    {figures.reasonMissing.toLocaleString('zh-CN')} 条
                  </span>
                </div>
              </div>
            )}
          </div>
        </section>
        {events === null ? null : (
          <section className="section" aria-labelledby="latest">
            <h2 id="latest">最新公开</h2>
            <EventRows events={events} empty="还没有公开的记录。" />
            <p>
              <a href="/events">全部公开记录 ›</a>
            </p>
          </section>
        )}
      </div>
    </Layout>
  );
}

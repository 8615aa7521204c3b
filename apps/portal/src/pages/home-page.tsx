import type { DisclosedEvent, Figures } from '../upstream/disclosure-client';
import type { CataloguePage, CatalogueRow } from '../upstream/registry-client';
import { EventRows } from './event-rows';
import { FacetLinks } from './facet-links';
import { FiguresCard } from './figures-card';
import { itemHref } from './item-href';
import { Layout } from './layout';
import { SearchBox } from './search-box';

/** Null where the part behind it does not answer: the block is left out, the page stays. */
export interface HomeView {
  readonly inForce: readonly CatalogueRow[];
  readonly catalogue: CataloguePage | null;
  readonly events: readonly DisclosedEvent[] | null;
  readonly figures: Figures | null;
}

export function HomePage({ inForce, catalogue, events, figures }: HomeView) {
  return (
    <Layout title="首页" section="home">
      <Hero inForce={inForce} />
      <div className="wide">
        <Ways total={catalogue?.total ?? null} />
        <section className="section">
          <div className="two">
            <FacetLinks facets={catalogue?.facets ?? null} />
            {figures === null ? null : <FiguresCard figures={figures} />}
          </div>
        </section>
        {events === null ? null : <Latest events={events} />}
      </div>
    </Layout>
  );
}

function Hero({ inForce }: Pick<HomeView, 'inForce'>) {
  return (
    <div className="hero">
      <div className="wide">
        <h1>查一项权力,看它怎样运行</h1>
        <SearchBox action="/catalogue" label="职权名称、部门或职权编码" />
        {inForce.length === 0 ? null : (
          <p className="hint">
            按名称、部门或编码查找。已施行的职权:
            {inForce.map(({ powerCode, nameZh }) => (
              <a key={powerCode} href={itemHref(powerCode)}>
                {nameZh}
              </a>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}

function Ways({ total }: { total: number | null }) {
  return (
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
          <span>OpenAPI、AsyncAPI、Atom、实时流</span>
        </a>
      </div>
    </section>
  );
}

function Latest({ events }: { events: readonly DisclosedEvent[] }) {
  return (
    <section className="section" aria-labelledby="latest">
      <h2 id="latest">最新公开</h2>
      <EventRows events={events} empty="还没有公开的记录。" />
      <p>
        <a href="/events">全部公开记录 ›</a>
      </p>
    </section>
  );
}

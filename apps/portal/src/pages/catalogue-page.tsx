import type { CataloguePage as CatalogueAnswer, CatalogueSearch } from '../upstream/registry-client';
import { CatalogueFilters } from './catalogue-filters';
import { CatalogueTable } from './catalogue-table';
import { Layout } from './layout';
import { SearchBox } from './search-box';

export interface CatalogueView {
  readonly search: CatalogueSearch;
  readonly found: CatalogueAnswer;
}

/** The catalogue outside which no power may be used: search, two filters, twenty rows a page. */
export function CataloguePage({ search, found }: CatalogueView) {
  return (
    <Layout title="权责清单" section="catalogue">
      <div className="wide">
        <section className="section">
          <h1>行政职权目录</h1>
          <p className="note">
            凡未列入《职权目录》的权力,不得行使。共 {found.total.toLocaleString('zh-CN')} 项。
          </p>
          <SearchBox action="/catalogue" label="职权名称、部门或职权编码" value={search.q} />
          <CatalogueFilters search={search} facets={found.facets} />
          {found.items.length === 0 ? (
            <p>
              没有找到。请换一个说法,或 <a href="/catalogue">看全部职权</a>。
            </p>
          ) : (
            <CatalogueTable items={found.items} />
          )}
          <PageTurn search={search} found={found} />
        </section>
      </div>
    </Layout>
  );
}

function PageTurn({ search, found: { page, pages } }: CatalogueView) {
  return (
    <nav className="pages" aria-label="翻页">
      {page > 1 ? <a href={pageHref(search, page - 1)}>‹ 上一页</a> : null}
      <span className="note">
        第 {page} / {pages} 页
      </span>
      {page < pages ? <a href={pageHref(search, page + 1)}>下一页 ›</a> : null}
    </nav>
  );
}

function pageHref(search: CatalogueSearch, page: number): string {
  const query = new URLSearchParams();
  for (const key of ['q', 'category', 'department'] as const) {
    const value = search[key];
    if (value !== undefined) query.set(key, value);
  }
  query.set('page', String(page));
  return `/catalogue?${query.toString()}`;
}

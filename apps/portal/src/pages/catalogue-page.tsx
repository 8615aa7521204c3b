import type { CataloguePage as CatalogueView, CatalogueSearch } from '../upstream/registry-client';
import { Layout } from './layout';
import { SearchBox } from './search-box';
import { stateTag } from './state-tag';

/** The catalogue outside which no power may be used: search, two filters, twenty rows a page. */
export function CataloguePage({ search, view }: { search: CatalogueSearch; view: CatalogueView }) {
  const chosen = (key: 'category' | 'department') => search[key] ?? '';
  return (
    <Layout title="权责清单" section="catalogue">
      <div className="wide">
        <section className="section">
          <h1>行政职权目录</h1>
          <p className="note">
            凡未列入《职权目录》的权力,不得行使。共 {view.total.toLocaleString('zh-CN')} 项。
          </p>
          <SearchBox action="/catalogue" label="职权名称、部门或职权编码" value={search.q} />
          <form className="filters" action="/catalogue" method="get">
            {search.q === undefined ? null : <input type="hidden" name="q" value={search.q} />}
            <label>
              权力类别
              <br />
              <select name="category" defaultValue={chosen('category')}>
                <option value="">全部</option>
                {view.facets.categories.map(({ code, nameZh, count }) => (
                  <option key={code} value={code}>
                    {`${nameZh}(${count})`}
                  </option>
                ))}
              </select>
            </label>
            <label>
              部门
              <br />
              <select name="department" defaultValue={chosen('department')}>
                <option value="">全部</option>
                {view.facets.departments.map(({ code, nameZh, count }) => (
                  <option key={code} value={code}>
                    {`${nameZh}(${count})`}
                  </option>
                ))}
              </select>
            </label>
            <button className="button second" type="submit">
              筛选
            </button>
          </form>
          {view.items.length === 0 ? (
            <p>
              没有找到。请换一个说法,或 <a href="/catalogue">看全部职权</a>。
            </p>
          ) : (
            <div className="table">
              <table className="stack">
                <thead>
                  <tr>
                    <th scope="col">职权名称</th>
                    <th scope="col">职权编码</th>
                    <th scope="col">部门</th>
                    <th scope="col">类别</th>
                    <th scope="col">承诺时限</th>
                    <th scope="col">状态</th>
                  </tr>
                </thead>
                <tbody>
                  {view.items.map((item) => (
                    <tr key={item.powerCode}>
                      <td>
                        <a href={`/item/${encodeURIComponent(item.powerCode)}`}>{item.nameZh}</a>
                      </td>
                      <td data-label="职权编码">{item.powerCode}</td>
                      <td data-label="部门">{item.organisationZh}</td>
                      <td data-label="类别">{item.categoryZh}</td>
                      <td data-label="承诺时限">{item.promisedZh ?? '—'}</td>
                      <td data-label="状态">{stateTag(item.stateZh, item.inForce)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <nav className="pages" aria-label="翻页">
            {view.page > 1 ? <a href={pageHref(search, view.page - 1)}>‹ 上一页</a> : null}
            <span className="note">
              第 {view.page} / {Math.max(view.pages, 1)} 页
            </span>
            {view.page < view.pages ? <a href={pageHref(search, view.page + 1)}>下一页 ›</a> : null}
          </nav>
        </section>
      </div>
    </Layout>
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

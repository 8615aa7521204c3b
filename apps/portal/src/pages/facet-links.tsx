import type { CataloguePage } from '../upstream/registry-client';

type Facets = CataloguePage['facets'];

const departmentsShown = 18;

/** 找职权: into the catalogue by category or by body. */
export function FacetLinks({ facets }: { facets: Facets | null }) {
  return (
    <div>
      <h2>找职权</h2>
      {facets === null ? (
        <p className="note">权责清单暂时读取不到,请稍后刷新。</p>
      ) : (
        <>
          <h3>按权力类别</h3>
          <ul className="links">{facets.categories.map(linkTo('category'))}</ul>
          <h3>按部门</h3>
          <ul className="links">
            {facets.departments.slice(0, departmentsShown).map(linkTo('department'))}
            {facets.departments.length > departmentsShown ? (
              <li>
                <a href="/catalogue">全部 {facets.departments.length} 个 ›</a>
              </li>
            ) : null}
          </ul>
        </>
      )}
    </div>
  );
}

function linkTo(filter: 'category' | 'department') {
  return ({ code, nameZh, count }: Facets['categories'][number]) => (
    <li key={code}>
      <a href={`/catalogue?${filter}=${encodeURIComponent(code)}`}>{nameZh}</a>{' '}
      <span className="note">{count}</span>
    </li>
  );
}

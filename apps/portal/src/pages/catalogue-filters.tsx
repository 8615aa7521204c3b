import type { CataloguePage, CatalogueSearch } from '../upstream/registry-client';

type Facets = CataloguePage['facets'];
type Filter = { name: string; labelZh: string; chosen?: string; options: Facets['categories'] };

/** By category and by body; what was searched for stays. */
export function CatalogueFilters({ search, facets }: { search: CatalogueSearch; facets: Facets }) {
  return (
    <form className="filters" action="/catalogue" method="get">
      {search.q === undefined ? null : <input type="hidden" name="q" value={search.q} />}
      <FilterChoice name="category" labelZh="权力类别" chosen={search.category} options={facets.categories} />
      <FilterChoice
        name="department"
        labelZh="部门"
        chosen={search.department}
        options={facets.departments}
      />
      <button className="button second" type="submit">
        筛选
      </button>
    </form>
  );
}

function FilterChoice({ name, labelZh, chosen, options }: Filter) {
  return (
    <label>
      {labelZh}
      <br />
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">全部</option>
        {options.map(({ code, nameZh, count }) => (
          <option key={code} value={code}>
            {`${nameZh}(${count})`}
          </option>
        ))}
      </select>
    </label>
  );
}

import { limitZh } from '../charts/limit-zh';
import type { CatalogueRow } from '../upstream/registry-client';
import { itemHref } from './item-href';
import { StateTag } from './state-tag';

/** One row a power; on a narrow screen each row is a card, hence the labels. */
export function CatalogueTable({ items }: { items: readonly CatalogueRow[] }) {
  return (
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
          {items.map((item) => (
            <tr key={item.powerCode}>
              <td>
                <a href={itemHref(item.powerCode)}>{item.nameZh}</a>
              </td>
              <td data-label="职权编码">{item.powerCode}</td>
              <td data-label="部门">{item.organisationZh}</td>
              <td data-label="类别">{item.categoryZh}</td>
              <td data-label="承诺时限">{item.promisedLimit === null ? '—' : limitZh(item.promisedLimit)}</td>
              <td data-label="状态">
                <StateTag textZh={item.stateZh} isInForce={item.inForce} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

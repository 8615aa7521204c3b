import type { CatalogueItem } from '../upstream/registry-client';

type Material = CatalogueItem['content']['materials'][number];

/** What an applicant brings, and what the county obtains by itself and must not ask for (SVC-24). */
export function ItemMaterials({ materials }: { materials: readonly Material[] }) {
  if (materials.length === 0) return <div />;
  return (
    <div>
      <h2>需要的材料({materials.length} 份)</h2>
      <div className="table">
        <table>
          <thead>
            <tr>
              <th scope="col">材料</th>
              <th scope="col">来源</th>
            </tr>
          </thead>
          <tbody>
            {materials.map((material) => (
              <tr key={material.code}>
                <td>{material.nameZh}</td>
                <td>
                  <Source material={material} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Source({ material: { obtainable, required } }: { material: Material }) {
  if (obtainable) return <span className="tag ok">系统核验,免提交</span>;
  return required ? '申请人提供' : '选填';
}

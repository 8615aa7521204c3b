import type { CatalogueItem } from '../upstream/registry-client';
import { ItemChart, type ItemChartView } from './item-chart';
import { ItemMaterials } from './item-materials';
import { itemCards, itemFacts, waitingZh, type ItemCard } from './item-words';
import { Layout } from './layout';
import { StateTag } from './state-tag';

export interface ItemPageView extends ItemChartView {
  readonly item: CatalogueItem;
}

/** One power: limits, basis, materials, its flowchart and the same as text, supervision and remedies. */
export function ItemPage({ item, ...chart }: ItemPageView) {
  return (
    <Layout title={item.nameZh} section="catalogue">
      <div className="wide">
        <Heading item={item} />
        <div className="cards">
          {itemCards(item).map((card) => (
            <Card key={card.headingZh} card={card} />
          ))}
        </div>
        <div className="two even section">
          <ItemMaterials materials={item.content.materials} />
          <Facts item={item} />
        </div>
        <ItemChart {...chart} />
      </div>
    </Layout>
  );
}

function Heading({ item }: { item: CatalogueItem }) {
  const waiting = waitingZh(item);
  return (
    <>
      <nav className="trail" aria-label="位置">
        <a href="/catalogue">权责清单</a> ›{' '}
        <a href={`/catalogue?category=${item.category}`}>{item.categoryZh}</a> › {item.nameZh}
      </nav>
      <h1>{item.nameZh}</h1>
      <p className="note">
        {item.categoryZh} · {item.organisationZh} · 职权编码 {item.powerCode}
        {item.version === null ? '' : ` · 第 ${item.version} 版`}{' '}
        <StateTag textZh={item.stateZh} isInForce={item.inForce} />
      </p>
      {waiting === null ? null : <p>{waiting}</p>}
    </>
  );
}

function Card({ card: { headingZh, mainZh, noteZh, isWordy = false } }: { card: ItemCard }) {
  return (
    <div className="card">
      <span>{headingZh}</span>
      <span className={isWordy ? 'words' : 'big'}>{mainZh}</span>
      {noteZh === undefined ? null : <span>{noteZh}</span>}
    </div>
  );
}

function Facts({ item }: { item: CatalogueItem }) {
  return (
    <div>
      <h2>依据与监督</h2>
      <dl className="facts">
        {itemFacts(item).map(([name, values]) => (
          <Fact key={name} name={name} values={values} />
        ))}
      </dl>
    </div>
  );
}

function Fact({ name, values }: { name: string; values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {values.map((value) => (
          <div key={value}>{value}</div>
        ))}
      </dd>
    </>
  );
}

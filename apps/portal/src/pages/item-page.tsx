import type { ItemView } from '../upstream/registry-client';
import { Layout } from './layout';
import { stateTag } from './state-tag';

export type ItemPageView = {
  readonly item: ItemView;
  /** The chart as SVG; null when there is none or it is too large to draw. */
  readonly chartSvg: string | null;
  readonly steps: readonly { readonly id: string; readonly nameZh: string; readonly detailZh: string }[];
};

/** One power: limits, basis, materials, its flowchart and the same as text, supervision and remedies. */
export function ItemPage({ item, chartSvg, steps }: ItemPageView) {
  return (
    <Layout title={item.nameZh} section="catalogue">
      <div className="wide">
        <nav className="trail" aria-label="位置">
          <a href="/catalogue">权责清单</a> ›{' '}
          <a href={`/catalogue?category=${item.category}`}>{item.categoryZh}</a> › {item.nameZh}
        </nav>
        <h1>{item.nameZh}</h1>
        <p className="note">
          {item.categoryZh} · {item.organisationZh} · 职权编码 {item.powerCode}
          {item.version === null ? '' : ` · 第 ${item.version} 版`} {stateTag(item.stateZh, item.inForce)}
        </p>
        {item.waitingZh === null ? null : <p>{item.waitingZh}</p>}
        <div className="cards">
          <div className="card">
            <span>承诺时限</span>
            <span className="big">{item.promisedZh ?? '未承诺'}</span>
            <span>{item.statutoryZh === null ? '法律未规定时限' : `法定 ${item.statutoryZh}`}</span>
          </div>
          <div className="card">
            <span>收费</span>
            <span className="words">{item.feeZh}</span>
          </div>
          <div className="card">
            <span>启动方式</span>
            <span className="big">{item.onApplication ? '依申请' : '依职权'}</span>
            <span>{item.caseKindZh}</span>
          </div>
          <div className="card">
            <span>公开范围</span>
            <span className="big">{item.disclosureZh}</span>
            {item.disclosureReasonZh === null ? null : <span>{item.disclosureReasonZh}</span>}
          </div>
        </div>
        <div className="two even section">
          <div>
            {item.materials.length === 0 ? null : (
              <>
                <h2>需要的材料({item.materials.length} 份)</h2>
                <div className="table">
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">材料</th>
                        <th scope="col">来源</th>
                      </tr>
                    </thead>
                    <tbody>
                      {item.materials.map((material) => (
                        <tr key={material.nameZh}>
                          <td>{material.nameZh}</td>
                          <td>
                            {material.obtainable ? (
                              <span className="tag ok">系统核验,免提交</span>
                            ) : material.required ? (
                              '申请人提供'
                            ) : (
                              '选填'
                            )}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </>
            )}
          </div>
          <div>
            <h2>依据与监督</h2>
            <dl className="facts">
              <Fact name="行使依据" values={item.legalBasesZh} />
              <Fact name="行使条件" values={item.conditionsZh} />
              <Fact name="内部监督" values={item.supervisionInternalZh} />
              <Fact name="外部监督" values={item.supervisionExternalZh} />
              <Fact name="投诉举报" values={item.complaintChannelsZh} />
              <Fact name="相对人权利" values={item.rightsZh} />
              <Fact name="救济途径" values={item.remedyZh === null ? [] : [item.remedyZh]} />
            </dl>
          </div>
        </div>
        <section className="section" aria-labelledby="chart">
          <h2 id="chart">权力运行流程图</h2>
          {steps.length === 0 ? (
            <p className="note">尚未绘制流程图。一项职权须有一个流程图方可公布运行。</p>
          ) : (
            <>
              <p className="note noprint">
                <a href="#steps">看文字版</a>
                {item.bpmnHref === null ? null : (
                  <>
                    {' '}
                    · <a href={item.bpmnHref}>下载 BPMN 2.0</a>
                  </>
                )}
              </p>
              {chartSvg === null ? null : (
                <div
                  className="chart"
                  // It may be wider than its box: the keyboard must be able to scroll it too.
                  tabIndex={0}
                  role="region"
                  aria-labelledby="chart"
                  dangerouslySetInnerHTML={{ __html: chartSvg }}
                />
              )}
              <h3 id="steps">文字版</h3>
              <ol className="steps">
                {steps.map((step) => (
                  <li key={step.id}>
                    <b>{step.nameZh}</b>
                    <span>{step.detailZh}</span>
                  </li>
                ))}
              </ol>
            </>
          )}
        </section>
      </div>
    </Layout>
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

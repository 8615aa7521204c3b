export interface ItemChartView {
  /** The chart as SVG; null when there is none or it is too large to draw. */
  readonly chartSvg: string | null;
  /** The same as text; none when there is no chart. */
  readonly steps: readonly { readonly id: string; readonly nameZh: string; readonly detailZh: string }[];
  /** Address of the chart's file; null when there is no chart. */
  readonly bpmnHref: string | null;
}

/** 权力运行流程图, drawn and as text: the text is all that a narrow screen shows. */
export function ItemChart({ chartSvg, steps, bpmnHref }: ItemChartView) {
  return (
    <section className="section" aria-labelledby="chart">
      <h2 id="chart">权力运行流程图</h2>
      {steps.length === 0 ? (
        <p className="note">尚未绘制流程图。一项职权须有一个流程图方可公布运行。</p>
      ) : (
        <>
          <p className="note noprint">
            <a href="#steps">看文字版</a>
            {bpmnHref === null ? null : (
              <>
                {' '}
                · <a href={bpmnHref}>下载 BPMN 2.0</a>
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
            {steps.map(({ id, nameZh, detailZh }) => (
              <li key={id}>
                <b>{nameZh}</b>
                <span>{detailZh}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

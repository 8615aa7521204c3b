import type { PublishedInterface } from '../upstream/published-interfaces';
import { Layout } from './layout';

/** Name of a context's document in the OpenAPI browser, which also opens it. */
export function browserEntryOf({ titleZh, app }: Pick<PublishedInterface, 'titleZh' | 'app'>): string {
  return `${titleZh} ${app}`;
}

/** 开放接口: of every context what can be asked (OpenAPI 3.1) and what is told (AsyncAPI 3.0). */
export function DocsPage({ interfaces }: { interfaces: readonly PublishedInterface[] }) {
  return (
    <Layout title="开放接口" section="docs">
      <div className="wide">
        <section className="section">
          <h1>开放接口</h1>
          <p className="note">
            本网站的每一项内容都可由程序读取。查询和办理见 OpenAPI 3.1,公开的事件见 AsyncAPI 3.0(CloudEvents
            1.0)。
          </p>
          <div className="table">
            <table className="stack">
              <thead>
                <tr>
                  <th scope="col">平台组成</th>
                  <th scope="col">地址</th>
                  <th scope="col">查询和办理</th>
                  <th scope="col">事件</th>
                </tr>
              </thead>
              <tbody>
                {interfaces.map((each) => (
                  <InterfaceRow key={each.app} of={each} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      </div>
    </Layout>
  );
}

function InterfaceRow({ of }: { of: PublishedInterface }) {
  const { app, titleZh, events } = of;
  const entry = new URLSearchParams({ 'urls.primaryName': browserEntryOf(of) });
  return (
    <tr>
      <td>{titleZh}</td>
      <td data-label="地址">/api/{app}</td>
      <td data-label="查询和办理">
        <span>
          <a href={`/api/docs/openapi?${entry.toString()}`}>浏览{titleZh}接口</a> ·{' '}
          <a href={`/api/${app}/openapi.json`}>OpenAPI</a>
        </span>
      </td>
      <td data-label="事件">
        {events === 'described' ? <a href={`/api/${app}/asyncapi`}>AsyncAPI</a> : null}
        {events === 'none' ? '不发布事件' : null}
        {events === 'unknown' ? '暂时读取不到' : null}
      </td>
    </tr>
  );
}

import type { ReactNode } from 'react';

export type PageFrame = {
  readonly title: string;
  /** Which entry of the main navigation the page belongs to. */
  readonly section?: 'home' | 'catalogue' | 'events' | 'cases' | 'docs';
  readonly children: ReactNode;
};

const navigation = [
  { key: 'home', href: '/', text: '首页' },
  { key: 'catalogue', href: '/catalogue', text: '权责清单' },
  { key: 'events', href: '/events', text: '公开记录' },
  { key: 'cases', href: '/cases', text: '办件查询' },
  { key: 'docs', href: '/api/docs', text: '开放接口' },
] as const;

/** The frame of every public page: skip link, masthead, navigation, one main part, foot. */
export function Layout({ title, section, children }: PageFrame) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${title} - 遂川县阳光权力运行平台`}</title>
        <link rel="stylesheet" href="/assets/site.css" />
        <link
          rel="alternate"
          type="application/atom+xml"
          title="公开记录"
          href="/api/disclosure-platform/feed.atom"
        />
      </head>
      <body>
        <a className="skip" href="#main">
          跳到主要内容
        </a>
        <header className="head">
          <div className="wide">
            <span className="mark" aria-hidden="true">
              阳
            </span>
            <div>
              <b>
                <a href="/">遂川县阳光权力运行平台</a>
              </b>
              <small>权力取得有据 · 运行公开 · 行使依法 · 全程留痕</small>
            </div>
          </div>
        </header>
        <nav className="nav" aria-label="主导航">
          <div className="wide">
            <ul>
              {navigation.map(({ key, href, text }) => (
                <li key={key}>
                  <a href={href} aria-current={key === section ? 'page' : undefined}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </nav>
        <main id="main">{children}</main>
        <footer className="foot">
          <div className="wide">
            <p>主办:遂川县人民政府办公室 · 监督:遂川县纪委监委 · 演示数据,不代表本县实际公布的内容</p>
            <p>
              <a href="/api/disclosure-platform/feed.atom">订阅公开记录(Atom)</a>
              <a href="/api/docs">开放接口</a>
              <a href="/health">运行状态</a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
}

import type { DemoPerson } from './people';

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** The page needs neither script nor font nor picture from elsewhere. */
export const pageSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' http://127.0.0.1:* http://localhost:*; base-uri 'none'; frame-ancestors 'none'";

const style = `
:root{color-scheme:light;--ink:#1f2328;--quiet:#5c6470;--line:#d9dce1;--accent:#a61b1b;--ground:#f6f5f2}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 "Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
header{border-top:4px solid var(--accent);padding:28px 24px 0;max-width:960px;margin:0 auto}
header p{margin:0;color:var(--quiet)}h1{margin:0;font-size:24px}
main{max-width:960px;margin:20px auto 48px;padding:0 24px;display:grid;gap:24px;grid-template-columns:minmax(260px,320px) 1fr}
@media(max-width:760px){main{grid-template-columns:1fr}}
section{background:#fff;border:1px solid var(--line);border-radius:6px;padding:20px}
h2{margin:0 0 12px;font-size:18px}label{display:block;margin-top:12px}
input{width:100%;min-height:44px;padding:8px 10px;font:inherit;border:1px solid #8b929c;border-radius:4px}
button{margin-top:20px;width:100%;min-height:44px;font:inherit;color:#fff;background:var(--accent);border:0;border-radius:4px;cursor:pointer}
button:focus-visible,input:focus-visible{outline:3px solid #1b5fa6;outline-offset:2px}
.wrong{margin:0 0 8px;padding:8px 12px;border-left:4px solid var(--accent);background:#fbeaea}
table{width:100%;border-collapse:collapse;font-size:14px}th,td{text-align:left;padding:6px 8px;border-bottom:1px solid var(--line);vertical-align:top}
code{font-family:ui-monospace,Consolas,monospace;white-space:nowrap}
`;

/** The sign-in form, with the table of people beside it, because here every password is public. */
export function renderSignInPage(input: {
  action: string;
  people: readonly DemoPerson[];
  wrong?: { username: string };
}): string {
  const wrong = input.wrong
    ? '<p class="wrong" role="alert">用户名或者口令不正确,请对照右侧表格。<br><span lang="en">Wrong user name or password.</span></p>'
    : '';
  return page(
    '登录',
    `<main><section><h2>登录</h2>${wrong}
<form method="post" action="${escapeHtml(input.action)}">
<label for="username">用户名</label>
<input id="username" name="username" autocomplete="username" required autofocus value="${escapeHtml(input.wrong?.username ?? '')}">
<label for="password">口令</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button type="submit">登录</button>
</form></section>
<section><h2>演示人员</h2>${peopleTable(input.people)}</section></main>`,
  );
}

/** A sign-in that cannot go on, in one sentence. */
export function renderFaultPage(zh: string, en: string): string {
  return page(
    '无法登录',
    `<main><section><h2>无法登录</h2><p>${escapeHtml(zh)}</p><p lang="en">${escapeHtml(en)}</p></section></main>`,
  );
}

function peopleTable(people: readonly DemoPerson[]): string {
  const rows = people
    .map(
      (person) =>
        `<tr><td><code>${escapeHtml(person.username)}</code></td><td><code>${escapeHtml(person.password)}</code></td>` +
        `<td>${escapeHtml(person.name)}</td><td>${escapeHtml(person.purposeZh)}</td></tr>`,
    )
    .join('');
  return `<table><thead><tr><th scope="col">用户名</th><th scope="col">口令</th><th scope="col">姓名</th><th scope="col">身份</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} · 阳光权力运行平台</title><style>${style}</style></head>
<body><header><h1>阳光权力运行平台</h1><p>演示用身份服务 · 人物均为虚构,口令公开</p></header>${body}</body></html>`;
}

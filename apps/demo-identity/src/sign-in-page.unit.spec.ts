import { renderFaultPage, renderSignInPage } from './sign-in-page';

const person = {
  username: 'window',
  password: 'window-demo',
  subject: 'demo-1',
  name: '郭晓窗',
  organisation: 'zwfw',
  posts: [],
  roles: ['clerk'],
  purposeZh: '综合窗口',
  purposeEn: 'service hall window',
};

describe('the sign-in page', () => {
  it('is Chinese, needs no script, and lists the invented people', () => {
    const html = renderSignInPage({ action: '/interaction/abc', people: [person] });
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).not.toContain('<script');
    for (const text of ['window-demo', '郭晓窗', '综合窗口']) expect(html).toContain(text);
    expect(html).not.toContain('role="alert"');
  });

  it('shows what was typed as text and never as markup', () => {
    const username = '"><script>alert(1)</script>';
    const html = renderSignInPage({ action: '/interaction/abc', people: [], wrong: { username } });
    expect(html).toContain('role="alert"');
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(renderFaultPage('<b>', '<i>')).not.toContain('<b>');
  });
});

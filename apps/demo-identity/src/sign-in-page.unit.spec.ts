import { demoPeople } from './people';
import { renderFaultPage, renderSignInPage } from './sign-in-page';

describe('the sign-in page', () => {
  it('is Chinese, needs no script, and lists the invented people', () => {
    const html = renderSignInPage({ action: '/interaction/abc', people: demoPeople });
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).not.toContain('<script');
    expect(html).toContain('window-demo');
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

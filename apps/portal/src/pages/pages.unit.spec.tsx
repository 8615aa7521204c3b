import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { CasePage } from './case-pages';
import { caseViewOf } from './case-view';
import { DocsPage } from './docs-page';
import { EventRows } from './event-rows';
import { disclosedEvent } from './testing/disclosed-event';

const html = (page: ReactElement) => renderToStaticMarkup(page);
const row = (stated: Parameters<typeof disclosedEvent>[0]) =>
  html(<EventRows events={[disclosedEvent(stated)]} empty="" />);

describe('a disclosed event in a list', () => {
  it('leads to the course of its matter, a power to its own page, and one without a number nowhere', () => {
    const powerCode = '360827-XK-001';
    expect(row({ matter: { no: 'C/1' }, powerCode })).toContain('href="/cases/C%2F1"');
    expect(row({ matter: { no: powerCode }, powerCode })).toContain(`href="/item/${powerCode}"`);
    expect(row({ matter: null, powerCode })).toContain(`href="/item/${powerCode}"`);
    expect(row({ matter: { nameZh: '咨询' } })).not.toContain('href=');
  });

  it('shows an omission as one, with its reason', () => {
    const omitted = row({ visibility: 'existence', reason: { zh: '商业秘密', en: '' } });
    expect(omitted).toContain('不公开内容');
    expect(omitted).toContain('理由:商业秘密');
  });

  it('says what the record holds against it: every deviation, and late entry in its own words', () => {
    const marked = row({
      deviations: ['D1', 'D8', 'D77'],
      backdated: { recordedOn: '2026-11-27', workingDays: 3 },
    });
    expect(marked).toContain('缺少应有环节');
    expect(marked).toContain('偏离 D77');
    expect(marked).toContain('事后 3 个工作日补录(记于 2026-11-27)');
    expect(marked).not.toContain('>事后补录<');
    expect(row({ deviations: ['D8'] })).toContain('>事后补录<');
  });
});

describe('a case’s page', () => {
  const course = {
    ...{ matter: { no: 'C-1', nameZh: '施工许可' }, status: { zh: '审核中', en: 'in review' }, next: '9' },
    events: [disclosedEvent({ organisation: 'zjj', post: '窗口' })],
  };
  const page = html(<CasePage view={caseViewOf({ no: 'C-1' }, course, { zjj: '县住建局' })} />);

  it('shows name, state and who did each step, and never a whole where there is more', () => {
    expect(page).toContain('<h1>施工许可</h1>');
    expect(page).toContain('审核中');
    expect(page).toContain('县住建局 · 窗口');
    expect(page).toContain('此页 1 步');
    expect(page).toContain('href="/cases/C-1?after=9"');
  });
});

describe('the page of open interfaces', () => {
  it('lists every context that there is, with its OpenAPI, and AsyncAPI where it tells anything', () => {
    const page = html(
      <DocsPage
        interfaces={[
          { app: 'market', titleZh: '集市', events: 'described' },
          { app: 'archive', titleZh: '档案', events: 'none' },
          { app: 'weighbridge', titleZh: '地磅', events: 'unknown' },
        ]}
      />,
    );
    const linked = [...page.matchAll(/href="(\/api\/[^"]+)"/g)].map(([, href]) => href);
    expect(linked.filter((href) => href?.endsWith('/openapi.json'))).toEqual([
      '/api/market/openapi.json',
      '/api/archive/openapi.json',
      '/api/weighbridge/openapi.json',
    ]);
    expect(linked.filter((href) => href?.endsWith('/asyncapi'))).toEqual(['/api/market/asyncapi']);
    expect(page).toContain('不发布事件');
    expect(page).toContain('暂时读取不到');
  });
});

import type { PublicEvent } from '../upstream/disclosure-client';
import { caseViewOf } from './case-view';

const event = (summaryZh: string, payload: Record<string, unknown>): PublicEvent => ({
  position: '1',
  type: 'service-center.StepPerformed',
  caseNo: 'C-1',
  powerCode: '360827-XK-001',
  organisation: 'public',
  post: null,
  occurredAt: '2026-11-24T01:00:00.000Z',
  recordedAt: '2026-11-24T01:00:00.000Z',
  visibility: 'full',
  reason: null,
  summary: { zh: summaryZh, en: '' },
  payload,
  digest: 'aa',
});

describe('a case’s page', () => {
  const view = caseViewOf(
    'C-1',
    [
      event('办件C-1 王**申办', { itemNameZh: '建筑工程施工许可', statusZh: '审核中' }),
      event('办件C-1 作出准予决定', {
        statusZh: '已办结(准予)',
        promisedDue: '2026-11-27',
        statutoryDue: '2026-12-01',
      }),
    ],
    {},
  );

  it('names the number once, not in every line', () => {
    expect(view.events.map(({ summary }) => summary.zh)).toEqual(['王**申办', '作出准予决定']);
  });

  it('shows the latest status, the item and both due days', () => {
    expect(view).toMatchObject({
      itemNameZh: '建筑工程施工许可',
      statusZh: '已办结(准予)',
      dueZh: '承诺 2026-11-27 前办结;法定期限至 2026-12-01',
    });
  });

  it('calls the applicant the applicant', () => {
    expect(view.organisations.public).toBe('申请人');
  });
});

import type { DisclosedEvent, MatterCourse } from '../upstream/disclosure-client';
import { caseViewOf } from './case-view';
import { disclosedEvent } from './testing/disclosed-event';

const course = (events: readonly DisclosedEvent[], more: Partial<MatterCourse> = {}): MatterCourse => ({
  matter: { no: 'C-1', nameZh: '建筑工程施工许可' },
  status: { zh: '已办结(准予)', en: 'granted' },
  events: [...events],
  next: null,
  ...more,
});
const due = (promised: string, statutory: string | null) => ({
  deadlines: {
    promised: { due: { due: promised } },
    statutory: statutory === null ? null : { due: { due: statutory } },
  },
});
const seen = (events: readonly DisclosedEvent[], more: Partial<MatterCourse> = {}) =>
  caseViewOf({ no: 'C-1' }, course(events, more), {});

describe('a case’s page', () => {
  it('names the number once, not in every line', () => {
    const summaries = ['办件C-1 王**申办', '办件C-1 作出准予决定', '补正:C-1 的材料已收到'];
    const { events } = seen(summaries.map((zh) => disclosedEvent({ summary: { zh, en: '' } })));
    expect(events.map(({ summary }) => summary.zh)).toEqual([
      '王**申办',
      '作出准予决定',
      '补正:C-1 的材料已收到',
    ]);
  });

  it('shows the name and the state that the course has now, and the power that governs it', () => {
    const view = seen([disclosedEvent({ powerCode: '360827-XK-001' }), disclosedEvent({ powerCode: null })]);
    expect(view).toMatchObject({
      nameZh: '建筑工程施工许可',
      statusZh: '已办结(准予)',
      powerCode: '360827-XK-001',
    });
    expect(seen([], { matter: { no: 'C-1' }, status: null })).toMatchObject({ nameZh: null, statusZh: null });
  });

  it('shows the due days of the newest event that states any', () => {
    const events = [
      disclosedEvent({ payload: due('2026-11-27', '2026-12-01') }),
      disclosedEvent({ payload: due('2026-12-04', '2026-12-08') }),
      disclosedEvent({ payload: {} }),
      disclosedEvent({ payload: null }),
    ];
    expect(seen(events).dueZh).toBe('承诺 2026-12-04 前办结;法定期限至 2026-12-08');
  });

  it('shows no legal limit where the law sets none, and nothing before the clock starts', () => {
    expect(seen([disclosedEvent({ payload: due('2026-11-27', null) })]).dueZh).toBe('承诺 2026-11-27 前办结');
    expect(seen([disclosedEvent({ payload: { deadlines: '一周' } })]).dueZh).toBeNull();
  });

  it('says whether all of it is there', () => {
    expect(seen([]).isWhole).toBe(true);
    expect(seen([], { next: '7' }).isWhole).toBe(false);
    expect(caseViewOf({ no: 'C-1', after: '7' }, course([]), {}).isWhole).toBe(false);
  });

  it('calls the applicant the applicant', () => {
    expect(seen([]).organisations).toEqual({ public: '申请人' });
  });
});

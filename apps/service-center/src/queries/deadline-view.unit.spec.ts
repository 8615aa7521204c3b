import { sampleCalendar as calendar } from '@daylight/contexts/service-center/domain/testing';
import type { DatedDeadline } from '@daylight/kernel/messages';
import { dueOf, instantDeadline, startDeadline, suspendDeadline, workingDays } from '@daylight/law';
import { explainedDeadline, viewOfDeadline } from './deadline-view';

const dated = (deadline: DatedDeadline['deadline']): DatedDeadline => ({
  deadline,
  due: dueOf(deadline, calendar),
});
const morning = (day: string) => `${day}T02:00:00.000Z`;

/** Three working days from a Monday: due on Thursday. */
const counted = startDeadline({ basis: '行政许可法第四十二条', start: '2026-03-02', limit: workingDays(3) });

describe('the clock beside a case', () => {
  it.each([
    ['2026-03-02', '剩 3 个工作日', '3 working days left', 'running'],
    ['2026-03-04', '剩 1 个工作日', '1 working days left', 'running'],
    ['2026-03-05', '今日到期', '0 working days left', 'running'],
    ['2026-03-06', '已超 1 个工作日', '1 working days over', 'overdue'],
  ])('on %s: %s', (day, clockZh, clockEn, status) => {
    expect(viewOfDeadline(dated(counted), morning(day), calendar)).toMatchObject({
      due: '2026-03-05',
      at: null,
      clockZh,
      clockEn,
      status,
    });
  });

  it('stands still during a special procedure', () => {
    const suspension = {
      cause: 'hearing',
      from: '2026-03-03',
      notifiedDays: 5,
      noticeInWriting: true,
    } as const;
    const suspended = suspendDeadline(counted, suspension);
    if ('code' in suspended) throw new RangeError(suspended.message.en);
    const shown = explainedDeadline(dated(suspended), morning('2026-03-04'), calendar);
    expect(shown).toMatchObject({ status: 'suspended', clockZh: '停表中', suspensions: [suspension] });
  });

  it('of another record’s instant is counted in hours, with nothing to explain by days', () => {
    const instant = instantDeadline({ basis: '原记录', at: '2026-03-02T05:30:00.000Z' });
    expect(explainedDeadline(dated(instant), morning('2026-03-02'), calendar)).toMatchObject({
      at: '2026-03-02T05:30:00.000Z',
      clockZh: '剩 3 小时',
      suspensions: [],
      extension: null,
      explanation: { days: [] },
    });
  });

  it('is none where there is no deadline', () => {
    expect(viewOfDeadline(null, morning('2026-03-02'), calendar)).toBeNull();
  });
});

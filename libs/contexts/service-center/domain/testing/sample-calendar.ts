import { isRefusal } from '@daylight/kernel';
import { WorkingDayCalendar, type CalendarYear } from '@daylight/law';

/** The official days of 2026 that specs touch, and 2027 without a notice. */
const year2026: CalendarYear = {
  year: 2026,
  status: 'official',
  sourceDocuments: ['国办发明电〔2025〕7号'],
  days: [
    ...['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21'].map(
      (date) => ({ date, name: '春节', off: true }),
    ),
    { date: '2026-02-22', name: '春节', off: true },
    { date: '2026-02-23', name: '春节', off: true },
    { date: '2026-02-14', name: '春节', off: false },
    { date: '2026-02-28', name: '春节', off: false },
  ],
};

/** The working-day calendar of the specs; `with2027` is the same after the next year's notice came out. */
export const sampleCalendar = built([year2026]);
export const sampleCalendarWith2027 = built([
  year2026,
  {
    year: 2027,
    status: 'official',
    sourceDocuments: ['样例通知'],
    days: [
      { date: '2027-01-01', name: '元旦', off: true },
      { date: '2027-01-04', name: '元旦', off: true },
    ],
  },
]);

function built(years: readonly CalendarYear[]): WorkingDayCalendar {
  const calendar = WorkingDayCalendar.of({
    id: 'cn',
    years,
    statutory: { fixed: { '01-01': '元旦' }, dated: {} },
  });
  if (isRefusal(calendar)) throw new RangeError(calendar.message.en);
  return calendar;
}

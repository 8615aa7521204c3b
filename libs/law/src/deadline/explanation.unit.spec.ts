import { invariant, isRefusal, type Refusal } from '@daylight/kernel';
import { naturalDays, workingDays, years } from '../period';
import { calendarOfChina } from '../testing';
import { extendDeadline, instantDeadline, resumeDeadline, startDeadline, suspendDeadline } from './deadline';
import { dueOf } from './due';
import { explainDeadline, explainedDaysMax, recomputeDue } from './explanation';

const calendar = calendarOfChina();
const basis = '中华人民共和国行政许可法 第四十二条';

function accepted<T>(value: T | Refusal): T {
  invariant(!isRefusal(value), `refused: ${JSON.stringify(value)}`);
  return value;
}

describe('the explanation of a deadline', () => {
  it('says of every day whether it counts and why', () => {
    const { days } = explainDeadline(
      startDeadline({ basis, start: '2026-02-13', limit: workingDays(3) }),
      calendar,
    );
    expect(days.map(({ day, counted, n, why }) => [day, counted, n, why.zh])).toEqual([
      ['2026-02-13', false, 0, '起算当日不计入(民法典第二百零一条)'],
      ['2026-02-14', true, 1, '第1个工作日,春节调休上班'],
      ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => [
        `2026-02-${day}`,
        false,
        1,
        '春节放假,不计入',
      ]),
      ['2026-02-24', true, 2, '第2个工作日'],
      ['2026-02-25', true, 3, '第3个工作日'],
    ]);
  });

  it('ends on the due day with all days counted, extension and special procedure included', () => {
    let deadline = accepted(
      suspendDeadline(startDeadline({ basis, start: '2026-09-18', limit: workingDays(5) }), {
        cause: 'expert-review',
        from: '2026-09-21',
        notifiedDays: 2,
        noticeInWriting: true,
      }),
    );
    deadline = accepted(resumeDeadline(deadline, '2026-09-23'));
    deadline = accepted(
      extendDeadline(
        deadline,
        { period: workingDays(2), approver: 'head', reason: '情况复杂', notifiedOn: '2026-09-24' },
        calendar,
      ),
    );
    const { days, due } = explainDeadline(deadline, calendar);
    const last = days.at(-1);
    expect(last).toMatchObject({ day: due.due, counted: true, n: 7 });
    expect(last?.why.zh).toContain('延长期内');
    const suspendedDays = days.filter((day) => day.why.zh.includes('专家评审'));
    expect(suspendedDays.map((day) => day.day)).toEqual(['2026-09-22', '2026-09-23']);
    expect(days.filter((day) => day.counted)).toHaveLength(7);
  });

  it('names the day a period rolled to', () => {
    const { days, due } = explainDeadline(
      startDeadline({ basis, start: '2026-09-10', limit: naturalDays(15) }),
      calendar,
    );
    expect(due).toMatchObject({ due: '2026-09-28', rolledFrom: '2026-09-25' });
    expect(days.slice(-4).map(({ day, counted, n, why }) => [day, counted, n, why.en])).toEqual([
      ['2026-09-25', true, 15, 'day 15'],
      ['2026-09-26', false, 15, 'the last day is off: rolled'],
      ['2026-09-27', false, 15, 'the last day is off: rolled'],
      ['2026-09-28', false, 15, 'next working day: the period ends (Civil Code art. 203)'],
    ]);
  });

  it('marks days that no published calendar covers', () => {
    const { days } = explainDeadline(
      startDeadline({ basis, start: '2026-12-31', limit: workingDays(1) }),
      calendar,
    );
    expect(days.map((day) => day.provisional)).toEqual([false, true, true, true, true]);
    expect(days.at(-1)?.why.zh).toContain('尚未公布');
  });

  it('is cut where nobody would read on, and says so', () => {
    const long = explainDeadline(startDeadline({ basis, start: '2020-01-01', limit: years(5) }), calendar);
    expect(long.days).toHaveLength(explainedDaysMax);
    expect(long.truncated).toBe(true);
  });

  it('of an instant is the instant', () => {
    const at = '2011-03-01T12:00:00.000Z';
    expect(explainDeadline(instantDeadline({ basis, at }), calendar)).toEqual({
      basis,
      due: { due: '2011-03-01', at, provisional: false },
      days: [],
      truncated: false,
    });
  });
});

describe('a provisional deadline', () => {
  const deadline = startDeadline({ basis, start: '2026-12-28', limit: workingDays(5) });
  const previous = dueOf(deadline, calendar);
  const notice = (days: { date: string; name: string; off: boolean }[]) =>
    accepted(
      calendar.withYear({ year: 2027, status: 'official', days, sourceDocuments: ['国办发明电〔2026〕7号'] }),
    );
  const newYear = { date: '2027-01-01', name: '元旦', off: true };

  it('is computed again when the calendar is published, and moves when a weekend is worked', () => {
    expect(previous).toMatchObject({ due: '2027-01-05', provisional: true });
    const worked = notice([newYear, { date: '2027-01-03', name: '元旦', off: false }]);
    expect(recomputeDue(deadline, previous, worked)).toMatchObject({
      changed: true,
      current: { due: '2027-01-04', provisional: false },
    });
  });

  it('becomes certain even where its day stays, and changes no more after that', () => {
    const published = notice([newYear]);
    const first = recomputeDue(deadline, previous, published);
    expect(first).toMatchObject({ changed: true, current: { due: '2027-01-05', provisional: false } });
    expect(recomputeDue(deadline, first.current, published).changed).toBe(false);
  });
});

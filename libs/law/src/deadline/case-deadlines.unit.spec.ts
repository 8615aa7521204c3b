import { invariant, isRefusal, type Refusal } from '@daylight/kernel';
import { hours, workingDays } from '../period';
import { calendarOfChina } from '../testing';
import {
  extendCaseDeadlines,
  meetCaseDeadlines,
  reportCaseDeadlines,
  resumeCaseDeadlines,
  startCaseDeadlines,
  suspendCaseDeadlines,
} from './case-deadlines';
import { instantDeadline } from './deadline';

const calendar = calendarOfChina();
const lawful = { limit: workingDays(20), basis: '中华人民共和国行政许可法 第四十二条' };
const promise = { limit: workingDays(13), basis: '承诺时限' };
const both = startCaseDeadlines({
  start: '2026-09-18',
  startEvent: 'e1',
  statutory: lawful,
  promised: promise,
});
const extension = { period: workingDays(10), approver: 'head', reason: '情况复杂', notifiedOn: '2026-09-30' };
const testing = { cause: 'testing', from: '2026-09-22', notifiedDays: 2, noticeInWriting: true } as const;

function accepted<T>(value: T | Refusal): T {
  invariant(!isRefusal(value), `refused: ${JSON.stringify(value)}`);
  return value;
}

describe('both deadlines of a case', () => {
  it('begin on the same day and end each on its own', () => {
    const report = reportCaseDeadlines(both, '2026-09-21', calendar);
    expect(report.statutory).toMatchObject({
      due: '2026-10-22',
      status: 'running',
      remaining: { value: 18 },
    });
    expect(report.promised).toMatchObject({ due: '2026-10-13', status: 'running', remaining: { value: 11 } });
  });

  it('stand still together and are met together', () => {
    const stopped = accepted(suspendCaseDeadlines(both, testing));
    expect(reportCaseDeadlines(stopped, '2026-09-23', calendar).promised.status).toBe('suspended');
    const resumed = accepted(resumeCaseDeadlines(stopped, '2026-09-24'));
    const met = accepted(meetCaseDeadlines(resumed, '2026-10-16'));
    const report = reportCaseDeadlines(met, '2026-10-16', calendar);
    expect(report.statutory).toMatchObject({ due: '2026-10-26', status: 'met' });
    expect(report.promised).toMatchObject({ due: '2026-10-15', status: 'overdue' });
  });

  it('are extended in law only: the broken promise stays visible', () => {
    const report = reportCaseDeadlines(
      accepted(extendCaseDeadlines(both, extension, calendar)),
      '2026-10-20',
      calendar,
    );
    expect(report.statutory).toMatchObject({ due: '2026-11-05', status: 'running' });
    expect(report.promised).toMatchObject({ due: '2026-10-13', status: 'overdue' });
  });

  it('are one where no statute limits the act', () => {
    const alone = startCaseDeadlines({ start: '2026-09-18', statutory: null, promised: promise });
    const extended = accepted(extendCaseDeadlines(alone, extension, calendar));
    expect(reportCaseDeadlines(extended, '2026-09-18', calendar)).toMatchObject({
      statutory: null,
      promised: { due: '2026-10-27' },
    });
  });

  it('are refused together, in law first', () => {
    expect(resumeCaseDeadlines(both, '2026-09-24')).toMatchObject({ code: 'deadline-not-suspended' });
    expect(extendCaseDeadlines(both, { ...extension, reason: '' }, calendar)).toMatchObject({
      code: 'extension-incomplete',
    });
    const met = accepted(meetCaseDeadlines(both, '2026-09-30'));
    expect(meetCaseDeadlines(met, '2026-09-30')).toMatchObject({ code: 'deadline-already-met' });
  });

  it('leave a promise in hours as it is while the law stands still', () => {
    const mixed = startCaseDeadlines({
      start: '2026-09-18T01:00:00Z',
      statutory: lawful,
      promised: { limit: hours(24), basis: '承诺时限' },
    });
    const stopped = accepted(suspendCaseDeadlines(mixed, testing));
    expect(stopped.promised).toEqual(mixed.promised);
    expect(stopped.statutory).not.toEqual(mixed.statutory);
  });

  it('taken from a foreign record cannot be stopped', () => {
    const recorded = {
      statutory: null,
      promised: instantDeadline({ basis: 'as recorded', at: '2011-03-01T00:00:00Z' }),
    };
    expect(suspendCaseDeadlines(recorded, testing)).toMatchObject({ code: 'deadline-fixed' });
  });
});

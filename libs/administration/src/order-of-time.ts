import {
  businessDay,
  defineRefusal,
  isRefusal,
  type Circumstances,
  type EnvelopeFacts,
  type Refusal,
} from '@daylight/kernel';
import { countWorkingDays } from '@daylight/law';
import { dayOf, type AdministrativeCircumstances } from './circumstances';
import { numberInForce } from './statutory-number';

/** D8 of DOMAIN.md 2.3: recorded later than the tolerance allows. */
const backDating = 'D8';

export const occurredInTheFuture = defineRefusal({
  code: 'occurred-in-the-future',
  category: 'invalid',
  rule: 'X-05',
  article: '新余市2007年方案“如实记载…各环节的情况”',
  message: {
    zh: '业务发生时间{occurredAt}晚于记录时间{now},不得预先记载。',
    en: 'The act is dated {occurredAt}, after the time of recording {now}; nothing is recorded in advance.',
  },
  remedy: { zh: '请在行为发生后记载。', en: 'Record the act after it has happened.' },
});

/** nothing is recorded before it happens. */
export function notBeforeItHappens(_state: unknown, at: Circumstances): Refusal | null {
  const { occurredAt, now } = at;
  return Date.parse(occurredAt) > Date.parse(now) ? occurredInTheFuture({ occurredAt, now }) : null;
}

/** how late the act is recorded, beyond the tolerance in force; nothing within it. */
export function backdatingOf(
  at: AdministrativeCircumstances,
): Pick<EnvelopeFacts, 'backdated' | 'deviations'> {
  const [day, recordedOn] = [dayOf(at), businessDay(at.now)];
  if (day === recordedOn) return {};
  const tolerance = numberInForce('X-05', recordedOn);
  // Without a tolerance in force none is granted: every later day is back-dated.
  const toleratedDays = isRefusal(tolerance) ? 0 : tolerance.period.value;
  const workingDays = countWorkingDays(day, recordedOn, at.calendar).count;
  return workingDays > toleratedDays
    ? { backdated: { recordedOn, workingDays }, deviations: [backDating] }
    : {};
}

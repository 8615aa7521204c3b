export { describePeriod, workingDays, type Period } from './period';
export { isBusinessDay, shiftDay } from './business-day';
export { WorkingDayCalendar, type CalendarYear } from './calendar/working-day-calendar';
export { calendarFromHolidayCn } from './calendar/holiday-cn';
export { addPeriod, countWorkingDays } from './add-period';
export { instantDeadline, startDeadline, suspendDeadline } from './deadline/deadline';
export { dueOf, statusOf } from './deadline/due';
export { explainDeadline, explainedDaysMax, recomputeDue } from './deadline/explanation';
export {
  extendCaseDeadlines,
  meetCaseDeadlines,
  reportDeadline,
  resumeCaseDeadlines,
  startCaseDeadlines,
  suspendCaseDeadlines,
  type CaseDeadlines,
  type DeadlineReport,
} from './deadline/case-deadlines';
export { ruleParameterRegister, type RuleParameterCode } from './rule-parameters';
export { checkPromisedLimit } from './promised-limit';
export { isExtendedAreaCode } from './identifiers/area-code';
export { isCitizenId } from './identifiers/citizen-id';
export { gb32100CheckCharacter, gb32100Code, isGb32100Checked } from './identifiers/gb-32100';
export { isUscc } from './identifiers/uscc';
export { extensionToldTooLate, suspensionCauseUnlawful } from './refusals';

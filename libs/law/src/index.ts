export {
  addPeriods,
  describePeriod,
  hours,
  isPeriodOf,
  months,
  naturalDays,
  parsePeriod,
  periodValueMax,
  plusPeriod,
  samePeriod,
  serialisePeriod,
  workingDays,
  years,
  type Period,
  type PeriodUnit,
} from './period';
export { daysBetween, isBusinessDay, shiftDay } from './business-day';
export {
  WorkingDayCalendar,
  type CalendarDay,
  type CalendarDefinition,
  type CalendarYear,
  type DayKind,
  type LocalHolidayNotice,
  type RegisteredCalendarYear,
  type StatutoryHolidays,
} from './calendar/working-day-calendar';
export { calendarFromHolidayCn, calendarYearFromHolidayCn, statutoryHolidaysCn } from './calendar/holiday-cn';
export {
  calendarFromProzorro,
  type ProzorroCalendarFiles,
  type ProzorroCalendarOptions,
} from './calendar/prozorro';
export {
  addPeriod,
  asBusinessDay,
  countWorkingDays,
  rollForward,
  subtractPeriod,
  type DueDay,
} from './add-period';
export {
  extendDeadline,
  instantDeadline,
  meetDeadline,
  notifiedDaysMax,
  resumeDeadline,
  startDeadline,
  suspendDeadline,
} from './deadline/deadline';
export { dueOf, remainingOf, statusOf, type DeadlineStatus, type Remaining } from './deadline/due';
export {
  explainDeadline,
  explainedDaysMax,
  recomputeDue,
  type DeadlineExplanation,
  type ExplainedDay,
  type Recomputation,
} from './deadline/explanation';
export {
  extendCaseDeadlines,
  meetCaseDeadlines,
  reportCaseDeadlines,
  reportDeadline,
  resumeCaseDeadlines,
  startCaseDeadlines,
  suspendCaseDeadlines,
  type CaseDeadlines,
  type DeadlineReport,
} from './deadline/case-deadlines';
export {
  statuteUnits,
  statutoryPeriod,
  type StatuteUnits,
  type StatutoryPeriod,
  type WorkingDayRule,
} from './statutory-period';
export { RuleParameterRegister, type RuleParameter } from './rule-parameter';
export { ruleParameterRegister, ruleParameters, type RuleParameterCode } from './rule-parameters';
export {
  checkPromisedLimit,
  promisedLimitAllowed,
  promisedLimitMax,
  type PromisedShare,
} from './promised-limit';
export { areaLevelOf, isAreaCode, isExtendedAreaCode, type AreaLevel } from './identifiers/area-code';
export { isCertificateId } from './identifiers/certificate-id';
export { isCitizenId } from './identifiers/citizen-id';
export {
  gb32100Alphabet,
  gb32100CheckCharacter,
  gb32100Code,
  isGb32100Checked,
} from './identifiers/gb-32100';
export {
  isCaseNumber,
  isCatalogueCode,
  isTaskCode,
  isTaskHandleItem,
  parseTaskCode,
  type TaskCodeParts,
} from './identifiers/item-code';
export { isOrganisationCode, isUscc, usccFaults, type UsccFault } from './identifiers/uscc';
export {
  calendarMalformed,
  deadlineAlreadyMet,
  deadlineAlreadySuspended,
  deadlineFixed,
  deadlineNotSuspended,
  extensionAlreadyGranted,
  extensionIncomplete,
  extensionToldTooLate,
  periodMalformed,
  periodUnitsDiffer,
  promisedLimitTooLong,
  promisedLimitUnitDiffers,
  ruleParameterMalformed,
  ruleParameterOverlap,
  ruleParameterUnknown,
  statuteUnitUnknown,
  suspensionCauseUnlawful,
  suspensionMisdated,
} from './refusals';

export { consultationCourse, courses, sampleQuestion } from './courses';
export { recordedCourse } from './recorded-course';
export { sampleCalendar, sampleCalendarWith2027 } from './sample-calendar';
export {
  application,
  deed,
  filing,
  foreignFiling,
  givenCase,
  on,
  opinion,
  people,
  sampleCheckCodeHash,
  sampleForeignRecord,
  step,
  under,
  until,
  type CaseDeed,
} from './sample-case';
export { foreignPower, posts, samplePower } from './sample-power';

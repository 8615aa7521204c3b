export { sampleCalendar, sampleCalendarWith2027 } from './sample-calendar';
export {
  command,
  filing,
  foreignFiling,
  history,
  on,
  opinion,
  people,
  sampleCaseId,
  sampleCatalogue,
  step,
  until,
} from './sample-case';
export { foreignPower, posts, sampleChart, samplePower } from './sample-power';

export { calendarOfChina, calendarOfUkraine, readReferenceData } from './reference-calendars';

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { invariant, isRefusal } from '@daylight/kernel';
import { calendarFromHolidayCn } from '../calendar/holiday-cn';
import { calendarFromProzorro } from '../calendar/prozorro';
import type { WorkingDayCalendar } from '../calendar/working-day-calendar';

const dataDirectory = path.join(__dirname, '../../../../data');

/** Reads one file of the repository's reference data, for specs. */
export function readReferenceData(file: string): unknown {
  return JSON.parse(readFileSync(path.join(dataDirectory, file), 'utf8')) as unknown;
}

/** China's official calendar as published up to 2026, for specs. */
export function calendarOfChina(): WorkingDayCalendar {
  const files = readdirSync(path.join(dataDirectory, 'holiday-cn')).filter((name) =>
    /^\d{4}\.json$/.test(name),
  );
  const calendar = calendarFromHolidayCn(files.map((name) => readReferenceData(`holiday-cn/${name}`)));
  invariant(!isRefusal(calendar), 'the reference calendar of China is malformed');
  return calendar;
}

/** Ukraine's official calendar 2016 to 2021, for specs. */
export function calendarOfUkraine(): WorkingDayCalendar {
  const calendar = calendarFromProzorro(
    {
      workdaysOff: readReferenceData('prozorro/standards/workdays_off.json'),
      weekendsOn: readReferenceData('prozorro/standards/weekends_on.json'),
    },
    { officialYears: [2016, 2017, 2018, 2019, 2020, 2021], sourceDocuments: ['prozorro standards'] },
  );
  invariant(!isRefusal(calendar), 'the reference calendar of Ukraine is malformed');
  return calendar;
}

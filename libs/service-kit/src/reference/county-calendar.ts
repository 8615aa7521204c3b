import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { invariant, isRefusal } from '@daylight/kernel';
import { calendarFromHolidayCn, type WorkingDayCalendar } from '@daylight/law';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ServiceConfig } from '../config/service-config';
import { SERVICE_CONFIG } from '../tokens';

/** Years of notices that a county may hold. */
const yearFilesMax = 300;

/**
 * The official working-day calendar, from the county's reference data. Periods run by it in every service that provides it;
 * one that runs for long reads it again when a new year's notice may have come.
 */
@Injectable()
export class CountyCalendar implements OnModuleInit {
  private calendar: WorkingDayCalendar | undefined;

  constructor(@Inject(SERVICE_CONFIG) private readonly config: ServiceConfig) {}

  /** @throws RangeError when a year's file is broken. */
  async onModuleInit(): Promise<void> {
    await this.reload();
  }

  get current(): WorkingDayCalendar {
    invariant(this.calendar !== undefined, 'the calendar is read before the service answers');
    return this.calendar;
  }

  /** Reads the year files anew. A broken file leaves the calendar as it was and is thrown, so that somebody looks. */
  async reload(): Promise<void> {
    const calendar = await readCountyCalendar(this.config.referenceDataDir);
    if (calendar.version !== this.calendar?.version) this.calendar = calendar;
  }
}

/** The calendar of a county's reference data. @throws RangeError when a year's file is broken. */
export async function readCountyCalendar(referenceDataDir: string): Promise<WorkingDayCalendar> {
  const folder = join(referenceDataDir, 'holiday-cn');
  const names = (await readdir(folder)).filter((name) => /^\d{4}\.json$/.test(name)).sort();
  const files: unknown[] = [];
  for (const name of names.slice(-yearFilesMax))
    files.push(JSON.parse(await readFile(join(folder, name), 'utf8')));
  const calendar = calendarFromHolidayCn(files);
  if (isRefusal(calendar)) throw new RangeError(`${folder}: ${calendar.message.en}`);
  return calendar;
}

import { anyText, count, day, object, optional } from './shape';

/** What an event is about, as the envelope names it. */
export const matter = object({
  no: optional(anyText()),
  nameZh: optional(anyText()),
  nameEn: optional(anyText()),
});
/** 补录: recorded so many working days after it happened. */
export const backdating = object({ recordedOn: day, workingDays: count });

import { count, object, oneOf, optional, type ShapeOf } from './shape';

/**
 * A length of time: `WD` working days 工作日, `ND` natural days 日, `h` hours, `M` months, `Y` years.
 * The law's own constructors stand in `@daylight/law`.
 */
export const period = object({ value: count, unit: oneOf('WD', 'ND', 'h', 'M', 'Y') });
/** A period counted in days, months or years: its last day follows from a calendar. */
export const dayPeriod = object({ value: count, unit: oneOf('WD', 'ND', 'M', 'Y') });
/** A period that runs from the moment. */
export const hourPeriod = object({ value: count, unit: oneOf('h') });

const limitUnit = oneOf('WD', 'ND', 'h', 'M', 'Y', 'immediate');
/** A duration as charts state it; `immediate` has value 0. */
export const limit = object({ value: count, unit: limitUnit });
export type Limit = ShapeOf<typeof limit>;

/** Whether a step's time counts towards the case's limit. Unset means `counted`. */
export const stepClock = oneOf('counted', 'not-counted', 'suspended');
export const stepLimit = object({ value: count, unit: limitUnit, clock: optional(stepClock) });

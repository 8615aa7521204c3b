import { organisation } from './organisation/organisation';
import { powerItem } from './power-item/power-item';

export { organisation, type OrganisationAt } from './organisation/organisation';
export type { Organisation, OrganisationState } from './organisation/organisation-state';
export { parseImplementingCode } from './organisation/implementing-code';
export { powerItem } from './power-item/power-item';
export type { PowerItemAt } from './power-item/power-item-act';
export {
  chartOf,
  isOverdue,
  versionOn,
  type PowerItemState,
  type RegisteredChart,
} from './power-item/power-item-state';
export { powerItemUnknown } from './power-item/refusals';
export { stageWords, type Stage } from './power-item/stage-words';
export { blockedBy } from './power-item/waiting';

/**
 * Every aggregate of the context: what replays, exports and verifies them needs no more.
 * @public found by the name, without an import
 */
export const aggregates = [organisation, powerItem] as const;

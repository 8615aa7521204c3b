import type { Bilingual } from '@daylight/kernel';
import type { SuspensionCause } from '@daylight/kernel/messages';

/** The only six words that citizens read of a case's state (UI.md B0). */
export const citizenStatusWords = {
  supplement: { zh: '待补正', en: 'supplement needed' },
  'in-review': { zh: '审核中', en: 'under review' },
  'come-in-person': { zh: '需您到场', en: 'please come in person' },
  granted: { zh: '已办结(准予)', en: 'closed (granted)' },
  refused: { zh: '已办结(不予)', en: 'closed (not granted)' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
} as const satisfies { readonly [status: string]: Bilingual };
export type CitizenStatus = keyof typeof citizenStatusWords;

/** Special procedures that need the applicant on the spot. */
const needsPresence: readonly SuspensionCause[] = ['hearing', 'inspection', 'testing', 'quarantine'];

export function citizenStatusDuring(procedure: SuspensionCause): CitizenStatus {
  return needsPresence.includes(procedure) ? 'come-in-person' : 'in-review';
}

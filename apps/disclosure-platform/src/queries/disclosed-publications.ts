import type { Publication } from '@daylight/kernel/messages';

/** Token of what the platform discloses: the publication of every context that has one. */
export const DISCLOSED_PUBLICATIONS = Symbol('disclosed publications');
export type DisclosedPublications = readonly Publication[];

import type { DataOfEvent } from '@daylight/kernel/messages';
import type { organisationMessages } from '@daylight/contexts/power-registry/contracts/own';

/** What is registered of a body that holds powers. */
export type Organisation = DataOfEvent<typeof organisationMessages, 'OrganisationRegistered'>;
export type OrganisationState = { readonly registered: Organisation | null };
export const initialOrganisation: OrganisationState = { registered: null };

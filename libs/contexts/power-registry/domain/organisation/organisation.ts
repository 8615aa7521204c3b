import { isUscc } from '@daylight/law';
import type { Act, Guard } from '@daylight/kernel';
import { sayOf, type BodyOf, type EventOf } from '@daylight/kernel/messages';
import { administered, isSameAsStored, type AdministrativeCircumstances } from '@daylight/administration';
import { organisationMessages } from '@daylight/contexts/power-registry/contracts/own';
import { initialOrganisation, type OrganisationState } from './organisation-state';
import { creditCodeInvalid, organisationDiffers, organisationIdMalformed } from './refusals';

type Declared = typeof organisationMessages;
type OrganisationAct = Act<
  OrganisationState,
  OrganisationAt,
  BodyOf<Declared, 'register'>,
  EventOf<Declared>
>;

export interface OrganisationAt extends AdministrativeCircumstances {
  /** Id of the body, such as `zjj`; for a foreign body its credit code in lower case. */
  readonly id: string;
}

const say = sayOf(organisationMessages);
const idPattern = /^[a-z0-9][a-z0-9-]{1,62}$/;

const hasWellFormedId: Guard<OrganisationState, OrganisationAt> = (_state, { id }) =>
  idPattern.test(id) ? null : organisationIdMalformed({ organisation: id });

/** Registered once; the same registration again is nothing new. */
const register: OrganisationAct = {
  may: [hasWellFormedId],
  decide: (body, { registered }, { id }) => {
    if (registered !== null)
      return isSameAsStored(registered, body) ? [] : organisationDiffers({ organisation: id });
    if (!isUscc(body.creditCode)) return creditCodeInvalid({ creditCode: body.creditCode });
    return [say.OrganisationRegistered(body)];
  },
};

/** 机构. */
export const organisation = administered(organisationMessages)<OrganisationState, OrganisationAt>({
  initial: initialOrganisation,
  evolve: { OrganisationRegistered: (_state, registered) => ({ registered }) },
  acts: { register },
  envelope: ({ registered }, _event, { id }) => ({
    matter: { no: id, nameZh: registered?.nameZh, nameEn: registered?.nameEn || undefined },
  }),
});

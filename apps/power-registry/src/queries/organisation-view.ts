import { organisationMessages } from '@daylight/contexts/power-registry/contracts/own';
import type { OrganisationState } from '@daylight/contexts/power-registry/domain';
import { anyText, flag, listOf, matching, object, orNull, text } from '@daylight/kernel/messages';
import { view } from '@daylight/service-kit';
import { rowsMax } from './rows-max';

const organisation = text();
const { nameZh, nameEn, kind, parent, divisionCode, creditCode } =
  organisationMessages.events.OrganisationRegistered.fields;

/** The bodies that hold powers. */
export const organisationsView = object({
  organisations: listOf(
    object({
      organisation,
      nameZh: nameZh.schema,
      nameEn: nameEn.schema,
      shortNameZh: orNull(anyText()),
      kind: kind.schema,
      parent: parent.schema,
      divisionCode: divisionCode.schema,
      creditCode: creditCode.schema,
      synthetic: flag,
    }),
    rowsMax,
  ),
});

/** What is registered of a body once an act on it is recorded. */
export const organisationStanding = view<OrganisationState>()(
  object({ organisation, nameZh: orNull(nameZh.schema) }),
  ({ registered }, id) => ({ organisation: id, nameZh: registered?.nameZh ?? null }),
);

/** GB/T 2260. */
export const division = matching(/^\d{6}$/);

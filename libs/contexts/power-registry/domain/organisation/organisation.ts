import { isDeepStrictEqual } from 'node:util';
import type { Command, Decider, DomainEvent } from '@daylight/kernel';
import { isUscc } from '@daylight/law';
import { creditCodeInvalid, organisationDiffers, organisationIdMalformed } from './refusals';

/** A body that holds powers: of the county or, for imported lists, of another division. */
export type Organisation = {
  /** Id such as `zjj`; for a foreign body its credit code in lower case. */
  organisation: string;
  nameZh: string;
  nameEn: string;
  shortNameZh?: string;
  kind: string;
  /** Id of the body it belongs to. */
  parent: string | null;
  /** GB/T 2260. The code under which a body is registered may name another division than the one it acts in. */
  divisionCode: string;
  /** 统一社会信用代码 (GB 32100-2015). */
  creditCode: string;
  /** True when the code is made up for a demonstration. */
  synthetic?: boolean;
  formerNamesZh?: string[];
};

export type OrganisationRegistered = DomainEvent<'power-registry.OrganisationRegistered', Organisation>;
export type RegisterOrganisation = Command<'RegisterOrganisation', Organisation>;

export type OrganisationState = { registered: Organisation | null };

const idPattern = /^[a-z0-9][a-z0-9-]{1,62}$/;

/** 机构: registered once; the same registration again is nothing new. */
export const organisation: Decider<OrganisationState, RegisterOrganisation, OrganisationRegistered> = {
  initialState: { registered: null },
  decide: ({ data }, { registered }) => {
    if (registered !== null)
      return isDeepStrictEqual(registered, data)
        ? []
        : organisationDiffers({ organisation: data.organisation });
    if (!idPattern.test(data.organisation))
      return organisationIdMalformed({ organisation: data.organisation });
    if (!isUscc(data.creditCode)) return creditCodeInvalid({ creditCode: data.creditCode });
    return [{ type: 'power-registry.OrganisationRegistered', data }];
  },
  evolve: (state, event) =>
    event.type === 'power-registry.OrganisationRegistered' ? { registered: event.data } : state,
  disclosure: { 'power-registry.OrganisationRegistered': 'public' },
};

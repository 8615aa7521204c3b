import { organisation } from '@daylight/contexts/power-registry/domain';
import { acts } from '@daylight/service-kit';
import { OrganisationCircumstances } from '../commands/organisation-circumstances';
import { organisationStanding } from '../queries/organisation-view';
import { organisationUnknown } from '../queries/reading-refusals';
import { sightOf } from '../queries/viewer';

/** What can stand in a stream's name; whether it is a lawful id is the aggregate's matter. */
const idPattern = /^[a-z0-9-]{1,63}$/;

/** 机构: registered under the id by which powers name it. */
export const organisationActs = acts(organisation, {
  path: 'organisations/:organisation',
  idOf: (text) => (idPattern.test(text) ? text : null),
  circumstances: OrganisationCircumstances,
  view: organisationStanding,
  mayAsk: ({ registered }, { id }, { person }) =>
    registered !== null && sightOf(person) !== 'public' ? null : organisationUnknown({ organisation: id }),
  routes: { 'PUT /organisations/:organisation': { act: 'register', roles: ['registrar'] } },
});

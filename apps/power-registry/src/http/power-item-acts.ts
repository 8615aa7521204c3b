import { powerItem, powerItemUnknown } from '@daylight/contexts/power-registry/domain';
import { acts, uploadBytesMax } from '@daylight/service-kit';
import { chartOfBpmn, chartTold } from '../commands/flow-chart-preparation';
import { PowerItemCircumstances } from '../commands/power-item-circumstances';
import { itemStanding } from '../queries/item-standing-view';
import { itemIdOf } from '../queries/power-code';
import { mayAskAbout } from '../queries/viewer';

const contentBytesMax = 512 * 1024;
const drafters = ['registrar', 'unit-head'];

/** The life of a catalogue item (DOMAIN.md 1.6). The roles open the door; persons are told apart by the rules. */
export const powerItemActs = acts(powerItem, {
  path: 'items/:powerCode',
  idOf: itemIdOf,
  circumstances: PowerItemCircumstances,
  view: itemStanding,
  mayAsk: (state, { id }, { person }) =>
    mayAskAbout(state, person) ? null : powerItemUnknown({ powerCode: id }),
  routes: {
    // A power is put under the code that it has before it is drafted (S2 统一编码).
    'PUT /items/:powerCode': { act: 'draft', roles: drafters, bodyBytesMax: contentBytesMax },
    'PUT draft': { act: 'reviseDraft', roles: drafters, bodyBytesMax: contentBytesMax },
    'POST amendments': { act: 'draftAmendment', roles: drafters, bodyBytesMax: contentBytesMax },
    'POST reconciliation': { act: 'reconcile', roles: drafters },
    'POST registration': { act: 'register', roles: ['registrar'] },
    'POST waivers': { act: 'grantWaiver', roles: ['efficiency-office'] },
    'POST legal-review': { act: 'reviewLegality', roles: ['legal-reviewer'] },
    'POST deliberation': { act: 'recordDeliberation', roles: drafters },
    'POST signature': { act: 'sign', roles: ['unit-head'] },
    'POST declaration': { act: 'declare', roles: ['unit-head'] },
    'POST filing': { act: 'file', roles: ['efficiency-office', 'legal-reviewer'] },
    'PUT flow-chart': {
      act: 'registerFlowChart',
      roles: drafters,
      upload: chartOfBpmn,
      told: chartTold,
      bodyBytesMax: uploadBytesMax,
    },
    'POST flow-chart/annotations': {
      act: 'annotateFlowChart',
      roles: drafters,
      bodyBytesMax: uploadBytesMax,
    },
    'POST secret-approvals': {
      act: 'approveSecretListing',
      roles: ['legal-reviewer', 'efficiency-office'],
    },
    'POST publication': { act: 'publish', roles: ['registrar'] },
    'POST changes': { act: 'reportChange', roles: drafters },
    'POST basis-repeals': { act: 'recordBasisRepeal', roles: ['legal-reviewer', 'registrar'] },
    'POST transition-rules': { act: 'recordTransitionRule', roles: ['legal-reviewer'] },
    'POST suspension': { act: 'suspend', roles: ['registrar'] },
    'POST resumption': { act: 'resume', roles: ['registrar'] },
    'POST cancellation': { act: 'cancel', roles: ['registrar'] },
  },
});

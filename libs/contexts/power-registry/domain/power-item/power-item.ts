import type { Decider, Decision, DisclosureClass } from '@daylight/kernel';
import type { PowerItemCommand } from './commands';
import { approveSecretListing, file, publish, registerFlowChart } from './decide-filing';
import {
  declare,
  deliberate,
  draft,
  draftAmendment,
  grantWaiver,
  reconcile,
  register,
  reviewLegality,
  reviseDraft,
  sign,
} from './decide-preparation';
import {
  cancel,
  recordBasisRepeal,
  recordTransitionRule,
  reportChange,
  resume,
  suspend,
} from './decide-standing';
import type { PowerItemEvent } from './events';
import { evolve } from './evolve';
import { initialPowerItem, type PowerItemState } from './power-item-state';
import { powerItemUnknown } from './refusals';

/**
 * The life of one catalogue item (DOMAIN.md 1.6):
 * drafted → reconciled → registered → legally reviewed → deliberated → signed → declared → filed → in force, with its
 * flowchart, its amendments by the same way, and its suspension, review and end. No step can be skipped (CAT-04).
 */
export const powerItem: Decider<PowerItemState, PowerItemCommand, PowerItemEvent> = {
  initialState: initialPowerItem,
  decide,
  evolve,
  disclosure: {
    'power-registry.PowerItemDrafted': classOf,
    'power-registry.AmendmentDrafted': classOf,
    'power-registry.PowerItemReconciled': classOf,
    'power-registry.PowerItemRegistered': classOf,
    'power-registry.PromiseWaiverGranted': classOf,
    'power-registry.PowerItemLegallyReviewed': classOf,
    'power-registry.PowerItemObjectedTo': classOf,
    'power-registry.PowerItemDeliberated': classOf,
    'power-registry.PowerItemSigned': classOf,
    'power-registry.PowerItemDeclared': classOf,
    'power-registry.PowerItemFilingConfirmed': classOf,
    'power-registry.PowerItemAbolished': classOf,
    'power-registry.PowerItemReturnedForClarification': classOf,
    'power-registry.PowerItemOrderedToDisclose': classOf,
    'power-registry.FlowChartRegistered': classOf,
    'power-registry.SecretListingApproved': 'secret',
    // The stub alone leaves the context: that such an item was filed, not what it is (CAT-08).
    'power-registry.PowerItemSecretFiled': 'leadership-internal',
    'power-registry.PowerItemPublished': classOf,
    'power-registry.PowerItemEnteredIntoForce': classOf,
    'power-registry.AmendmentEnteredIntoForce': classOf,
    'power-registry.ChangeReported': classOf,
    'power-registry.LegalBasisRepealed': classOf,
    'power-registry.TransitionRuleRecorded': classOf,
    'power-registry.PowerItemSuspended': classOf,
    'power-registry.PowerItemResumed': classOf,
    'power-registry.PowerItemCancelled': classOf,
  },
};

function classOf({ data }: PowerItemEvent): DisclosureClass {
  return data.disclosure;
}

function decide(command: PowerItemCommand, state: PowerItemState): Decision<PowerItemEvent> {
  if (state.standing === 'unknown' && command.type !== 'DraftPowerItem')
    return powerItemUnknown({ powerCode: command.data.powerCode });
  switch (command.type) {
    case 'DraftPowerItem':
      return draft(command, state);
    case 'ReviseDraft':
      return reviseDraft(command, state);
    case 'DraftAmendment':
      return draftAmendment(command, state);
    case 'ReconcilePowerItem':
      return reconcile(command, state);
    case 'RegisterPowerItem':
      return register(command, state);
    case 'GrantPromiseWaiver':
      return grantWaiver(command, state);
    case 'ReviewLegality':
      return reviewLegality(command, state);
    case 'RecordDeliberation':
      return deliberate(command, state);
    case 'SignPowerItem':
      return sign(command, state);
    case 'DeclarePowerItem':
      return declare(command, state);
    case 'FilePowerItem':
      return file(command, state);
    case 'RegisterFlowChart':
      return registerFlowChart(command, state);
    case 'ApproveSecretListing':
      return approveSecretListing(command, state);
    case 'PublishPowerItem':
      return publish(command, state);
    case 'ReportChange':
      return reportChange(command, state);
    case 'RecordBasisRepeal':
      return recordBasisRepeal(command, state);
    case 'RecordTransitionRule':
      return recordTransitionRule(command, state);
    case 'SuspendPowerItem':
      return suspend(command, state);
    case 'ResumePowerItem':
      return resume(command, state);
    case 'CancelPowerItem':
      return cancel(command, state);
  }
}

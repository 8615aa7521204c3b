import { administered } from '@daylight/administration';
import { powerItemMessages } from '@daylight/contexts/power-registry/contracts/own';
import { annotateFlowChart, registerFlowChart } from './charting';
import { disclosed } from './content-rules';
import { draft, draftAmendment, reviseDraft } from './drafting';
import { approveSecretListing, publish } from './entry-into-force';
import {
  aboutCurrent,
  aboutRevision,
  abolished,
  charted,
  drafted,
  entered,
  legallyReviewed,
  restated,
  revised,
} from './evolution';
import { file } from './filing';
import { itemEnvelope } from './item-envelope';
import type { PowerItemAt } from './power-item-act';
import { initialPowerItem, revisionOf, type PowerItemState } from './power-item-state';
import { grantWaiver, reconcile, register } from './registration';
import { declare, recordDeliberation, reviewLegality, sign } from './review';
import { cancel, recordBasisRepeal, recordTransitionRule, reportChange, resume, suspend } from './standing';

/**
 * The life of one catalogue item (DOMAIN.md 1.6):
 * drafted → reconciled → registered → legally reviewed → deliberated → signed → declared → filed → in force, with its
 * flowchart, its amendments by the same way, and its suspension, review and end. No step can be skipped (CAT-04).
 *
 * The flowchart has no aggregate of its own: CAT-11 asks for exactly one chart per item and blocks the item's publication
 * while the chart is missing or faulty. Both must therefore be decided on one state, and a chart without its item means
 * nothing.
 */
export const powerItem = administered(powerItemMessages)<PowerItemState, PowerItemAt>({
  initial: initialPowerItem,
  evolve: {
    PowerItemDrafted: (state, { content }, { actor }) => drafted(state, content, actor),
    AmendmentDrafted: (state, { content }, { actor }) => drafted(state, content, actor),
    PowerItemReconciled: (state) => revised(state, { stage: 'reconciled' }),
    PowerItemRegistered: (state) => revised(state, { stage: 'registered' }),
    PromiseWaiverGranted: (state, waiver, { actor, day }) => {
      const { subject, organisation } = actor;
      const granted = { ...waiver, approvedBy: { subject, organisation }, grantedOn: day };
      return aboutRevision({ ...state, waivers: [...state.waivers, granted] });
    },
    PowerItemLegallyReviewed: (state, _data, { actor }) => legallyReviewed(state, 'legal-reviewed', actor),
    PowerItemObjectedTo: (state, _data, { actor }) => legallyReviewed(state, 'returned', actor),
    PowerItemDeliberated: (state) => revised(state, { stage: 'deliberated' }),
    PowerItemSigned: (state) => revised(state, { stage: 'signed' }),
    PowerItemDeclared: (state) => revised(state, { stage: 'declared' }),
    PowerItemFilingConfirmed: (state) => revised(state, { stage: 'filed' }),
    PowerItemAbolished: (state, { what }) => abolished(state, what),
    PowerItemReturnedForClarification: (state) => revised(state, { stage: 'returned' }),
    PowerItemOrderedToDisclose: (state) =>
      revised(state, { stage: 'filed', content: disclosed(revisionOf(state).content) }),
    FlowChartRegistered: (state, data) => charted(state, data),
    SecretListingApproved: (state, { office }, { actor: { subject, organisation } }) => {
      const approval = { office, subject, organisation };
      return revised(state, { secretApprovals: [...revisionOf(state).secretApprovals, approval] });
    },
    PowerItemSecretFiled: (state) => aboutRevision(state),
    PowerItemPublished: (state) => aboutRevision(state),
    PowerItemEnteredIntoForce: (state, { item }) => entered(state, item),
    AmendmentEnteredIntoForce: (state, { item }) => ({ ...entered(state, item), clocks: [], repealed: [] }),
    ChangeReported: (state, clock) => aboutCurrent({ ...state, clocks: [...state.clocks, clock] }),
    LegalBasisRepealed: (state, basis) =>
      aboutCurrent({ ...state, standing: 'under-review', repealed: [...state.repealed, basis] }),
    TransitionRuleRecorded: (state, { ruleZh }) =>
      aboutCurrent({ ...state, transitionRulesZh: [...state.transitionRulesZh, ruleZh] }),
    PowerItemSuspended: (state, { item, cause }) =>
      restated(state, item, cause === 'decision' ? 'suspended' : 'under-review'),
    PowerItemResumed: (state, { item }) => restated(state, item, 'in-force'),
    PowerItemCancelled: (state, { item }) => ({
      ...restated(state, item, 'cancelled'),
      revision: null,
      clocks: [],
    }),
  },
  acts: {
    draft,
    reviseDraft,
    draftAmendment,
    reconcile,
    register,
    grantWaiver,
    reviewLegality,
    recordDeliberation,
    sign,
    declare,
    file,
    registerFlowChart,
    annotateFlowChart,
    approveSecretListing,
    publish,
    reportChange,
    recordBasisRepeal,
    recordTransitionRule,
    suspend,
    resume,
    cancel,
  },
  envelope: itemEnvelope,
});

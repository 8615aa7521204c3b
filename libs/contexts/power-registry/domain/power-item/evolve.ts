import type { PublishedPowerItem } from '@daylight/contexts/power-registry/contracts';
import type { PowerItemEvent } from './events';
import type { PowerItemState, Revision, Stage } from './power-item-state';

/** Total over every event ever written; an unknown type leaves the state as it is. */
export function evolve(state: PowerItemState, event: PowerItemEvent): PowerItemState {
  switch (event.type) {
    case 'power-registry.PowerItemDrafted':
    case 'power-registry.AmendmentDrafted':
      return drafted(state, event.data);
    case 'power-registry.PowerItemReconciled':
      return staged(state, 'reconciled');
    case 'power-registry.PowerItemRegistered':
      return staged(state, 'registered');
    case 'power-registry.PowerItemLegallyReviewed':
      return staged(state, 'legal-reviewed', { legalReviewer: event.data.by });
    case 'power-registry.PowerItemObjectedTo':
      return staged(state, 'returned', { legalReviewer: event.data.by });
    case 'power-registry.PowerItemDeliberated':
      return staged(state, 'deliberated', { decisionRef: event.data.decisionRef });
    case 'power-registry.PowerItemSigned':
      return staged(state, 'signed');
    case 'power-registry.PowerItemDeclared':
      return staged(state, 'declared', { documentNo: event.data.documentNo });
    case 'power-registry.PowerItemFilingConfirmed':
      return staged(state, 'filed', { filer: event.data.by });
    case 'power-registry.PowerItemReturnedForClarification':
      return staged(state, 'returned', { filer: event.data.by });
    case 'power-registry.PowerItemOrderedToDisclose':
      return ordered(state, event.data);
    case 'power-registry.PowerItemAbolished':
      return {
        ...state,
        revision: null,
        standing: state.versions.length === 0 ? 'abolished' : state.standing,
      };
    case 'power-registry.SecretListingApproved':
      return approved(state, event.data);
    default:
      return evolveStanding(state, event);
  }
}

type Later = Exclude<
  PowerItemEvent,
  { type: `power-registry.PowerItem${'Drafted' | 'Reconciled' | 'Registered' | 'Declared'}` }
>;

function evolveStanding(state: PowerItemState, event: Later): PowerItemState {
  switch (event.type) {
    case 'power-registry.FlowChartRegistered': {
      const { procedureVersion, version, chart, findings } = event.data;
      const registered = { version: procedureVersion, itemVersion: version, chart, findings };
      return { ...state, charts: [...state.charts, registered] };
    }
    case 'power-registry.PromiseWaiverGranted': {
      const { reasonZh, approver, grantedOn, expiresOn } = event.data;
      return {
        ...state,
        waivers: [...state.waivers, { reasonZh, approvedBy: approver, grantedOn, expiresOn }],
      };
    }
    case 'power-registry.PowerItemEnteredIntoForce':
      return entered(state, event.data.item, state.versions);
    case 'power-registry.AmendmentEnteredIntoForce': {
      const { item, supersededVersion, supersededUntil } = event.data;
      const earlier = state.versions.map((version) =>
        version.version === supersededVersion ? { ...version, effectiveTo: supersededUntil } : version,
      );
      return { ...entered(state, item, earlier), clocks: [], repealed: [] };
    }
    case 'power-registry.ChangeReported': {
      const { descriptionZh, changedOn, deadline } = event.data;
      return { ...state, clocks: [...state.clocks, { descriptionZh, changedOn, deadline }] };
    }
    case 'power-registry.LegalBasisRepealed': {
      const { lawZh, article, repealedOn } = event.data;
      return {
        ...state,
        standing: 'under-review',
        repealed: [...state.repealed, { lawZh, article, repealedOn }],
      };
    }
    case 'power-registry.TransitionRuleRecorded':
      return { ...state, transitionRulesZh: [...state.transitionRulesZh, event.data.ruleZh] };
    case 'power-registry.PowerItemSuspended':
      return replaceLast(
        state,
        event.data.item,
        state.standing === 'under-review' ? 'under-review' : 'suspended',
      );
    case 'power-registry.PowerItemResumed':
      return replaceLast(state, event.data.item, 'in-force');
    case 'power-registry.PowerItemCancelled':
      return { ...replaceLast(state, event.data.item, 'cancelled'), revision: null, clocks: [] };
    default:
      return state;
  }
}

type Drafting = Extract<PowerItemEvent, { type: 'power-registry.PowerItemDrafted' }>['data'];

function drafted(state: PowerItemState, { powerCode, version, content, by }: Drafting): PowerItemState {
  return {
    ...state,
    powerCode,
    standing: state.standing === 'unknown' ? 'in-preparation' : state.standing,
    revision: { version, stage: 'drafted', content, drafter: by, secretApprovals: [] },
  };
}

function staged(state: PowerItemState, stage: Stage, change: Partial<Revision> = {}): PowerItemState {
  return state.revision === null ? state : { ...state, revision: { ...state.revision, ...change, stage } };
}

function ordered(
  state: PowerItemState,
  data: Extract<PowerItemEvent, { type: 'power-registry.PowerItemOrderedToDisclose' }>['data'],
): PowerItemState {
  if (state.revision === null) return state;
  const content = { ...state.revision.content, disclosure: data.disclosureOrdered };
  return staged(state, 'filed', { filer: data.by, content });
}

function approved(
  state: PowerItemState,
  { office, by }: Extract<PowerItemEvent, { type: 'power-registry.SecretListingApproved' }>['data'],
): PowerItemState {
  if (state.revision === null) return state;
  const secretApprovals = [...state.revision.secretApprovals, { office, by }];
  return { ...state, revision: { ...state.revision, secretApprovals } };
}

function entered(
  state: PowerItemState,
  item: PublishedPowerItem,
  earlier: readonly PublishedPowerItem[],
): PowerItemState {
  const content = state.revision?.content;
  return {
    ...state,
    standing: 'in-force',
    revision: null,
    versions: [...earlier, item],
    contents: content === undefined ? state.contents : { ...state.contents, [item.version]: content },
  };
}

function replaceLast(
  state: PowerItemState,
  item: PublishedPowerItem,
  standing: PowerItemState['standing'],
): PowerItemState {
  return { ...state, standing, versions: [...state.versions.slice(0, -1), item] };
}

import { isDeepStrictEqual } from 'node:util';
import { isRefusal, type Decision, type Refusal } from '@daylight/kernel';
import { shiftDay } from '@daylight/law';
import { hasErrors } from '@daylight/procedure';
import { checkFlowChart, contradiction, withItemLimits } from '../flow-chart/flow-chart-check';
import type { ApproveSecretListing, FilePowerItem, PublishPowerItem, RegisterFlowChart } from './commands';
import { checkCategory, checkContent, checkPromiseMade } from './content-rules';
import { headingOfRevision } from './decide-preparation';
import type { AmendmentEnteredIntoForce, PowerItemEnteredIntoForce, PowerItemEvent } from './events';
import { checkReason, checkSeparation, headingOf, revisionAt } from './guards';
import type { ItemDisclosure, PowerItemContent } from './power-item-content';
import type { PowerItemState, RegisteredChart, Revision } from './power-item-state';
import { chartOf, publishedItem } from './published-item';
import { effectiveBeforePublication, effectiveDayTaken, filedFromWrongOutcome } from './refusals';
import {
  chartNeedsAmendment,
  flowChartHasFindings,
  flowChartMissing,
  flowChartNotOfItem,
  itemNotForSecretList,
  secretItemNotPublished,
  secretListingTwoBodies,
} from './rule-refusals';

type Decided = Decision<PowerItemEvent>;

/** 审核备案 has exactly four outcomes (CAT-05); all but 确认 state a reason. A filed item can still be returned or abolished. */
export function file({ data }: FilePowerItem, state: PowerItemState): Decided {
  const { by, on, outcome, reasonZh } = data;
  const again = outcome === 'returned-for-clarification' || outcome === 'abolished';
  const revision = again
    ? revisionAt(state, 'file', 'declared', 'filed')
    : revisionAt(state, 'file', 'declared');
  if (isRefusal(revision)) return revision;
  const separation = checkSeparation(revision, by, 'file', 'drafter', 'legalReviewer');
  if (separation !== null) return separation;
  const heading = headingOfRevision(state, revision);
  if (outcome === 'confirmed') {
    const refusal = checkConfirmation(state, revision, on);
    return refusal ?? [{ type: 'power-registry.PowerItemFilingConfirmed', data: { ...heading, by, on } }];
  }
  const missing = checkReason(reasonZh, 'file');
  if (missing !== null || reasonZh === undefined) return missing ?? [];
  switch (outcome) {
    case 'abolished':
      return [{ type: 'power-registry.PowerItemAbolished', data: { ...heading, by, on, reasonZh } }];
    case 'returned-for-clarification':
      return [
        { type: 'power-registry.PowerItemReturnedForClarification', data: { ...heading, by, on, reasonZh } },
      ];
    case 'ordered-to-disclose':
      return orderToDisclose(state, revision, { by, on, reasonZh });
  }
}

function checkConfirmation(state: PowerItemState, { content }: Revision, on: string): Refusal | null {
  const { powerCode, waivers } = state;
  return (
    checkCategory(powerCode, content, on) ??
    checkContent(powerCode, content, waivers, on) ??
    checkPromiseMade(powerCode, content)
  );
}

/** 公开: the claim not to disclose has no basis, so the item becomes public with this very decision. */
function orderToDisclose(
  state: PowerItemState,
  revision: Revision,
  act: { by: Revision['drafter']; on: string; reasonZh: string },
): Decided {
  const { content, version } = revision;
  if (content.disclosure.class === 'public') return filedFromWrongOutcome({ powerCode: state.powerCode });
  const { formZh, timing } = content.disclosure;
  const disclosureOrdered: ItemDisclosure = { listing: 'open', class: 'public', formZh, timing };
  const opened = { ...content, disclosure: disclosureOrdered };
  const refusal = checkConfirmation(state, { ...revision, content: opened }, act.on);
  if (refusal !== null) return refusal;
  const heading = headingOf(state.powerCode, version, opened);
  return [
    { type: 'power-registry.PowerItemOrderedToDisclose', data: { ...heading, ...act, disclosureOrdered } },
  ];
}

/** A chart may be faulty when it is registered; it is then recorded with its findings and blocks publication. */
export function registerFlowChart({ data }: RegisterFlowChart, state: PowerItemState): Decided {
  const { powerCode, revision, charts } = state;
  if (revision === null) return chartNeedsAmendment({ powerCode });
  const { by, on } = data;
  const last = charts.at(-1);
  if (last !== undefined && isSameChart(last, data.chart, revision.content)) return [];
  const procedureVersion = charts.length + 1;
  const chart = withItemLimits(data.chart, procedureVersion, revision.content);
  const findings = checkFlowChart(chart, revision.content.category);
  const blocking = findings.filter(({ severity }) => severity === 'error').length;
  return [
    {
      type: 'power-registry.FlowChartRegistered',
      data: {
        ...headingOfRevision(state, revision),
        by,
        on,
        procedureVersion,
        chart,
        findings,
        blocking,
        advisory: findings.length - blocking,
      },
    },
  ];
}

function isSameChart(
  last: RegisteredChart,
  chart: RegisteredChart['chart'],
  content: PowerItemContent,
): boolean {
  return isDeepStrictEqual(last.chart, withItemLimits(chart, last.version, content));
}

/** CAT-08: legal and efficiency office, two persons of two bodies; the second approval files the item and puts it in force. */
export function approveSecretListing({ data }: ApproveSecretListing, state: PowerItemState): Decided {
  const revision = revisionAt(state, 'approve-secret-listing', 'filed');
  if (isRefusal(revision)) return revision;
  const { by, on, office, effectiveFrom } = data;
  const { powerCode } = state;
  if (revision.content.disclosure.listing !== 'secret') return itemNotForSecretList({ powerCode });
  const separation = checkSeparation(revision, by, 'approve-secret-listing', 'drafter');
  if (separation !== null) return separation;
  const earlier = revision.secretApprovals.find(
    (approval) =>
      approval.office === office ||
      approval.by.organisation === by.organisation ||
      approval.by.subject === by.subject,
  );
  if (earlier !== undefined) return secretListingTwoBodies({ organisation: earlier.by.organisation });
  const heading = headingOfRevision(state, revision);
  const approval: PowerItemEvent = {
    type: 'power-registry.SecretListingApproved',
    data: { ...heading, by, on, office },
  };
  if (revision.secretApprovals.length === 0) return [approval];
  const chart = readyChart(state, revision);
  const refusal = isRefusal(chart) ? chart : checkEffectiveDay(state, effectiveFrom, on);
  if (refusal !== null || isRefusal(chart)) return refusal ?? [];
  return [
    approval,
    { type: 'power-registry.PowerItemSecretFiled', data: { ...heading, by, on, effectiveFrom } },
    entryIntoForce(state, revision, chart, effectiveFrom),
  ];
}

/** Publication brings the version into force from its day on; nobody need press a button on that day. */
export function publish({ data }: PublishPowerItem, state: PowerItemState): Decided {
  const revision = revisionAt(state, 'publish', 'filed');
  if (isRefusal(revision)) return revision;
  const { by, on, effectiveFrom } = data;
  const { powerCode } = state;
  if (revision.content.disclosure.listing === 'secret') return secretItemNotPublished({ powerCode });
  const chart = readyChart(state, revision);
  if (isRefusal(chart)) return chart;
  const refusal =
    checkEffectiveDay(state, effectiveFrom, on) ??
    checkContent(powerCode, withoutRepealed(state, revision.content), state.waivers, effectiveFrom);
  if (refusal !== null) return refusal;
  return [
    {
      type: 'power-registry.PowerItemPublished',
      data: { ...headingOfRevision(state, revision), by, on, effectiveFrom, procedureVersion: chart.version },
    },
    entryIntoForce(state, revision, chart, effectiveFrom),
  ];
}

/** The item's chart, fit for publication, or the refusal (CAT-11). */
export function readyChart(state: PowerItemState, revision: Revision): RegisteredChart | Refusal {
  const { powerCode } = state;
  const chart = chartOf(state);
  if (chart === undefined) return flowChartMissing({ powerCode });
  const against = contradiction(chart.chart, revision.content);
  if (against !== null) return flowChartNotOfItem(against);
  if (!hasErrors(chart.findings)) return chart;
  const errors = chart.findings.filter(({ severity }) => severity === 'error');
  return flowChartHasFindings({
    powerCode,
    procedureVersion: chart.version,
    blocking: errors.length,
    findings: errors.map(({ code, message }) => `${code}: ${message.en}`).join(' '),
    findingsZh: errors.map(({ code, message }) => `${code}:${message.zh}`).join(''),
  });
}

function checkEffectiveDay(state: PowerItemState, effectiveFrom: string, on: string): Refusal | null {
  if (effectiveFrom < on) return effectiveBeforePublication({ effectiveFrom, on });
  const current = state.versions.at(-1);
  if (current === undefined || current.effectiveFrom < effectiveFrom) return null;
  return effectiveDayTaken({ version: current.version, effectiveFrom: current.effectiveFrom });
}

/** CAT-12: a repealed basis supports no amendment either. */
function withoutRepealed(state: PowerItemState, content: PowerItemContent): PowerItemContent {
  const isRepealed = (lawZh: string, article: string): boolean =>
    state.repealed.some((basis) => basis.lawZh === lawZh && basis.article === article);
  return {
    ...content,
    legalBases: content.legalBases.filter(({ lawZh, article }) => !isRepealed(lawZh, article)),
  };
}

function entryIntoForce(
  state: PowerItemState,
  revision: Revision,
  chart: RegisteredChart,
  effectiveFrom: string,
): PowerItemEnteredIntoForce | AmendmentEnteredIntoForce {
  const heading = headingOfRevision(state, revision);
  const item = publishedItem(state.powerCode, revision, chart, effectiveFrom);
  const superseded = state.versions.at(-1);
  if (superseded === undefined)
    return { type: 'power-registry.PowerItemEnteredIntoForce', data: { ...heading, item } };
  return {
    type: 'power-registry.AmendmentEnteredIntoForce',
    data: {
      ...heading,
      item,
      supersededVersion: superseded.version,
      supersededUntil: shiftDay(effectiveFrom, -1),
    },
  };
}

import { isRefusal, type Refusal } from '@daylight/kernel';
import { addPeriod, workingDays, type WorkingDayCalendar } from '@daylight/law';
import type { PublishedPowerItem } from '@daylight/contexts/power-registry/contracts';
import { checkCategory, checkContent, checkPromiseMade } from './content-rules';
import { readyChart } from './decide-filing';
import type { RevisionDeadline } from './power-item-content';
import type { PowerItemState } from './power-item-state';
import { fourCorrespondencesIncomplete } from './refusals';
import { secretItemNotPublished } from './rule-refusals';

/** The version that held on a business day (FLO-05), or undefined. Suspension does not end a version. */
export function versionOn(
  versions: readonly PublishedPowerItem[],
  day: string,
): PublishedPowerItem | undefined {
  return versions.findLast(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom <= day && (effectiveTo === undefined || day <= effectiveTo),
  );
}

/**
 * The rule that keeps the version under preparation from its next steps on that day, as the refusal those steps would
 * give; null when nothing is under preparation or only persons have to act.
 */
export function blockedBy(state: PowerItemState, on: string): Refusal | null {
  const { revision, powerCode, waivers } = state;
  if (revision === null) return null;
  const content = checkContent(powerCode, revision.content, waivers, on);
  switch (revision.stage) {
    case 'drafted':
    case 'returned':
      return content;
    case 'reconciled':
    case 'registered':
    case 'legal-reviewed':
    case 'deliberated':
    case 'signed':
      return content;
    case 'declared':
      return (
        checkCategory(powerCode, revision.content, on) ??
        content ??
        checkPromiseMade(powerCode, revision.content)
      );
    case 'filed': {
      if (content !== null) return content;
      const chart = readyChart(state, revision);
      if (isRefusal(chart)) return chart;
      return revision.content.disclosure.listing === 'secret' ? secretItemNotPublished({ powerCode }) : null;
    }
  }
}

/** What a draft without any correspondence would be told on reconciliation: the state of imported foreign lists. */
export function withoutCorrespondences(powerCode: string): Refusal {
  return fourCorrespondencesIncomplete({
    powerCode,
    missing: 'law, section duty, organ function, superior function',
    missingZh: '法律法规规章、内设机构职责、单位职能、上级政府或部门职能',
  });
}

/** 20个工作日: how long a revision may take after the change (CAT-10). */
export const revisionLimit = workingDays(20);

/** The deadline of a revision, counted from the day of the change (CAT-10; the day itself is not counted). */
export function revisionDeadline(changedOn: string, calendar: WorkingDayCalendar): RevisionDeadline {
  const { due, provisional } = addPeriod(changedOn, revisionLimit, calendar);
  return {
    basis: '宁化县城建监察大队2009年方案(内容变更20个工作日内修订);中华人民共和国政府信息公开条例 第二十六条',
    start: changedOn,
    limit: { value: revisionLimit.value, unit: revisionLimit.unit },
    due,
    provisional,
    calendarVersion: calendar.version,
  };
}

/** A clock is overdue from the day after its due day, until the amendment enters into force. */
export function isOverdue(deadline: RevisionDeadline, today: string): boolean {
  return deadline.due < today;
}

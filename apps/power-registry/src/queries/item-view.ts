import { isRefusal, type Refusal } from '@daylight/kernel';
import { powerCategories, type PublishedPowerItem } from '@daylight/contexts/power-registry/contracts';
import {
  blockedBy,
  stageWords,
  standingWords,
  versionOn,
  withoutCorrespondences,
  type PowerItemContent,
} from '@daylight/contexts/power-registry/domain';
import type { CatalogueItemRow } from '../projections/catalogue/catalogue-item-row.entity';
import { notInForceOn, versionUnknown } from '../http/refusals';

/** Why an item is not further on, as the refusal that its next step would get. */
type WaitingView = {
  code: string;
  rule: string;
  article: string;
  zh: string;
  en: string;
  remedyZh: string;
  remedyEn: string;
};

export type ItemSummary = {
  powerCode: string;
  nameZh: string;
  nameEn: string;
  category: string;
  categoryZh: string;
  organisation: string;
  organisationZh: string;
  standing: string;
  stage: string | null;
  stateZh: string;
  stateEn: string;
  /** Whether the power may be exercised today. */
  inForce: boolean;
  version: number | null;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  promisedLimit: object | null;
  statutoryLimit: object | null;
  procedureVersion: number | null;
  waiting: WaitingView | null;
};

export type ItemView = ItemSummary & {
  /** The version asked for, whole; null while none has entered into force. */
  item: PublishedPowerItem | null;
  /** What the catalogue states: of the version in force, else of the draft. */
  content: PowerItemContent;
  draft: { version: number; stage: string } | null;
  versions: { version: number; effectiveFrom: string; effectiveTo: string | null; status: string }[];
  flowChart: { version: number; blocking: number; advisory: number } | null;
  waivers: { reasonZh: string; approvedBy: string; expiresOn: string }[];
  revisionClocks: {
    descriptionZh: string;
    changedOn: string;
    due: string;
    overdue: boolean;
    provisional: boolean;
  }[];
  transitionRulesZh: string[];
};

export function summaryOf(row: CatalogueItemRow, today: string): ItemSummary {
  const words =
    row.standing === 'in-preparation' && row.stage !== null
      ? stageWords[row.stage]
      : standingWords[row.standing];
  const { powerCode, nameZh, nameEn, category, organisation, organisationZh, standing, stage } = row;
  return {
    powerCode,
    nameZh,
    nameEn,
    category,
    categoryZh: powerCategories[category].zh,
    organisation,
    organisationZh,
    standing,
    stage,
    stateZh: words.zh,
    stateEn: words.en,
    inForce: standing === 'in-force' && versionOn(row.state.versions, today) !== undefined,
    version: row.version,
    effectiveFrom: row.effectiveFrom,
    effectiveTo: row.effectiveTo,
    promisedLimit: row.promisedLimit,
    statutoryLimit: row.statutoryLimit,
    procedureVersion: row.procedureVersion,
    waiting: waitingOf(row, today),
  };
}

/** A whole item; `version` and `on` choose among those that entered into force (FLO-05). */
export function viewOf(
  row: CatalogueItemRow,
  today: string,
  choice: { version?: number; on?: string },
): ItemView | Refusal {
  const item = chosen(row, choice);
  if (isRefusal(item)) return item;
  const { state } = row;
  const version = item?.version ?? row.version;
  const content =
    (version === null ? undefined : state.contents[version]) ?? state.revision?.content ?? state.contents[1];
  if (content === undefined) return versionUnknown({ powerCode: row.powerCode, version: version ?? 0 });
  const chart = state.charts.at(-1);
  const blocking = chart?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
  return {
    ...summaryOf(row, today),
    item,
    content,
    draft: state.revision === null ? null : { version: state.revision.version, stage: state.revision.stage },
    versions: state.versions.map(({ version, effectiveFrom, effectiveTo, status }) => ({
      version,
      effectiveFrom,
      effectiveTo: effectiveTo ?? null,
      status,
    })),
    flowChart:
      chart === undefined
        ? null
        : { version: chart.version, blocking, advisory: chart.findings.length - blocking },
    waivers: state.waivers.map(({ reasonZh, approvedBy, expiresOn }) => ({
      reasonZh,
      approvedBy: approvedBy.organisation,
      expiresOn,
    })),
    revisionClocks: state.clocks.map(({ descriptionZh, changedOn, deadline }) => ({
      descriptionZh,
      changedOn,
      due: deadline.due,
      overdue: deadline.due < today,
      provisional: deadline.provisional,
    })),
    transitionRulesZh: state.transitionRulesZh,
  };
}

function chosen(
  row: CatalogueItemRow,
  { version, on }: { version?: number; on?: string },
): PublishedPowerItem | null | Refusal {
  const { versions } = row.state;
  const { powerCode } = row;
  if (version !== undefined)
    return versions.find((each) => each.version === version) ?? versionUnknown({ powerCode, version });
  if (on !== undefined) return versionOn(versions, on) ?? notInForceOn({ powerCode, on });
  return versions.at(-1) ?? null;
}

function waitingOf({ state, powerCode }: CatalogueItemRow, today: string): WaitingView | null {
  const drafted = state.revision?.stage === 'drafted' || state.revision?.stage === 'returned';
  const refusal = blockedBy(state, today) ?? (drafted ? withoutCorrespondences(powerCode) : null);
  if (refusal === null) return null;
  const { code, rule, article, message, remedy } = refusal;
  return { code, rule, article, zh: message.zh, en: message.en, remedyZh: remedy.zh, remedyEn: remedy.en };
}

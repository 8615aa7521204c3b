import {
  powerItemMessages,
  standingWords,
  type PowerItemContent,
} from '@daylight/contexts/power-registry/contracts/own';
import { blockedBy, isOverdue, stageWords, versionOn } from '@daylight/contexts/power-registry/domain';
import { isRefusal, type Refusal } from '@daylight/kernel';
import {
  anyText,
  code,
  count,
  day,
  flag,
  keyOf,
  listOf,
  object,
  orNull,
  period,
  powerCategories,
  powerItem,
  versionNumber,
  type PowerItem,
  type ShapeOf,
} from '@daylight/kernel/messages';
import type { CatalogueItemRow } from '../projections/catalogue/catalogue-item-row.entity';
import { contentShown } from './content-shown';
import { findingsCounted } from './flow-chart-report';
import { notInForceOn, versionUnknown } from './reading-refusals';

const content = powerItemMessages.commands.draft.fields.content.schema;
const { nameZh, nameEn, category, organisation, organisationZh } = content.properties;
const stage = keyOf(stageWords);

/** Why an item is not further on, as the refusal that its next step would get. */
const waiting = object({
  code: code(),
  rule: anyText(),
  article: anyText(),
  zh: anyText(),
  en: anyText(),
  remedyZh: anyText(),
  remedyEn: anyText(),
});

/** A line of the catalogue. */
export const itemSummary = object({
  powerCode: code(),
  nameZh,
  nameEn,
  category,
  categoryZh: anyText(),
  organisation,
  organisationZh,
  standing: keyOf(standingWords),
  stage: orNull(stage),
  stateZh: anyText(),
  stateEn: anyText(),
  /** Whether the power may be exercised today. */
  inForce: flag,
  version: orNull(versionNumber),
  effectiveFrom: orNull(day),
  effectiveTo: orNull(day),
  promisedLimit: orNull(period),
  statutoryLimit: orNull(period),
  procedureVersion: orNull(versionNumber),
  waiting: orNull(waiting),
});

/** A whole item. */
export const itemView = object({
  ...itemSummary.properties,
  /** The version asked for, whole; null while none has entered into force. */
  item: orNull(powerItem),
  /** What the catalogue states: of the version in force, else of the draft. */
  content,
  draft: orNull(object({ version: versionNumber, stage })),
  versions: listOf(
    object({
      version: versionNumber,
      effectiveFrom: day,
      effectiveTo: orNull(day),
      status: powerItem.properties.status,
    }),
  ),
  flowChart: orNull(object({ version: versionNumber, blocking: count, advisory: count })),
  waivers: listOf(object({ reasonZh: anyText(), approvedBy: code(), expiresOn: day })),
  revisionClocks: listOf(
    object({ descriptionZh: anyText(), changedOn: day, due: day, overdue: flag, provisional: flag }),
  ),
  transitionRulesZh: listOf(anyText()),
});

export function summaryOf(row: CatalogueItemRow, today: string): ShapeOf<typeof itemSummary> {
  const { standing, stage: at } = row;
  const words = standing === 'in-preparation' && at !== null ? stageWords[at] : standingWords[standing];
  return {
    powerCode: row.powerCode,
    nameZh: row.nameZh,
    nameEn: row.nameEn,
    category: row.category,
    categoryZh: powerCategories[row.category].zh,
    organisation: row.organisation,
    organisationZh: row.organisationZh,
    standing,
    stage: at,
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

/** Which of the versions that entered into force is asked for (FLO-05). */
export interface VersionChoice {
  readonly version?: number;
  readonly on?: string;
}

/** A whole item; the choice is among those versions that entered into force. */
export function viewOf(
  row: CatalogueItemRow,
  today: string,
  choice: VersionChoice,
): ShapeOf<typeof itemView> | Refusal {
  const item = chosen(row, choice);
  if (isRefusal(item)) return item;
  return { ...summaryOf(row, today), item, content: contentOf(row, item), ...historyOf(row, today) };
}

function chosen(
  { state: { versions }, powerCode }: CatalogueItemRow,
  { version, on }: VersionChoice,
): PowerItem | null | Refusal {
  if (version !== undefined)
    return versions.find((each) => each.version === version) ?? versionUnknown({ powerCode, version });
  if (on !== undefined) return versionOn(versions, on) ?? notInForceOn({ powerCode, on });
  return versions.at(-1) ?? null;
}

function contentOf({ state }: CatalogueItemRow, item: PowerItem | null): PowerItemContent {
  return (item === null ? undefined : state.contents[item.version]) ?? contentShown(state);
}

function historyOf({ state }: CatalogueItemRow, today: string) {
  const { revision, versions, charts, waivers, clocks, transitionRulesZh } = state;
  const chart = charts.at(-1);
  return {
    draft: revision === null ? null : { version: revision.version, stage: revision.stage },
    versions: versions.map(({ version, effectiveFrom, effectiveTo = null, status }) => ({
      version,
      effectiveFrom,
      effectiveTo,
      status,
    })),
    flowChart: chart === undefined ? null : { version: chart.version, ...findingsCounted(chart) },
    waivers: waivers.map(({ reasonZh, approvedBy, expiresOn }) => ({
      reasonZh,
      approvedBy: approvedBy.organisation,
      expiresOn,
    })),
    revisionClocks: clocks.map(({ descriptionZh, changedOn, deadline }) => ({
      descriptionZh,
      changedOn,
      due: deadline.due.due,
      overdue: isOverdue(deadline, today),
      provisional: deadline.due.provisional,
    })),
    transitionRulesZh,
  };
}

function waitingOf({ state, powerCode }: CatalogueItemRow, today: string): ShapeOf<typeof waiting> | null {
  const refusal = blockedBy(powerCode, state, today);
  if (refusal === null) return null;
  const { rule, article, message, remedy } = refusal;
  return {
    code: refusal.code,
    rule,
    article,
    zh: message.zh,
    en: message.en,
    remedyZh: remedy.zh,
    remedyEn: remedy.en,
  };
}

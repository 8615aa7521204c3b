import type { RecordedEvent } from '@daylight/kernel';
import {
  powerItem,
  type PowerItemContent,
  type PowerItemEvent,
} from '@daylight/contexts/power-registry/domain';
import type { Projection } from '@daylight/read-models';
import { In, IsNull, type EntityManager } from 'typeorm';
import { CatalogueItemRow } from './catalogue-item-row.entity';
import { CatalogueStatisticsRow } from './catalogue-statistics-row.entity';
import { PromiseWaiverRow } from './promise-waiver-row.entity';
import { RevisionClockRow } from './revision-clock-row.entity';

const streamPrefix = 'power-registry.item-';

/** The catalogue: every item as its decider sees it, the clocks and waivers, and the statistics table over them. */
export const catalogueProjection: Projection = {
  name: 'catalogue',
  filter: { streamPrefixes: [streamPrefix] },
  entities: [CatalogueItemRow, RevisionClockRow, PromiseWaiverRow, CatalogueStatisticsRow],
  async apply(events, manager) {
    if (events.length === 0) return;
    const rows = await loadRows(events, manager);
    for (const recorded of events) {
      const event = { type: recorded.type, data: recorded.data } as unknown as PowerItemEvent;
      const row = evolveRow(rows.get(event.data.powerCode), event, recorded);
      rows.set(event.data.powerCode, row);
      await applyClock(event, recorded, row, manager);
    }
    await manager.upsert(CatalogueItemRow, [...rows.values()], ['powerCode']);
    await countAgain([...new Set([...rows.values()].map(({ organisation }) => organisation))], manager);
  },
};

async function loadRows(
  events: readonly RecordedEvent[],
  manager: EntityManager,
): Promise<Map<string, CatalogueItemRow>> {
  const codes = [...new Set(events.map(({ data }) => String(data['powerCode'])))];
  const rows = await manager.findBy(CatalogueItemRow, { powerCode: In(codes) });
  return new Map(rows.map((row) => [row.powerCode, row]));
}

function evolveRow(
  before: CatalogueItemRow | undefined,
  event: PowerItemEvent,
  { position }: RecordedEvent,
): CatalogueItemRow {
  const state = powerItem.evolve(before?.state ?? powerItem.initialState, event);
  const current = state.versions.at(-1);
  const content = contentOf(state, before?.state);
  const chart = state.charts.at(-1);
  return {
    powerCode: state.powerCode,
    nameZh: content.nameZh,
    nameEn: content.nameEn,
    category: content.category,
    organisation: content.organisation,
    organisationZh: content.organisationZh,
    standing: state.standing,
    stage: state.revision?.stage ?? null,
    listing: content.disclosure.listing,
    disclosureClass: content.disclosure.class,
    version: current?.version ?? null,
    effectiveFrom: current?.effectiveFrom ?? null,
    effectiveTo: current?.effectiveTo ?? null,
    promisedLimit: content.promisedLimit,
    statutoryLimit: content.statutoryLimit,
    procedureVersion: chart?.version ?? null,
    chartBlocking: chart?.findings.filter(({ severity }) => severity === 'error').length ?? null,
    searchText:
      `${content.nameZh} ${content.nameEn} ${state.powerCode} ${content.organisationZh}`.toLowerCase(),
    firstPosition: before?.firstPosition ?? position,
    lastPosition: position,
    state: { ...state, contents: withLast(state, content) },
  };
}

/** What the catalogue shows: the version in force, else the one under preparation, else the last one known. */
function contentOf(
  state: CatalogueItemRow['state'],
  before: CatalogueItemRow['state'] | undefined,
): PowerItemContent {
  const version = state.versions.at(-1)?.version;
  const content =
    (version === undefined ? undefined : state.contents[version]) ??
    state.revision?.content ??
    before?.revision?.content ??
    Object.values(state.contents).at(-1);
  if (content === undefined) throw new RangeError(`item ${state.powerCode} has an event before its draft`);
  return content;
}

/** An abolished item has no version and no revision left: its last content stays for the catalogue to show. */
function withLast(
  state: CatalogueItemRow['state'],
  content: PowerItemContent,
): CatalogueItemRow['state']['contents'] {
  return state.standing === 'abolished' ? { 1: content } : state.contents;
}

async function applyClock(
  event: PowerItemEvent,
  { position }: RecordedEvent,
  row: CatalogueItemRow,
  manager: EntityManager,
): Promise<void> {
  const { powerCode, nameZh, organisation, listing } = row;
  const base = { powerCode, position, nameZh, organisation, listing };
  switch (event.type) {
    case 'power-registry.ChangeReported': {
      const { descriptionZh, changedOn, deadline } = event.data;
      const { basis, due, provisional, calendarVersion } = deadline;
      const clock = {
        ...base,
        descriptionZh,
        basis,
        changedOn,
        due,
        provisional,
        calendarVersion,
        metOn: null,
      };
      await manager.upsert(RevisionClockRow, clock, ['powerCode', 'position']);
      return;
    }
    case 'power-registry.PromiseWaiverGranted': {
      const { reasonZh, approvedBy, grantedOn, expiresOn } = event.data;
      const waiver = { ...base, reasonZh, approvedBy, grantedOn, expiresOn };
      await manager.upsert(PromiseWaiverRow, waiver, ['powerCode', 'position']);
      return;
    }
    case 'power-registry.AmendmentEnteredIntoForce':
      await stopClocks(powerCode, event.data.item.effectiveFrom, manager);
      return;
    case 'power-registry.PowerItemCancelled':
      await stopClocks(powerCode, event.data.on, manager);
      return;
    default:
      return;
  }
}

async function stopClocks(powerCode: string, metOn: string, manager: EntityManager): Promise<void> {
  await manager.update(RevisionClockRow, { powerCode, metOn: IsNull() }, { metOn });
}

/** Counts the touched units anew from the rows, so that the table can never drift from the catalogue. */
async function countAgain(organisations: readonly string[], manager: EntityManager): Promise<void> {
  await manager.delete(CatalogueStatisticsRow, { organisation: In([...organisations]) });
  await manager.query(
    `insert into catalogue_statistics
       (organisation, category, organisation_zh, total, in_preparation, in_force, suspended, ended, secret)
     select organisation, category, min(organisation_zh collate "C"), count(*),
       count(*) filter (where standing = 'in-preparation'),
       count(*) filter (where standing = 'in-force'),
       count(*) filter (where standing in ('suspended', 'under-review')),
       count(*) filter (where standing in ('cancelled', 'abolished')),
       count(*) filter (where listing = 'secret')
     from catalogue_item where organisation = any($1) group by organisation, category`,
    [[...organisations]],
  );
}

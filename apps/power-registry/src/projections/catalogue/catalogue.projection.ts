import type { powerItemMessages } from '@daylight/contexts/power-registry/contracts/own';
import { chartOf, powerItem } from '@daylight/contexts/power-registry/domain';
import { projectionOf, type Projected } from '@daylight/read-models';
import { In, IsNull, type EntityManager } from 'typeorm';
import { contentShown } from '../../queries/content-shown';
import { findingsCounted } from '../../queries/flow-chart-report';
import { powerCodeOf } from '../../queries/power-code';
import { CatalogueItemRow } from './catalogue-item-row.entity';
import { CatalogueStatisticsRow } from './catalogue-statistics-row.entity';
import { PromiseWaiverRow } from './promise-waiver-row.entity';
import { RevisionClockRow } from './revision-clock-row.entity';

type PowerItemEvent = Projected<typeof powerItemMessages>;

/** The catalogue: every item as its aggregate sees it, the clocks and waivers, and the statistics table over them. */
export const catalogueProjection = projectionOf(powerItem, {
  name: 'catalogue',
  entities: [CatalogueItemRow, RevisionClockRow, PromiseWaiverRow, CatalogueStatisticsRow],
  async apply(events, manager) {
    const rows = await loadRows(events, manager);
    for (const event of events) {
      const row = evolveRow(rows.get(event.id), event);
      rows.set(event.id, row);
      await applyClock(event, row, manager);
    }
    await manager.upsert(CatalogueItemRow, [...rows.values()], ['powerCode']);
    await countAgain([...new Set([...rows.values()].map(({ organisation }) => organisation))], manager);
  },
});

/** The rows of the items concerned, by the items' ids. */
async function loadRows(
  events: readonly PowerItemEvent[],
  manager: EntityManager,
): Promise<Map<string, CatalogueItemRow>> {
  const ids = [...new Set(events.map(({ id }) => id))];
  const rows = await manager.findBy(CatalogueItemRow, { powerCode: In(ids.map(powerCodeOf)) });
  const byCode = new Map(rows.map((row) => [row.powerCode, row]));
  return new Map(
    ids.flatMap((id) => {
      const row = byCode.get(powerCodeOf(id));
      return row === undefined ? [] : [[id, row] as const];
    }),
  );
}

function evolveRow(before: CatalogueItemRow | undefined, event: PowerItemEvent): CatalogueItemRow {
  const powerCode = powerCodeOf(event.id);
  const { position } = event.recorded;
  const state = powerItem.evolve(before?.state ?? powerItem.initial, event);
  const current = state.versions.at(-1);
  const chart = chartOf(state);
  const { nameZh, nameEn, category, organisation, organisationZh, disclosure, ...content } =
    contentShown(state);
  return {
    powerCode,
    nameZh,
    nameEn,
    category,
    organisation,
    organisationZh,
    standing: state.standing,
    stage: state.revision?.stage ?? null,
    listing: disclosure.listing,
    disclosureClass: disclosure.class,
    version: current?.version ?? null,
    effectiveFrom: current?.effectiveFrom ?? null,
    effectiveTo: current?.effectiveTo ?? null,
    promisedLimit: content.promisedLimit,
    statutoryLimit: content.statutoryLimit,
    procedureVersion: chart?.version ?? null,
    chartBlocking: chart === undefined ? null : findingsCounted(chart).blocking,
    searchText: `${nameZh} ${nameEn} ${powerCode} ${organisationZh}`.toLowerCase(),
    firstPosition: before?.firstPosition ?? position,
    lastPosition: position,
    state,
  };
}

async function applyClock(
  { type, data, envelope, recorded: { position } }: PowerItemEvent,
  row: CatalogueItemRow,
  manager: EntityManager,
): Promise<void> {
  const { powerCode, nameZh, organisation, listing } = row;
  const base = { powerCode, position, nameZh, organisation, listing };
  switch (type) {
    case 'power-registry.ChangeReported': {
      const { descriptionZh, changedOn, deadline } = data;
      const { due, provisional, calendarVersion = null } = deadline.due;
      const { basis } = deadline.deadline;
      const clock = { descriptionZh, basis, changedOn, due, provisional, calendarVersion, metOn: null };
      await manager.upsert(RevisionClockRow, { ...base, ...clock }, ['powerCode', 'position']);
      return;
    }
    case 'power-registry.PromiseWaiverGranted': {
      const granted = { ...data, approvedBy: envelope.actor.organisation, grantedOn: envelope.day };
      await manager.upsert(PromiseWaiverRow, { ...base, ...granted }, ['powerCode', 'position']);
      return;
    }
    case 'power-registry.AmendmentEnteredIntoForce':
      await stopClocks(powerCode, data.item.effectiveFrom, manager);
      return;
    case 'power-registry.PowerItemCancelled':
      await stopClocks(powerCode, envelope.day, manager);
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

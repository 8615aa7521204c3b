import type { PowerItemState } from '@daylight/contexts/power-registry/domain';
import type { Person } from '@daylight/service-kit';
import type { SelectQueryBuilder } from 'typeorm';
import type { CatalogueItemRow } from '../projections/catalogue/catalogue-item-row.entity';
import { contentShown } from './content-shown';

/** How far into the catalogue somebody sees: the public list, also the internal powers, also the secret list. */
export type Sight = 'public' | 'staff' | 'secret-list';

const secretListRoles = ['registrar', 'legal-reviewer', 'efficiency-office'];
const outsiders = ['citizen', 'village-agent'];
const internalClasses = ['unit-internal', 'leadership-internal'];

/** Only those who decide on the secret list see it (CAT-08); internal powers are for staff. */
export function sightOf(person: Person | null): Sight {
  const roles = person?.roles ?? [];
  if (roles.some((role) => secretListRoles.includes(role))) return 'secret-list';
  return roles.some((role) => !outsiders.includes(role)) ? 'staff' : 'public';
}

export function canSee(row: Pick<CatalogueItemRow, 'listing' | 'disclosureClass'>, sight: Sight): boolean {
  if (row.listing === 'secret') return sight === 'secret-list';
  return sight !== 'public' || !internalClasses.includes(row.disclosureClass);
}

/** Staff may ask what can be done with an item that they see; the public reads the catalogue and acts in none of it. */
export function mayAskAbout(state: PowerItemState, person: Person): boolean {
  const sight = sightOf(person);
  if (state.standing === 'unknown' || sight === 'public') return false;
  const { listing, class: disclosureClass } = contentShown(state).disclosure;
  return canSee({ listing, disclosureClass }, sight);
}

/** The same rule for a query over `row`. */
export function onlySeen(
  query: SelectQueryBuilder<CatalogueItemRow>,
  sight: Sight,
): SelectQueryBuilder<CatalogueItemRow> {
  if (sight === 'secret-list') return query;
  query.andWhere(`row.listing = 'open'`);
  return sight === 'staff'
    ? query
    : query.andWhere('row.disclosureClass not in (:...internalClasses)', { internalClasses });
}

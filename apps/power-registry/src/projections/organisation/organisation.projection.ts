import type { Organisation } from '@daylight/contexts/power-registry/domain';
import type { Projection } from '@daylight/read-models';
import { OrganisationRow } from './organisation-row.entity';

/** 机构: the bodies that hold powers. */
export const organisationProjection: Projection = {
  name: 'organisations',
  filter: { streamPrefixes: ['power-registry.organisation-'] },
  entities: [OrganisationRow],
  async apply(events, manager) {
    const rows = events
      .filter(({ type }) => type === 'power-registry.OrganisationRegistered')
      .map(({ data }) => rowOf(data as unknown as Organisation));
    if (rows.length > 0) await manager.upsert(OrganisationRow, rows, ['organisation']);
  },
};

function rowOf(data: Organisation): OrganisationRow {
  const { organisation, nameZh, nameEn, kind, parent, divisionCode, creditCode } = data;
  const shortNameZh = data.shortNameZh ?? null;
  const synthetic = data.synthetic ?? false;
  return { organisation, nameZh, nameEn, shortNameZh, kind, parent, divisionCode, creditCode, synthetic };
}

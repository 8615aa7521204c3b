import { organisation } from '@daylight/contexts/power-registry/domain';
import { projectionOf } from '@daylight/read-models';
import { OrganisationRow } from './organisation-row.entity';

/** 机构: the bodies that hold powers. */
export const organisationProjection = projectionOf(organisation, {
  name: 'organisations',
  entities: [OrganisationRow],
  async apply(events, manager) {
    const rows = events.map(({ id, data }): OrganisationRow => {
      const { nameZh, nameEn, shortNameZh = null, kind, parent, synthetic = false } = data;
      const { divisionCode, creditCode } = data;
      return {
        organisation: id,
        nameZh,
        nameEn,
        shortNameZh,
        kind,
        parent,
        divisionCode,
        creditCode,
        synthetic,
      };
    });
    await manager.upsert(OrganisationRow, rows, ['organisation']);
  },
});

import { anyText, code, count, day, listOf, object, type ShapeOf } from '@daylight/kernel/messages';
import type { PromiseWaiverRow } from '../projections/catalogue/promise-waiver-row.entity';
import { rowsMax } from './rows-max';

const waiver = object({
  powerCode: code(),
  nameZh: anyText(),
  organisation: code(),
  reasonZh: anyText(),
  approvedBy: code(),
  grantedOn: day,
  expiresOn: day,
});

/** 承诺时限豁免: those that may be shown, and the number of all, which is disclosed in any case (FLO-02). */
export const waiversView = object({ count, waivers: listOf(waiver, rowsMax) });

export function waiverOf(row: PromiseWaiverRow): ShapeOf<typeof waiver> {
  const { powerCode, nameZh, organisation, reasonZh, approvedBy, grantedOn, expiresOn } = row;
  return { powerCode, nameZh, organisation, reasonZh, approvedBy, grantedOn, expiresOn };
}

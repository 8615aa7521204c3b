import { anyText, code, day, flag, listOf, object, orNull, type ShapeOf } from '@daylight/kernel/messages';
import type { RevisionClockRow } from '../projections/catalogue/revision-clock-row.entity';
import { rowsMax } from './rows-max';

const clock = object({
  powerCode: code(),
  nameZh: anyText(),
  organisation: code(),
  descriptionZh: anyText(),
  basis: anyText(),
  changedOn: day,
  due: day,
  provisional: flag,
  metOn: orNull(day),
  overdue: flag,
});

/** Revision clocks (CAT-10), first due first. */
export const revisionClocksView = object({ clocks: listOf(clock, rowsMax) });

export function clockOf(row: RevisionClockRow, today: string): ShapeOf<typeof clock> {
  const { powerCode, nameZh, organisation, descriptionZh, basis } = row;
  const { changedOn, due, provisional, metOn } = row;
  const overdue = due < (metOn ?? today);
  return {
    powerCode,
    nameZh,
    organisation,
    descriptionZh,
    basis,
    changedOn,
    due,
    provisional,
    metOn,
    overdue,
  };
}

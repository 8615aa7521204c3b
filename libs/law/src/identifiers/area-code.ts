/** Level of an area: province, prefecture, county, township or village. */
export type AreaLevel = 'province' | 'prefecture' | 'county' | 'township' | 'village';

/**
 * Whether the text has the shape of a GB/T 2260 area code of six digits (`360827`). The first digit names the region,
 * 1 to 9; a county needs its prefecture. The list of areas itself changes yearly and is data, not shape.
 */
export function isAreaCode(code: string): boolean {
  return areaLevelOf(code) !== null && code.length === 6;
}

/** Whether the text has the shape of the twelve-digit statistical code, township in digits 7–9 and village in 10–12. */
export function isExtendedAreaCode(code: string): boolean {
  return areaLevelOf(code) !== null && code.length === 12;
}

/** The level a code names, or null when it has not the shape of one: no part may follow an empty one. */
export function areaLevelOf(code: string): AreaLevel | null {
  const match = /^([1-9]\d)(\d\d)(\d\d)(?:(\d{3})(\d{3}))?$/.exec(code);
  if (match === null) return null;
  const parts = match.slice(2).map((part) => part !== undefined && Number(part) > 0);
  const depth = parts.lastIndexOf(true) + 1;
  // Counties directly under a province have the prefecture digits 90; a gap otherwise is a mistake.
  if (parts.slice(0, depth).includes(false)) return null;
  return levels[depth] ?? null;
}

const levels: readonly AreaLevel[] = ['province', 'prefecture', 'county', 'township', 'village'];

import { isRefusal, type Clock } from '@daylight/kernel';
import { parseImplementingCode } from '@daylight/contexts/power-registry/domain';
import type { EventLog } from '@daylight/record';
import { readCountyCalendar } from '@daylight/service-kit';
import { foreignOrganisationId } from './foreign-content';
import { readReferenceFiles, type ForeignItem, type ReferenceOrganisation } from './reference-files';
import { ReferenceLoader, type LoadedItem, type LoadProgress, type ReferenceBody } from './reference-loader';

type Counts = { [key: string]: number };

/** The last line of a load, as one JSON object. */
export type LoadSummary = {
  organisations: { county: number; foreign: number; refused: number };
  county: {
    items: number;
    charts: number;
    inForce: number;
    states: Counts;
    /** Items that wait, by the rule that keeps them. */
    waiting: Counts;
    reasons: { powerCode: string; state: string; code: string; rule: string; zh: string }[];
  };
  foreign: {
    items: number;
    departments: number;
    distinctCodes: number;
    agencyCodes: number;
    types: Counts;
    itemPartLengths: Counts;
    /** Items whose agency is registered in another division than the one it acts in; no reason to refuse. */
    registeredElsewhere: number;
    drafted: number;
    refused: Counts;
  };
  elapsedMs: number;
};

/** Loads organisations, powers and flowcharts of the county and the foreign list; idempotent. */
export async function loadReference(options: {
  log: EventLog;
  clock: Clock;
  dataDir: string;
  progress: LoadProgress;
}): Promise<LoadSummary> {
  const startedMs = performance.now();
  const { log, clock, dataDir, progress } = options;
  const [files, calendar] = await Promise.all([readReferenceFiles(dataDir), readCountyCalendar(dataDir)]);
  const loader = new ReferenceLoader({ log, clock, calendar, progress });
  const foreignOrganisations = foreignOrganisationsOf(files.foreignItems);
  const refused = await loader.registerOrganisations([
    ...files.organisations.map(countyOrganisation),
    ...foreignOrganisations,
  ]);
  const county = await loader.loadCounty(files);
  const foreign = await loader.loadForeign(files.foreignItems);
  return {
    organisations: {
      county: files.organisations.length,
      foreign: foreignOrganisations.length,
      refused: refused.length,
    },
    county: countySummary(county, files.procedures.length),
    foreign: foreignSummary(files.foreignItems, foreign),
    elapsedMs: Math.round(performance.now() - startedMs),
  };
}

function countyOrganisation(body: ReferenceOrganisation): ReferenceBody {
  const { id, parentId: parent, kind, nameZh, nameEn, divisionCode, creditCode } = body;
  // Named one by one: the files hold more than is registered.
  const { shortNameZh, synthetic, formerNamesZh } = body;
  const optional = { shortNameZh, synthetic, formerNamesZh };
  return { id, particulars: { nameZh, nameEn, kind, parent, divisionCode, creditCode, ...optional } };
}

const divisionDigits = 6;

/** The agencies of the list whose code is in order, each under the department that names it first. */
function foreignOrganisationsOf(items: readonly ForeignItem[]): ReferenceBody[] {
  const bodies = new Map<string, ReferenceBody>();
  for (const { itemCode, department } of items) {
    const code = parseImplementingCode(itemCode);
    if (isRefusal(code) || bodies.has(code.agency)) continue;
    bodies.set(code.agency, {
      id: foreignOrganisationId(code.agency),
      particulars: {
        nameZh: `广安市广安区 ${department}`,
        nameEn: '',
        kind: 'foreignAgency',
        parent: null,
        divisionCode: code.areaCode.slice(0, divisionDigits),
        creditCode: code.agency,
      },
    });
  }
  return [...bodies.values()];
}

function countySummary(loaded: readonly LoadedItem[], charts: number): LoadSummary['county'] {
  const reasons = loaded.flatMap(({ powerCode, state, refusal }) =>
    refusal === null
      ? []
      : [{ powerCode, state, code: refusal.code, rule: refusal.rule, zh: refusal.message.zh }],
  );
  return {
    items: loaded.length,
    charts,
    inForce: loaded.filter(({ state }) => state === 'in-force').length,
    states: countBy(loaded, ({ state }) => state),
    waiting: countBy(reasons, ({ code }) => code),
    reasons,
  };
}

function foreignSummary(
  items: readonly ForeignItem[],
  loaded: readonly LoadedItem[],
): LoadSummary['foreign'] {
  const codes = items.flatMap(({ itemCode }) => {
    const code = parseImplementingCode(itemCode);
    return isRefusal(code) ? [] : [code];
  });
  return {
    items: items.length,
    departments: new Set(items.map(({ department }) => department)).size,
    distinctCodes: new Set(items.map(({ itemCode }) => itemCode)).size,
    agencyCodes: new Set(items.map(({ uscc }) => uscc).filter(Boolean)).size,
    types: countBy(items, ({ taskType }) => taskType),
    itemPartLengths: countBy(codes, ({ itemPart }) => String(itemPart.length)),
    registeredElsewhere: codes.filter(
      ({ agency, areaCode }) => agency.slice(2, 2 + divisionDigits) !== areaCode.slice(0, divisionDigits),
    ).length,
    drafted: loaded.filter(({ state }) => state === 'drafted').length,
    refused: countBy(
      loaded.flatMap(({ refusal }) => (refusal === null ? [] : [refusal])),
      ({ code }) => code,
    ),
  };
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Counts {
  const counts: Counts = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

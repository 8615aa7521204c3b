import type { FlowChart } from '@daylight/kernel/messages';
import { isRefusal, type DisclosureClass, type Refusal } from '@daylight/kernel';
import type { Period } from '@daylight/law';
import { powerNotInForce, powerVersionUnavailable } from './power-refusals';

/** 办件类型 (DOMAIN.md 3.2): decided on the spot, within a promise, by several departments, or forwarded upwards. */
export type CaseKind = 'INSTANT' | 'PROMISED' | 'JOINT' | 'UPWARD';

/** A material that an applicant must hand in. */
export type RequiredMaterial = {
  readonly code: string;
  readonly nameZh: string;
  readonly required: boolean;
  /** Obtainable by sharing data: must not be asked for again (SVC-24). */
  readonly obtainable?: boolean;
};

/**
 * What the service center knows of one version of a power (行政职权项目): its local copy of the catalogue's entry,
 * chart included. The power registry owns the truth; nothing here is ever edited by this context.
 */
export type PowerSnapshot = {
  readonly powerCode: string;
  readonly version: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: string;
  readonly organisation: string;
  readonly organisationZh: string;
  readonly status: 'in-force' | 'suspended' | 'cancelled';
  /** First business day in force. */
  readonly effectiveFrom: string;
  /** Last business day in force. */
  readonly effectiveTo?: string;
  readonly statutoryLimit: Period | null;
  readonly promisedLimit: Period;
  readonly legalBases: readonly { readonly lawZh: string; readonly article: string }[];
  readonly extension?: { readonly period: Period; readonly article: string };
  readonly caseKind: CaseKind;
  readonly onApplication: boolean;
  readonly materials: readonly RequiredMaterial[];
  readonly disclosure: { readonly class: DisclosureClass; readonly reasonZh?: string };
  readonly remedyZh: string;
  readonly deadlineMode: 'computed' | 'as-recorded';
  readonly signatures: 'single' | 'review-and-approve';
  readonly procedure: { readonly version: number; readonly chart: FlowChart };
};

/**
 * The replica of the catalogue as one immutable value. It travels inside every command, so that a decision follows from
 * the command and the state alone.
 */
export interface Catalogue {
  /** Every known version of a power, in any order; empty for a power that the catalogue never had. */
  versions(powerCode: string): readonly PowerSnapshot[];
}

/** A catalogue made of the given versions. */
export function catalogueOf(powers: readonly PowerSnapshot[]): Catalogue {
  const byCode = new Map<string, PowerSnapshot[]>();
  for (const power of powers) {
    const versions = byCode.get(power.powerCode);
    if (versions === undefined) byCode.set(power.powerCode, [power]);
    else versions.push(power);
  }
  return { versions: (powerCode) => byCode.get(powerCode) ?? [] };
}

/**
 * The version of a power in force on a business day, or the refusal of X-01: 凡未列入《职权目录》的权力,不得行使.
 */
export function powerInForce(catalogue: Catalogue, powerCode: string, day: string): PowerSnapshot | Refusal {
  const versions = catalogue.versions(powerCode);
  const found = versions
    .filter((power) => isInForceOn(power, day))
    .reduce<PowerSnapshot | undefined>(
      (latest, power) => (latest === undefined || power.version > latest.version ? power : latest),
      undefined,
    );
  if (found !== undefined) return found;
  return powerNotInForce({
    powerCode,
    day,
    state: versions.length === 0 ? 'unknown' : 'known-but-not-in-force',
  });
}

/** The version that a case is pinned to (FLO-05), whatever became of the power since. */
export function pinnedPower(
  catalogue: Catalogue,
  pin: { readonly powerCode: string; readonly catalogueVersion: number },
): PowerSnapshot | Refusal {
  const found = catalogue
    .versions(pin.powerCode)
    .find((candidate) => candidate.version === pin.catalogueVersion);
  return found ?? powerVersionUnavailable({ powerCode: pin.powerCode, version: pin.catalogueVersion });
}

/** Whether the power may still be exercised on that day, under any version. */
export function isExercisable(catalogue: Catalogue, powerCode: string, day: string): boolean {
  return !isRefusal(powerInForce(catalogue, powerCode, day));
}

function isInForceOn(power: PowerSnapshot, day: string): boolean {
  if (day < power.effectiveFrom) return false;
  if (power.effectiveTo !== undefined) return day <= power.effectiveTo;
  return power.status === 'in-force';
}

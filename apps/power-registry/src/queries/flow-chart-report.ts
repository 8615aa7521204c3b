import type { RegisteredChart } from '@daylight/contexts/power-registry/domain';
import {
  code,
  count,
  flag,
  listOf,
  object,
  procedureFinding,
  versionNumber,
  type ShapeOf,
} from '@daylight/kernel/messages';

const findingsMax = 4_000;

/** What the checks found on a chart, as the one who corrects it needs it. */
export const chartReport = object({
  powerCode: code(),
  procedureVersion: versionNumber,
  publishable: flag,
  blocking: count,
  advisory: count,
  findings: listOf(procedureFinding, findingsMax),
});

export function reportOf(
  powerCode: string,
  { version, findings }: RegisteredChart,
): ShapeOf<typeof chartReport> {
  const { blocking, advisory } = findingsCounted({ findings });
  return { powerCode, procedureVersion: version, publishable: blocking === 0, blocking, advisory, findings };
}

/** How many findings keep the item from being published, and how many do not. */
export function findingsCounted({ findings }: Pick<RegisteredChart, 'findings'>): {
  readonly blocking: number;
  readonly advisory: number;
} {
  const blocking = findings.filter(({ severity }) => severity === 'error').length;
  return { blocking, advisory: findings.length - blocking };
}

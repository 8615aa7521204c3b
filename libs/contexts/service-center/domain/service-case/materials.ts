import type { Refusal } from '@daylight/kernel';
import type { PowerItem } from '@daylight/kernel/messages';
import type { MaterialFact } from '@daylight/contexts/service-center/contracts/own';
import type { BodyOfAct } from './case-act';
import { materialObtainable, materialUnknown, supplementWithoutMaterials } from './service-case-refusals';

/** SVC-24: materials of the published list alone. */
export function materialsOf(power: PowerItem, codes: readonly string[]): MaterialFact[] | Refusal {
  const facts: MaterialFact[] = [];
  for (const code of new Set(codes)) {
    const material = power.materials.find((candidate) => candidate.code === code);
    if (material === undefined) return materialUnknown({ material: code });
    facts.push({ code, nameZh: material.nameZh });
  }
  return facts;
}

/** What a notice may ask for: of the published list, and nothing that the county can obtain by itself. */
export function missingOf(power: PowerItem, asked: BodyOfAct<'requestSupplement'>['missing']) {
  if (asked.length === 0) return supplementWithoutMaterials();
  const missing: (MaterialFact & { reasonZh: string })[] = [];
  for (const { code, reasonZh } of asked) {
    const material = power.materials.find((candidate) => candidate.code === code);
    if (material === undefined) return materialUnknown({ material: code });
    if (material.obtainable === true) return materialObtainable({ material: material.nameZh });
    missing.push({ code, nameZh: material.nameZh, reasonZh });
  }
  return missing;
}

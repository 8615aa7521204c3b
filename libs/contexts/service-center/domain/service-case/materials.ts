import { isRefusal, type Refusal } from '@daylight/kernel';
import type { PowerItem } from '@daylight/kernel/messages';
import type { MaterialFact } from '@daylight/contexts/service-center/contracts/own';
import { say, type BodyOfAct } from './case-act';
import { inStatus } from './guards';
import { materialObtainable, materialUnknown, supplementWithoutMaterials } from './service-case-refusals';
import { stepRule } from './step-rule';
import { actNames } from './words';

/** 补正: what the applicant hands in after the notice; silence counts anew from this day. */
export const supplement = stepRule<{ readonly materials?: readonly string[] }>('supplement', {
  stage: [inStatus(actNames.supplement, 'supplement-requested')],
  comesTo({ materials: codes = [] }, { place, onChart }) {
    const materials = materialsOf(place.power, codes);
    return isRefusal(materials) ? materials : [say.SupplementReceived({ materials, ...onChart })];
  },
});

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

import { isRefusal, type Refusal } from '@daylight/kernel';
import type { SaxesTagNS } from 'saxes';

import { pnmlBroken, pnmlTooLarge } from '../refusals';
import { scanXml } from '../xml/scan-xml';
import type { PetriNet } from './petri-net';

export const pnmlBytesMax = 16 * 1024 * 1024;
export const pnmlElementsMax = 200_000;
/** How many tokens or how much weight one number in the file may say. */
export const pnmlWeightMax = 100;

/**
 * Reads a place/transition net from PNML (ISO/IEC 15909-2) as ProM and others write it: a transition named
 * `$invisible$` by its tool is silent; without final markings the places that lead nowhere are final.
 * Refuses a broken file with its line (`pnml-broken`) and one beyond the limits (`pnml-too-large`).
 */
export function importPnml(source: string | Uint8Array): PetriNet | Refusal {
  const builder = new NetBuilder();
  const refused = scanXml({
    source,
    bytesMax: pnmlBytesMax,
    elementsMax: pnmlElementsMax,
    broken: pnmlBroken,
    oversized: pnmlTooLarge,
    onOpen: (tag, line) => builder.open(tag, line),
    onClose: (tag, line) => builder.close(tag, line),
    onText: (text) => builder.read(text),
  });
  return refused ?? builder.build();
}

interface Place {
  readonly id: string;
  tokens: number;
  final: number;
}
interface Transition {
  readonly id: string;
  name: string;
  isInvisible: boolean;
}
interface Arc {
  readonly from: string;
  readonly to: string;
  readonly line: number;
  weight: number;
}

class NetBuilder {
  private readonly places = new Map<string, Place>();
  private readonly transitions = new Map<string, Transition>();
  private readonly arcs: Arc[] = [];
  private readonly path: string[] = [];
  private isNet = false;
  private hasFinal = false;
  private place: Place | undefined;
  private transition: Transition | undefined;
  private arc: Arc | undefined;
  private finalPlace: Place | undefined;
  private text = '';

  open(tag: SaxesTagNS, line: number): Refusal | undefined {
    const inside = this.path.at(-1);
    this.path.push(tag.local);
    this.text = '';
    if (inside === undefined && tag.local !== 'pnml')
      return pnmlBroken({ line, reason: 'a model begins with <pnml>' });
    const given = (name: string): string => tag.attributes[name]?.value ?? '';
    switch (tag.local) {
      case 'net':
        if (this.isNet) return pnmlBroken({ line, reason: 'more than one <net>' });
        this.isNet = true;
        return undefined;
      case 'place':
        return this.path.includes('finalmarkings')
          ? this.openFinal(given('idref'), line)
          : this.openPlace(given('id'), line);
      case 'transition':
        return this.openTransition(given('id'), line);
      case 'arc':
        this.arc = { from: given('source'), to: given('target'), line, weight: 1 };
        this.arcs.push(this.arc);
        return undefined;
      case 'toolspecific':
        if (this.transition && given('activity') === '$invisible$') this.transition.isInvisible = true;
        return undefined;
      default:
        return undefined;
    }
  }

  read(text: string): void {
    this.text += text;
  }

  close(tag: SaxesTagNS, line: number): Refusal | undefined {
    this.path.pop();
    if (tag.local === 'place') this.place = this.finalPlace = undefined;
    if (tag.local === 'transition') this.transition = undefined;
    if (tag.local === 'arc') this.arc = undefined;
    return tag.local === 'text' ? this.closeText(line) : undefined;
  }

  build(): PetriNet | Refusal {
    if (!this.isNet) return pnmlBroken({ line: 1, reason: 'no <net>' });
    const joined = this.join();
    if (isRefusal(joined)) return joined;
    const { inputs, outputs } = joined;
    const places = [...this.places.values()];
    const leading = new Set(this.arcs.map((arc) => arc.from));
    const source = [...this.transitions.keys()].find((id) => (inputs.get(id) ?? []).length === 0);
    if (source !== undefined)
      return pnmlBroken({ line: 1, reason: `transition “${source}” has no input place` });
    return {
      places: places.map((place) => place.id),
      transitions: [...this.transitions.values()].map(({ id, name, isInvisible }) => ({
        id,
        label: isInvisible || name === '' ? null : name,
        inputs: inputs.get(id) ?? [],
        outputs: outputs.get(id) ?? [],
      })),
      initial: places.flatMap((place) => repeated(place.id, place.tokens)),
      final: this.hasFinal
        ? places.flatMap((place) => repeated(place.id, place.final))
        : places.filter((place) => !leading.has(place.id)).map((place) => place.id),
    };
  }

  private join(): { inputs: Map<string, string[]>; outputs: Map<string, string[]> } | Refusal {
    const inputs = new Map<string, string[]>();
    const outputs = new Map<string, string[]>();
    for (const { from, to, weight, line } of this.arcs) {
      const [ends, transition, place] = this.places.has(from) ? [inputs, to, from] : [outputs, from, to];
      if (!this.places.has(place) || !this.transitions.has(transition)) {
        return pnmlBroken({ line, reason: `an arc from “${from}” to “${to}” joins no place and transition` });
      }
      ends.set(transition, [...(ends.get(transition) ?? []), ...repeated(place, weight)]);
    }
    return { inputs, outputs };
  }

  private openPlace(id: string, line: number): Refusal | undefined {
    if (id === '' || this.isTaken(id))
      return pnmlBroken({ line, reason: `id “${id}” is missing or used twice` });
    this.place = { id, tokens: 0, final: 0 };
    this.places.set(id, this.place);
    return undefined;
  }

  private openFinal(id: string, line: number): Refusal | undefined {
    this.hasFinal = true;
    this.finalPlace = this.places.get(id);
    return this.finalPlace ? undefined : pnmlBroken({ line, reason: `final place “${id}” does not exist` });
  }

  private openTransition(id: string, line: number): Refusal | undefined {
    if (id === '' || this.isTaken(id))
      return pnmlBroken({ line, reason: `id “${id}” is missing or used twice` });
    this.transition = { id, name: '', isInvisible: false };
    this.transitions.set(id, this.transition);
    return undefined;
  }

  private isTaken(id: string): boolean {
    return this.places.has(id) || this.transitions.has(id);
  }

  private closeText(line: number): Refusal | undefined {
    const inside = this.path.at(-1);
    const text = this.text.trim();
    if (inside === 'name' && this.transition) this.transition.name = text;
    const counted =
      inside === 'initialMarking' ||
      inside === 'inscription' ||
      (inside === 'place' && this.finalPlace !== undefined);
    if (!counted) return undefined;
    const count = Number(text);
    if (!Number.isInteger(count) || count < 0 || count > pnmlWeightMax) {
      return pnmlBroken({ line, reason: `“${text}” is no number of tokens up to ${pnmlWeightMax}` });
    }
    if (inside === 'initialMarking' && this.place) this.place.tokens = count;
    if (inside === 'inscription' && this.arc) this.arc.weight = count;
    if (inside === 'place' && this.finalPlace) this.finalPlace.final = count;
    return undefined;
  }
}

const repeated = (id: string, count: number): string[] => Array.from({ length: count }, () => id);

import type { Refusal } from '@daylight/kernel';
import type { SaxesTagNS } from 'saxes';

import { xesBroken, xesTooLarge } from '../refusals';
import { scanXml } from '../xml/scan-xml';
import type { EventLogXes, XesAttribute, XesEvent, XesTrace, XesType } from './event-log-xes';

export const xesBytesMax = 256 * 1024 * 1024;
export const xesElementsMax = 10_000_000;

/**
 * Reads an XES 1.0 or 2.0 log, strictly and in one pass. A file that is broken anywhere is refused whole, with the
 * line (`xes-broken`), so that half a log never counts as the log; also one beyond the limits (`xes-too-large`).
 * Packed files (`.xes.gz`) are unpacked by the caller.
 */
export function importXes(source: string | Uint8Array): EventLogXes | Refusal {
  const builder = new LogBuilder();
  const refused = scanXml({
    source,
    bytesMax: xesBytesMax,
    elementsMax: xesElementsMax,
    broken: xesBroken,
    oversized: xesTooLarge,
    onOpen: (tag, line) => builder.open(tag, line),
    onClose: () => {
      builder.close();
      return undefined;
    },
  });
  return refused ?? builder.log;
}

/** What may stand inside what. */
const containers: Readonly<Record<string, readonly string[]>> = {
  log: ['extension', 'global', 'classifier', 'trace'],
  trace: ['event'],
  event: [],
  global: [],
  extension: [],
  classifier: [],
  attribute: ['values'],
  values: [],
};

const valued: Readonly<Record<string, (value: string) => boolean>> = {
  string: () => true,
  id: () => true,
  date: (value) => !Number.isNaN(Date.parse(value)),
  int: (value) => /^[+-]?\d+$/.test(value),
  float: (value) =>
    value === 'NaN' || /^[+-]?INF$/.test(value) || (value.trim() !== '' && Number.isFinite(Number(value))),
  boolean: (value) => /^(true|false|1|0)$/.test(value),
};

interface Frame {
  readonly kind: string;
  readonly attributes: XesAttribute[];
  /** The attribute that the attributes nested here belong to. */
  readonly of?: XesAttribute;
}

class LogBuilder {
  readonly log: EventLogXes = { extensions: [], globals: [], classifiers: [], attributes: [], traces: [] };
  private readonly frames: Frame[] = [];
  private trace: XesTrace | undefined;

  open(tag: SaxesTagNS, line: number): Refusal | undefined {
    const inside = this.frames.at(-1);
    const { local } = tag;
    const type = typeOf(local);
    const isRoot = inside === undefined && local === 'log';
    const mayHold = inside && inside.kind !== 'extension' && inside.kind !== 'classifier';
    const isAllowed = isRoot || (inside && containers[inside.kind]?.includes(local)) || (mayHold && type);
    if (!isAllowed) return xesBroken({ line, reason: `<${tag.name}> may not stand ${place(inside)}` });
    if (inside && type) return this.openAttribute(tag, type, inside, line);
    return this.openContainer(tag, inside, line);
  }

  close(): void {
    const frame = this.frames.pop();
    if (frame?.of && frame.attributes.length > 0) frame.of.children = frame.attributes;
    if (frame?.kind === 'trace' && this.trace) this.log.traces.push(withName(this.trace));
    if (frame?.kind === 'event') this.trace?.events.push(toEvent(frame.attributes));
  }

  private openAttribute(tag: SaxesTagNS, type: XesType, inside: Frame, line: number): Refusal | undefined {
    const key = tag.attributes.key?.value;
    const value = tag.attributes.value?.value;
    if (key === undefined) return xesBroken({ line, reason: `<${tag.name}> has no key` });
    const isValid = valued[type];
    if (isValid && value === undefined) return xesBroken({ line, reason: `“${key}” has no value` });
    if (isValid && value !== undefined && !isValid(value)) {
      return xesBroken({ line, reason: `“${value}” is no ${type} (key “${key}”)` });
    }
    const attribute: XesAttribute = isValid ? { key, type, value } : { key, type };
    inside.attributes.push(attribute);
    this.frames.push({ kind: 'attribute', attributes: [], of: attribute });
    return undefined;
  }

  private openContainer(tag: SaxesTagNS, inside: Frame | undefined, line: number): Refusal | undefined {
    const given = (name: string): string | undefined => tag.attributes[name]?.value;
    const frame: Frame = { kind: tag.local, attributes: [] };
    switch (tag.local) {
      case 'log':
        this.frames.push({ kind: 'log', attributes: this.log.attributes });
        return undefined;
      case 'trace':
        this.trace = { name: '', attributes: frame.attributes, events: [] };
        break;
      case 'values':
        this.frames.push({ kind: 'values', attributes: inside?.attributes ?? [] });
        return undefined;
      case 'global':
        this.log.globals.push({ scope: given('scope') ?? '', attributes: frame.attributes });
        break;
      case 'extension':
        this.log.extensions.push({
          name: given('name') ?? '',
          prefix: given('prefix') ?? '',
          uri: given('uri') ?? '',
        });
        break;
      case 'classifier': {
        const scope = given('scope');
        const keys = given('keys');
        if (keys === undefined) return xesBroken({ line, reason: 'a classifier has no keys' });
        this.log.classifiers.push({
          name: given('name') ?? '',
          keys,
          ...(scope === undefined ? {} : { scope }),
        });
        break;
      }
    }
    this.frames.push(frame);
    return undefined;
  }
}

function typeOf(name: string): XesType | undefined {
  return name === 'list' || name === 'container' || Object.hasOwn(valued, name)
    ? (name as XesType)
    : undefined;
}

const place = (frame: Frame | undefined): string =>
  frame ? `in <${frame.kind}>` : 'at the top; a log begins with <log>';

function withName(trace: XesTrace): XesTrace {
  const [name, attributes] = take(trace.attributes, 'concept:name');
  return { name: name ?? '', attributes, events: trace.events };
}

function toEvent(all: XesAttribute[]): XesEvent {
  let rest = all;
  const taken = (key: string): string | undefined => {
    const [value, left] = take(rest, key);
    rest = left;
    return value;
  };
  const activity = taken('concept:name') ?? '';
  const said = {
    resource: taken('org:resource'),
    group: taken('org:group'),
    timestamp: taken('time:timestamp'),
    lifecycle: taken('lifecycle:transition'),
  };
  const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { activity, ...told, attributes: rest };
}

/** Takes a well-known attribute out; one that carries statements of its own stays where these are. */
function take(attributes: XesAttribute[], key: string): [string | undefined, XesAttribute[]] {
  const found = attributes.find((attribute) => attribute.key === key);
  if (!found) return [undefined, attributes];
  return [found.value, found.children ? attributes : attributes.filter((attribute) => attribute !== found)];
}

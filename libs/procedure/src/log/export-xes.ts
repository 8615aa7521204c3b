import type { EventLogXes, XesAttribute, XesEvent, XesTrace } from './event-log-xes';

/** The extensions whose keys the well-known fields use; written when the log declares none of its own. */
const wellKnown: EventLogXes['extensions'] = [
  { name: 'Concept', prefix: 'concept', uri: 'http://www.xes-standard.org/concept.xesext' },
  { name: 'Organizational', prefix: 'org', uri: 'http://www.xes-standard.org/org.xesext' },
  { name: 'Time', prefix: 'time', uri: 'http://www.xes-standard.org/time.xesext' },
  { name: 'Lifecycle', prefix: 'lifecycle', uri: 'http://www.xes-standard.org/lifecycle.xesext' },
];

/** Writes a log as XES, from which `importXes` reads the same log again. */
export function exportXes(log: EventLogXes): string {
  return [...xesLines(log)].join('\n');
}

/** The lines of the file one by one, for logs too large to hold as one text. */
export function* xesLines(log: EventLogXes): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<log xes.version="1849-2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">';
  for (const { name, prefix, uri } of log.extensions)
    yield `  <extension${attributesOf({ name, prefix, uri })}/>`;
  for (const { scope, attributes } of log.globals) {
    yield `  <global${attributesOf({ scope })}>`;
    for (const attribute of attributes) yield* attributeLines(attribute, '    ');
    yield '  </global>';
  }
  for (const { name, keys, scope } of log.classifiers)
    yield `  <classifier${attributesOf({ name, scope, keys })}/>`;
  for (const attribute of log.attributes) yield* attributeLines(attribute, '  ');
  for (const trace of log.traces) yield* traceLines(trace);
  yield '</log>';
  yield '';
}

/** A log of traces with the well-known extensions declared. */
export function xesLogOf(traces: XesTrace[]): EventLogXes {
  return {
    extensions: wellKnown,
    globals: [],
    classifiers: [{ name: 'Activity', keys: 'concept:name' }],
    attributes: [],
    traces,
  };
}

function* traceLines(trace: XesTrace): Generator<string> {
  yield '  <trace>';
  const named: XesAttribute[] = wellKnownAttributes(trace.attributes, [
    ['concept:name', trace.name || undefined],
  ]);
  for (const attribute of [...named, ...trace.attributes]) yield* attributeLines(attribute, '    ');
  for (const event of trace.events) yield* eventLines(event);
  yield '  </trace>';
}

function* eventLines(event: XesEvent): Generator<string> {
  yield '    <event>';
  const told = wellKnownAttributes(event.attributes, [
    ['concept:name', event.activity || undefined],
    ['org:resource', event.resource],
    ['org:group', event.group],
    ['time:timestamp', event.timestamp],
    ['lifecycle:transition', event.lifecycle],
  ]);
  for (const attribute of [...told, ...event.attributes]) yield* attributeLines(attribute, '      ');
  yield '    </event>';
}

function wellKnownAttributes(
  others: readonly XesAttribute[],
  told: readonly (readonly [string, string | undefined])[],
): XesAttribute[] {
  return told
    .filter(([key, value]) => value !== undefined && !others.some((other) => other.key === key))
    .map(([key, value]) => ({ key, type: key === 'time:timestamp' ? 'date' : 'string', value }));
}

function* attributeLines({ key, type, value, children }: XesAttribute, indent: string): Generator<string> {
  const opening = `${indent}<${type}${attributesOf({ key, value })}`;
  if (!children || children.length === 0) {
    yield `${opening}/>`;
    return;
  }
  yield `${opening}>`;
  for (const child of children) yield* attributeLines(child, `${indent}  `);
  yield `${indent}</${type}>`;
}

function attributesOf(fields: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(fields)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
    .join('');
}

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function escaped(text: string): string {
  // XML has no way to carry other control characters; a replacement keeps the file readable.
  return text
    .replace(/[&<>"\n\r\t]/g, (character) => replacements[character] as string)
    .replace(/\p{Cc}|\uFFFE|\uFFFF/gu, '\uFFFD');
}

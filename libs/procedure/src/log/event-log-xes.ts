/** A process log as XES (IEEE 1849) holds it: cases, their events in order, and everything said about them. */
export type EventLogXes = {
  extensions: { name: string; prefix: string; uri: string }[];
  globals: { scope: string; attributes: XesAttribute[] }[];
  classifiers: { name: string; keys: string; scope?: string }[];
  attributes: XesAttribute[];
  traces: XesTrace[];
};

export type XesTrace = {
  /** `concept:name`; empty when the log does not say. */
  name: string;
  /** Everything said about the case but its name. */
  attributes: XesAttribute[];
  events: XesEvent[];
};

export type XesEvent = {
  /** `concept:name`; empty when the log does not say. */
  activity: string;
  /** `org:resource`: who did it. */
  resource?: string;
  /** `org:group`: the post or unit. */
  group?: string;
  /** `time:timestamp` exactly as the log writes it, RFC 3339 with its offset. */
  timestamp?: string;
  /** `lifecycle:transition`. */
  lifecycle?: string;
  /** Everything else said about the event. */
  attributes: XesAttribute[];
};

export type XesType = 'string' | 'date' | 'int' | 'float' | 'boolean' | 'id' | 'list' | 'container';

/** One statement; `value` is kept as written, so that no digit is lost. Lists and containers have none. */
export type XesAttribute = { key: string; type: XesType; value?: string; children?: XesAttribute[] };

/** The value of an attribute as written, or `undefined` when nothing of that key is said. */
export function xesText(attributes: readonly XesAttribute[], key: string): string | undefined {
  return attributes.find((attribute) => attribute.key === key)?.value;
}

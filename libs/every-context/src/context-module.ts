/** What a context's library exports, whatever it is; `{}` where the context has no such library. */
export type ModuleExports = Readonly<Record<string, unknown>>;

/** A context as those see it who work on all contexts at once: its pure functions and what it publishes. */
export interface ContextModule {
  readonly name: string;
  /** `libs/contexts/<name>/domain` */
  readonly domain: ModuleExports;
  /** `libs/contexts/<name>/contracts` */
  readonly contracts: ModuleExports;
}

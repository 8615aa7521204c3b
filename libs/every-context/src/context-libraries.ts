/** What a context's library exports, whatever it is; `{}` where the context has no such library. */
export type ModuleExports = Readonly<Record<string, unknown>>;

/** The libraries of one context as they are found, before anybody looked into them. */
export interface ContextLibraries {
  readonly name: string;
  /** `libs/contexts/<name>/domain` */
  readonly domain: ModuleExports;
  /** `libs/contexts/<name>/contracts` */
  readonly contracts: ModuleExports;
}

/** Words for people: Chinese first. */
export type Words = { readonly zh: string; readonly en: string };

/** 平台角色: what a person may do in general; what they may do in a case follows from the post and the chart. */
export type RoleDescription = { readonly name: string; readonly title: Words };

/** An invented person of the demonstration county. */
export type PersonDescription = {
  readonly username: string;
  readonly name: string;
  /** Id of `data/catalogue/organisations.json`; `public` for citizens and companies. */
  readonly organisation: string;
  /** 岗位, in the words of the flowcharts. */
  readonly posts: readonly string[];
  readonly roles: readonly string[];
  /** What one signs in as this person for. */
  readonly purpose: Words;
};

/** What a context says of itself in `apps/<context>/context.json`; `tools/contexts/context.schema.json` is its schema. */
export type ContextDescription = {
  readonly name: string;
  readonly title: Words;
  /** Distance from the origin's port. */
  readonly port: number;
  /** Contexts whose events it follows; `*`: every context's. */
  readonly consumes: '*' | readonly string[];
  /** Those that it brings to the platform; each role is declared by one context. */
  readonly roles: readonly RoleDescription[];
  /** How its service fills the record with the county's reference data: the argument its bundle is started with. */
  readonly referenceData?: { readonly command: string };
  readonly people: readonly PersonDescription[];
};

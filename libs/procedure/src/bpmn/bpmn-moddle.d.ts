/** The part of bpmn-moddle 10 that is used here; the package ships no types for its entry. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    readonly $type: string;
    readonly $attrs: Readonly<Record<string, unknown>>;
    [property: string]: unknown;
  }

  export interface ModdleParseResult {
    readonly rootElement: ModdleElement;
    readonly warnings: readonly { readonly message: string }[];
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    /** Rejects when the text holds no BPMN definitions. */
    fromXML(xml: string): Promise<ModdleParseResult>;
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
  }
}

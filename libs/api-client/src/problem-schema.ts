// Written by `npm run api`; what it says follows from the declarations, so nobody edits it.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Problem: {
      /**
       * Format: uri
       * @description urn:daylight:refusal:<code>
       */
      type: string;
      title: string;
      status: number;
      /** @description 原因 The reason, in Chinese */
      detail: string;
      detail_en: string;
      /** @description 规则编号 Number of the rule */
      rule: string;
      /** @description 依据 The article that the rule rests on */
      article: string;
      /** @description 可以怎样办 What the person can do next */
      remedy: string;
      remedy_en: string;
      errors?: {
        /** @description RFC 6901 */
        pointer: string;
        zh: string;
        en: string;
      }[];
      instance: string;
      correlationId: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

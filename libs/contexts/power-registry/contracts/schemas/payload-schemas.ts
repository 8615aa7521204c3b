import {
  powerRegistryContext,
  powerRegistryContract,
  powerRegistryEventTypes,
} from '../power-registry-contract';
import { anyText, businessDay, count, flag, object, oneOf, orNull, text, versionNumber } from './json-schema';
import type { JsonSchema } from './json-schema';
import { categorySchema, publishedPowerItemSchema } from './power-item-schema';

const heading = {
  powerCode: text,
  version: versionNumber,
  nameZh: text,
  category: categorySchema,
  organisation: text,
};

const stageSchema = object({
  ...heading,
  stage: oneOf(
    'drafted',
    'reconciled',
    'registered',
    'legal-reviewed',
    'deliberated',
    'signed',
    'declared',
    'filed',
    'abolished',
    'returned',
    'published',
  ),
  'reasonZh?': anyText,
});
const itemSchema = object({ item: publishedPowerItemSchema });

const particular: { readonly [type: string]: JsonSchema } = {
  'power-registry.PowerItemEnteredIntoForce': itemSchema,
  'power-registry.AmendmentEnteredIntoForce': itemSchema,
  'power-registry.PowerItemSuspended': itemSchema,
  'power-registry.PowerItemResumed': itemSchema,
  'power-registry.PowerItemCancelled': itemSchema,
  'power-registry.PowerItemSecretFiled': object({
    listing: oneOf('secret'),
    powerCode: text,
    category: categorySchema,
    organisation: text,
  }),
  'power-registry.FlowChartRegistered': object({
    ...heading,
    procedureVersion: versionNumber,
    blocking: count,
    advisory: count,
  }),
  'power-registry.PromiseWaiverGranted': object({
    ...heading,
    reasonZh: text,
    approvedBy: text,
    expiresOn: businessDay,
  }),
  'power-registry.ChangeReported': object({
    ...heading,
    descriptionZh: text,
    changedOn: businessDay,
    due: businessDay,
    provisional: flag,
  }),
  'power-registry.LegalBasisRepealed': object({
    ...heading,
    lawZh: text,
    article: anyText,
    repealedOn: businessDay,
  }),
  'power-registry.TransitionRuleRecorded': object({ ...heading, ruleZh: text }),
  'power-registry.OrganisationRegistered': object({
    organisation: text,
    nameZh: text,
    nameEn: anyText,
    kind: text,
    parent: orNull(text),
    divisionCode: { type: 'string', pattern: '^\\d{6}$' },
    creditCode: { type: 'string', pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$' },
  }),
};

/**
 * The JSON Schema (draft 2020-12) of each published payload, by event type. Its `$id` is the `dataschema` of the
 * CloudEvents message.
 */
export const powerRegistryPayloadSchemas: { readonly [type: string]: JsonSchema } = Object.fromEntries(
  powerRegistryEventTypes.map((type) => [
    type,
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:daylight:schema:${powerRegistryContext}:${eventNameOf(type)}:${powerRegistryContract.versions[type] ?? 1}`,
      title: eventNameOf(type),
      ...(particular[type] ?? stageSchema),
    },
  ]),
);

/** `power-registry.PowerItemDrafted` → `PowerItemDrafted`. */
export function eventNameOf(type: string): string {
  return type.slice(type.indexOf('.') + 1);
}

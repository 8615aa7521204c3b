import type { JsonObject } from '@daylight/kernel';
import {
  flowChartSchema,
  flowNodeSchema,
  limitSchema,
  periodSchema,
  powerCategoryCodes,
} from '@daylight/contexts/power-registry/contracts';
import { legalBasisLevels } from '@daylight/contexts/power-registry/domain';
import { ProblemException } from '@daylight/service-kit';
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import { bodySchemaBroken } from './refusals';

/*
 * Contents and charts are deep structures that other tools write too: they are checked by JSON Schemas, which the
 * OpenAPI document shows as they are. Flat bodies of commands are DTO classes.
 */

const textLengthMax = 4_000;
const listLengthMax = 500;
const text = { type: 'string', minLength: 1, maxLength: textLengthMax };
const anyText = { type: 'string', maxLength: textLengthMax };
const texts = { type: 'array', maxItems: listLengthMax, items: anyText };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const flag = { type: 'boolean' };
const orNull = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });
const closed = (properties: { [name: string]: object }, ...optional: string[]): JsonObject =>
  ({
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  }) as unknown as JsonObject;
const listOf = (items: object): object => ({ type: 'array', maxItems: listLengthMax, items });

const legalBasis = closed(
  {
    level: { enum: Object.keys(legalBasisLevels) },
    lawZh: text,
    article: anyText,
    note: anyText,
    validFrom: day,
    validTo: day,
  },
  'note',
  'validFrom',
  'validTo',
);
const disclosure = closed(
  {
    listing: { enum: ['open', 'secret'] },
    class: { enum: ['public', 'scoped', 'on-request', 'unit-internal', 'leadership-internal', 'secret'] },
    formZh: texts,
    timing: anyText,
    reasonZh: anyText,
    basisZh: anyText,
  },
  'reasonZh',
  'basisZh',
);
const entrustment = closed({
  entrustingOrganisation: text,
  entrustedOrganisation: text,
  documentNo: text,
  mattersZh: text,
  from: day,
  to: day,
  publishedZh: text,
});

/** JSON Schema of a catalogue item's content. */
const powerItemContentSchema: JsonObject = closed(
  {
    nameZh: text,
    nameEn: anyText,
    category: { enum: powerCategoryCodes },
    coercionKind: { enum: ['measure', 'enforcement'] },
    organisation: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{1,62}$' },
    organisationZh: text,
    decisionBodyZh: anyText,
    relation: { enum: ['exclusive', 'common', 'lead', 'assisting'] },
    powerSource: { enum: ['own', 'delegated', 'authorised', 'entrusted'] },
    entrustment,
    undertakingSectionZh: anyText,
    responsibleRoleZh: anyText,
    legalBases: listOf(legalBasis),
    conditionsZh: texts,
    materials: listOf(closed({ code: text, nameZh: text, required: flag, obtainable: flag }, 'obtainable')),
    outcomeZh: anyText,
    feeZh: anyText,
    onApplication: flag,
    caseKind: { enum: ['INSTANT', 'PROMISED', 'JOINT', 'UPWARD'] },
    statutoryLimit: orNull(periodSchema),
    statutoryLimitZh: anyText,
    promisedLimit: orNull(periodSchema),
    extension: closed({ period: periodSchema, article: text }),
    disclosure,
    remedyZh: anyText,
    complaintChannelZh: anyText,
    supervisionZh: texts,
    accountabilityZh: anyText,
    deadlineMode: { enum: ['computed', 'as-recorded'] },
    signatures: { enum: ['single', 'review-and-approve'] },
    plannedFrom: day,
    sourceZh: anyText,
  },
  'coercionKind',
  'decisionBodyZh',
  'entrustment',
  'statutoryLimitZh',
  'extension',
  'plannedFrom',
  'sourceZh',
);

const nodeProperties = flowNodeSchema['properties'] as { [name: string]: JsonObject };
const annotationNames = [
  'nameZh',
  'nameEn',
  'post',
  'actor',
  'act',
  'limit',
  'noLimitReasonZh',
  'loopMax',
  'disclosure',
  'supervisionZh',
  'rightsZh',
  'basisZh',
  'parallelApproval',
  'reviewOf',
];
const nodeAnnotation = closed(
  Object.fromEntries(annotationNames.map((name) => [name, nodeProperties[name] ?? {}])),
  ...annotationNames,
);
const headProperties = {
  nameZh: text,
  nameEn: anyText,
  trigger: { enum: ['on-application', 'ex-officio'] },
  triggerBasisZh: anyText,
  conditionsZh: texts,
  promisedLimit: limitSchema,
  statutoryLimit: limitSchema,
  supervision: closed({ internal: texts, external: texts }),
  complaintChannels: texts,
  rightsZh: texts,
  disclosureZh: anyText,
  dutiesZh: texts,
  defaults: nodeAnnotation,
  nodes: { type: 'object', maxProperties: listLengthMax, additionalProperties: nodeAnnotation },
};
/** JSON Schema of what is added to an imported chart. */
export const chartAnnotationsSchema: JsonObject = closed(headProperties, ...Object.keys(headProperties));

export const chartSchema: JsonObject = flowChartSchema;

/** `PublishedPowerItem`'s draft as a request body: the code and the content. */
export const draftBodySchema: JsonObject = closed({ powerCode: text, content: powerItemContentSchema });
export const contentBodySchema: JsonObject = closed({ content: powerItemContentSchema });
export const amendmentBodySchema: JsonObject = closed({ content: powerItemContentSchema, reasonZh: text });

const ajv = new Ajv2020({ allErrors: true, strict: false });
const compiled = new WeakMap<JsonObject, ValidateFunction>();
const errorsMax = 50;

/**
 * The body as what the schema describes.
 * @throws ProblemException 400 with a pointer to each fault.
 */
export function bodyOf<T>(body: unknown, schema: JsonObject): T {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  if (validate(body)) return body as T;
  const errors = (validate.errors ?? []).slice(0, errorsMax);
  throw new ProblemException(bodySchemaBroken({ count: errors.length }), {
    status: 400,
    errors: errors.map((error) => ({
      pointer: pointerOf(error),
      zh: textZh(error),
      en: error.message ?? error.keyword,
    })),
  });
}

function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  const member = keyword === 'required' ? params['missingProperty'] : params['additionalProperty'];
  return typeof member === 'string' ? `${instancePath}/${member}` : instancePath;
}

function textZh({ keyword }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return '缺少该项';
    case 'additionalProperties':
      return '没有这一项';
    case 'enum':
      return '不是允许的取值';
    case 'type':
      return '类型不对';
    case 'pattern':
      return '格式不对';
    default:
      return '不符合要求';
  }
}

import { powerCategoryCodes } from '../published-power-item';
import {
  anyText,
  businessDay,
  count,
  flag,
  listOf,
  object,
  oneOf,
  orNull,
  text,
  versionNumber,
  type JsonSchema,
} from './json-schema';

export const categorySchema: JsonSchema = oneOf(...powerCategoryCodes);

export const periodSchema = object({ value: count, unit: oneOf('WD', 'ND', 'h', 'M', 'Y') });
const limitUnits = oneOf('WD', 'ND', 'h', 'M', 'Y', 'immediate');
export const limitSchema = object({ value: count, unit: limitUnits });

/** JSON Schema of a node of a flowchart. */
export const flowNodeSchema: JsonSchema = object({
  id: text,
  kind: oneOf('start', 'end', 'task', 'exclusive', 'parallel'),
  nameZh: anyText,
  'nameEn?': anyText,
  'post?': anyText,
  'actor?': oneOf('applicant', 'agency', 'system', 'other'),
  'act?': oneOf(
    'receive',
    'request-supplement',
    'supplement',
    'refuse-acceptance',
    'accept',
    'examine',
    'approve',
    'decide-grant',
    'decide-refuse',
    'suspend',
    'resume',
    'deliver',
    'publish',
  ),
  'loopMax?': count,
  'limit?': object({
    value: count,
    unit: limitUnits,
    'clock?': oneOf('counted', 'not-counted', 'suspended'),
  }),
  'noLimitReasonZh?': anyText,
  'disclosure?': object({ scope: anyText, 'formZh?': anyText, 'timing?': anyText }),
  'supervisionZh?': anyText,
  'rightsZh?': listOf(anyText),
  'basisZh?': anyText,
  'parallelApproval?': flag,
  'reviewOf?': anyText,
});

const flowSchema = object({
  id: text,
  from: text,
  to: text,
  'conditionZh?': anyText,
  'conditionEn?': anyText,
  'isDefault?': flag,
  'isLoopBack?': flag,
});

/** JSON Schema of `PublishedFlowChart`, which is that of `FlowChart`. */
export const flowChartSchema: JsonSchema = object({
  code: text,
  version: versionNumber,
  nameZh: text,
  'nameEn?': anyText,
  trigger: oneOf('on-application', 'ex-officio'),
  'triggerBasisZh?': anyText,
  'conditionsZh?': listOf(anyText),
  nodes: listOf(flowNodeSchema),
  flows: listOf(flowSchema),
  'promisedLimit?': limitSchema,
  'statutoryLimit?': limitSchema,
  supervision: object({ internal: listOf(anyText), external: listOf(anyText) }),
  complaintChannels: listOf(anyText),
  rightsZh: listOf(anyText),
  'disclosureZh?': anyText,
  'dutiesZh?': listOf(anyText),
});

/** JSON Schema of `PublishedPowerItem`. */
export const publishedPowerItemSchema: JsonSchema = object({
  powerCode: text,
  version: versionNumber,
  nameZh: text,
  nameEn: anyText,
  category: categorySchema,
  organisation: text,
  organisationZh: text,
  status: oneOf('in-force', 'suspended', 'cancelled'),
  effectiveFrom: businessDay,
  'effectiveTo?': businessDay,
  statutoryLimit: orNull(periodSchema),
  promisedLimit: periodSchema,
  'extension?': object({ period: periodSchema, article: text }),
  caseKind: oneOf('INSTANT', 'PROMISED', 'JOINT', 'UPWARD'),
  onApplication: flag,
  materials: listOf(object({ code: text, nameZh: text, required: flag, 'obtainable?': flag })),
  conditionsZh: listOf(anyText),
  legalBases: listOf(object({ lawZh: text, article: anyText, 'level?': anyText, 'note?': anyText })),
  feeZh: anyText,
  disclosure: object({
    class: oneOf('public', 'scoped', 'on-request', 'unit-internal', 'leadership-internal'),
    'reasonZh?': anyText,
  }),
  remedyZh: anyText,
  complaintChannelZh: anyText,
  deadlineMode: oneOf('computed', 'as-recorded'),
  signatures: oneOf('single', 'review-and-approve'),
  procedure: object({ version: versionNumber, chart: flowChartSchema }),
});

import type { JsonObject } from '@daylight/kernel';
import { serviceCenterContext, serviceCenterEvents } from './service-center-event-table';

/** A JSON Schema of draft 2020-12, as plain JSON. */
export type JsonSchema = JsonObject;

const text: JsonSchema = { type: 'string' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const flag: JsonSchema = { type: 'boolean' };
const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const instant: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T.+(Z|[+-]\\d{2}:\\d{2})$' };
const oneOf = (...values: readonly string[]): JsonSchema => ({ enum: [...values] });
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

/** An object of these members; those whose name ends in `?` are optional. */
function object(members: { readonly [name: string]: JsonSchema }): JsonSchema {
  const names = Object.keys(members);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name.replace('?', ''), members[name]])),
    required: names.filter((name) => !name.endsWith('?')),
  };
}

const deadline = object({
  kind: oneOf('computed', 'instant'),
  basis: text,
  'start?': text,
  'limit?': object({ value: count, unit: oneOf('WD', 'ND', 'h', 'M', 'Y') }),
  due: day,
  'at?': instant,
  provisional: flag,
  'calendarVersion?': text,
});
const verdict = oneOf('met', 'missed', 'none');
const material = object({ code: text, nameZh: text });

/** Each field of the payloads, wherever it occurs. */
const fieldSchemas: { readonly [field: string]: JsonSchema } = {
  caseNo: text,
  itemNameZh: text,
  statusZh: text,
  statusEn: text,
  applicantMasked: text,
  statutoryDue: day,
  promisedDue: day,
  backdated: object({ recordedOn: day, workingDays: count }),
  deviations: listOf(oneOf('D1', 'D5', 'D8')),
  caseId: text,
  consultationId: text,
  powerCode: text,
  channel: oneOf('counter', 'online', 'village-agent'),
  power: object({
    powerCode: text,
    catalogueVersion: count,
    procedureVersion: count,
    nameZh: text,
    nameEn: text,
    category: text,
    organisation: text,
    organisationZh: text,
    caseKind: oneOf('INSTANT', 'PROMISED', 'JOINT', 'UPWARD'),
    deadlineMode: oneOf('computed', 'as-recorded'),
  }),
  applicant: {
    ...object({ kind: oneOf('person', 'company'), displayName: text, 'uscc?': text }),
    additionalProperties: false,
  },
  materials: listOf(material),
  missing: listOf(material),
  foreignRecord: object({ system: text, reference: text, startedAt: instant, dueAt: instant }),
  deadlines: object({ statutory: { anyOf: [deadline, { type: 'null' }] }, promised: deadline }),
  open: listOf(
    object({ step: text, nameZh: text, 'nameEn?': text, 'post?': text, 'actor?': text, 'act?': text }),
  ),
  step: object({ id: text, nameZh: text, 'nameEn?': text, 'post?': text, 'act?': text, 'signs?': flag }),
  verdicts: object({ statutory: verdict, promised: verdict }),
  outcome: oneOf('ready', 'needs-correction'),
  ground: text,
  rightOrganZh: text,
  verdict: oneOf('agree', 'disagree'),
  organisation: text,
  procedure: text,
  notifiedDays: count,
  noticeNo: text,
  voucherNo: text,
  documentNo: text,
  article: text,
  skippedSteps: listOf(text),
  stepsOutsideNewChart: listOf(text),
  method: oneOf('window', 'post', 'electronic', 'village-agent'),
  late: flag,
  completion: oneOf('licensed', 'granted', 'refused', 'not-accepted', 'completed'),
  calendarVersion: text,
  closedAt: instant,
  grade: { type: 'integer', minimum: 1, maximum: 5 },
  from: text,
  to: text,
};
/** Fields that every event of a case may bear. */
const caseFields = [
  'caseNo',
  'itemNameZh',
  'statusZh',
  'statusEn',
  'applicantMasked',
  'statutoryDue',
  'promisedDue',
  'backdated',
  'deviations',
];
const dayFields = [
  'receivedOn',
  'requestedOn',
  'decidedOn',
  'acceptedOn',
  'silenceEndedOn',
  'noticeServedOn',
  'on',
  'notifiedOn',
  'deliveryDueOn',
  'deliveredOn',
  'withdrawnOn',
  'terminatedOn',
  'concludedOn',
  'askedOn',
  'dueOn',
  'answeredOn',
];
/** Fields that an event of a type may lack. */
const optionalFields = [
  ...caseFields.slice(1),
  'foreignRecord',
  'step',
  'noticeNo',
  'voucherNo',
  'documentNo',
  'rightOrganZh',
  'stepsOutsideNewChart',
  'powerCode',
];

/** JSON Schema of each event type's `data.payload`; its `$id` is the message's `dataschema`. */
export const serviceCenterPayloadSchemas: { readonly [eventType: string]: JsonSchema } = Object.fromEntries(
  Object.entries(serviceCenterEvents).map(([type, { version, aggregate, fields }]) => [
    type,
    payloadSchema(type, version, aggregate === 'case' ? [...caseFields, ...fields] : fields),
  ]),
);

/** `service-center.CaseFiled` → `CaseFiled`. */
export function eventNameOf(type: string): string {
  return type.slice(serviceCenterContext.length + 1);
}

function payloadSchema(type: string, version: number, fields: readonly string[]): JsonSchema {
  // The foreign record brings its deadlines to the filing; else acceptance does.
  const optional = type === 'service-center.CaseFiled' ? [...optionalFields, 'deadlines'] : optionalFields;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:daylight:schema:${serviceCenterContext}:${eventNameOf(type)}:${version}`,
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [field, dayFields.includes(field) ? day : (fieldSchemas[field] ?? {})]),
    ),
    required: fields.filter((field) => !optional.includes(field)),
    additionalProperties: false,
  };
}

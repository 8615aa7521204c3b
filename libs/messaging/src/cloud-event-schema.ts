import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import officialSchema from './cloudevents.schema.json';

const text = { type: 'string', minLength: 1, maxLength: 1024 } as const;
const code = { type: 'string', minLength: 1, maxLength: 128 } as const;

/** What Daylight asks of a CloudEvent beyond the standard: its extension attributes and the shape of its data. */
const daylightSchema = {
  type: 'object',
  required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'data'].concat(
    'dataschema',
    'position',
    'revision',
    'logincarnation',
  ),
  // CloudEvents 1.0 §3: names of attributes are lower-case letters and digits; data_base64 is not for JSON data.
  propertyNames: { pattern: '^[a-z0-9]+$' },
  properties: {
    specversion: { const: '1.0' },
    datacontenttype: { const: 'application/json' },
    id: code,
    source: text,
    type: text,
    subject: text,
    time: { type: 'string', maxLength: 64 },
    dataschema: text,
    position: code,
    previousposition: code,
    revision: { type: 'integer', minimum: 0 },
    logincarnation: code,
    traceparent: code,
    data: {
      type: 'object',
      required: ['stream', 'revision', 'position', 'recordedAt', 'occurredAt', 'actor', 'disclosure'].concat(
        'correlationId',
        'summary',
        'digest',
        'payload',
      ),
      properties: {
        stream: text,
        revision: { type: 'integer', minimum: 0 },
        position: code,
        recordedAt: { type: 'string', format: 'date-time' },
        occurredAt: { type: 'string', format: 'date-time' },
        actor: {
          type: 'object',
          required: ['subject', 'organisation'],
          properties: {
            subject: text,
            organisation: text,
            post: { type: 'string' },
            onBehalfOf: { type: 'string' },
          },
        },
        disclosure: {
          // `secret` never leaves its own context (DOMAIN.md 7.1).
          enum: ['public', 'scoped', 'on-request', 'unit-internal', 'leadership-internal'],
        },
        correlationId: text,
        summary: {
          type: 'object',
          required: ['zh', 'en'],
          properties: { zh: { type: 'string' }, en: { type: 'string' } },
        },
        digest: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        payload: { type: 'object' },
        payloadOmitted: { const: true },
      },
    },
  },
} as const;

let compiled: { official: ValidateFunction; daylight: ValidateFunction } | undefined;

function validators() {
  if (compiled === undefined) {
    const ajv = new Ajv({ strict: false, allErrors: false });
    addFormats(ajv);
    compiled = { official: ajv.compile(officialSchema), daylight: ajv.compile(daylightSchema) };
  }
  return compiled;
}

/** Why a value is no CloudEvent by the standard's own JSON Schema; null when it is one. */
export function cloudEventFault(value: unknown): string | null {
  const { official } = validators();
  return official(value) ? null : explain(official.errors);
}

/** Why a CloudEvent is none of Daylight's; null when it is one. */
export function daylightEventFault(value: unknown): string | null {
  const { daylight } = validators();
  return daylight(value) ? null : explain(daylight.errors);
}

function explain(errors: readonly ErrorObject[] | null | undefined): string {
  const first = errors?.[0];
  return first === undefined ? 'invalid' : `${first.instancePath || '/'} ${first.message ?? 'is invalid'}`;
}

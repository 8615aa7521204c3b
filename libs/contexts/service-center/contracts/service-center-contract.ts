import {
  isJsonObject,
  type IntegrationContract,
  type JsonObject,
  type JsonValue,
  type RecordedEvent,
} from '@daylight/kernel';
import { citizenStatusWords, serviceCenterContext, serviceCenterEvents } from './service-center-event-table';

/**
 * What the service center publishes of its record: every act on a case, without personal data. An applicant appears with
 * the masked name only; what people wrote in their own words (opinions, reasons, comments) stays in the centre, since
 * names inside free text cannot be masked by rule.
 */
export const serviceCenterContract: IntegrationContract = {
  context: serviceCenterContext,
  versions: Object.fromEntries(
    Object.entries(serviceCenterEvents).map(([type, { version }]) => [type, version]),
  ),
  map(event: RecordedEvent) {
    const published = serviceCenterEvents[event.type];
    if (published === undefined) return null;
    const { data } = event;
    const number = data['caseNo'];
    const { zh, en } = published.summary(data);
    const prefix = typeof number === 'string' ? number : '';
    return {
      summary: prefix === '' ? { zh, en } : { zh: `办件${prefix} ${zh}`, en: `Case ${prefix}: ${en}` },
      payload: payloadOf(published.fields, data),
    };
  },
};

const everywhere = ['caseNo', 'itemNameZh', 'backdated', 'deviations'] as const;

function payloadOf(fields: readonly string[], data: JsonObject): JsonObject {
  const payload: { [key: string]: JsonValue | undefined } = {};
  for (const field of [...everywhere, ...fields]) {
    const value = publishedValue(field, data);
    if (value !== undefined) payload[field] = value;
  }
  return { ...payload, ...plainWords(data) };
}

/** The case in plain words, for pages and search: status, masked applicant, due days. */
function plainWords(data: JsonObject): JsonObject {
  const status = citizenStatusWords[String(data['citizenStatus'])];
  const applicant = data['applicant'];
  const deadlines = deadlinesOf(data['deadlines']);
  const dueOf = (one: JsonValue | undefined) => (isJsonObject(one) ? one['due'] : undefined);
  const words = {
    statusZh: status?.zh,
    statusEn: status?.en,
    applicantMasked: isJsonObject(applicant) ? applicant['displayName'] : undefined,
    statutoryDue: dueOf(deadlines?.['statutory']),
    promisedDue: dueOf(deadlines?.['promised']),
  };
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}

function publishedValue(field: string, data: JsonObject): JsonValue | undefined {
  switch (field) {
    case 'applicant':
      return applicantOf(data['applicant']);
    case 'open':
      return isJsonObject(data['progress']) ? data['progress']['open'] : undefined;
    case 'missing':
    case 'materials':
      return materialsOf(data[field]);
    case 'deadlines':
      return deadlinesOf(data['deadlines']);
    default:
      return data[field];
  }
}

/** Kind, display name (masked for persons) and a company's code; never the subject, never what is sealed. */
function applicantOf(value: JsonValue | undefined): JsonObject | undefined {
  if (!isJsonObject(value)) return undefined;
  const { kind, displayName, uscc } = value;
  return { kind, displayName, ...(uscc === undefined ? {} : { uscc }) };
}

/** Code and name of materials, without the reasons that the clerk wrote. */
function materialsOf(value: JsonValue | undefined): JsonValue | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(isJsonObject).map(({ code, nameZh }) => ({ code, nameZh }));
}

/** Basis, due day and calendar of both deadlines; the day-by-day count is the centre's to explain. */
function deadlinesOf(value: JsonValue | undefined): JsonObject | undefined {
  if (!isJsonObject(value)) return undefined;
  const one = (part: JsonValue | undefined): JsonObject | null => {
    if (!isJsonObject(part) || !isJsonObject(part['deadline']) || !isJsonObject(part['due'])) return null;
    const { kind, basis, start, limit, at } = part['deadline'];
    return { kind, basis, start, limit, at, ...part['due'] };
  };
  return { statutory: one(value['statutory']), promised: one(value['promised']) };
}

import { Type, type TSchema } from '@sinclair/typebox';
import type { Bilingual } from '../bilingual';
import type { IntegrationData } from '../integration-event';
import type { JsonObject } from '../json';
import {
  anyText,
  backdating,
  bilingual,
  code,
  count,
  digest,
  disclosureClasses,
  instant,
  listOf,
  matter,
  object,
  oneOf,
  optional,
  subject,
  text,
  versionNumber,
} from '../shapes';
import { eventName } from './messages';
import { plainSchema, type Publication } from './publication';

/** What stands beside the payload of every integration event. */
const surroundings = {
  stream: code(),
  revision: count,
  position: code(),
  recordedAt: instant,
  occurredAt: instant,
  actor: object({
    subject,
    organisation: code(),
    post: optional(text()),
    onBehalfOf: optional(subject),
  }),
  disclosure: oneOf(...disclosureClasses),
  disclosureReason: optional(anyText()),
  powerCode: optional(code()),
  catalogueVersion: optional(versionNumber),
  procedureVersion: optional(versionNumber),
  step: optional(text()),
  matter: optional(matter),
  deviations: optional(listOf(code())),
  backdated: optional(backdating),
  correlationId: text(),
  causationId: optional(text()),
  summary: bilingual,
  status: optional(bilingual),
  digest,
} satisfies { readonly [N in Exclude<keyof IntegrationData, 'payload'>]-?: TSchema };

/**
 * The AsyncAPI 3.0 document of what a context publishes: one channel of subjects, one message per event, each a CloudEvent
 * in structured JSON mode whose `data.payload` follows from the event's declaration.
 * @param title the context's, from its own description
 */
export function asyncApiOf(publication: Publication, title: Bilingual): JsonObject {
  const { context, messages, versions } = publication;
  const types = Object.keys(versions);
  const aggregates = messages.map(({ aggregate }) => aggregate);
  const names = types.map(eventName);
  return {
    asyncapi: '3.0.0',
    info: {
      title: `${title.zh} ${title.en}`,
      version: '1.0.0',
      description:
        '集成事件:CloudEvents 1.0 结构化 JSON;业务内容在 data.payload。 Integration events: CloudEvents 1.0 in structured JSON mode; what happened stands in `data.payload`.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: {
      events: {
        address: `daylight.{division}.${context}.{aggregate}.{event}`,
        title: `${title.zh} ${title.en}`,
        parameters: {
          division: { description: 'GB/T 2260 code of the county-level division, such as 360827.' },
          aggregate: { description: 'What the event is about.', enum: aggregates },
          event: { description: 'Name of the event.', enum: names },
        },
        messages: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }])),
      },
    },
    operations: {
      publishEvents: {
        action: 'send',
        channel: { $ref: '#/channels/events' },
        summary: 'Published from the record, in its order, at least once.',
      },
    },
    components: {
      messages: Object.fromEntries(types.map((type) => [eventName(type), messageOf(publication, type)])),
    },
  };
}

function messageOf(publication: Publication, type: string): JsonObject {
  const name = eventName(type);
  const owner = publication.messages.find(({ events }) => Object.hasOwn(events, name))?.title;
  return {
    name,
    title: owner === undefined ? name : `${owner.zh} ${owner.en}: ${name}`,
    contentType: 'application/cloudevents+json',
    payload: cloudEventSchema(publication, type),
  };
}

/** Open to the extension attributes that CloudEvents allows; what is under `data` is ours alone. */
function cloudEventSchema({ context, versions, schemas }: Publication, type: string): JsonObject {
  // The dialect is AsyncAPI's own within its document, so the schema names none.
  const members = Object.entries(schemas[type] ?? {}).filter(([key]) => key !== '$schema');
  const payload = Object.fromEntries(members) as JsonObject;
  const data = object({
    ...surroundings,
    payload: optional(Type.Unsafe<object>(payload)),
    payloadOmitted: optional(Type.Literal(true)),
  });
  const name = eventName(type);
  return plainSchema(
    Type.Object({
      specversion: Type.Literal('1.0'),
      id: text(),
      source: Type.String({ pattern: `^urn:daylight:[^:]+:${context}$` }),
      type: Type.Literal(`cn.daylight.${type}.v${versions[type]}`),
      subject: Type.String({ pattern: `^${context}\\.` }),
      time: instant,
      datacontenttype: Type.Literal('application/json'),
      dataschema: Type.Literal(`urn:daylight:schema:${context}:${name}:${versions[type]}`),
      position: code(),
      previousposition: optional(code()),
      revision: count,
      logincarnation: text(),
      traceparent: optional(text()),
      data,
    }),
  );
}

import type { JsonObject } from '@daylight/kernel';
import { serviceCenterContext, serviceCenterEvents } from './service-center-event-table';
import { eventNameOf, serviceCenterPayloadSchemas } from './service-center-schemas';

/** The AsyncAPI 3.0 document of the context: one channel of JetStream subjects, one message per integration event. */
export function serviceCenterAsyncApi(): JsonObject {
  const types = Object.keys(serviceCenterEvents);
  return {
    asyncapi: '3.0.0',
    info: {
      title: '行政服务中心 service-center',
      version: '1.0.0',
      description:
        '行政服务中心的集成事件:办件和咨询的每一个环节,不含个人信息。 Integration events of the service centre, without personal data: CloudEvents 1.0 in structured JSON mode; `data.payload` is described here.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: {
      events: {
        address: `daylight.{division}.${serviceCenterContext}.{aggregate}.{event}`,
        title: 'JetStream stream DAYLIGHT_SERVICE_CENTER',
        parameters: {
          division: { description: 'Code of the county-level division, such as 360827.' },
          aggregate: { description: 'case or consultation.' },
          event: { description: 'Name of the event.' },
        },
        messages: Object.fromEntries(
          types.map((type) => [eventNameOf(type), { $ref: `#/components/messages/${eventNameOf(type)}` }]),
        ),
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
      messages: Object.fromEntries(types.map((type) => [eventNameOf(type), messageOf(type)])),
    },
  };
}

function messageOf(type: string): JsonObject {
  // AsyncAPI names the dialect once for all schemas.
  const payload = { ...serviceCenterPayloadSchemas[type], $schema: undefined };
  return {
    name: eventNameOf(type),
    contentType: 'application/cloudevents+json',
    payload: {
      type: 'object',
      required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'dataschema', 'data'],
      properties: {
        specversion: { const: '1.0' },
        type: { const: `cn.daylight.${type}.v${serviceCenterEvents[type]?.version ?? 1}` },
        data: { type: 'object', required: ['payload', 'summary', 'digest'], properties: { payload } },
      },
    },
  };
}

import type { JsonObject } from '@daylight/kernel';
import { powerRegistryContext, powerRegistryEventTypes } from './power-registry-contract';
import { eventNameOf, powerRegistryPayloadSchemas } from './schemas/payload-schemas';

/**
 * The AsyncAPI 3.0 document of the context: one channel of JetStream subjects, one message per integration event.
 * `asyncapi.json` beside the sources is this very document; a spec keeps them equal and valid.
 */
export function powerRegistryAsyncApi(): JsonObject {
  const names = powerRegistryEventTypes.map(eventNameOf);
  return {
    asyncapi: '3.0.0',
    info: {
      title: '职权目录与流程图库 power-registry',
      version: '1.0.0',
      description:
        '县级行政职权目录的集成事件。 Integration events of the county catalogue of powers: CloudEvents 1.0 in structured JSON mode; `data.payload` is described here.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: {
      events: {
        address: `daylight.{division}.${powerRegistryContext}.{aggregate}.{event}`,
        title: 'JetStream stream DAYLIGHT_POWER_REGISTRY',
        parameters: {
          division: { description: 'Code of the county-level division, such as 360827.' },
          aggregate: { description: 'item or organisation.' },
          event: { description: 'Name of the event.' },
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
      messages: Object.fromEntries(
        powerRegistryEventTypes.map((type) => [
          eventNameOf(type),
          {
            name: eventNameOf(type),
            contentType: 'application/cloudevents+json',
            payload: cloudEventOf(type),
          },
        ]),
      ),
    },
  };
}

function cloudEventOf(type: string): JsonObject {
  // Inside the document the schema is in AsyncAPI's own dialect, so it names none.
  const payload = { ...powerRegistryPayloadSchemas[type], $schema: undefined };
  return {
    type: 'object',
    required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'dataschema', 'data'],
    properties: {
      specversion: { const: '1.0' },
      type: { const: `cn.daylight.${type}.v1` },
      data: { type: 'object', required: ['payload', 'summary', 'digest'], properties: { payload } },
    },
  };
}

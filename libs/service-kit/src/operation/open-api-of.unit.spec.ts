import { readFileSync } from 'node:fs';
import { Controller, Get, Module, Param } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020';
import { morningOf, recordedOf } from '@daylight/kernel/testing';
import { toCloudEvent } from '@daylight/messaging';
import { object } from '@daylight/kernel/messages';
import { Answers } from '../schema/answers';
import { counterContract, counterService, mirrorService } from '../testing/counter-service';
import { asyncApiOfService } from './async-api-of';
import { openApiFaults, operationsOf } from './open-api-faults';
import { openApiOf } from './open-api-of';

let constructed = 0;

@Controller('careless')
class CarelessController {
  constructor() {
    constructed += 1;
  }

  @Get('silent')
  silent(): object {
    return {};
  }

  @Get('namesake')
  @ApiOperation({ operationId: 'careless.silent' })
  namesake(): object {
    return {};
  }

  @Get('unknown/:no')
  @Answers(object({}))
  unknown(@Param() _all: object): object {
    return {};
  }

  @Get('nameless')
  @ApiOperation({ operationId: 'Nameless' })
  nameless(): object {
    return {};
  }
}

@Module({ controllers: [CarelessController] })
class CarelessModule {}

describe('the description of a service that does not run', () => {
  it.each([counterService, mirrorService])(
    'says of every route of $name what it is called and what it answers',
    async (definition) => {
      expect(openApiFaults(await openApiOf(definition))).toEqual([]);
    },
  );

  it('has the acts, the kit’s own routes and what the context asks', async () => {
    const operations = operationsOf(await openApiOf(counterService));
    const ids = operations.map(({ operation }) => operation['operationId']);
    expect(ids).toEqual(
      expect.arrayContaining([
        'tally.count',
        'tally.acts',
        'readModels.list',
        'counter.list',
        'asyncApi.document',
      ]),
    );
  });

  it('finds every route from which no client could be generated, and constructs nothing', async () => {
    const document = await openApiOf({
      name: 'careless',
      title: { zh: '粗心', en: 'Careless' },
      module: CarelessModule,
      projections: [],
    });
    expect(openApiFaults(document)).toEqual([
      'GET /careless/silent does not say what it answers with 200',
      'GET /careless/namesake is called careless.silent, as another one',
      'GET /careless/namesake does not say what it answers with 200',
      'GET /careless/unknown/{no} does not describe its no',
      'GET /careless/nameless is called Nameless',
      'GET /careless/nameless does not say what it answers with 200',
    ]);
    expect(constructed).toBe(0);
  });

  it('has no integration events where nothing is published', async () => {
    expect(asyncApiOfService(mirrorService)).toBeUndefined();
    expect(operationsOf(await openApiOf(mirrorService)).map(({ path }) => path)).not.toContain('/asyncapi');
  });
});

describe('the description of integration events', () => {
  it('is valid by the official schema of AsyncAPI 3.0', () => {
    const schema = JSON.parse(readFileSync('data/asyncapi/3.0.0-without-id.json', 'utf8')) as object;
    const draft7 = new Ajv({ strict: false, allErrors: true });
    addFormats(draft7);
    const validate = draft7.compile(schema);
    expect([validate(asyncApiOfService(counterService)), validate.errors]).toEqual([true, null]);
  });

  it('describes the messages as they are published, and none with a member that nobody declared', () => {
    const recorded = recordedOf(
      { type: 'counter.Counted', data: { by: 3, note: 'private words' } },
      {
        occurredAt: morningOf('2026-03-02'),
        schemaVersion: 2,
        correlationId: 'c1',
        matter: { nameZh: '羊' },
        deviations: ['D8'],
        backdated: { recordedOn: '2026-03-09', workingDays: 5 },
      },
      { stream: 'counter.tally-1' },
    );
    const message = toCloudEvent(counterContract, recorded, { division: '360827', incarnation: 'i1' });
    const document = asyncApiOfService(counterService) as {
      readonly components: { readonly messages: { readonly Counted: { readonly payload: object } } };
    };
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile(document.components.messages.Counted.payload);
    const sent = JSON.parse(JSON.stringify(message));
    expect([validate(sent), validate.errors]).toEqual([true, null]);
    expect(validate({ ...sent, data: { ...sent.data, payload: { by: 3, note: 'x' } } })).toBe(false);
    expect(validate({ ...sent, data: { ...sent.data, digest: 'none' } })).toBe(false);
    expect(validate({ ...sent, type: 'cn.daylight.counter.Counted.v1' })).toBe(false);
  });
});

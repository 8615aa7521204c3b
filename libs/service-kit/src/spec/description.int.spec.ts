import { Controller, Get, Module } from '@nestjs/common';
import type { JsonObject } from '@daylight/kernel';
import { count, object } from '@daylight/kernel/messages';
import type { RunningService } from '../boot/running-service';
import { Public } from '../identity/decorators';
import { asyncApiOfService } from '../operation/async-api-of';
import { openApiOf } from '../operation/open-api-of';
import { Answers } from '../schema/answers';
import type { ServiceDefinition } from '../service-definition';
import { counterService } from '../testing/counter-service';
import { ServiceTestBed } from '../testing/test-service';

jest.setTimeout(60_000);

const total = object({ total: count });

@Controller('totals')
@Public()
class BoastfulController {
  @Get('honest')
  @Answers(total)
  honest(): { total: number } {
    return { total: 3 };
  }

  @Get('boastful')
  @Answers(total)
  boastful(): { total: number } {
    // The compiler allows more than was declared; the description does not.
    const told = { total: 3, whoIsBest: 'me' };
    return told;
  }

  @Get('silent')
  silent(): object {
    return { total: 3 };
  }
}

@Module({ controllers: [BoastfulController] })
class BoastfulModule {}

const boastfulService: ServiceDefinition = {
  name: 'boastful',
  title: { zh: '自夸', en: 'Boastful' },
  module: BoastfulModule,
  projections: [],
};

/** Where tokens come from is known only to a service that runs. */
function withoutIssuer(document: JsonObject): object {
  const { components, ...rest } = document as { components: { securitySchemes: unknown } };
  return { ...rest, components: { ...components, securitySchemes: undefined } };
}

describe('a running service and its description', () => {
  let bed: ServiceTestBed;
  let counter: RunningService;
  let boastful: RunningService;

  beforeAll(async () => {
    bed = await ServiceTestBed.open(['counter', 'boastful']);
    counter = await bed.start(counterService);
    boastful = await bed.start(boastfulService);
  });
  afterAll(() => bed?.close());

  it('are one: the document that needs no running service is the one that it serves', async () => {
    const { body } = await bed.call(counter, '/openapi.json');
    expect(withoutIssuer(body)).toEqual(withoutIssuer(await openApiOf(counterService)));
    expect(body.externalDocs.url).toBe('asyncapi');
  });

  it('says what it tells other contexts, where it tells anything', async () => {
    expect((await bed.call(counter, '/asyncapi')).body).toEqual(
      JSON.parse(JSON.stringify(asyncApiOfService(counterService))),
    );
    expect((await bed.call(boastful, '/asyncapi')).status).toBe(404);
  });

  it('may not differ unnoticed: a spec that sees another answer fails', async () => {
    expect((await bed.call(boastful, '/totals/honest')).body).toEqual({ total: 3 });
    await expect(bed.call(boastful, '/totals/boastful')).rejects.toThrow(/additional properties whoIsBest/);
    await expect(bed.call(boastful, '/totals/silent')).rejects.toThrow(
      /application\/json, which is not described/,
    );
  });
});

import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { anyObject } from '@daylight/kernel/messages';
import { invariant } from '@daylight/kernel';
import { Public } from '../identity/decorators';
import { Answers } from '../schema/answers';
import type { ServiceDefinition } from '../service-definition';
import { SERVICE_DEFINITION } from '../tokens';
import { asyncApiOfService } from './async-api-of';

/** What the service tells the other contexts, AsyncAPI 3.0; served where it tells anything. */
@ApiTags('operation')
@Controller()
@Public()
export class AsyncApiController {
  constructor(@Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition) {}

  @Get('asyncapi')
  @ApiOperation({ summary: '集成事件说明 Description of the integration events' })
  @Answers(anyObject<object>())
  document(): object {
    const document = asyncApiOfService(this.definition);
    invariant(document !== undefined, 'the route is served only where something is published');
    return document;
  }
}

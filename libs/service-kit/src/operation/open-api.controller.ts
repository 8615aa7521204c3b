import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { anyObject } from '@daylight/kernel/messages';
import { Public } from '../identity/decorators';
import { Answers } from '../schema/answers';
import { OPEN_API } from '../tokens';
import type { OpenApiSource } from './open-api';

/** The interface's own description, OpenAPI 3.1. */
@ApiTags('operation')
@Controller()
@Public()
export class OpenApiController {
  constructor(@Inject(OPEN_API) private readonly source: OpenApiSource) {}

  @Get('openapi.json')
  @ApiOperation({ summary: '接口说明 Description of the interface' })
  @Answers(anyObject<object>())
  document(): object {
    return this.source.document();
  }
}

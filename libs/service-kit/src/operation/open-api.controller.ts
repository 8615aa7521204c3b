import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../identity/decorators';
import { OPEN_API } from '../tokens';
import type { OpenApiSource } from './open-api';

/** The interface's own description, OpenAPI 3.1. */
@ApiExcludeController()
@Controller()
@Public()
export class OpenApiController {
  constructor(@Inject(OPEN_API) private readonly source: OpenApiSource) {}

  @Get('openapi.json')
  document(): object {
    return this.source.document();
  }
}

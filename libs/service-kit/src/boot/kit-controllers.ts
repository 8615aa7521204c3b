import type { Type as NestType } from '@nestjs/common';
import { actsController } from '../acts/acts-controller';
import { AsyncApiController } from '../operation/async-api.controller';
import { publicationOf } from '../operation/async-api-of';
import { AuthorKeysController } from '../operation/author-keys.controller';
import { HealthController } from '../operation/health.controller';
import { OpenApiController } from '../operation/open-api.controller';
import { OperationsController } from '../operation/operations.controller';
import { ReadModelsController } from '../read-side/read-models.controller';
import type { ServiceDefinition } from '../service-definition';

/** The kit's own routes and those of the service's acts; what is asked of the service stands in its module. */
export function kitControllers(definition: ServiceDefinition): NestType<unknown>[] {
  return [
    HealthController,
    AuthorKeysController,
    OpenApiController,
    ...(publicationOf(definition) === undefined ? [] : [AsyncApiController]),
    OperationsController,
    ReadModelsController,
    ...(definition.acts ?? []).map((each) => actsController(each)),
  ];
}

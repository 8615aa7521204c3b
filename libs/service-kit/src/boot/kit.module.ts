import { Global, Module, type DynamicModule, type InjectionToken } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ProjectionSet } from '@daylight/read-models';
import { DataSource } from 'typeorm';
import { ActEndpoint } from '../acts/act-endpoint';
import { IdentityGuard } from '../identity/identity.guard';
import { TokenVerifier } from '../identity/token-verifier';
import { MessageFlow } from '../messages/message-flow';
import { OpenApiSource } from '../operation/open-api';
import { PersonalData } from '../personal/personal-data';
import { ProblemFilter } from '../problems/problem.filter';
import { MinPositionInterceptor } from '../read-side/min-position.interceptor';
import { ReadPosition } from '../read-side/read-position';
import type { ServiceDefinition } from '../service-definition';
import * as tokens from '../tokens';
import { kitControllers } from './kit-controllers';
import type { ServiceRuntime } from './service-runtime';

/** What the kit gives to every service: its injectables, its guard, filter and interceptor, and its own routes. */
@Global()
@Module({})
export class KitModule {
  /** @param running asked only when something is constructed: never for a service that is merely described. */
  static around(definition: ServiceDefinition, running: () => ServiceRuntime): DynamicModule {
    const from = (provide: InjectionToken, part: (runtime: ServiceRuntime) => unknown) => ({
      provide,
      useFactory: () => part(running()),
    });
    const values = [
      from(tokens.EVENT_LOG, ({ log }) => log),
      from(tokens.CLOCK, ({ clock }) => clock),
      from(tokens.SERVICE_CONFIG, ({ config }) => config),
      { provide: tokens.SERVICE_DEFINITION, useValue: definition },
      from(tokens.LOGGER, ({ logger }) => logger),
      from(tokens.PERSONAL_KEY_STORE, ({ personalKeys }) => personalKeys),
      from(DataSource, ({ dataSource }) => dataSource),
      from(ReadPosition, ({ projections }) => new ReadPosition(projections)),
    ];
    return {
      module: KitModule,
      imports: [definition.module],
      controllers: kitControllers(definition),
      providers: [
        ...values,
        ActEndpoint,
        PersonalData,
        from(tokens.READINESS, ({ readiness }) => readiness),
        from(tokens.AUTHOR_ENTRY, ({ author }) => author),
        { provide: tokens.OPEN_API, useValue: new OpenApiSource() },
        from(TokenVerifier, ({ verifier }) => verifier),
        from(ProjectionSet, ({ projections }) => projections),
        from(MessageFlow, ({ flow }) => flow),
        { provide: APP_GUARD, useClass: IdentityGuard },
        { provide: APP_INTERCEPTOR, useClass: MinPositionInterceptor },
        from(APP_FILTER, ({ refusals, logger }) => new ProblemFilter(refusals, logger)),
      ],
      exports: [...values, ActEndpoint, PersonalData],
    };
  }
}

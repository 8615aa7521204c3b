import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, ModuleRef } from '@nestjs/core';
import { querySubjectOf } from '@daylight/messaging';
import { ProjectionSet } from '@daylight/read-models';
import { DataSource } from 'typeorm';
import { ActEndpoint } from '../acts/act-endpoint';
import { actsController } from '../acts/acts-controller';
import { IdentityGuard } from '../identity/identity.guard';
import { TokenVerifier } from '../identity/token-verifier';
import { MessageFlow } from '../messages/message-flow';
import { AuthorKeysController } from '../operation/author-keys.controller';
import { HealthController } from '../operation/health.controller';
import { OpenApiController } from '../operation/open-api.controller';
import { OpenApiSource } from '../operation/open-api';
import { OperationsController } from '../operation/operations.controller';
import { PersonalData } from '../personal/personal-data';
import { ProblemFilter } from '../problems/problem.filter';
import { QueryClient, queriesToken } from '../queries/query-client';
import { queryController } from '../queries/query-controller';
import { QueryEndpoint } from '../queries/query-endpoint';
import { MinPositionInterceptor } from '../read-side/min-position.interceptor';
import { ReadModelsController } from '../read-side/read-models.controller';
import { ReadPosition } from '../read-side/read-position';
import * as tokens from '../tokens';
import type { ServiceRuntime } from './service-runtime';

/** What the kit gives to every service: its injectables, its guard, filter and interceptor, and its own routes. */
@Global()
@Module({})
export class KitModule {
  static around(runtime: ServiceRuntime): DynamicModule {
    const values = [
      { provide: tokens.EVENT_LOG, useValue: runtime.log },
      { provide: tokens.CLOCK, useValue: runtime.clock },
      { provide: tokens.SERVICE_CONFIG, useValue: runtime.config },
      { provide: tokens.SERVICE_DEFINITION, useValue: runtime.definition },
      { provide: tokens.LOGGER, useValue: runtime.logger },
      { provide: tokens.PERSONAL_KEY_STORE, useValue: runtime.personalKeys },
      { provide: DataSource, useValue: runtime.dataSource },
      { provide: ReadPosition, useValue: new ReadPosition(runtime.projections) },
    ];
    const clients = clientsOf(runtime);
    const answering = answeringOf(runtime);
    return {
      module: KitModule,
      imports: [runtime.definition.module],
      controllers: [
        HealthController,
        AuthorKeysController,
        OpenApiController,
        OperationsController,
        ReadModelsController,
        ...(runtime.definition.acts ?? []).map((each) => actsController(each)),
        ...answering.controllers,
      ],
      providers: [
        ...values,
        ...clients,
        ...answering.providers,
        ActEndpoint,
        PersonalData,
        { provide: tokens.READINESS, useValue: runtime.readiness },
        { provide: tokens.AUTHOR_ENTRY, useValue: runtime.author },
        { provide: tokens.OPEN_API, useValue: new OpenApiSource() },
        { provide: TokenVerifier, useValue: runtime.verifier },
        { provide: ProjectionSet, useValue: runtime.projections },
        { provide: MessageFlow, useValue: runtime.flow },
        { provide: APP_GUARD, useClass: IdentityGuard },
        { provide: APP_INTERCEPTOR, useClass: MinPositionInterceptor },
        { provide: APP_FILTER, useValue: new ProblemFilter(runtime.refusals, runtime.logger) },
      ],
      exports: [...values, ...clients, ActEndpoint, PersonalData],
    };
  }
}

/** One typed client for each context that the service asks. */
function clientsOf({ definition, config, queries, clock }: ServiceRuntime): Provider[] {
  const { connection, authors } = queries ?? {};
  if (connection === undefined || authors === undefined) return [];
  return (definition.asks ?? []).map((messages) => ({
    provide: queriesToken(messages),
    useValue: new QueryClient(messages, { division: config.division, connection, authors, clock }),
  }));
}

/** What answers; the key that signs is handed to it alone. */
function answeringOf(runtime: ServiceRuntime): Required<Pick<DynamicModule, 'controllers' | 'providers'>> {
  const { definition, config, queries, clock, logger, signer: author } = runtime;
  if (queries === undefined || queries.answered.length === 0) return { controllers: [], providers: [] };
  const { division, natsNamespace: namespace } = config;
  const place = { namespace, division, context: definition.name };
  const options = { author, context: definition.name, division, clock, logger };
  const useFactory = (modules: ModuleRef): QueryEndpoint => new QueryEndpoint(options, modules);
  return {
    controllers: [queryController(queries.answered, (query) => querySubjectOf({ ...place, query }))],
    providers: [{ provide: QueryEndpoint, useFactory, inject: [ModuleRef] }],
  };
}

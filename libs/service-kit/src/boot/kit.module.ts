import { invariant } from '@daylight/kernel';
import { Global, Module, type DynamicModule, type InjectionToken } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, ModuleRef } from '@nestjs/core';
import { querySubjectOf } from '@daylight/messaging';
import { ProjectionSet } from '@daylight/read-models';
import { DataSource } from 'typeorm';
import { ActEndpoint } from '../acts/act-endpoint';
import { IdentityGuard } from '../identity/identity.guard';
import { TokenVerifier } from '../identity/token-verifier';
import { MessageFlow } from '../messages/message-flow';
import { OpenApiSource } from '../operation/open-api';
import { PersonalData } from '../personal/personal-data';
import { ProblemFilter } from '../refused-requests/problem.filter';
import { QueryClient, queriesToken } from '../queries/query-client';
import { queryController } from '../queries/query-controller';
import { QueryEndpoint } from '../queries/query-endpoint';
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
  /**
   * @param running asked only when something is constructed: never for a service that is merely described.
   * @param bus what asks and answers over the message bus; absent where the service is merely described.
   */
  static around(
    definition: ServiceDefinition,
    running: () => ServiceRuntime,
    bus?: ServiceRuntime,
  ): DynamicModule {
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
    const clients = (definition.asks ?? []).map((messages) =>
      from(queriesToken(messages), (runtime) => clientOf(messages, runtime)),
    );
    const answering = bus === undefined ? nothingAnswered : answeringOf(bus);
    return {
      module: KitModule,
      imports: [definition.module],
      controllers: [...kitControllers(definition), ...answering.controllers],
      providers: [
        ...values,
        ...clients,
        ...answering.providers,
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
      exports: [...values, ...clients, ActEndpoint, PersonalData],
    };
  }
}

/** The typed client of a context that the service asks. */
function clientOf(
  messages: NonNullable<ServiceDefinition['asks']>[number],
  { config, queries, clock }: ServiceRuntime,
): unknown {
  const { connection, authors } = queries ?? {};
  invariant(
    connection !== undefined && authors !== undefined,
    'a service that asks has a connection and a key ring',
  );
  return new QueryClient(messages, { division: config.division, connection, authors, clock });
}

type Answering = Required<Pick<DynamicModule, 'controllers' | 'providers'>>;
const nothingAnswered: Answering = { controllers: [], providers: [] };

/** What answers; the key that signs is handed to it alone. */
function answeringOf(runtime: ServiceRuntime): Answering {
  const { definition, config, queries, clock, logger, signer: author } = runtime;
  if (queries === undefined || queries.answered.length === 0) return nothingAnswered;
  const { division, natsNamespace: namespace } = config;
  const place = { namespace, division, context: definition.name };
  const options = { author, context: definition.name, division, clock, logger };
  const useFactory = (modules: ModuleRef): QueryEndpoint => new QueryEndpoint(options, modules);
  return {
    controllers: [queryController(queries.answered, (query) => querySubjectOf({ ...place, query }))],
    providers: [{ provide: QueryEndpoint, useFactory, inject: [ModuleRef] }],
  };
}

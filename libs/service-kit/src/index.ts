export { view, type View } from './acts/act-answer';
export { ActEndpoint, type ActCall, type Done } from './acts/act-endpoint';
export {
  acts,
  type Acts,
  type ActTable,
  type CircumstancesAsked,
  type CircumstancesSource,
  type Preparation,
  type PreparationAsked,
  type Prepared,
  type ReadUpload,
} from './acts/acts';
export { bodyBytesMax, BodyLimit, uploadBytesMax } from './boot/body-limits';
export { createLogger } from './boot/logger';
export { rebuildService } from './boot/rebuild-command';
export { runService } from './boot/run-service';
export { startService, type RunningService } from './boot/running-service';
export { ConfigurationError } from './config/configuration-error';
export { loadConfig } from './config/load-config';
export type { ServiceConfig } from './config/service-config';
export { CurrentInvocation, CurrentPerson, Public, Roles } from './identity/decorators';
export type { Invocation, Person, Role } from './identity/person';
export { currentCorrelationId } from './identity/request-context';
export { checkCodeHashOf, PersonalData, type PersonalSeal } from './personal/personal-data';
export type { Problem, ProblemError } from './problems/problem';
export { ProblemException, type ProblemOptions } from './problems/problem-exception';
export { refuse, RefusalException } from './problems/refusal-exception';
export { answers, type AnsweredQueries, type Answerer, type AnswererTable } from './queries/answered-queries';
export { QueriesOf, type QueryClient } from './queries/query-client';
export { QueryFault, QueryUnavailable } from './queries/query-problems';
export { CountyCalendar, readCountyCalendar } from './reference/county-calendar';
export { problemSchema } from './operation/problem-schema';
export { openApiOf } from './operation/open-api-of';
export { asyncApiOfService } from './operation/async-api-of';
export { ReadPosition } from './read-side/read-position';
export { sseHeartbeat, type SseMessage } from './read-side/sse-heartbeat';
export { Answers, AnswersMedia, Asked, Given } from './schema/answers';
export type { ServiceConsumer, ServiceDefinition } from './service-definition';
export { CLOCK, EVENT_LOG, LOGGER, PERSONAL_KEY_STORE, SERVICE_CONFIG, SERVICE_DEFINITION } from './tokens';

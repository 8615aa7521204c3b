export { view } from './acts/act-answer';
export { ActEndpoint } from './acts/act-endpoint';
export {
  acts,
  type CircumstancesAsked,
  type CircumstancesSource,
  type Preparation,
  type PreparationAsked,
  type Prepared,
  type ReadUpload,
} from './acts/acts';
export { uploadBytesMax } from './boot/body-limits';
export { rebuildService } from './boot/rebuild-command';
export { runService } from './boot/run-service';
export { type RunningService } from './boot/running-service';
export { ConfigurationError } from './config/configuration-error';
export { loadConfig } from './config/load-config';
export type { ServiceConfig } from './config/service-config';
export { CurrentInvocation, CurrentPerson, Public, Roles } from './identity/decorators';
export type { Invocation, Person } from './identity/person';
export { checkCodeHashOf, PersonalData } from './personal/personal-data';
export { refuse, RefusalException } from './problems/refusal-exception';
export { answers, type Answerer } from './queries/answered-queries';
export { QueriesOf, type QueryClient } from './queries/query-client';
export { CountyCalendar, readCountyCalendar } from './reference/county-calendar';
export { openApiOf } from './operation/open-api-of';
/** @public the client generator takes it out of the bundled kit */
export { problemSchema } from './operation/problem-schema';
export { sseHeartbeat, type SseMessage } from './read-side/sse-heartbeat';
export { Answers, AnswersMedia, Asked } from './schema/answers';
export type { ServiceConsumer, ServiceDefinition } from './service-definition';
export { CLOCK, EVENT_LOG, LOGGER, SERVICE_CONFIG } from './tokens';

export { answered, ProblemError, UnexpectedAnswer, type Problem } from './answered';
export { createApiClient, type ApiClient, type ApiClientOptions } from './create-api-client';

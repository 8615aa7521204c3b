// Written by `npm run api`; what it says follows from the declarations, so nobody edits it.
import { createApiClient, type ApiClient, type ApiClientOptions } from '@daylight/api-client';
import type { paths } from './schema';

export type { components, operations, paths } from './schema';

export function createClient(options: ApiClientOptions): ApiClient<paths> {
  return createApiClient<paths>(options);
}

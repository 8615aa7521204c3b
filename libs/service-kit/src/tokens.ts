/** Injection tokens of what the kit provides to every service; TypeORM's `DataSource` is injected by its class. */
export const EVENT_LOG = Symbol('daylight.event-log');
export const CLOCK = Symbol('daylight.clock');
export const SERVICE_CONFIG = Symbol('daylight.service-config');
export const SERVICE_DEFINITION = Symbol('daylight.service-definition');
export const LOGGER = Symbol('daylight.logger');
export const PERSONAL_KEY_STORE = Symbol('daylight.personal-key-store');
export const READINESS = Symbol('daylight.readiness');
export const OPEN_API = Symbol('daylight.open-api');
export const AUTHOR_ENTRY = Symbol('daylight.author-entry');

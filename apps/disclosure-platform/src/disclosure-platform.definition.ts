import { everyContext } from '@daylight/every-context';
import type { ServiceDefinition } from '@daylight/service-kit';
import { name, title } from '../context.json';
import { disclosing } from './disclosure-platform.module';

/** 政务公开平台. */
export const definition: ServiceDefinition = { name, title, ...disclosing(everyContext()) };

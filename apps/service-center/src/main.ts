import 'reflect-metadata';
import { runService } from '@daylight/service-kit';
import { definition } from './service-center.definition';

void runService(definition);

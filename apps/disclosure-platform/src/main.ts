import 'reflect-metadata';
import { runService } from '@daylight/service-kit';
import { definition } from './disclosure-platform.definition';

void runService(definition);

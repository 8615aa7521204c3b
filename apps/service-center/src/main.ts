import 'reflect-metadata';
import { runService } from '@daylight/service-kit';
import { serviceCenter } from './service-center.definition';

void runService(serviceCenter);

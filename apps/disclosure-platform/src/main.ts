import 'reflect-metadata';
import { runService } from '@daylight/service-kit';
import { disclosurePlatform } from './disclosure-platform.definition';

void runService(disclosurePlatform);

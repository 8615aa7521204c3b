import 'reflect-metadata';
import { runService } from '@daylight/service-kit';
import { definition } from './power-registry.definition';
import { runLoadReference } from './reference/run-load-reference';

// `load-reference` fills the record from the reference data and ends; anything else is the kit's matter.
void (process.argv[2] === 'load-reference' ? runLoadReference(definition.name) : runService(definition));

import { recordContract } from '../contract/record-contract';
import { postgresHarness } from './postgres-harness';

recordContract('PostgreSQL', postgresHarness);

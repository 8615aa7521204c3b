import { recordContract } from '../testing/contract/record-contract';
import { postgresAdapter } from '../testing/postgres-harness';

recordContract(postgresAdapter);

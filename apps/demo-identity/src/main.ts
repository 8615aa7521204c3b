import { readContextList } from '@daylight/context-list';
import { ConfigurationError, readDemoIdentityConfig } from './demo-identity-config';
import { startDemoIdentity } from './demo-identity-server';
import { demoPeopleOf } from './people';

async function main(): Promise<void> {
  const config = readDemoIdentityConfig(process.env);
  const server = await startDemoIdentity(config, demoPeopleOf(readContextList(process.env)));
  process.stdout.write(`demo-identity: ${config.issuer}\n`);
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((fault: unknown) => {
  const expected = fault instanceof ConfigurationError;
  const text = fault instanceof Error ? (expected ? fault.message : fault.stack) : String(fault);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});

export { contractContext, type Link, type RecordHarness } from './contract/harness';
export { recordContract } from './contract/record-contract';
export {
  anyRevision,
  at,
  errorKind,
  follow,
  freshStream,
  none,
  readAllAfter,
  readWhole,
  sampleEvent,
  sampleEvents,
  sampleMetadata,
  type Follower,
} from './contract/samples';
export { TcpLink } from './contract/tcp-link';
export { createTestRecord, type TestRecord } from './test-record';

export { anyRevision, none, sampleEvent, sampleMetadata } from './contract/samples';
export { createTestRecord, type TestRecord } from './test-record';
export { TcpLink } from './contract/tcp-link';

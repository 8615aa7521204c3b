export { none, sampleEvent } from './contract/samples';
export { createTestRecord, type TestRecord } from './test-record';
export { TcpLink } from './contract/tcp-link';

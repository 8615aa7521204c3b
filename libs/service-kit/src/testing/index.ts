export { openApiFaults } from '../operation/open-api-faults';
export { AnswerCheck, type AnswerSeen } from './answer-check';
export { counterMessages, counterService } from './counter-service';
export { TestIssuer, type TestPerson } from './test-issuer';
export { ServiceTestBed, type TestAnswer, type TestBedOptions, type TestRequest } from './test-service';

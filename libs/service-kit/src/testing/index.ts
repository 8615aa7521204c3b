export { openApiFaults } from '../operation/open-api-faults';
export { counterMessages, counterService } from './counter-service';
export { type TestPerson } from './test-issuer';
export { ServiceTestBed, type TestAnswer, type TestRequest } from './test-service';

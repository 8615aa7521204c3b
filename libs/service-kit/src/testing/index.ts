export { TestIssuer, type TestPerson } from './test-issuer';
export { ServiceTestBed, type TestAnswer, type TestBedOptions, type TestRequest } from './test-service';

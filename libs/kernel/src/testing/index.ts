export { assertLaws as assertDeciderLaws, given as givenDecider } from './specification';
export { assertLaws, deedOf, given, history, morningOf, recordedOf, type Deed } from './given';

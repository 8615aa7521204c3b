export { eventually } from './eventually';
export { assertLaws, deedOf, given, history, morningOf, recordedOf, type Deed } from './given';
export { assertLaws as assertDeciderLaws, given as givenDecider } from './specification';

export { eventually } from './eventually';
export { assertLaws, deedOf, given, history, morningOf, recordedOf, type Deed } from './given';

export { eventually } from './eventually';
export { assertLaws, given } from './specification';

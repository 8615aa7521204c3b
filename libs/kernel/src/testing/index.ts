export { assertLaws, given } from './specification';

export { chartOf, withNode } from './chart-builder';

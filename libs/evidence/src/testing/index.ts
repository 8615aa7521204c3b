export { evidenceVectors } from './evidence-vectors';

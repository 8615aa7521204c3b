export { evidenceVectors, type EvidenceVectors } from './evidence-vectors';

export { organisationMessages } from './organisation-messages';
export {
  correspondences,
  legalBasisLevels,
  type Correspondence,
  type FourCorrespondences,
  type ItemDisclosure,
  type LegalBasis,
  type LegalBasisLevel,
  type PowerItemContent,
} from './power-item-content';
export { powerItemMessages } from './power-item-messages';
export { standingWords, type Standing } from './standing-words';

export {
  decideDisclosure,
  type DisclosureDecision,
  type TextMask,
} from './disclosure-decision/disclosure-decision';
export { indexTerms, indexTermsMax, queryTerms } from './search-terms/search-terms';
export { searchedTexts } from './search-terms/searched-texts';

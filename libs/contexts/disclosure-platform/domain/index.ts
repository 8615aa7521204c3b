export { decideDisclosure, type DisclosureDecision } from './disclosure-decision/disclosure-decision';
export { indexTerms, queryTerms } from './search-terms/search-terms';
export { searchedTexts } from './search-terms/searched-texts';

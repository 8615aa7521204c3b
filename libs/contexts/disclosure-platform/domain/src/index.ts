export { decideDisclosure, type DisclosureDecision } from './disclosure-decision/disclosure-decision';
export { indexTerms, indexTermsMax, queryTerms } from './search-terms/search-terms';
export { maskText, type MaskedText } from './masking/mask-text';

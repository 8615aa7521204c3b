import { publication as publishedBy } from '@daylight/kernel/messages';
import { caseMessages } from './case-messages';
import { consultationMessages } from './consultation-messages';

/**
 * What the service centre publishes of its record: every act on a case and on a question, without personal data. An
 * applicant appears with the masked name only; what people wrote in their own words stays in the centre, since names
 * inside free text cannot be masked by rule.
 */
export const publication = publishedBy('service-center', caseMessages, consultationMessages);

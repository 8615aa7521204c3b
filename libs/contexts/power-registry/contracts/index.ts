import { publication as publishedBy } from '@daylight/kernel/messages';
import { organisationMessages } from './organisation-messages';
import { powerItemMessages } from './power-item-messages';

/**
 * What the registry publishes. Events of an item on the secret list are recorded as `secret` and never leave; the one
 * exception is the stub that says that such an item was filed (CAT-08).
 */
export const publication = publishedBy('power-registry', powerItemMessages, organisationMessages);

/** The question that a centre puts before it decides on a power. */
export const { powerInForce } = powerItemMessages.queries;

import type { DisclosedEvent } from '../../upstream/disclosure-client';

const samplePosition = '00000000000000000007';

/** A disclosed event, by default one of which everything is public; the payload is its own context's. */
export function disclosedEvent({
  payload = null,
  ...stated
}: Partial<Omit<DisclosedEvent, 'payload'>> & { payload?: object | null } = {}): DisclosedEvent {
  return {
    position: samplePosition,
    id: '593bdbb8-606b-5159-a269-cdd96cc18a05',
    ...{ context: 'market', aggregate: 'stall', type: 'market.StallRented' },
    ...{ stream: 'market.stall-1', revision: 1 },
    ...{ matter: null, status: null, powerCode: null, step: null, organisation: 'public', post: null },
    occurredAt: '2026-11-24T01:00:00.000Z',
    recordedAt: '2026-11-24T01:00:00.000Z',
    ...{ deviations: [], backdated: null, visibility: 'full', disclosure: 'public', reason: null },
    summary: { zh: '租出摊位', en: 'rented a stall' },
    payload: payload as DisclosedEvent['payload'],
    digest: 'aa',
    ...stated,
  };
}

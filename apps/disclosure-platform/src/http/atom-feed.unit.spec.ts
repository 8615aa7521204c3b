import { SaxesParser } from 'saxes';
import type { DisclosedEvent } from '../projections/disclosed-event/disclosed-event.entity';
import { atomFeed } from './atom-feed';

const event: DisclosedEvent = {
  position: '00000000000000000007',
  eventId: '593bdbb8-606b-5159-a269-cdd96cc18a05',
  context: 'market',
  aggregate: 'stall',
  type: 'market.StallRented',
  stream: 'market.stall-1',
  revision: 1,
  matterNo: 'A&B<1>',
  matterNameZh: null,
  matterNameEn: null,
  statusZh: null,
  statusEn: null,
  powerCode: null,
  step: null,
  organisation: 'zjj',
  post: null,
  occurredAt: new Date('2026-11-23T01:00:00Z'),
  recordedAt: new Date('2026-11-23T01:00:01Z'),
  deviations: [],
  backdated: null,
  visibility: 'full',
  disclosureClass: 'public',
  reasonZh: null,
  reasonEn: null,
  reasonMissing: false,
  summaryZh: '受理\u0007申请',
  summaryEn: 'accepted',
  payload: {},
  masked: 0,
  digest: 'aa',
  terms: [],
};

function parse(xml: string): { names: string[]; text: string } {
  const names: string[] = [];
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => names.push(`${tag.uri} ${tag.local}`));
  parser.on('text', (part) => (text += part));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { names, text };
}

describe('the Atom feed', () => {
  it('is well-formed whatever a text contains', () => {
    const { names, text } = parse(atomFeed([event], { division: '360827', self: '/feed.atom?q=%26' }));
    expect(names[0]).toBe('http://www.w3.org/2005/Atom feed');
    expect(text).toContain('受理申请(A&B<1>)');
  });

  it('has what RFC 4287 demands of a feed and of an entry', () => {
    const { names } = parse(atomFeed([event], { division: '360827', self: '/feed.atom' }));
    for (const name of ['id', 'title', 'updated', 'author'])
      expect(names).toContain(`http://www.w3.org/2005/Atom ${name}`);
    expect(names.filter((name) => name.endsWith(' id'))).toHaveLength(2);
  });

  it('exists also before anything was disclosed', () => {
    expect(() => parse(atomFeed([], { division: '360827', self: '/feed.atom' }))).not.toThrow();
  });
});

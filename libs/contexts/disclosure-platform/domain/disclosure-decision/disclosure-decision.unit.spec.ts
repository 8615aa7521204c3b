import type { IntegrationData } from '@daylight/kernel';
import { decideDisclosure as decide } from './disclosure-decision';

/** Stands for the masking of the privacy layer: every run of eleven digits or more is one number. */
const starred = (text: string) => {
  const found = text.match(/\d{11,}/g) ?? [];
  return { text: text.replaceAll(/\d{11,}/g, '***'), masked: found.length };
};
const decideDisclosure = (data: IntegrationData) => decide(data, starred);

const accepted: IntegrationData = {
  stream: 'market.stall-1',
  revision: 1,
  position: '00000000000000000002',
  recordedAt: '2026-11-23T01:00:00.000Z',
  occurredAt: '2026-11-23T01:00:00.000Z',
  actor: { subject: 'u1', organisation: 'zjj', post: '受理岗' },
  disclosure: 'public',
  correlationId: 'c',
  summary: { zh: '受理', en: 'accepted' },
  matter: { no: '20261123000001', nameZh: '东门三号摊', nameEn: 'stall three' },
  status: { zh: '已受理', en: 'accepted' },
  deviations: ['D8'],
  backdated: { recordedOn: '2026-11-23', workingDays: 4 },
  digest: 'aa',
  payload: {
    number: 'X1',
    note: '联系13812345678',
    nested: [{ id: '360827199003071231' }],
    empty: null,
    count: 3,
  },
};

describe('disclosure', () => {
  it('is the rule: a public event is published with its content', () => {
    expect(decideDisclosure(accepted)).toMatchObject({
      visibility: 'full',
      reason: null,
      summary: accepted.summary,
      matter: accepted.matter,
      status: accepted.status,
    });
  });

  it('leaves the number of a matter readable, and says that something was recorded late', () => {
    expect(decideDisclosure(accepted)).toMatchObject({
      matter: { no: '20261123000001' },
      deviations: ['D8'],
      backdated: { recordedOn: '2026-11-23', workingDays: 4 },
    });
  });

  it('masks personal numbers wherever they stand in the content', () => {
    const { payload, masked } = decideDisclosure(accepted);
    expect(payload).toEqual({
      number: 'X1',
      note: '联系***',
      nested: [{ id: '***' }],
      empty: null,
      count: 3,
    });
    expect(masked).toBe(2);
  });

  it('masks what stands in the summary, in the name of the matter and in the reason', () => {
    const summary = { zh: '致电13812345678', en: 'called 13812345678' };
    expect(decideDisclosure({ ...accepted, payload: {}, summary })).toMatchObject({
      summary: { zh: '致电***', en: 'called ***' },
      masked: 2,
    });
    const named = { ...accepted, payload: {}, matter: { no: '1', nameZh: '致电13812345678' } };
    expect(decideDisclosure(named)).toMatchObject({ matter: { no: '1', nameZh: '致电***' }, masked: 1 });
    const narrower = { ...accepted, disclosure: 'on-request', disclosureReason: '涉及13812345678' } as const;
    expect(decideDisclosure(narrower).reason?.zh).toBe('涉及***');
  });

  it('shows of a narrower event that it exists, its class and the reason, and not what it says', () => {
    const decision = decideDisclosure({
      ...accepted,
      disclosure: 'unit-internal',
      disclosureReason: '人事信息,条例第十六条',
    });
    expect(decision).toMatchObject({ visibility: 'existence', payload: null, reasonMissing: false });
    expect(decision.reason?.zh).toBe('人事信息,条例第十六条');
    for (const told of ['X1', '20261123000001', '东门', '已受理', 'D8'])
      expect(JSON.stringify(decision)).not.toContain(told);
  });

  it('flags a narrower event for which nobody gave a reason', () => {
    expect(decideDisclosure({ ...accepted, disclosure: 'on-request' }).reasonMissing).toBe(true);
  });

  it('cuts content that is nested beyond any sense', () => {
    let deep: IntegrationData['payload'] = { end: true };
    for (let depth = 0; depth < 100; depth += 1) deep = { deep };
    expect(JSON.stringify(decideDisclosure({ ...accepted, payload: deep }).payload)).not.toContain('end');
  });
});

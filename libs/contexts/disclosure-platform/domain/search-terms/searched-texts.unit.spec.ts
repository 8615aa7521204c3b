import type { DisclosureDecision } from '../disclosure-decision/disclosure-decision';
import { searchedTexts } from './searched-texts';

const decision: DisclosureDecision = {
  visibility: 'full',
  class: 'public',
  reason: null,
  summary: { zh: '摊位出租', en: 'stall let' },
  matter: { no: 'S-7', nameZh: '东门三号摊', nameEn: 'stall three at the east gate' },
  status: { zh: '已出租', en: 'let' },
  deviations: [],
  backdated: null,
  payload: {
    placeZh: '东门',
    goods: ['茶叶', '竹器'],
    rentYuan: 300,
    chart: { steps: [{ nameZh: '受理' }] },
  },
  masked: 0,
  reasonMissing: false,
};

describe('what an event is found by', () => {
  it('is its matter, what happened, its status and the texts of the payload itself', () => {
    expect(searchedTexts(decision)).toEqual([
      'S-7',
      '东门三号摊',
      'stall three at the east gate',
      '摊位出租',
      'stall let',
      '已出租',
      'let',
      '东门',
      '茶叶',
      '竹器',
    ]);
  });

  it('is not more than is shown of an event that is not public', () => {
    const hidden = {
      ...decision,
      visibility: 'existence' as const,
      matter: null,
      status: null,
      payload: null,
    };
    expect(searchedTexts(hidden)).toEqual(['摊位出租', 'stall let']);
  });
});

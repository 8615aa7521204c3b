import {
  command,
  event,
  internal,
  messages,
  open,
  optional,
  publishedWords,
  query,
  sealed,
  struct,
  words,
} from '.';
import { code, day, listOf, object, oneOf, text } from '.';
import { referenceOf } from './reference';

const declared = messages('notice-board', 'notice', {
  title: { zh: '公告', en: 'Notice' },
  events: {
    NoticePosted: event(
      2,
      {
        on: open(day, '张贴日', 'day'),
        outcome: open(oneOf('kept', 'dropped'), '结果', 'outcome'),
        sheets: open(listOf(struct({ noteZh: words(text(20), '注', 'note') })), '页', 'sheets'),
        reasonZh: publishedWords(optional(text()), '理由', 'reason'),
        drawer: internal(code(), '抽屉', 'drawer'),
      },
      ({ on }) => ({ zh: `自${on}起张贴`, en: `posted as of ${on}` }),
      {
        status: ({ outcome }) =>
          outcome === 'kept' ? { zh: '公示中', en: 'posted' } : { zh: '已撤下', en: 'removed' },
        upcast: { 1: (data: object) => data },
      },
    ),
    NoticeCounted: event(1, { by: open(code(), '者', 'by') }, ({ by }) => ({
      zh: by.split('-')[9]!.trim(),
      en: '',
    })),
  },
  commands: {
    post: command(
      { zh: '张贴', en: 'post' },
      { contact: sealed(object({ name: text() }), '联系人', 'contact') },
    ),
  },
  queries: {
    posted: query(
      { zh: '是否张贴', en: 'is it posted' },
      { no: open(code(), '号', 'no') },
      { on: open(day, '日', 'day') },
    ),
  },
});

describe('the reference of an aggregate’s messages', () => {
  const reference = referenceOf(declared);
  const [posted, counted] = reference.events;

  it('says of an event what happened and every word that outsiders may read of the matter afterwards', () => {
    expect(posted).toMatchObject({ name: 'NoticePosted', type: 'notice-board.NoticePosted', version: 2 });
    expect(posted?.summary).toEqual({ zh: '自‹张贴日›起张贴', en: 'posted as of ‹张贴日›' });
    expect(posted?.statuses.map(({ zh }) => zh)).toEqual(['公示中', '已撤下']);
    expect(counted?.statuses).toEqual([]);
  });

  it('says of each field, at any depth, who may see it and what it holds', () => {
    const rows = posted?.fields.map(({ name, kind, published, optional: absent, type }) => [
      name,
      kind,
      published,
      absent,
      type,
    ]);
    expect(rows).toEqual([
      ['on', 'open', true, false, 'day'],
      ['outcome', 'open', true, false, 'kept · dropped'],
      ['sheets', 'open', true, false, 'list of object ≤ 500'],
      ['sheets[].noteZh', 'words', false, false, 'text ≤ 20'],
      ['reasonZh', 'words', true, true, 'text ≤ 4000'],
      ['drawer', 'internal', false, false, 'text ≤ 128'],
    ]);
  });

  it('leaves out words that cannot be said of made-up data', () => {
    expect(counted?.summary).toEqual({ zh: '', en: '' });
  });

  it('describes a command by what a request brings, and a query by question and answer', () => {
    expect(reference.commands[0]?.fields).toMatchObject([
      { name: 'contact', kind: 'sealed', type: 'object of name' },
    ]);
    expect(reference.queries).toMatchObject([
      { name: 'posted', question: [{ name: 'no' }], answer: [{ name: 'on' }] },
    ]);
  });
});

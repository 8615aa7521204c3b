import fc from 'fast-check';
import {
  command,
  event,
  internal,
  messages,
  open,
  optional,
  sayOf,
  sealed,
  struct,
  words,
} from '../messages';
import { day, code, listOf, object, publication, text, wordsIn } from '../messages';
import { defineRefusal } from '../refusal';
import { assertLaws, deedOf, given, history, morningOf, recordedOf } from '../testing/given';
import { aggregate, type Circumstances } from './aggregate';

const noticeMessages = messages('notice-board', 'notice', {
  title: { zh: '公告', en: 'Notice' },
  events: {
    /** Version 1 had one `sheet` instead of a list, and no day. */
    NoticePosted: event(
      2,
      {
        titleZh: open(text(), '标题', 'title'),
        until: open(optional(day), '截止', 'until'),
        sheets: open(
          listOf(struct({ no: open(code(), '号', 'number'), noteZh: words(text(), '注', 'note') })),
          '页',
          'sheets',
        ),
        contact: sealed(object({ name: text() }), '联系人', 'contact'),
        drawerNo: internal(code(), '抽屉', 'drawer'),
      },
      (data) => ({ zh: `已张贴:${data.titleZh}`, en: `was posted: ${data.titleZh}` }),
      {
        status: () => ({ zh: '公示中', en: 'posted' }),
        upcast: {
          1: ({ sheet, ...rest }: { sheet: string }) => ({ ...rest, sheets: [{ no: sheet, noteZh: '-' }] }),
        },
      },
    ),
    NoticeRemoved: event(1, {}, { zh: '已撤下', en: 'was removed' }),
  },
  commands: {
    post: command(
      { zh: '张贴', en: 'post' },
      {
        titleZh: open(text(), '标题', 'title'),
        contact: sealed(object({ name: text() }), '联系人', 'contact'),
      },
      { drawerNo: internal(code(), '抽屉', 'drawer') },
    ),
    remove: command({ zh: '撤下', en: 'remove' }, { reasonZh: words(optional(text()), '理由', 'reason') }),
  },
});
const say = sayOf(noticeMessages);

type Notice = {
  readonly status: 'none' | 'posted' | 'removed';
  readonly postedBy?: string;
  readonly sheets: number;
};
const notYours = defineRefusal({
  code: 'not-yours',
  category: 'forbidden',
  rule: 'T-1',
  article: '样例',
  message: { zh: '不是您张贴的。', en: 'You did not post it.' },
  remedy: { zh: '请由张贴人撤下。', en: 'Let the one who posted it remove it.' },
});
const wrongState = defineRefusal({ ...notYours.definition, code: 'wrong-state' });
const inStatus = (status: Notice['status']) => (state: Notice) =>
  state.status === status ? null : wrongState();

let decisions = 0;
const notice = aggregate(noticeMessages)<Notice, Circumstances>({
  initial: { status: 'none', sheets: 0 },
  evolve: {
    NoticePosted: (state, { sheets }, { actor }) => ({
      ...state,
      status: 'posted',
      postedBy: actor.subject,
      sheets: sheets.length,
    }),
    NoticeRemoved: (state) => ({ ...state, status: 'removed' }),
  },
  acts: {
    post: {
      may: [inStatus('none')],
      decide: ({ titleZh, contact, drawerNo }) => [
        say.NoticePosted({ titleZh, contact, drawerNo, sheets: [] }),
      ],
    },
    remove: {
      may: [inStatus('posted'), (state, { actor }) => (state.postedBy === actor.subject ? null : notYours())],
      decide: () => {
        decisions += 1;
        return [say.NoticeRemoved({})];
      },
    },
  },
  envelope: (after) => ({ matter: { no: 'N1' }, step: after.status }),
});

const sealedContact = { c: 'a'.repeat(64), kid: 'k', ct: 'AAAA' };
const at = (subject: string): Circumstances => {
  const instant = morningOf('2026-03-02');
  return { actor: { subject, organisation: 'zjj' }, now: instant, occurredAt: instant };
};
const deed = deedOf(notice);
const post = deed('post', { titleZh: '放假', contact: sealedContact, drawerNo: 'D1' }, at('a'));

describe('an aggregate is one value', () => {
  it('decides, folds with the envelope, and tells what anybody may do and why not', () => {
    given(notice, []).when('remove', {}, at('a')).thenRefused('wrong-state');
    given(notice, [post]).when('remove', {}, at('b')).thenRefused('not-yours');
    given(notice, [post]).when('remove', {}, at('a')).then(say.NoticeRemoved({}));
    const { state } = history(notice, [post]);
    expect(notice.possible(state, at('b'))).toMatchObject({
      post: { code: 'wrong-state' },
      remove: { code: 'not-yours' },
    });
    expect(notice.possible(state, at('a')).remove).toBeNull();
  });

  it('never asks decide what may has refused', () => {
    decisions = 0;
    given(notice, [post]).when('remove', {}, at('b')).thenRefused('not-yours');
    expect(decisions).toBe(0);
  });

  it('takes each envelope from the state after its own event', () => {
    const facts = given(notice, [])
      .when('post', post.body as never, at('a'))
      .facts();
    expect(facts).toEqual([{ matter: { no: 'N1' }, step: 'posted' }]);
  });

  it('reads an old version as the present one, everywhere', () => {
    const metadata = { occurredAt: morningOf('2026-03-02'), schemaVersion: 1 };
    const old = recordedOf(
      {
        type: 'notice-board.NoticePosted',
        data: { titleZh: '旧', sheet: 'S1', contact: sealedContact, drawerNo: 'D' } as never,
      },
      metadata,
    );
    expect(notice.read(old)?.data).toMatchObject({ titleZh: '旧', sheets: [{ no: 'S1' }] });
    expect(notice.fold([old])).toMatchObject({ status: 'posted', sheets: 1 });
    const newer = { ...old, metadata: { ...old.metadata, schemaVersion: 3 } };
    expect(() => notice.read(newer)).toThrow(/version 3/);
    expect(notice.read({ ...old, type: 'notice-board.Unknown' })).toBeNull();
    expect(notice.read({ ...old, type: 'notice-board.toString' })).toBeNull();
  });

  it('a version without a way from the one before is refused when it is declared', () => {
    expect(() => event(2, {}, { zh: '', en: '' })).toThrow(RangeError);
  });

  it('keeps the laws', () => {
    const any = fc.constantFrom(post, deed('remove', {}, at('a')), deed('remove', {}, at('b')));
    fc.assert(fc.property(fc.array(any, { maxLength: 6 }), (deeds) => assertLaws(notice, deeds)));
  });
});

describe('what is derived from one declaration', () => {
  const published = publication('notice-board', noticeMessages);
  const posted = say.NoticePosted({
    titleZh: '放假',
    sheets: [{ no: 'S1', noteZh: '王小明写的' }],
    contact: sealedContact,
    drawerNo: 'D1',
  });
  const recorded = recordedOf(posted, {
    occurredAt: morningOf('2026-03-02'),
    schemaVersion: 2,
    matter: { no: 'N1', nameZh: '放假' },
  });

  it('publishes open fields and open members alone, and says what happened', () => {
    const mapping = published.map(recorded);
    expect(mapping?.payload).toEqual({ titleZh: '放假', sheets: [{ no: 'S1' }] });
    expect(mapping?.summary).toEqual({ zh: '公告“放假”已张贴:放假', en: 'Notice N1 was posted: 放假' });
    expect(mapping?.status).toEqual({ zh: '公示中', en: 'posted' });
  });

  it('describes the payload by a schema that has no more than that', () => {
    expect(published.schemas['notice-board.NoticePosted']).toMatchObject({
      $id: 'urn:daylight:schema:notice-board:NoticePosted:2',
      properties: {
        titleZh: { title: '标题 / title' },
        sheets: { items: { properties: { no: {} }, required: ['no'], additionalProperties: false } },
      },
      required: ['titleZh', 'sheets'],
      additionalProperties: false,
    });
    expect(JSON.stringify(published.schemas)).not.toMatch(/contact|drawerNo|noteZh/);
  });

  it('finds the free words at any depth', () => {
    const found = [...wordsIn(noticeMessages.events.NoticePosted.fields, posted.data)];
    expect(found.map((each) => each.text)).toEqual(['王小明写的']);
  });

  it('does not compile what was not declared', () => {
    // @ts-expect-error a field that is not declared
    say.NoticePosted({ ...posted.data, other: 1 });
    // @ts-expect-error a command's field that is not declared, also where nothing is added to its request
    deed('remove', { other: 1 }, at('a'));
    // @ts-expect-error a sealed or internal field is not there for the summary
    event(1, { a: internal(day, '', '') }, (data) => ({ zh: data.a, en: '' }));
    const halfDefined = { initial: { status: 'none', sheets: 0 } as Notice, evolve: {}, acts: {} };
    // @ts-expect-error evolve must be total
    expect(() => aggregate(noticeMessages)<Notice, Circumstances>(halfDefined)).not.toThrow();
  });
});

import type { Circumstances } from '@daylight/kernel';
import { assertLaws, deedOf, given, morningOf } from '@daylight/kernel/testing';
import {
  command,
  event,
  messages,
  open,
  optional,
  publishedWords,
  sayOf,
  struct,
  text,
  words,
  listOf,
  code,
} from '@daylight/kernel/messages';
import { WorkingDayCalendar } from '@daylight/law';
import fc from 'fast-check';
import { administered } from './administered';
import type { AdministrativeCircumstances } from './circumstances';
import { byAnotherThan, notInOwnMatter } from './segregation';
import { byPersonConcerned } from './actor';

const reasonZh = publishedWords(text(), '理由', 'reason');
const remarks = struct({ no: open(code(), '号', 'number'), remarkZh: words(text(), '备注', 'remark') });
const paperMessages = messages('registry', 'paper', {
  title: { zh: '文书', en: 'Paper' },
  events: {
    PaperFiled: event(1, { reasonZh }, { zh: '已提交', en: 'filed' }),
    PaperReviewed: event(1, {}, { zh: '已审核', en: 'reviewed' }),
  },
  commands: {
    file: command(
      { zh: '提交', en: 'file' },
      {
        reasonZh,
        code: open(optional(code()), '编码', 'code'),
        remarks: open(optional(listOf(remarks)), '备注', 'remarks'),
      },
    ),
    review: command({ zh: '审核', en: 'review' }, {}),
  },
});
const say = sayOf(paperMessages);

type Paper = { readonly filedBy: string | null; readonly reviewed: boolean };
const review = { zh: '审核', en: 'review' };
const paper = administered(paperMessages)<Paper, AdministrativeCircumstances>({
  initial: { filedBy: null, reviewed: false },
  evolve: {
    PaperFiled: (state, _data, { actor }) => ({ ...state, filedBy: actor.onBehalfOf ?? actor.subject }),
    PaperReviewed: (state) => ({ ...state, reviewed: true }),
  },
  acts: {
    file: {
      may: [],
      decide: (body, { filedBy }) => (filedBy === null ? [say.PaperFiled({ reasonZh: body.reasonZh })] : []),
    },
    review: {
      may: [
        notInOwnMatter(review, ({ filedBy }) => [filedBy]),
        byAnotherThan(review, { name: { zh: '提交', en: 'filing' }, doneBy: ({ filedBy }) => [filedBy] }),
      ],
      decide: (_body, { reviewed }) => (reviewed ? [] : [say.PaperReviewed({})]),
    },
  },
  envelope: () => ({ deviations: ['D1'] }),
});

const calendar = WorkingDayCalendar.of({
  id: 'cn',
  years: [{ year: 2026, status: 'official', sourceDocuments: ['样例'], days: [] }],
  statutory: { fixed: {}, dated: {} },
}) as WorkingDayCalendar;
const at = (subject: string, occurredOn: string, recordedOn = occurredOn): AdministrativeCircumstances => ({
  actor: { subject, organisation: 'zjj' },
  occurredAt: morningOf(occurredOn),
  now: morningOf(recordedOn),
  calendar,
});
const deed = deedOf(paper);
const filing = deed('file', { reasonZh: '因工作需要' }, at('a', '2026-03-02'));

describe('X-05 时间顺序: nothing is recorded before it happens, and late records say so', () => {
  it('an act dated after the time of recording is refused whatever its body says', () => {
    given(paper, [])
      .when('file', { reasonZh: '' }, at('a', '2026-03-03', '2026-03-02'))
      .thenRefused('occurred-in-the-future');
    expect(paper.possible(paper.initial, at('a', '2026-03-03', '2026-03-02')).review?.code).toBe(
      'occurred-in-the-future',
    );
  });

  it('a record made the next working day bears no mark, one made two working days later does, beside its other deviations', () => {
    const marks = (recordedOn: string) =>
      given(paper, [])
        .when('file', { reasonZh: '补录' }, at('a', '2026-03-06', recordedOn))
        .facts()[0];
    expect(marks('2026-03-06')).toEqual({ deviations: ['D1'] });
    // Friday to Monday is one working day.
    expect(marks('2026-03-09')).toEqual({ deviations: ['D1'] });
    expect(marks('2026-03-10')).toEqual({
      deviations: ['D1', 'D8'],
      backdated: { recordedOn: '2026-03-10', workingDays: 2 },
    });
  });

  it('a time before any rule was in force is back-dated by all its days', () => {
    expect(
      given(paper, [])
        .when('file', { reasonZh: '旧' }, at('a', '1990-01-03', '1990-01-04'))
        .facts()[0],
    ).toMatchObject({
      backdated: { workingDays: 1 },
    });
  });
});

describe('SEC-07: free words say something and hold no complete personal data', () => {
  const words = (body: Parameters<typeof deed<'file'>>[1]) =>
    given(paper, []).when('file', body, at('a', '2026-03-02'));
  it.each(['', ' ', '　\n', '\t'])('blank words %j state nothing', (blank) => {
    words({ reasonZh: blank }).thenRefused('text-missing');
  });

  it('a telephone number and an identity number are refused, in nested fields too', () => {
    words({ reasonZh: '请回电13800000000' }).thenRefused('personal-data-in-free-text');
    words({ reasonZh: '身份证11010519491231002X' }).thenRefused('personal-data-in-free-text');
    const refusal = words({
      reasonZh: '好',
      remarks: [{ no: '1', remarkZh: '电话13800000000' }],
    }).thenRefused('personal-data-in-free-text');
    expect(refusal.message.zh).toContain('备注');
  });

  it('a code is no free word, and a number that is nobody’s passes', () => {
    words({ reasonZh: '合同110105194912310020', code: '13800000000' }).thenEvents('PaperFiled');
  });
});

describe('X-03 分离与回避', () => {
  it('nobody reviews what they filed, nor what was filed on their behalf', () => {
    given(paper, [filing]).when('review', {}, at('a', '2026-03-03')).thenRefused('recused-from-own-matter');
    const byAgent = {
      ...at('agent', '2026-03-02'),
      actor: { subject: 'agent', organisation: 'cun', onBehalfOf: 'b' },
    };
    given(paper, [deed('file', { reasonZh: '代办' }, byAgent)])
      .when('review', {}, at('b', '2026-03-03'))
      .thenRefused('recused-from-own-matter');
    given(paper, [filing]).when('review', {}, at('b', '2026-03-03')).thenEvents('PaperReviewed');
  });

  it('names the earlier duty', () => {
    const guard = byAnotherThan<Paper, Circumstances>(review, {
      name: { zh: '提交', en: 'filing' },
      doneBy: ({ filedBy }) => [filedBy],
    });
    const refusal = guard({ filedBy: 'a', reviewed: false }, at('a', '2026-03-02'));
    expect(refusal).toMatchObject({
      code: 'separation-of-duties',
      message: { zh: expect.stringContaining('提交') },
    });
    expect(guard({ filedBy: null, reviewed: false }, at('a', '2026-03-02'))).toBeNull();
  });
});

describe('X-08 本人: the person concerned, by subject or by the code that only they were told', () => {
  const guard = byPersonConcerned<
    { subject?: string; checkCodeHash?: string },
    Circumstances & { checkCodeHash?: string }
  >({ zh: '撤回', en: 'withdraw' }, (state) => state);
  const by = (subject: string, checkCodeHash?: string) => ({ ...at(subject, '2026-03-02'), checkCodeHash });

  it.each([
    ['the person', { subject: 'a', checkCodeHash: 'h' }, by('a'), true],
    ['the holder of the code', { subject: 'a', checkCodeHash: 'h' }, by('x', 'h'), true],
    ['another person', { subject: 'a', checkCodeHash: 'h' }, by('x'), false],
    ['another person with a wrong code', { subject: 'a', checkCodeHash: 'h' }, by('x', 'g'), false],
    ['nobody known, no code on either side', {}, by('x'), false],
    ['an empty code against an empty code', { checkCodeHash: '' }, by('x', ''), false],
  ])('%s', (_who, state, person, isAllowed) => {
    expect(guard(state, person) === null).toBe(isAllowed);
  });
});

it('keeps the laws of every aggregate', () => {
  const any = fc.constantFrom(
    filing,
    deed('review', {}, at('a', '2026-03-03')),
    deed('review', {}, at('b', '2026-03-03')),
    deed('file', { reasonZh: ' ' }, at('b', '2026-03-04')),
    deed('file', { reasonZh: '好' }, at('b', '2026-03-05', '2026-03-04')),
  );
  fc.assert(fc.property(fc.array(any, { maxLength: 6 }), (deeds) => assertLaws(paper, deeds)));
});

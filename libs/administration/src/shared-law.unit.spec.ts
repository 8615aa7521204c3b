import { isRefusal } from '@daylight/kernel';
import type { PowerItem } from '@daylight/kernel/messages';
import { byOrgan, checkPost } from './competence';
import { checkEntrustmentOn } from './delegation';
import { disclosureFacts } from './disclosure';
import { checkNoticeServed } from './documents';
import { isExercisable, pinnedPower, powerInForce } from './power-in-force';

const power = (changes: Partial<PowerItem>): PowerItem =>
  ({ powerCode: 'A', version: 1, status: 'in-force', effectiveFrom: '2026-03-02', ...changes }) as PowerItem;
const outcome = (found: PowerItem | ReturnType<typeof powerInForce>) =>
  isRefusal(found) ? found.code : found.version;

describe('X-01 凡未列入《职权目录》的权力,不得行使', () => {
  it.each([
    ['a power that the catalogue never had', [], '2026-03-02', 'power-not-in-force'],
    ['another power than the one asked for', [power({ powerCode: 'B' })], '2026-03-02', 'power-not-in-force'],
    ['the day before its first', [power({})], '2026-03-01', 'power-not-in-force'],
    ['its first day', [power({})], '2026-03-02', 1],
    ['its last day', [power({ effectiveTo: '2026-03-04' })], '2026-03-04', 1],
    ['the day after its last', [power({ effectiveTo: '2026-03-04' })], '2026-03-05', 'power-not-in-force'],
    ['while it is suspended', [power({ status: 'suspended' })], '2026-03-03', 'power-not-in-force'],
    ['once it is cancelled', [power({ status: 'cancelled' })], '2026-03-03', 'power-not-in-force'],
    ['under the newest of several versions', [power({ version: 2 }), power({ version: 1 })], '2026-03-03', 2],
  ] as const)('%s', (_case, versions, day, expected) => {
    expect(outcome(powerInForce(versions, 'A', day))).toBe(expected);
    expect(isExercisable(versions, 'A', day)).toBe(typeof expected === 'number');
  });

  it('a matter keeps the version it is bound to, whatever became of the power', () => {
    const versions = [power({ version: 1, status: 'cancelled' }), power({ version: 2 })];
    expect(outcome(pinnedPower(versions, { powerCode: 'A', catalogueVersion: 1 }))).toBe(1);
    expect(outcome(pinnedPower(versions, { powerCode: 'A', catalogueVersion: 3 }))).toBe(
      'power-version-unavailable',
    );
    expect(outcome(pinnedPower(versions, { powerCode: 'B', catalogueVersion: 1 }))).toBe(
      'power-version-unavailable',
    );
  });
});

describe('X-08 岗位和机关', () => {
  const officer = { subject: 'u', organisation: 'zjj', post: '审核岗' };
  it.each([
    ['the post of the step', officer, { id: 's', post: '审核岗' }, null],
    ['another post', officer, { id: 's', post: '受理岗' }, 'wrong-post'],
    ['staff, where the step names no post', officer, { id: 's' }, null],
    [
      'the public, where the step names no post',
      { subject: 'c', organisation: 'public' },
      { id: 's' },
      'wrong-post',
    ],
    [
      'staff without a post',
      { subject: 'u', organisation: 'zjj' },
      { id: 's', post: '审核岗' },
      'wrong-post',
    ],
  ])('%s', (_who, actor, step, code) => {
    expect(checkPost(actor, step)?.code ?? null).toBe(code);
  });

  it('only the organ whose matter it is', () => {
    const guard = byOrgan<{ organ: string }, never>({ zh: '答复', en: 'answer' }, ({ organ }) => organ);
    const at = { actor: officer, now: '', occurredAt: '' } as never;
    expect(guard({ organ: 'zjj' }, at)).toBeNull();
    expect(guard({ organ: 'slj' }, at)?.code).toBe('wrong-organ');
  });
});

describe('X-06 公开', () => {
  it('public needs no reason, anything narrower has one', () => {
    expect(disclosureFacts({ class: 'public', reasonZh: '无' })).toEqual({});
    expect(disclosureFacts({ class: 'scoped', reasonZh: '商业秘密' })).toEqual({
      disclosure: 'scoped',
      disclosureReason: '商业秘密',
    });
    expect(disclosureFacts({ class: 'secret' }).disclosureReason).toMatch(/./);
  });
});

describe('告知与委托', () => {
  it.each([
    ['served today', { noticeNo: '1', noticeServedOn: '2026-03-02' }, null],
    ['served tomorrow', { noticeNo: '1', noticeServedOn: '2026-03-03' }, 'suspension-notice-missing'],
    ['without a number', { noticeNo: ' ', noticeServedOn: '2026-03-02' }, 'suspension-notice-missing'],
    ['never served', { noticeNo: '1' }, 'suspension-notice-missing'],
  ])('a notice %s', (_case, notice, code) => {
    expect(checkNoticeServed(notice, '2026-03-02')?.code ?? null).toBe(code);
  });

  it('an entrustment covers its first and its last day and no other', () => {
    const covers = (on: string) => checkEntrustmentOn({ from: '2026-03-02', to: '2026-03-04' }, on) === null;
    expect(['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'].map(covers)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

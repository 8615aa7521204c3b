import { assertLaws, deedOf, given, morningOf } from '@daylight/kernel/testing';
import fc from 'fast-check';
import type { Actor } from '@daylight/kernel';
import { people, sampleCalendar, sampleQuestion } from '../testing';
import { consultation } from './consultation';

const on = (day: string, actor: Actor = people.clerk) => ({
  id: 'q1',
  actor,
  occurredAt: morningOf(day),
  now: morningOf(day),
  calendar: sampleCalendar,
});
const deed = deedOf(consultation);
const asked = [deed('ask', sampleQuestion, on('2026-02-13', people.applicant))];
const handedOver = [...asked, deed('handOver', { to: 'zrzyj', reasonZh: '属规划事项' }, on('2026-02-24'))];

describe('咨询: a question is answered within five working days', () => {
  it('over the Spring Festival the five working days end on 27 February', () => {
    const [question] = given(consultation, [])
      .when('ask', sampleQuestion, on('2026-02-13', people.applicant))
      .thenEvents('ConsultationAsked');
    expect(question.data).toMatchObject({ dueOn: '2026-02-27', organisation: 'zwfwzx' });
  });

  it('a shorter configured limit counts, a longer one does not', () => {
    const due = (dueOn: string) =>
      given(consultation, [])
        .when('ask', { ...sampleQuestion, dueOn }, on('2026-02-13', people.applicant))
        .thenEvents('ConsultationAsked')[0].data.dueOn;
    expect(due('2026-02-25')).toBe('2026-02-25');
    expect(due('2026-03-25')).toBe('2026-02-27');
  });

  it('an answer in time and a late one', () => {
    const answeredOn = (day: string) =>
      given(consultation, asked)
        .when('answer', { answerZh: '见办事指南' }, on(day))
        .thenEvents('ConsultationAnswered')[0].data.late;
    expect(answeredOn('2026-02-27')).toBe(false);
    expect(answeredOn('2026-02-28')).toBe(true);
  });

  it('首问负责: whoever was first asked answers or hands over with a reason', () => {
    const answer = { answerZh: '见办事指南' };
    given(consultation, asked)
      .when('answer', answer, on('2026-02-24', people.planner))
      .thenRefused('not-first-asked');
    given(consultation, asked)
      .when('handOver', { to: 'zwfwzx', reasonZh: '属本单位' }, on('2026-02-24'))
      .thenRefused('hand-over-to-self');
    given(consultation, asked)
      .when('handOver', { to: 'zrzyj', reasonZh: ' ' }, on('2026-02-24'))
      .thenRefused('text-missing');
    given(consultation, handedOver).when('answer', answer, on('2026-02-24')).thenRefused('not-first-asked');
    given(consultation, handedOver)
      .when('answer', answer, on('2026-02-24', people.planner))
      .thenEvents('ConsultationAnswered');
  });

  it('is asked once, with a topic, and answered once, with words', () => {
    const byApplicant = on('2026-02-13', people.applicant);
    given(consultation, asked)
      .when('ask', sampleQuestion, byApplicant)
      .thenRefused('consultation-already-asked');
    given(consultation, [])
      .when('ask', { ...sampleQuestion, topicZh: '' }, byApplicant)
      .thenRefused('text-missing');
    given(consultation, asked).when('answer', { answerZh: '' }, on('2026-02-24')).thenRefused('text-missing');
    const answered = [...asked, deed('answer', { answerZh: '见办事指南' }, on('2026-02-24'))];
    given(consultation, answered)
      .when('answer', { answerZh: '另见' }, on('2026-02-24'))
      .thenRefused('consultation-already-answered');
    given(consultation, [])
      .when('answer', { answerZh: '见办事指南' }, on('2026-02-24'))
      .thenRefused('consultation-unknown');
  });

  it('neither dated in the future nor with a telephone number in its topic', () => {
    const byApplicant = on('2026-02-13', people.applicant);
    given(consultation, [])
      .when('ask', sampleQuestion, { ...byApplicant, now: '2026-02-12T00:00:00.000Z' })
      .thenRefused('occurred-in-the-future');
    given(consultation, [])
      .when('ask', { ...sampleQuestion, topicZh: '请回电13800000000' }, byApplicant)
      .thenRefused('personal-data-in-free-text');
  });

  it('keeps the laws of every aggregate, whoever acts', () => {
    const anyAt = fc
      .tuple(
        fc.constantFrom('2026-02-13', '2026-02-24', '2026-03-09'),
        fc.constantFrom(...Object.values(people)),
      )
      .map(([day, actor]) => on(day, actor));
    const anyDeed = anyAt.chain((at) =>
      fc.constantFrom(
        deed('ask', sampleQuestion, at),
        deed('answer', { answerZh: '见办事指南' }, at),
        deed('handOver', { to: 'zrzyj', reasonZh: '属规划事项' }, at),
        deed('handOver', { to: 'zwfwzx', reasonZh: '属中心事项' }, at),
      ),
    );
    fc.assert(fc.property(fc.array(anyDeed, { maxLength: 8 }), (deeds) => assertLaws(consultation, deeds)));
  });
});

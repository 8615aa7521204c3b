import { assertDeciderLaws as assertLaws, givenDecider as given } from '@daylight/kernel/testing';
import fc from 'fast-check';
import { people, sampleCalendar } from '../testing';
import { consultationDecider, type ConsultationCommand, type ConsultationEvent } from './consultation';

const theQuestion = consultationDecider;
const at = (day: string, actor: { subject: string; organisation: string } = people.clerk) => ({
  actor,
  occurredAt: `${day}T02:00:00.000Z`,
  now: `${day}T02:00:00.000Z`,
  calendar: sampleCalendar,
});
const asking = (
  changes: { topicZh?: string; dueOn?: string } = {},
  day = '2026-02-13',
): ConsultationCommand => ({
  type: 'ask',
  data: {
    at: at(day, people.applicant),
    body: {
      consultationId: 'q1',
      topicZh: '施工许可需要哪些材料',
      organisation: 'zwfwzx',
      askerDisplayName: '王**',
      sealed: {},
      checkCodeHash: 'f'.repeat(64),
      ...changes,
    },
  },
});
const answering = (
  day = '2026-02-24',
  actor = people.clerk,
  answerZh = '见办事指南',
): ConsultationCommand => ({
  type: 'answer',
  data: { at: at(day, actor), body: { answerZh } },
});
const handing = (to: string, reasonZh = '属规划事项', actor = people.clerk): ConsultationCommand => ({
  type: 'hand-over',
  data: { at: at('2026-02-24', actor), body: { to, reasonZh } },
});
const asked = given(theQuestion, [])
  .when(asking())
  .thenTypes('service-center.ConsultationAsked') as ConsultationEvent[];

describe('咨询: a question is answered within five working days', () => {
  it('over the Spring Festival the five working days end on 27 February', () => {
    expect(asked[0]?.data).toMatchObject({ askedOn: '2026-02-13', dueOn: '2026-02-27' });
  });

  it('a shorter configured limit counts, a longer one does not', () => {
    const due = (dueOn: string) =>
      given(theQuestion, []).when(asking({ dueOn })).thenTypes('service-center.ConsultationAsked')[0]?.data;
    expect(due('2026-02-25')).toMatchObject({ dueOn: '2026-02-25' });
    expect(due('2026-03-25')).toMatchObject({ dueOn: '2026-02-27' });
  });

  it('an answer in time and a late one', () => {
    const [inTime] = given(theQuestion, asked)
      .when(answering('2026-02-27'))
      .thenTypes('service-center.ConsultationAnswered');
    expect(inTime?.data).toMatchObject({ late: false });
    const [late] = given(theQuestion, asked)
      .when(answering('2026-02-28'))
      .thenTypes('service-center.ConsultationAnswered');
    expect(late?.data).toMatchObject({ late: true });
  });

  it('首问负责: whoever was first asked answers or hands over with a reason', () => {
    given(theQuestion, asked)
      .when(answering('2026-02-24', people.planner as never))
      .thenRefused('not-first-asked');
    given(theQuestion, asked).when(handing('zwfwzx')).thenRefused('hand-over-to-self');
    given(theQuestion, asked).when(handing('zrzyj', ' ')).thenRefused('text-missing');
    const handed = given(theQuestion, asked)
      .when(handing('zrzyj'))
      .thenTypes('service-center.ConsultationHandedOver');
    given(theQuestion, [...asked, ...handed])
      .when(answering('2026-02-24'))
      .thenRefused('not-first-asked');
    given(theQuestion, [...asked, ...handed])
      .when(answering('2026-02-24', people.planner as never))
      .thenTypes('service-center.ConsultationAnswered');
  });

  it('is asked once, with a topic, and answered once, with words', () => {
    given(theQuestion, asked).when(asking()).thenRefused('consultation-already-asked');
    given(theQuestion, [])
      .when(asking({ topicZh: '' }))
      .thenRefused('text-missing');
    given(theQuestion, asked)
      .when(answering('2026-02-24', people.clerk, ''))
      .thenRefused('text-missing');
    const answered = given(theQuestion, asked)
      .when(answering())
      .thenTypes('service-center.ConsultationAnswered');
    given(theQuestion, [...asked, ...answered])
      .when(answering())
      .thenRefused('consultation-already-answered');
    given(theQuestion, []).when(answering()).thenRefused('consultation-unknown');
  });

  it('neither dated in the future nor with a telephone number in its topic', () => {
    const early = asking();
    const future = {
      ...early,
      data: { ...early.data, at: { ...early.data.at, now: '2026-02-12T00:00:00.000Z' } },
    };
    given(theQuestion, [])
      .when(future as ConsultationCommand)
      .thenRefused('occurred-in-the-future');
    given(theQuestion, [])
      .when(asking({ topicZh: '请回电13800000000' }))
      .thenRefused('personal-data-in-free-text');
  });

  it('keeps the laws of a decider', () => {
    const any = fc.constantFrom(
      asking(),
      answering(),
      handing('zrzyj'),
      handing('zwfwzx'),
      answering('2026-03-09'),
    );
    fc.assert(fc.property(fc.array(any, { maxLength: 8 }), (commands) => assertLaws(theQuestion, commands)));
  });
});

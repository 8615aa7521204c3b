import { deedOf, morningOf } from '@daylight/kernel/testing';
import type { Actor } from '@daylight/kernel';
import { consultation } from '../consultation/consultation';
import { sampleCalendar, sampleCalendarWith2027 } from './sample-calendar';
import {
  deed,
  filing,
  foreignFiling,
  on,
  people,
  sampleCheckCodeHash,
  sealedSample,
  step,
  until,
  type CaseDeed,
} from './sample-case';

const clerk = (day: string) => on(day, people.clerk);
const missing = [{ code: 'M2', reasonZh: '未盖章' }];
const notice = { procedure: 'testing', notifiedDays: 3, noticeNo: '特告1', noticeServedOn: '2026-03-03' };
const refusal = {
  outcome: 'refuse',
  documentNo: '施不许〔2026〕1',
  reasonsZh: '资金未落实',
  remediesZh: ['60日内申请行政复议', '6个月内提起行政诉讼'],
} as const;

/** Lawful courses of a case that together meet every event. */
export const courses = {
  'granted and rated': [
    ...until.delivered(),
    deed('rate', { grade: 4, comment: sealedSample }, on('2026-03-09', people.applicant)),
  ],
  refused: [...until.examined(), deed('decide', refusal, on('2026-03-05', people.approver))],
  supplemented: [
    ...until.checked(),
    deed('preReview', { outcome: 'ready', opinionZh: '材料基本齐全' }, clerk('2026-03-02')),
    deed('requestSupplement', { missing, noticeNo: '补告1' }, clerk('2026-03-03')),
    deed('receiveSupplement', { materials: ['M2'] }, on('2026-03-04', people.applicant)),
  ],
  'stopped, resumed and extended': [
    ...until.accepted(),
    deed('suspend', notice, clerk('2026-03-03')),
    deed('resume', {}, clerk('2026-03-05')),
    deed('extend', { reasonsZh: '复杂', notifiedOn: '2026-03-06' }, on('2026-03-06', people.approver)),
    deed('withdraw', { reasonZh: '不再建设' }, on('2026-03-09', people.applicant)),
  ],
  'accepted by silence and terminated': [
    ...until.filed(),
    deed('deemAccepted', {}, on('2026-03-10', people.system)),
    deed('terminate', { ground: 'moot', reasonsZh: '已取消' }, clerk('2026-03-11')),
  ],
  'not accepted': [
    ...until.checked(),
    deed(
      'refuseAcceptance',
      { ground: 'not-competent', reasonsZh: '属水利局职权', rightOrganZh: '县水利局' },
      clerk('2026-03-02'),
    ),
  ],
  'filed through an agent': [
    filing(
      {
        channel: 'village-agent',
        matterZh: '新建厂房',
        agency: { agreementNo: '代〔2026〕3号', scopeZh: '代为申办' },
      },
      on('2026-03-02', people.agent),
    ),
  ],
  'with a provisional deadline': [
    filing({}, on('2026-12-21', people.applicant)),
    step('check', '2026-12-21', people.clerk),
    deed('accept', { voucherNo: '受〔2026〕9' }, clerk('2026-12-21')),
    deed('recomputeDeadlines', {}, on('2026-12-28', people.system, { calendar: sampleCalendarWith2027 })),
  ],
  'of a foreign record': [
    foreignFiling(),
    step('a', '2026-03-02', { subject: 'r1', organisation: 'gemeente', post: 'Group 1' }),
    deed('recordForeignClosure', { closedAt: '2026-04-02T00:00:00.000Z' }, clerk('2026-04-03')),
  ],
} as const satisfies { readonly [name: string]: readonly CaseDeed[] };

/** The question of the specs. */
export const sampleQuestion = {
  topicZh: '施工许可需要哪些材料',
  question: sealedSample,
  organisation: 'zwfwzx',
  askerDisplayName: '王**',
  askerSubject: 'u-applicant',
  name: sealedSample,
  checkCodeHash: sampleCheckCodeHash,
} as const;

const ofQuestion = deedOf(consultation);
const at = (day: string, actor: Actor) => ({
  id: 'q1',
  actor,
  occurredAt: morningOf(day),
  now: morningOf(day),
  calendar: sampleCalendar,
});

/** A question's course through all its events. */
export const consultationCourse = [
  ofQuestion('ask', { ...sampleQuestion, powerCode: '360827-XK-001' }, at('2026-02-13', people.applicant)),
  ofQuestion('handOver', { to: 'zrzyj', reasonZh: '属规划事项' }, at('2026-02-24', people.clerk)),
  ofQuestion('answer', { answerZh: '见办事指南' }, at('2026-02-25', people.planner)),
];

import {
  command,
  day,
  event,
  flag,
  internal,
  messages,
  open,
  optional,
  organisationId,
  sealed,
  subject,
  text,
  words,
} from '@daylight/kernel/messages';
import { asker, checkCodeHash, freeText, maskedName, shortCode } from './fields';

const topicLengthMax = 200;
const question = {
  topicZh: words(text(topicLengthMax), '主题', 'topic'),
  question: sealed(freeText, '问题', 'question'),
  /** The organisation first asked: it answers or hands over (首问负责). */
  organisation: open(organisationId, '首问单位', 'organisation asked'),
  powerCode: open(optional(shortCode), '职权编码', 'power code'),
  ...asker,
};
const known = {
  askerDisplayName: maskedName,
  askerSubject: internal(optional(subject), '咨询人账号', 'account of the asker'),
  checkCodeHash,
};
const to = open(organisationId, '转办单位', 'handed over to');
const reasonZh = words(freeText, '转办理由', 'reason');
const answerZh = words(freeText, '答复', 'answer');

/** 咨询: a question, answered within five working days (DOMAIN.md 3.7). */
export const consultationMessages = messages('service-center', 'consultation', {
  title: { zh: '咨询', en: 'Consultation' },
  about: () => ({ zh: '', en: '' }),
  events: {
    ConsultationAsked: event(
      1,
      { ...question, ...known, dueOn: open(day, '答复期限', 'to be answered by') },
      ({ dueOn }) => ({
        zh: `收到咨询,应于${dueOn}前答复`,
        en: `a question was asked, to be answered by ${dueOn}`,
      }),
    ),
    ConsultationHandedOver: event(
      1,
      { from: open(organisationId, '原单位', 'from'), to, reasonZh },
      { zh: '咨询已转办', en: 'the question was handed over' },
    ),
    ConsultationAnswered: event(1, { answerZh, late: open(flag, '逾期', 'late') }, ({ late }) => ({
      zh: late ? '咨询已答复(超期)' : '咨询已答复',
      en: late ? 'the question was answered, late' : 'the question was answered',
    })),
  },
  commands: {
    ask: command({ zh: '提出咨询', en: 'ask' }, question, {
      ...known,
      /** The configured limit's last day when it is shorter than the rule book's. */
      dueOn: internal(optional(day), '较短的答复期限', 'shorter limit of the centre'),
    }),
    handOver: command({ zh: '转办', en: 'hand over' }, { to, reasonZh }),
    answer: command({ zh: '答复', en: 'answer' }, { answerZh }),
  },
});

import {
  businessDay,
  isRefusal,
  type Actor,
  type Command,
  type Decider,
  type Decision,
  type DomainEvent,
  type JsonObject,
} from '@daylight/kernel';
import { isBusinessDay, type WorkingDayCalendar } from '@daylight/law';
import { lastDayOf } from '../rule-parameters';
import { checkFreeText, isBlank } from '../service-case/guards';
import { occurredInTheFuture, textMissing } from '../service-case/service-case-refusals';
import {
  consultationAlreadyAnswered,
  consultationAlreadyAsked,
  consultationUnknown,
  handOverToSelf,
  notFirstAsked,
} from './consultation-refusals';

// Events

export type ConsultationAsked = DomainEvent<
  'service-center.ConsultationAsked',
  {
    readonly consultationId: string;
    readonly topicZh: string;
    readonly powerCode?: string;
    /** The organisation first asked: it answers or hands over (首问负责). */
    readonly organisation: string;
    readonly askedOn: string;
    readonly dueOn: string;
    readonly askerDisplayName: string;
    readonly askerSubject?: string;
    /** The question's words and the asker's personal data, under the asker's key. */
    readonly sealed: JsonObject;
    readonly checkCodeHash: string;
  }
>;
export type ConsultationHandedOver = DomainEvent<
  'service-center.ConsultationHandedOver',
  { readonly from: string; readonly to: string; readonly reasonZh: string; readonly on: string }
>;
export type ConsultationAnswered = DomainEvent<
  'service-center.ConsultationAnswered',
  {
    readonly answerZh: string;
    readonly answeredOn: string;
    readonly organisation: string;
    readonly late: boolean;
  }
>;
export type ConsultationEvent = ConsultationAsked | ConsultationHandedOver | ConsultationAnswered;

// State and evolve

export type Consultation = {
  readonly status: 'none' | 'open' | 'answered';
  readonly organisation: string;
  readonly dueOn: string;
  readonly powerCode?: string;
};

const noConsultation: Consultation = { status: 'none', organisation: '', dueOn: '' };

function evolve(state: Consultation, event: ConsultationEvent): Consultation {
  switch (event.type) {
    case 'service-center.ConsultationAsked': {
      const { organisation, dueOn, powerCode } = event.data;
      return { status: 'open', organisation, dueOn, ...(powerCode === undefined ? {} : { powerCode }) };
    }
    case 'service-center.ConsultationHandedOver':
      return { ...state, organisation: event.data.to };
    case 'service-center.ConsultationAnswered':
      return { ...state, status: 'answered' };
    default:
      return state;
  }
}

// Decide

export type ConsultationCircumstances = {
  readonly actor: Actor;
  readonly now: string;
  readonly occurredAt: string;
  readonly calendar: WorkingDayCalendar;
};
type ConsultationCommandOf<Name extends string, Body> = Command<
  Name,
  { readonly at: ConsultationCircumstances; readonly body: Body }
>;
export type Ask = ConsultationCommandOf<
  'ask',
  {
    readonly consultationId: string;
    readonly topicZh: string;
    readonly powerCode?: string;
    readonly organisation: string;
    readonly askerDisplayName: string;
    readonly askerSubject?: string;
    readonly sealed: JsonObject;
    readonly checkCodeHash: string;
    /** The configured limit's last day when it is shorter than the rule book's. */
    readonly dueOn?: string;
  }
>;
export type HandOver = ConsultationCommandOf<'hand-over', { readonly to: string; readonly reasonZh: string }>;
export type Answer = ConsultationCommandOf<'answer', { readonly answerZh: string }>;
export type ConsultationCommand = Ask | HandOver | Answer;

type Outcome = Decision<ConsultationEvent>;

/** 咨询: asked once, answered within the limit by whoever was first asked, or handed over with a reason (首问负责). */
export const consultationDecider: Decider<Consultation, ConsultationCommand, ConsultationEvent> = {
  initialState: noConsultation,
  decide(command, state) {
    const { at, body } = command.data;
    if (Date.parse(at.occurredAt) > Date.parse(at.now))
      return occurredInTheFuture({ occurredAt: at.occurredAt, now: at.now });
    const refused = checkFreeText(body);
    if (refused !== null) return refused;
    switch (command.type) {
      case 'ask':
        return ask(command, state);
      case 'hand-over':
        return handOver(command, state);
      case 'answer':
        return answer(command, state);
    }
  },
  evolve,
  disclosure: {
    'service-center.ConsultationAsked': 'public',
    'service-center.ConsultationHandedOver': 'public',
    'service-center.ConsultationAnswered': 'public',
  },
};

function ask({ data: { at, body } }: Ask, state: Consultation): Outcome {
  if (state.status !== 'none') return consultationAlreadyAsked();
  if (isBlank(body.topicZh)) return textMissing({ whatZh: '咨询主题', what: 'topic of the question' });
  const askedOn = businessDay(at.occurredAt);
  const lastDay = lastDayOf('SVC-CONSULTATION', askedOn, at.calendar);
  if (isRefusal(lastDay)) return lastDay;
  const { dueOn: configured, ...asked } = body;
  const dueOn =
    configured !== undefined && isBusinessDay(configured) && configured < lastDay ? configured : lastDay;
  return [{ type: 'service-center.ConsultationAsked', data: { ...asked, askedOn, dueOn } }];
}

function handOver({ data: { at, body } }: HandOver, state: Consultation): Outcome {
  const refused = requireOpen(at, state);
  if (refused !== null) return refused;
  if (body.to === state.organisation) return handOverToSelf();
  if (isBlank(body.reasonZh)) return textMissing({ whatZh: '转办理由', what: 'reason of the hand-over' });
  const { to, reasonZh } = body;
  return [
    {
      type: 'service-center.ConsultationHandedOver',
      data: { from: state.organisation, to, reasonZh, on: businessDay(at.occurredAt) },
    },
  ];
}

function answer({ data: { at, body } }: Answer, state: Consultation): Outcome {
  const refused = requireOpen(at, state);
  if (refused !== null) return refused;
  if (isBlank(body.answerZh)) return textMissing({ whatZh: '答复内容', what: 'answer' });
  const answeredOn = businessDay(at.occurredAt);
  return [
    {
      type: 'service-center.ConsultationAnswered',
      data: {
        answerZh: body.answerZh,
        answeredOn,
        organisation: state.organisation,
        late: answeredOn > state.dueOn,
      },
    },
  ];
}

function requireOpen(at: ConsultationCircumstances, state: Consultation) {
  if (state.status === 'none') return consultationUnknown();
  if (state.status === 'answered') return consultationAlreadyAnswered();
  return at.actor.organisation === state.organisation
    ? null
    : notFirstAsked({ organisation: state.organisation });
}

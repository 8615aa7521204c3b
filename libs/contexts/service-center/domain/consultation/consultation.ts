import { administered, dayOf, lastDayOf, type AdministrativeCircumstances } from '@daylight/administration';
import { isRefusal, type Act, type Guard } from '@daylight/kernel';
import { sayOf, type BodyOf, type CommandName, type EventOf } from '@daylight/kernel/messages';
import { consultationMessages } from '@daylight/contexts/service-center/contracts/own';
import { isBusinessDay } from '@daylight/law';
import {
  consultationAlreadyAnswered,
  consultationAlreadyAsked,
  consultationUnknown,
  handOverToSelf,
  notFirstAsked,
} from './consultation-refusals';
import { noConsultation, type Consultation } from './consultation-state';

/** What surrounds every act on a question. */
export interface ConsultationAt extends AdministrativeCircumstances {
  readonly id: string;
  /** Hash of the query code that somebody gave. */
  readonly checkCodeHash?: string;
}

type ConsultationGuard = Guard<Consultation, ConsultationAt>;
type ActOf<C extends CommandName<typeof consultationMessages>> = Act<
  Consultation,
  ConsultationAt,
  BodyOf<typeof consultationMessages, C>,
  EventOf<typeof consultationMessages>
>;
const say = sayOf(consultationMessages);

const unasked: ConsultationGuard = ({ status }) => (status === 'none' ? null : consultationAlreadyAsked());
const unanswered: ConsultationGuard = ({ status }) => {
  if (status === 'none') return consultationUnknown();
  return status === 'answered' ? consultationAlreadyAnswered() : null;
};
const byWhoWasAsked: ConsultationGuard = ({ organisation }, { actor }) =>
  actor.organisation === organisation ? null : notFirstAsked({ organisation });

const ask: ActOf<'ask'> = {
  may: [unasked],
  decide({ dueOn: shorter, ...asked }, _state, at) {
    const lastDay = lastDayOf('SVC-CONSULTATION', dayOf(at), at.calendar);
    if (isRefusal(lastDay)) return lastDay;
    const isShorter = shorter !== undefined && isBusinessDay(shorter) && shorter < lastDay;
    return [say.ConsultationAsked({ ...asked, dueOn: isShorter ? shorter : lastDay })];
  },
};

const handOver: ActOf<'handOver'> = {
  may: [unanswered, byWhoWasAsked],
  decide: ({ to, reasonZh }, { organisation: from }) =>
    to === from ? handOverToSelf() : [say.ConsultationHandedOver({ from, to, reasonZh })],
};

const answer: ActOf<'answer'> = {
  may: [unanswered, byWhoWasAsked],
  decide: ({ answerZh }, { dueOn }, at) => [say.ConsultationAnswered({ answerZh, late: dayOf(at) > dueOn })],
};

/** 咨询: asked once, answered within the limit by whoever was first asked, or handed over with a reason (首问负责). */
export const consultation = administered(consultationMessages)<Consultation, ConsultationAt>({
  initial: noConsultation,
  evolve: {
    ConsultationAsked: (
      _state,
      { organisation, dueOn, powerCode, askerSubject: subject, checkCodeHash },
    ) => ({
      status: 'open',
      organisation,
      dueOn,
      powerCode,
      asker: { subject, checkCodeHash },
    }),
    ConsultationHandedOver: (state, { to }) => ({ ...state, organisation: to }),
    ConsultationAnswered: (state) => ({ ...state, status: 'answered' }),
  },
  acts: { ask, handOver, answer },
  envelope: ({ powerCode }, _event, { id }) => ({ powerCode, matter: { no: id } }),
});

import { isPersonConcerned } from '@daylight/administration';
import { consultation, consultationUnknown } from '@daylight/contexts/service-center/domain';
import { derivedId } from '@daylight/kernel';
import { code, object } from '@daylight/kernel/messages';
import { acts } from '@daylight/service-kit';
import { AskPreparation } from '../commands/ask-preparation';
import { ConsultationCircumstances } from '../commands/consultation-circumstances';
import { isReadingStaff } from '../queries/case-access';
import { consultationStanding } from '../queries/consultation-view';

const office = ['clerk', 'reviewer', 'approver', 'unit-head'];

/** 咨询: asked by anybody who signs in, answered within five working days. */
export const consultationActs = acts(consultation, {
  path: 'consultations/:consultationId',
  circumstances: ConsultationCircumstances,
  view: consultationStanding,
  mayAsk: ({ status, asker }, at, { person }) =>
    status !== 'none' && (isReadingStaff(person) || isPersonConcerned(asker, at))
      ? null
      : consultationUnknown(),
  routes: {
    'POST /consultations': {
      act: 'ask',
      roles: ['citizen', 'clerk', 'village-agent'],
      opens: ({ commandId }) => derivedId('consultation', commandId),
      preparation: AskPreparation,
      told: object({ checkCode: code() }),
    },
    'POST hand-over': { act: 'handOver', roles: office },
    'POST answer': { act: 'answer', roles: office },
  },
});

import type { consultationMessages } from '@daylight/contexts/service-center/contracts/own';
import {
  consultation,
  consultationUnknown,
  type Consultation,
} from '@daylight/contexts/service-center/domain';
import { derivedId } from '@daylight/kernel';
import { code, object } from '@daylight/kernel/messages';
import { acts } from '@daylight/service-kit';
import { AskPreparation } from '../commands/ask-preparation';
import { ConsultationCircumstances, type ConsultationAt } from '../commands/consultation-circumstances';
import { isReadingStaff } from '../queries/case-access';
import { consultationStanding } from '../queries/consultation-view';

const office = ['clerk', 'reviewer', 'approver', 'unit-head'];

/** 咨询: asked by anybody who signs in, answered within five working days. */
export const consultationActs = acts<typeof consultationMessages, Consultation, ConsultationAt>(
  consultation,
  {
    path: 'consultations/:consultationId',
    circumstances: ConsultationCircumstances,
    view: consultationStanding,
    mayAsk: ({ status }, { isAsker }, { person }) =>
      status !== 'none' && (isReadingStaff(person) || isAsker) ? null : consultationUnknown(),
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
  },
);

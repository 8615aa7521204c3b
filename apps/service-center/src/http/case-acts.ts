import { isPersonConcerned } from '@daylight/administration';
import { serviceCase } from '@daylight/contexts/service-center/domain';
import { derivedId } from '@daylight/kernel';
import { code, object } from '@daylight/kernel/messages';
import { acts } from '@daylight/service-kit';
import { CaseCircumstances } from '../commands/case-circumstances';
import { FilePreparation } from '../commands/file-preparation';
import { isReadingStaff } from '../queries/case-access';
import { caseStanding } from '../queries/case-standing-view';
import { caseNotShown } from '../queries/reading-refusals';

const office = ['clerk', 'reviewer', 'approver', 'unit-head'];
const applicants = ['citizen', 'clerk', 'village-agent'];

/**
 * Every act on a case. Who may do it in this case follows from the post and the chart; the roles only open the door.
 * `deemAccepted` and `recomputeDeadlines` have no route: the centre itself issues them when their time has come.
 */
export const caseActs = acts(serviceCase, {
  path: 'cases/:caseId',
  circumstances: CaseCircumstances,
  view: caseStanding,
  dated: true,
  mayAsk: ({ status, applicant, checkCodeHash }, at, { person }) => {
    const isShown =
      isReadingStaff(person) || isPersonConcerned({ subject: applicant?.subject, checkCodeHash }, at);
    return status !== 'none' && isShown ? null : caseNotShown();
  },
  routes: {
    'POST /cases': {
      act: 'file',
      roles: applicants,
      // The id follows from the key, so that a retry meets the very case that it filed.
      opens: ({ commandId }) => derivedId('case', commandId),
      preparation: FilePreparation,
      told: object({ checkCode: code() }),
    },
    'POST pre-review': { act: 'preReview', roles: ['clerk', 'reviewer'] },
    'POST acceptance': { act: 'accept', roles: office },
    'POST non-acceptance': { act: 'refuseAcceptance', roles: office },
    'POST supplement-request': { act: 'requestSupplement', roles: office },
    'POST supplements': { act: 'receiveSupplement', roles: applicants },
    'POST steps/:stepId': { act: 'performStep', roles: ['citizen', 'village-agent', ...office] },
    'POST opinions': { act: 'giveOpinion', roles: office },
    'POST suspension': { act: 'suspend', roles: office },
    'POST resumption': { act: 'resume', roles: office },
    'POST extension': { act: 'extend', roles: ['unit-head'] },
    'POST decision': { act: 'decide', roles: ['approver', 'unit-head'] },
    'POST delivery': { act: 'deliver', roles: ['clerk', 'village-agent'] },
    'POST withdrawal': { act: 'withdraw', roles: applicants },
    'POST termination': { act: 'terminate', roles: ['clerk', 'approver', 'unit-head'] },
    'POST conclusion': { act: 'conclude', roles: office },
    'POST foreign-closure': { act: 'recordForeignClosure', roles: ['clerk', 'operator'] },
    'POST rating': { act: 'rate', roles: ['citizen'] },
  },
});

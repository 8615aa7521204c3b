export {
  agencyAgreementMissing,
  byPersonConcerned,
  isPersonConcerned,
  isStaff,
  notThePersonConcerned,
  type PersonConcerned,
} from './actor';
export { administered } from './administered';
export { dayOf, type AdministrativeCircumstances } from './circumstances';
export { byOrgan, byStaff, checkPost } from './competence';
export { checkEntrustmentOn } from './delegation';
export { disclosureFacts } from './disclosure';
export {
  checkNoticeServed,
  decisionReferenceMissing,
  deliveryDueOn,
  documentNumberMissing,
  noticeNotServed,
} from './documents';
export { isBlank, textMissing } from './free-words';
export { occurredInTheFuture } from './order-of-time';
export { isExercisable, pinnedPower, powerInForce } from './power-in-force';
export { isSameAsStored } from './same-as-stored';
export { byAnotherThan, notInOwnMatter, type Duty } from './segregation';
export { lastDayOf, numberInForce, type StatutoryNumber } from './statutory-number';

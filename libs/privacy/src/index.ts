export { PersonalDataError, type PersonalDataFault } from './personal-data-error';
export {
  isSealedPersonal,
  openPersonal,
  sealPersonal,
  type OpenPersonalOptions,
  type SealedPersonal,
  type SealPersonalOptions,
} from './sealing/seal-personal';
export { newDataKey, unwrapKey, wrapKey } from './keys/wrapped-key';
export type {
  LivePersonalKey,
  PersonalKeyScope,
  PersonalKeyStore,
  PersonalKeyTombstone,
} from './keys/personal-key-store';
export {
  maskApplicant,
  maskedTextLengthMax,
  maskIdNumber,
  maskName,
  maskPhone,
  maskText,
  type MaskableApplicant,
  type MaskedText,
} from './masking/mask';

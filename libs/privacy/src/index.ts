export { isSealedPersonal, openPersonal, sealPersonal } from './sealing/seal-personal';
export { newDataKey, unwrapKey, wrapKey } from './keys/wrapped-key';
export type {
  LivePersonalKey,
  PersonalKeyScope,
  PersonalKeyStore,
  PersonalKeyTombstone,
} from './keys/personal-key-store';
export { maskIdNumber, maskName, maskPhone, maskText } from './masking/mask';

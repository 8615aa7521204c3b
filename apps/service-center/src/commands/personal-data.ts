import { createHash, createHmac } from 'node:crypto';
import type { JsonObject, JsonValue } from '@daylight/kernel';
import { isSealedPersonal, openPersonal, sealPersonal, type PersonalKeyStore } from '@daylight/privacy';
import { PERSONAL_KEY_STORE } from '@daylight/service-kit';
import { Inject, Injectable } from '@nestjs/common';

const checkCodeLength = 10;
/** Digits and capitals of GB 32100, without those that people misread. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A person's key in one matter, for the time of one request. */
export type PersonalSeal = {
  /** The query code of the matter: as random as the key it follows from, and the same on every retry of the request. */
  readonly checkCode: string;
  /** Members that are undefined were not given and are left out. */
  seal(field: string, value: JsonObject): JsonObject;
};

/** Seals personal data under a key per person and matter (SEC-03) and opens them for those who may read them. */
@Injectable()
export class PersonalData {
  constructor(@Inject(PERSONAL_KEY_STORE) private readonly keys: PersonalKeyStore) {}

  /** @param stream the stream whose events will carry what is sealed: elsewhere it does not open. */
  async sealFor(person: string, matterId: string, stream: string): Promise<PersonalSeal> {
    const { key, keyId } = await this.keys.create({ person, caseId: matterId });
    return {
      checkCode: checkCodeOf(key),
      seal: (field, value) => ({ ...sealPersonal({ field, value: given(value), key, keyId, aad: stream }) }),
    };
  }

  /** What was sealed; `erased` when its key was destroyed or never came here; null when nothing was sealed. */
  async open(field: string, sealed: unknown, stream: string): Promise<JsonValue | 'erased'> {
    if (!isSealedPersonal(sealed)) return null;
    const key = await this.keys.find(sealed.kid);
    if (key === null || key.state === 'destroyed') return 'erased';
    return openPersonal({ field, sealed, key: key.key, aad: stream });
  }
}

/** What the record keeps of a query code. */
export function checkCodeHashOf(checkCode: string, matterId: string): string {
  return createHash('sha256').update(`${matterId}:${checkCode.trim().toUpperCase()}`).digest('hex');
}

function given(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}

function checkCodeOf(key: Uint8Array): string {
  let value = createHmac('sha256', key).update('daylight check code').digest().readBigUInt64BE(0);
  let code = '';
  for (let index = 0; index < checkCodeLength; index += 1) {
    code += alphabet.charAt(Number(value % 31n));
    value /= 31n;
  }
  return code;
}

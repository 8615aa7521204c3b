import { createHash, createHmac } from 'node:crypto';
import type { JsonValue } from '@daylight/kernel';
import type { SealedPersonal } from '@daylight/kernel/messages';
import { gb32100Code } from '@daylight/law';
import { isSealedPersonal, openPersonal, sealPersonal, type PersonalKeyStore } from '@daylight/privacy';
import { Inject, Injectable } from '@nestjs/common';
import { PERSONAL_KEY_STORE } from '../tokens';

const checkCodeLength = 10;

/** A person's key in one matter, for the time of one request. */
export type PersonalSeal = {
  /** The query code of the matter: as random as the key it follows from, and the same on every retry of the request. */
  readonly checkCode: string;
  /** What the record keeps of that code. */
  readonly checkCodeHash: string;
  /** Members that are undefined were not given and are left out. */
  seal(field: string, value: unknown): SealedPersonal;
};

/** Seals personal data under a key per person and matter (SEC-03) and opens them for those who may read them. */
@Injectable()
export class PersonalData {
  constructor(@Inject(PERSONAL_KEY_STORE) private readonly keys: PersonalKeyStore) {}

  /** @param stream the stream whose events will carry what is sealed: elsewhere it does not open. */
  async sealFor(person: string, matterId: string, stream: string): Promise<PersonalSeal> {
    const { key, keyId } = await this.keys.create({ person, caseId: matterId });
    const checkCode = checkCodeOf(key);
    return {
      checkCode,
      checkCodeHash: checkCodeHashOf(checkCode, matterId),
      seal: (field, value) => sealPersonal({ field, value: asJson(value), key, keyId, aad: stream }),
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

function asJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}

function checkCodeOf(key: Uint8Array): string {
  const code = createHmac('sha256', key).update('daylight check code').digest();
  return gb32100Code(code, checkCodeLength);
}

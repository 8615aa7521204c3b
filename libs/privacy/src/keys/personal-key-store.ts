/** Whose data in which matter: one key each, so that a person's data in one case can be erased alone. */
export type PersonalKeyScope = {
  /** Opaque subject of the person; never a name or a number of one. */
  readonly person: string;
  /** Id of the case. */
  readonly caseId: string;
};

/** A key in use. */
export type LivePersonalKey = PersonalKeyScope & {
  readonly state: 'live';
  /** Opaque id that events name; says nothing about the person. */
  readonly keyId: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
};

/** What stays of a destroyed key. A key id known to events but to no store at all is an alarm (EVIDENCE.md B.6). */
export type PersonalKeyTombstone = PersonalKeyScope & {
  readonly state: 'destroyed';
  readonly keyId: string;
  /** Legal basis and request, in words. */
  readonly reason: string;
  /** RFC 3339. */
  readonly destroyedAt: string;
};

/**
 * Where data keys are kept, apart from the events they open. Stores keep keys wrapped (`wrapKey`).
 * `personalKeyStoreContract` in the testing entry point says how every store behaves.
 */
export interface PersonalKeyStore {
  /** The live key of a person and case, made when there is none; a second call finds the first key, also when concurrent. */
  create(scope: PersonalKeyScope): Promise<LivePersonalKey>;
  /** The key or its tombstone; null when the store never knew the id. */
  find(keyId: string): Promise<LivePersonalKey | PersonalKeyTombstone | null>;
  /**
   * Destroys a key for good and leaves a tombstone. Destroying it again returns the first tombstone. Null for an id never known.
   * A later `create` for the same person and case makes a new key under a new id.
   */
  destroy(request: {
    readonly keyId: string;
    readonly reason: string;
    readonly destroyedAt: string;
  }): Promise<PersonalKeyTombstone | null>;
}

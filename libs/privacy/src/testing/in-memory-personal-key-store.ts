import { randomUUID } from 'node:crypto';
import type {
  LivePersonalKey,
  PersonalKeyScope,
  PersonalKeyStore,
  PersonalKeyTombstone,
} from '../keys/personal-key-store';
import { newDataKey, unwrapKey, wrapKey } from '../keys/wrapped-key';

type Row = PersonalKeyScope & { readonly keyId: string; readonly wrapped: string };

/** A key store for specs. Keys are wrapped as in a real one; it forgets them with the process. */
export class InMemoryPersonalKeyStore implements PersonalKeyStore {
  private readonly rows = new Map<string, Row>();
  private readonly tombstones = new Map<string, PersonalKeyTombstone>();
  private readonly masterKey = newDataKey();

  create(scope: PersonalKeyScope): Promise<LivePersonalKey> {
    const existing = [...this.rows.values()].find(
      (row) => row.person === scope.person && row.caseId === scope.caseId,
    );
    return Promise.resolve(this.open(existing ?? this.insert(scope)));
  }

  find(keyId: string): Promise<LivePersonalKey | PersonalKeyTombstone | null> {
    const row = this.rows.get(keyId);
    return Promise.resolve(row === undefined ? (this.tombstones.get(keyId) ?? null) : this.open(row));
  }

  destroy(request: {
    readonly keyId: string;
    readonly reason: string;
    readonly destroyedAt: string;
  }): Promise<PersonalKeyTombstone | null> {
    const row = this.rows.get(request.keyId);
    if (row === undefined) return Promise.resolve(this.tombstones.get(request.keyId) ?? null);
    const { person, caseId } = row;
    const tombstone: PersonalKeyTombstone = { state: 'destroyed', person, caseId, ...request };
    this.rows.delete(request.keyId);
    this.tombstones.set(request.keyId, tombstone);
    return Promise.resolve(tombstone);
  }

  private insert(scope: PersonalKeyScope): Row {
    const keyId = randomUUID();
    const wrapped = wrapKey({ dataKey: newDataKey(), masterKey: this.masterKey, keyId });
    const row = { person: scope.person, caseId: scope.caseId, keyId, wrapped };
    this.rows.set(keyId, row);
    return row;
  }

  private open(row: Row): LivePersonalKey {
    const { person, caseId, keyId, wrapped } = row;
    const key = unwrapKey({ wrapped, masterKey: this.masterKey, keyId });
    return { state: 'live', person, caseId, keyId, key };
  }
}

import { newId } from '@daylight/kernel';
import {
  newDataKey,
  unwrapKey,
  wrapKey,
  type LivePersonalKey,
  type PersonalKeyScope,
  type PersonalKeyStore,
  type PersonalKeyTombstone,
} from '@daylight/privacy';
import type { DataSource } from 'typeorm';

type Row = {
  readonly key_id: string;
  readonly person: string;
  readonly case_id: string;
  readonly wrapped: string | null;
  readonly reason: string | null;
  readonly destroyed_at: string | null;
};

const columns = 'key_id, person, case_id, wrapped, reason, destroyed_at';

/** Personal keys in the service's own schema, wrapped under its master key; beside the events, never in them. */
export class SqlPersonalKeyStore implements PersonalKeyStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly masterKey: Uint8Array,
  ) {}

  async create({ person, caseId }: PersonalKeyScope): Promise<LivePersonalKey> {
    const keyId = newId();
    const wrapped = wrapKey({ dataKey: newDataKey(), masterKey: this.masterKey, keyId });
    await this.dataSource.query(
      `insert into personal_key (key_id, person, case_id, wrapped) values ($1, $2, $3, $4)
       on conflict (person, case_id) where wrapped is not null do nothing`,
      [keyId, person, caseId, wrapped],
    );
    const [row] = await this.dataSource.query<Row[]>(
      `select ${columns} from personal_key where person = $1 and case_id = $2 and wrapped is not null`,
      [person, caseId],
    );
    const key = row === undefined ? null : this.keyOf(row);
    // Destroyed by somebody else between the two statements: a new one is due.
    return key?.state === 'live' ? key : this.create({ person, caseId });
  }

  async find(keyId: string): Promise<LivePersonalKey | PersonalKeyTombstone | null> {
    const [row] = await this.dataSource.query<Row[]>(
      `select ${columns} from personal_key where key_id = $1`,
      [keyId],
    );
    return row === undefined ? null : this.keyOf(row);
  }

  async destroy(request: {
    readonly keyId: string;
    readonly reason: string;
    readonly destroyedAt: string;
  }): Promise<PersonalKeyTombstone | null> {
    await this.dataSource.query(
      `update personal_key set wrapped = null, reason = $2, destroyed_at = $3
        where key_id = $1 and wrapped is not null`,
      [request.keyId, request.reason, request.destroyedAt],
    );
    const found = await this.find(request.keyId);
    return found?.state === 'destroyed' ? found : null;
  }

  private keyOf(row: Row): LivePersonalKey | PersonalKeyTombstone {
    const { key_id: keyId, person, case_id: caseId, wrapped } = row;
    if (wrapped === null) {
      const { reason, destroyed_at: destroyedAt } = row;
      return {
        state: 'destroyed',
        keyId,
        person,
        caseId,
        reason: reason ?? '',
        destroyedAt: destroyedAt ?? '',
      };
    }
    return {
      state: 'live',
      keyId,
      person,
      caseId,
      key: unwrapKey({ wrapped, masterKey: this.masterKey, keyId }),
    };
  }
}

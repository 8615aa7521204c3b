import { randomBytes } from 'node:crypto';
import { newDataKey } from '@daylight/privacy';
import { personalKeyStoreContract } from '@daylight/privacy/testing';
import { createReadModelDataSource, dropSchema, ensureSchema } from '@daylight/read-models';
import type { DataSource } from 'typeorm';
import { SqlPersonalKeyStore } from './sql-personal-key-store';

describe('personal keys in PostgreSQL', () => {
  const schema = `keys_${randomBytes(6).toString('hex')}`;
  const masterKey = newDataKey();
  let url: string;
  let dataSource: DataSource;

  beforeAll(async () => {
    const given = process.env['TEST_DATABASE_URL'];
    if (given === undefined)
      throw new Error('TEST_DATABASE_URL is not set: give the URL of a PostgreSQL 18 server');
    url = given;
    await ensureSchema(url, schema);
    dataSource = createReadModelDataSource({ url, schema, entities: [], migrations: [] });
    await dataSource.initialize();
    await dataSource.runMigrations();
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await dropSchema(url, schema);
  });

  personalKeyStoreContract(() => new SqlPersonalKeyStore(dataSource, masterKey));

  it('are of no use without the master key', async () => {
    const { keyId } = await new SqlPersonalKeyStore(dataSource, masterKey).create({
      person: 'p',
      caseId: 'c',
    });
    const stranger = new SqlPersonalKeyStore(dataSource, newDataKey());
    await expect(stranger.find(keyId)).rejects.toMatchObject({ fault: 'not-authentic' });
  });
});

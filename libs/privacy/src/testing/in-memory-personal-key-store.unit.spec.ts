import { openPersonal, sealPersonal } from '../sealing/seal-personal';
import { InMemoryPersonalKeyStore } from './in-memory-personal-key-store';
import { personalKeyStoreContract } from './personal-key-store-contract';

describe('the key store in memory', () => {
  personalKeyStoreContract(() => new InMemoryPersonalKeyStore());

  it('leaves sealed data unreadable once the key is destroyed', async () => {
    const store = new InMemoryPersonalKeyStore();
    const { keyId, key } = await store.create({ person: 'p', caseId: 'c' });
    const sealed = sealPersonal({ field: 'name', value: '王小明', key, keyId, aad: 'e1' });
    await store.destroy({ keyId, reason: 'erased on request', destroyedAt: '2026-11-23T00:00:00.000Z' });
    expect(await store.find(sealed.kid)).toMatchObject({ state: 'destroyed' });
    const next = await store.create({ person: 'p', caseId: 'c' });
    expect(() => openPersonal({ field: 'name', sealed, key: next.key, aad: 'e1' })).toThrow(
      expect.objectContaining({ fault: 'not-authentic' }),
    );
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { PersonalKeyStore } from '../keys/personal-key-store';

/** How every key store behaves; each adapter's spec calls this inside its own `describe`. */
export function personalKeyStoreContract(open: () => PersonalKeyStore | Promise<PersonalKeyStore>): void {
  const scope = () => ({ person: randomUUID(), caseId: randomUUID() });
  const destroyedAt = '2026-11-23T02:00:00.000Z';

  it('makes one key of 32 bytes for a person and case, and finds it again', async () => {
    const store = await open();
    const wanted = scope();
    const created = await store.create(wanted);
    assert.equal(created.key.length, 32);
    assert.deepEqual(await store.create(wanted), created);
    assert.deepEqual(await store.find(created.keyId), created);
  });

  it('makes one key when a person and case are asked for at the same time', async () => {
    const store = await open();
    const wanted = scope();
    const created = await Promise.all(Array.from({ length: 8 }, () => store.create(wanted)));
    assert.equal(new Set(created.map((key) => key.keyId)).size, 1);
  });

  it('gives the same person another key in another case', async () => {
    const store = await open();
    const wanted = scope();
    const first = await store.create(wanted);
    const second = await store.create({ ...wanted, caseId: randomUUID() });
    assert.notEqual(first.keyId, second.keyId);
    assert.notDeepEqual(Buffer.from(first.key), Buffer.from(second.key));
  });

  it('names neither person nor case in a key id', async () => {
    const store = await open();
    const wanted = scope();
    const { keyId } = await store.create(wanted);
    assert.ok(!keyId.includes(wanted.person) && !keyId.includes(wanted.caseId));
  });

  it('leaves a tombstone with the reason where a key was destroyed, and keeps the first one', async () => {
    const store = await open();
    const wanted = scope();
    const { keyId } = await store.create(wanted);
    const reason = '个人信息保护法 第四十七条';
    const tombstone = await store.destroy({ keyId, reason, destroyedAt });
    assert.deepEqual(tombstone, { state: 'destroyed', ...wanted, keyId, reason, destroyedAt });
    assert.deepEqual(await store.find(keyId), tombstone);
    const later = { keyId, reason: 'again', destroyedAt: '2026-11-24T02:00:00.000Z' };
    assert.deepEqual(await store.destroy(later), tombstone);
  });

  it('makes a new key under a new id after a destruction', async () => {
    const store = await open();
    const wanted = scope();
    const first = await store.create(wanted);
    await store.destroy({ keyId: first.keyId, reason: 'erased on request', destroyedAt });
    const second = await store.create(wanted);
    assert.notEqual(second.keyId, first.keyId);
    assert.notDeepEqual(Buffer.from(second.key), Buffer.from(first.key));
  });

  it('knows nothing of an id it never made', async () => {
    const store = await open();
    assert.equal(await store.find(randomUUID()), null);
    assert.equal(await store.destroy({ keyId: randomUUID(), reason: 'none', destroyedAt }), null);
  });
}

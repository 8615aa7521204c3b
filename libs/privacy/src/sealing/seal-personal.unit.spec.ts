import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { newDataKey } from '../keys/wrapped-key';
import { decrypt, encrypt } from './authenticated-encryption';
import { isSealedPersonal, openPersonal, sealPersonal } from './seal-personal';

const key = newDataKey();
const field = 'applicantName';
const aad = '0190aaaa-0000-7000-8000-000000000001';
const sealName = (value = '王小明') => sealPersonal({ field, value, key, keyId: 'k1', aad });

describe('personal data in an event', () => {
  it('opens to what was sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(openPersonal({ field, sealed: sealName(value), key, aad })).toBe(value);
      }),
    );
    const value = { name: '王小明', phones: ['13800000000'], age: 36, consent: null };
    const sealed = sealPersonal({ field, value, key, keyId: 'k1', aad });
    expect(openPersonal({ field, sealed, key, aad })).toEqual(value);
  });

  it('is a commitment, a key id and cipher text, and nothing readable', () => {
    const sealed = sealName();
    expect(isSealedPersonal(sealed)).toBe(true);
    expect(sealed.kid).toBe('k1');
    expect(JSON.stringify(sealed)).not.toContain('王小明');
    expect(isSealedPersonal(null)).toBe(false);
    expect(isSealedPersonal({ ...sealed, c: 'x' })).toBe(false);
  });

  it('commits with salt, so that an auditor can check a value and nobody can guess one', () => {
    const sealed = sealName();
    const plain = decrypt(sealed.ct, key, Buffer.from(JSON.stringify(['gov-pii/1', aad, field])));
    const expected = createHash('sha256')
      .update(Buffer.concat([Buffer.from('gov-pii/1\0'), plain.subarray(0, 32), Buffer.from('"王小明"')]))
      .digest('hex');
    expect(sealed.c).toBe(expected);
    expect(sealName().c).not.toBe(sealed.c);
    expect(sealName().ct).not.toBe(sealed.ct);
  });

  it('does not open after any one character was altered', () => {
    const sealed = sealName();
    for (let index = 0; index < sealed.ct.length; index += 1) {
      const other = sealed.ct[index] === 'A' ? 'B' : 'A';
      const ct = sealed.ct.slice(0, index) + other + sealed.ct.slice(index + 1);
      expect(() => openPersonal({ field, sealed: { ...sealed, ct }, key, aad })).toThrow(
        expect.objectContaining({ name: 'PersonalDataError' }),
      );
    }
  });

  it('does not open in another field, in another event or with another key', () => {
    const sealed = sealName();
    const notAuthentic = expect.objectContaining({ fault: 'not-authentic' });
    expect(() => openPersonal({ field: 'agent', sealed, key, aad })).toThrow(notAuthentic);
    expect(() => openPersonal({ field, sealed, key, aad: 'another' })).toThrow(notAuthentic);
    expect(() => openPersonal({ field, sealed, key: newDataKey(), aad })).toThrow(notAuthentic);
  });

  it('does not open to another value than the one committed to', () => {
    const [sealed, other] = [sealName(), sealName('李四')];
    expect(() => openPersonal({ field, sealed: { ...other, c: sealed.c }, key, aad })).toThrow(
      expect.objectContaining({ fault: 'commitment-broken' }),
    );
  });

  it('refuses what is no sealed text, even under the right key', () => {
    const bound = Buffer.from(JSON.stringify(['gov-pii/1', aad, field]));
    const malformed = expect.objectContaining({ fault: 'malformed' });
    const open = (ct: string, c = 'x') => openPersonal({ field, sealed: { c, kid: 'k1', ct }, key, aad });
    expect(() => open('')).toThrow(malformed);
    expect(() => open('???')).toThrow(malformed);
    expect(() => open(encrypt(Buffer.alloc(8), key, bound))).toThrow(malformed);
    const salted = Buffer.concat([Buffer.alloc(32), Buffer.from('{')]);
    const c = createHash('sha256').update('gov-pii/1\0').update(salted).digest('hex');
    expect(() => open(encrypt(salted, key, bound), c)).toThrow(malformed);
  });

  it('takes keys of 32 bytes only', () => {
    const short = new Uint8Array(16);
    expect(() => sealPersonal({ field, value: 'x', key: short, keyId: 'k', aad })).toThrow(RangeError);
    expect(() => openPersonal({ field, sealed: sealName(), key: short, aad })).toThrow(RangeError);
  });
});

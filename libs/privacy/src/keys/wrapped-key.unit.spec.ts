import { newDataKey, unwrapKey, wrapKey } from './wrapped-key';

const masterKey = newDataKey();

describe('a wrapped data key', () => {
  it('unwraps to the key under its master key and id', () => {
    const dataKey = newDataKey();
    const wrapped = wrapKey({ dataKey, masterKey, keyId: 'k1' });
    expect(Buffer.from(unwrapKey({ wrapped, masterKey, keyId: 'k1' }))).toEqual(Buffer.from(dataKey));
    expect(wrapKey({ dataKey, masterKey, keyId: 'k1' })).not.toBe(wrapped);
  });

  it('unwraps under no other master key, under no other id, and not when altered', () => {
    const wrapped = wrapKey({ dataKey: newDataKey(), masterKey, keyId: 'k1' });
    const notAuthentic = expect.objectContaining({ fault: 'not-authentic' });
    expect(() => unwrapKey({ wrapped, masterKey: newDataKey(), keyId: 'k1' })).toThrow(notAuthentic);
    expect(() => unwrapKey({ wrapped, masterKey, keyId: 'k2' })).toThrow(notAuthentic);
    const altered = (wrapped.startsWith('A') ? 'B' : 'A') + wrapped.slice(1);
    expect(() => unwrapKey({ wrapped: altered, masterKey, keyId: 'k1' })).toThrow(notAuthentic);
  });

  it('is made of keys of 32 bytes only', () => {
    expect(() => wrapKey({ dataKey: new Uint8Array(31), masterKey, keyId: 'k1' })).toThrow(RangeError);
    expect(() => wrapKey({ dataKey: newDataKey(), masterKey: new Uint8Array(31), keyId: 'k1' })).toThrow(
      RangeError,
    );
  });
});

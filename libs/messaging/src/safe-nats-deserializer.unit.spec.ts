import fc from 'fast-check';
import { SafeNatsDeserializer, unreadablePacket } from './safe-nats-deserializer';

const channel = 'daylight.360827.rpc.question';
const read = (value: unknown) => new SafeNatsDeserializer().deserialize(value, { channel });
const bytes = (text: string) => Buffer.from(text);

describe('a packet for a Nest microservice', () => {
  it('gives its data and the id of its question', () => {
    expect(read(bytes('{"pattern":"x","id":"7","data":{"n":1}}'))).toEqual({
      pattern: channel,
      id: '7',
      data: { n: 1 },
    });
  });

  it('goes to the handler of its subject, whatever it says itself', () => {
    for (const named of ['"another"', '{}', '["a"]', 'null'])
      expect(read(bytes(`{"pattern":${named},"data":1}`)).pattern).toBe(channel);
  });

  it('is no question with an id that is no text, and has none with data alone', () => {
    expect(read(bytes('{"pattern":"x","id":5,"data":1}'))).toEqual({ pattern: channel, data: 1 });
    expect(read(bytes('{"n":1}'))).toEqual({ pattern: channel, data: { n: 1 } });
    expect(read(bytes(''))).toEqual({ pattern: channel, data: undefined });
  });

  it.each([
    ['no JSON', bytes('{')],
    ['no UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
    ['no bytes', 'text'],
    ['too deep', bytes('['.repeat(50_000))],
  ])('becomes data that no handler takes when it is %s', (_, value) => {
    expect(read(value).data).toMatchObject({ unreadable: expect.any(String), [unreadablePacket]: true });
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.json().map(bytes), fc.anything()), (value) => {
        expect(read(value).pattern).toBe(channel);
      }),
    );
  });
});

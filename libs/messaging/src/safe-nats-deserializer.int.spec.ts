import { MessagePattern, Transport, type MicroserviceOptions } from '@nestjs/microservices';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import fc from 'fast-check';
import { connectMessaging } from './nats/messaging';
import { SafeNatsDeserializer } from './safe-nats-deserializer';
import { required } from './testing/test-bed';

jest.setTimeout(30_000);

@Controller()
class EchoController {
  @MessagePattern('daylight-spec-echo')
  echo(data: unknown): unknown {
    return { got: data ?? null };
  }
}

@Module({ controllers: [EchoController] })
class EchoModule {}

describe('a Nest microservice with our deserialiser', () => {
  it('survives every malformed packet and still answers', async () => {
    const url = required('TEST_NATS_URL');
    const queue = `spec-${process.pid}`;
    const app = await NestFactory.createMicroservice<MicroserviceOptions>(EchoModule, {
      logger: false,
      transport: Transport.NATS,
      options: { servers: [url], queue, deserializer: new SafeNatsDeserializer() },
    });
    const messaging = await connectMessaging({ url, name: 'spec' });
    const unhandled: unknown[] = [];
    const onUnhandled = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', onUnhandled);
    try {
      await app.listen();
      const subject = 'daylight-spec-echo';
      const handmade = ['', '{', 'null', '17', '[]', '"x"', '{"id":5}', '{"pattern":{}}', '['.repeat(50_000)];
      const random = fc.sample(
        fc.oneof(
          fc.uint8Array({ maxLength: 60 }),
          fc.json().map((text) => Buffer.from(text)),
        ),
        100,
      );
      for (const bytes of [...handmade.map((text) => Buffer.from(text)), ...random]) {
        messaging.connection.publish(subject, Uint8Array.from(bytes));
      }
      const packet = Buffer.from(JSON.stringify({ pattern: subject, id: '1', data: { n: 1 } }));
      const reply = await messaging.connection.request(subject, packet, { timeout: 3_000 });
      expect(JSON.parse(Buffer.from(reply.data).toString())).toMatchObject({ response: { got: { n: 1 } } });
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', onUnhandled);
      await app.close();
      await messaging.close();
    }
  });
});

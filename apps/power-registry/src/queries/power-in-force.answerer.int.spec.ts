import { powerItemMessages } from '@daylight/contexts/power-registry/contracts/own';
import {
  deed,
  on,
  sampleContent,
  samplePeople,
  sampleSecretDisclosure,
  until,
  wayIntoForce,
  wayOfAmendment,
} from '@daylight/contexts/power-registry/domain/testing';
import { isRefusal } from '@daylight/kernel';
import { eventually } from '@daylight/kernel/testing';
import { QueriesOf, type QueryClient, type ServiceDefinition } from '@daylight/service-kit';
import { ServiceTestBed } from '@daylight/service-kit/testing';
import { Injectable, Module } from '@nestjs/common';
import { definition } from '../power-registry.definition';
import { ItemRecorder } from '../testing/item-recorder';

jest.setTimeout(90_000);

/** A centre, reduced to asking. */
@Injectable()
class Asker {
  constructor(@QueriesOf(powerItemMessages) readonly powers: QueryClient<typeof powerItemMessages>) {}
}
@Module({ providers: [Asker] })
class AskingModule {}
const asking: ServiceDefinition = {
  name: 'service-center',
  title: { zh: '行政服务中心', en: 'service centre' },
  asks: [powerItemMessages],
  module: AskingModule,
  projections: [],
};

describe('职权此刻是否生效, asked over NATS and answered from the record', () => {
  let bed: ServiceTestBed;
  let asker: Asker;
  let recorder: ItemRecorder;

  beforeAll(async () => {
    bed = await ServiceTestBed.open(['power-registry', 'service-center']);
    const registry = await bed.start(definition);
    const centre = await bed.start(asking);
    for (const service of [registry, centre])
      await eventually('ready', async () => (await bed.call(service, '/ready')).status === 200);
    asker = centre.app.get(Asker, { strict: false });
    recorder = new ItemRecorder(await bed.openRecord('power-registry'));
  });
  afterAll(() => bed?.close());

  const asked = async (powerCode: string, day: string) => {
    const answer = await asker.powers.ask('powerInForce', { powerCode, day });
    if (isRefusal(answer)) throw new Error(answer.message.en);
    return answer;
  };

  it('knows nothing of a code that names no item, nor of a text that can be no code', async () => {
    expect((await asked('Q-NONE', '2026-11-23')).item).toBeNull();
    expect((await asked('无此职权', '2026-11-23')).item).toBeNull();
  });

  it('answers with the version of the day, whatever the letter case of the code', async () => {
    await recorder.record('Q-001', [...wayIntoForce(), ...wayOfAmendment(undefined, '2026-12-01')]);
    expect((await asked('q-001', '2026-11-23')).item).toMatchObject({ powerCode: 'Q-001', version: 1 });
    expect((await asked('Q-001', '2026-12-01')).item).toMatchObject({ version: 2, feeZh: '免费' });
    expect((await asked('Q-001', '2026-11-22')).item).toBeNull();
  });

  it('sees an act as soon as it is recorded', async () => {
    await recorder.record('Q-002', until('publish'));
    expect((await asked('Q-002', '2026-11-24')).item).toBeNull();
    await recorder.record('Q-002', [deed('publish', {}, on('2026-11-23', samplePeople.registrar))]);
    const published = await asked('Q-002', '2026-11-24');
    expect(published.item).toMatchObject({ version: 1, status: 'in-force' });
    const suspension = deed('suspend', { reasonZh: '机构改革' }, on('2026-11-24', samplePeople.registrar));
    await recorder.record('Q-002', [suspension]);
    const suspended = await asked('Q-002', '2026-11-24');
    expect(suspended.item).toBeNull();
    expect(suspended.position > published.position).toBe(true);
  });

  it('lets no item of the secret list out of the context', async () => {
    const way = until('publish', wayIntoForce(sampleContent({ disclosure: sampleSecretDisclosure })));
    await recorder.record('Q-003', [
      ...way,
      deed('approveSecretListing', {}, on('2026-11-23', { ...samplePeople.legal, subject: 'legal-1' })),
      deed('approveSecretListing', {}, on('2026-11-23', samplePeople.efficiency)),
    ]);
    expect((await asked('Q-003', '2026-11-23')).item).toBeNull();
  });
});

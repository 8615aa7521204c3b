import { samplePower } from '@daylight/contexts/service-center/domain/testing';
import { publication as powerRegistry } from '@daylight/contexts/power-registry/contracts';
import { eventually, recordedOf } from '@daylight/kernel/testing';
import { toCloudEvent } from '@daylight/messaging';
import { application, openCenter, type Center } from '../../testing/open-center';
import { people } from '../../testing/people';
import { catalogueConsumer } from './catalogue.consumer';
import { CatalogueReplica } from './catalogue-replica';

jest.setTimeout(60_000);

let center: Center;
beforeAll(async () => {
  center = await openCenter();
});
afterAll(() => center?.bed.close());

/** An event of the registry, as its publication makes a message of it. */
async function arrives(position: string, name: string, data: object): Promise<void> {
  const recorded = recordedOf(
    { type: `power-registry.${name}`, data: data as never },
    { occurredAt: '2026-03-02T01:00:00.000Z' },
    { stream: 'power-registry.item-new-1', position },
  );
  const event = toCloudEvent(powerRegistry, recorded, { division: '360827', incarnation: 'i' });
  if (event === null) throw new RangeError(`${name} is not published`);
  const message = { context: 'power-registry', position, event, data: event.data };
  await center.service.runtime.dataSource.transaction((manager) => catalogueConsumer.apply(message, manager));
}

const file = () => center.post('/cases', people.applicant, { ...application, powerCode: 'NEW-1' });

/** Until the copy in memory has looked again. */
function answerUntil(status: number): Promise<string> {
  return eventually(`an answer of ${status}`, async () => {
    const answer = await file();
    return answer.status === status && answer.text;
  });
}

describe('the centre’s copy of the catalogue', () => {
  const item = { ...samplePower, powerCode: 'NEW-1', version: 1 };

  it('a power that entered into force is exercised, a suspended one is not, a resumed one is again', async () => {
    expect((await file()).body).toMatchObject({ type: 'urn:daylight:refusal:power-not-in-force' });
    await arrives('10000000000000000001', 'PowerItemEnteredIntoForce', { item });
    expect(await answerUntil(201)).toContain('caseNo');
    await arrives('10000000000000000002', 'PowerItemSuspended', {
      item: { ...item, status: 'suspended' },
      cause: 'decision',
    });
    expect(await answerUntil(422)).toContain('power-not-in-force');
    await arrives('10000000000000000003', 'PowerItemResumed', { item, reasonZh: '已整改' });
    expect(await answerUntil(201)).toContain('caseNo');
  });

  it('events without an item change nothing; charts keep their identity between looks', async () => {
    await arrives('10000000000000000004', 'PowerItemRegistered', {});
    const replica = center.service.app.get(CatalogueReplica);
    const [before] = await replica.versionsOf('NEW-1');
    await arrives('10000000000000000005', 'PowerItemEnteredIntoForce', {
      item: { ...item, powerCode: 'NEW-2' },
    });
    // A power never met makes the copy look again: whatever it reloads, unchanged items must stay the same objects.
    expect(await replica.versionsOf('NEW-2')).toHaveLength(1);
    const [after] = await replica.versionsOf('NEW-1');
    expect(after).toBe(before);
    expect((await center.get('/catalogue?q=NEW-1', null)).body).toMatchObject({
      items: [{ powerCode: 'NEW-1', version: 1 }],
    });
  });
});

import type { RunningService } from '@daylight/service-kit';
import { eventually } from '@daylight/kernel/testing';
import { ServiceTestBed } from '@daylight/service-kit/testing';
import { powerRegistryService } from '../power-registry.service';

const everyRole = [
  'citizen',
  'village-agent',
  'clerk',
  'reviewer',
  'approver',
  'registrar',
  'legal-reviewer',
  'efficiency-office',
  'unit-head',
  'auditor',
  'operator',
];

/** Every command of the registry and who may give it; nobody else, and nobody without a token. */
const commands: readonly (readonly [method: string, route: string, ...allowed: string[]])[] = [
  ['POST', '/items', 'registrar', 'unit-head'],
  ['PUT', '/items/X/draft', 'registrar', 'unit-head'],
  ['POST', '/items/X/amendments', 'registrar', 'unit-head'],
  ['POST', '/items/X/reconciliation', 'registrar', 'unit-head'],
  ['POST', '/items/X/registration', 'registrar'],
  ['POST', '/items/X/waivers', 'efficiency-office'],
  ['POST', '/items/X/legal-review', 'legal-reviewer'],
  ['POST', '/items/X/deliberation', 'unit-head', 'registrar'],
  ['POST', '/items/X/signature', 'unit-head'],
  ['POST', '/items/X/declaration', 'unit-head'],
  ['POST', '/items/X/filing', 'efficiency-office', 'legal-reviewer'],
  ['POST', '/items/X/secret-approvals', 'legal-reviewer', 'efficiency-office'],
  ['POST', '/items/X/publication', 'registrar'],
  ['POST', '/items/X/changes', 'registrar', 'unit-head'],
  ['POST', '/items/X/basis-repeals', 'legal-reviewer', 'registrar'],
  ['POST', '/items/X/transition-rules', 'legal-reviewer'],
  ['POST', '/items/X/suspension', 'registrar'],
  ['POST', '/items/X/resumption', 'registrar'],
  ['POST', '/items/X/cancellation', 'registrar'],
  ['PUT', '/items/X/flow-chart', 'registrar', 'unit-head'],
  ['POST', '/items/X/flow-chart/annotations', 'registrar', 'unit-head'],
  ['POST', '/organisations', 'registrar'],
];

describe('谁可以办理目录的哪一步', () => {
  let bed: ServiceTestBed;
  let service: RunningService;

  beforeAll(async () => {
    bed = await ServiceTestBed.open(['power-registry']);
    service = await bed.start(powerRegistryService);
    await eventually('ready', async () => (await bed.call(service, '/ready')).status === 200);
  }, 30_000);
  afterAll(() => bed?.close());

  it.each(commands)('%s %s is for %s %s alone', async (method, route, ...allowed) => {
    const admitted: string[] = [];
    for (const role of everyRole) {
      const { status } = await bed.call(service, route, { method, as: { roles: [role] }, body: {} });
      // Who is admitted meets the next check: the body, or the item that does not exist.
      if (status !== 403) admitted.push(role);
    }
    expect(admitted.sort()).toEqual([...allowed].sort());
    expect((await bed.call(service, route, { method, body: {} })).status).toBe(401);
  });
});

import 'reflect-metadata';
import { foreignPower, samplePower } from '@daylight/contexts/service-center/domain/testing';
import type { PowerItem } from '@daylight/kernel/messages';
import { eventually } from '@daylight/kernel/testing';
import type { RunningService } from '@daylight/service-kit';
import { ServiceTestBed, type TestAnswer, type TestPerson } from '@daylight/service-kit/testing';
import { catalogueItemOf } from '../projections/catalogue/catalogue.consumer';
import { CatalogueItem } from '../projections/catalogue/catalogue-item.entity';
import { definition } from '../service-center.definition';

/** Where and when a spec asks, beyond who. */
type Circumstances = {
  /** Business day, at ten in the morning (China); the Monday of the sample application when absent. */
  readonly on?: string;
  readonly post?: string;
  readonly key?: string | null;
  readonly checkCode?: string;
};
type Body = object | string;

/** A service centre that runs on real servers, with the sample powers in its copy of the catalogue. */
export interface Center {
  readonly bed: ServiceTestBed;
  readonly service: RunningService;
  post(path: string, as: TestPerson | null, body: Body, more?: Circumstances): Promise<TestAnswer>;
  get(path: string, as: TestPerson | null, more?: Circumstances): Promise<TestAnswer>;
}

export async function openCenter(): Promise<Center> {
  const bed = await ServiceTestBed.open(['service-center', 'power-registry'], { clock: 'simulated' });
  const service = await bed.start(definition);
  await eventually('ready', async () => (await bed.call(service, '/ready')).status === 200);
  await putInForce(service, samplePower, foreignPower);
  const ask = (path: string, as: TestPerson | null, more: Circumstances, body?: Body) =>
    bed.call(service, path, { as: as ?? undefined, body, key: more.key, headers: headersOf(more) });
  return {
    bed,
    service,
    post: (path, as, body, more = {}) => ask(path, as, more, body),
    get: (path, as, more = {}) => ask(path, as, more),
  };
}

/** What the consumer would have written, without a registry that publishes. */
async function putInForce({ runtime }: RunningService, ...powers: readonly PowerItem[]): Promise<void> {
  const rows = powers.map((power, index) => catalogueItemOf(power, String(index + 1).padStart(20, '0')));
  await runtime.dataSource.getRepository(CatalogueItem).insert(rows);
}

function headersOf({ on = '2026-03-02', post, checkCode }: Circumstances): Record<string, string> {
  return {
    'daylight-now': `${on}T02:00:00.000Z`,
    ...(post === undefined ? {} : { 'daylight-post': encodeURIComponent(post) }),
    ...(checkCode === undefined ? {} : { 'daylight-check-code': checkCode }),
  };
}

/** The application of the specs. */
export const application = {
  powerCode: samplePower.powerCode,
  applicant: { kind: 'person', name: '王小明', idNumber: '360827199003071231', phone: '13800000000' },
  materials: ['M1', 'M2'],
};

import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateAuthorKey } from '@daylight/evidence';
import type { PublishedPowerItem } from '@daylight/contexts/power-registry/contracts';
import { createTestRecord, type TestRecord } from '@daylight/record/testing';
import type { PowerSnapshot } from '@daylight/contexts/service-center/domain';
import { foreignPower, posts, samplePower } from '@daylight/contexts/service-center/domain/testing';
import { createLogger, startService, type RunningService } from '@daylight/service-kit';
import { CatalogueItem } from '../replica/catalogue-item.entity';
import { serviceCenter } from '../service-center.definition';
import { startTestIssuer, type TestPerson } from './test-issuer';

/** The people of the specs, with the posts of the sample chart. */
export const staff = {
  applicant: { sub: 'u-applicant', organisation: 'public', roles: ['citizen'] },
  stranger: { sub: 'u-stranger', organisation: 'public', roles: ['citizen'] },
  agent: { sub: 'u-agent', organisation: 'cun-01', roles: ['village-agent'] },
  clerk: { sub: 'u-clerk', organisation: 'zwfwzx', roles: ['clerk'], posts: [posts.window] },
  planner: { sub: 'u-planner', organisation: 'zrzyj', roles: ['reviewer'], posts: [posts.planning] },
  fireOfficer: { sub: 'u-fire', organisation: 'zjj', roles: ['reviewer'], posts: [posts.fire] },
  reviewer: { sub: 'u-reviewer', organisation: 'zjj', roles: ['reviewer'], posts: [posts.reviewer] },
  approver: { sub: 'u-approver', organisation: 'zjj', roles: ['approver'], posts: [posts.approver] },
  both: {
    sub: 'u-both',
    organisation: 'zjj',
    roles: ['reviewer', 'approver'],
    posts: [posts.reviewer, posts.approver],
  },
  deliverer: { sub: 'u-deliverer', organisation: 'zwfwzx', roles: ['clerk'], posts: [posts.delivery] },
  head: { sub: 'u-head', organisation: 'zjj', roles: ['unit-head'] },
  operator: { sub: 'u-operator', organisation: 'sjj', roles: ['operator'] },
  auditor: { sub: 'u-auditor', organisation: 'sjj', roles: ['auditor'] },
  outsider: { sub: 'u-outsider', organisation: 'zjj', roles: ['registrar'] },
} as const satisfies { readonly [name: string]: TestPerson };

export type Answer = {
  readonly status: number;
  readonly type: string;
  readonly body: Record<string, unknown>;
  readonly text: string;
};
export type CallOptions = {
  readonly now?: string;
  readonly post?: string;
  readonly key?: string | null;
  readonly raw?: string;
};

/** A service center of its own on real servers: record, read models, NATS, identity. */
export class RunningCenter {
  private constructor(
    readonly service: RunningService,
    readonly record: TestRecord,
    private readonly issuer: Awaited<ReturnType<typeof startTestIssuer>>,
    private readonly folder: string,
  ) {}

  static async start(): Promise<RunningCenter> {
    const natsUrl = process.env['TEST_NATS_URL'];
    if (natsUrl === undefined)
      throw new Error('TEST_NATS_URL is not set: give the URL of a nats-server with JetStream');
    const [record, issuer, folder] = await Promise.all([
      createTestRecord(['service-center', 'power-registry']),
      startTestIssuer(),
      mkdtemp(join(tmpdir(), 'service-center-')),
    ]);
    await writeFile(join(folder, 'author.pem'), generateAuthorKey().privatePem);
    const config = {
      port: 0,
      host: '127.0.0.1',
      division: '360827',
      databaseUrl: record.adminUrl,
      databaseSchema: 'service_center',
      rebuildDatabaseUrl: record.adminUrl,
      recordUrl: record.urlOf('service-center'),
      natsUrl,
      natsNamespace: `test${randomBytes(6).toString('hex')}`,
      oidcIssuer: issuer.url,
      authorKeyFile: join(folder, 'author.pem'),
      clock: 'simulated' as const,
      roles: ['api', 'worker'] as const,
      dataDir: folder,
      referenceDataDir: join(__dirname, '../../../../data'),
      personalMasterKeyFile: join(folder, 'master-key'),
      logLevel: 'error' as const,
    };
    const service = await startService(serviceCenter, config, createLogger('service-center', 'error'));
    const center = new RunningCenter(service, record, issuer, folder);
    await center.publish(samplePower, foreignPower);
    return center;
  }

  async stop(): Promise<void> {
    await this.service.stop({ noticeMs: 0 });
    await this.issuer.stop();
    await this.record.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Puts versions of powers into the centre's copy of the catalogue, as its consumer would. */
  async publish(...powers: readonly PowerSnapshot[]): Promise<void> {
    const repository = this.service.runtime.dataSource.getRepository(CatalogueItem);
    for (const power of powers) {
      this.published += 1;
      await repository.upsert(
        {
          powerCode: power.powerCode,
          version: power.version,
          status: power.status,
          nameZh: power.nameZh,
          organisation: power.organisation,
          category: power.category,
          effectiveFrom: power.effectiveFrom,
          effectiveTo: power.effectiveTo ?? null,
          item: power as unknown as PublishedPowerItem,
          position: String(this.published).padStart(20, '0'),
        },
        ['powerCode', 'version'],
      );
    }
  }
  private published = 0;

  async post(
    path: string,
    person: TestPerson | null,
    body: object,
    options: CallOptions = {},
  ): Promise<Answer> {
    const headers = await this.headersOf(person, options);
    headers['content-type'] = 'application/json';
    if (options.key !== null) headers['idempotency-key'] = options.key ?? randomUUID();
    const text = options.raw ?? JSON.stringify(body);
    return answerOf(await fetch(`${this.service.url}${path}`, { method: 'POST', headers, body: text }));
  }

  async get(path: string, person: TestPerson | null, options: CallOptions = {}): Promise<Answer> {
    return answerOf(
      await fetch(`${this.service.url}${path}`, { headers: await this.headersOf(person, options) }),
    );
  }

  private async headersOf(
    person: TestPerson | null,
    { now, post }: CallOptions,
  ): Promise<Record<string, string>> {
    return {
      'daylight-now': now ?? '2026-03-02T02:00:00.000Z',
      ...(person === null ? {} : { authorization: `Bearer ${await this.issuer.tokenFor(person)}` }),
      ...(post === undefined ? {} : { 'daylight-post': encodeURIComponent(post) }),
    };
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const body = /json\b/.test(type) ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status: response.status, type, body, text };
}

/** The application of the specs. */
export const application = {
  powerCode: samplePower.powerCode,
  applicant: { kind: 'person', name: '王小明', idNumber: '360827199003071231', phone: '13800000000' },
  materials: ['M1', 'M2'],
};

/** A day at ten in the morning, China time. */
export function morning(day: string): { now: string } {
  return { now: `${day}T02:00:00.000Z` };
}

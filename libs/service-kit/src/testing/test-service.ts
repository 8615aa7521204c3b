import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateAuthorKey } from '@daylight/evidence';
import type { EventLog } from '@daylight/record';
import { createTestRecord, type TestRecord } from '@daylight/record/testing';
import { pino } from 'pino';
import { loadConfig } from '../config/load-config';
import type { ServiceConfig } from '../config/service-config';
import { startService, type RunningService } from '../boot/running-service';
import type { OpenApiSource } from '../operation/open-api';
import type { ServiceDefinition } from '../service-definition';
import { OPEN_API } from '../tokens';
import { AnswerCheck } from './answer-check';
import { TestIssuer, type TestPerson } from './test-issuer';

export interface TestBedOptions {
  readonly division?: string;
  readonly clock?: ServiceConfig['clock'];
  /** Default: the repository's `data/`. */
  readonly referenceDataDir?: string;
  readonly issuer?: TestIssuer;
}

export type TestAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; undefined when it is no JSON. */
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- specs look into answers of every shape
};

export type TestRequest = {
  readonly method?: string;
  /** Whose token goes along; none when absent. */
  readonly as?: TestPerson;
  readonly token?: string;
  /** An object goes as JSON, a string or buffer as it is. */
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
  /** The `Idempotency-Key`; writes without one get a fresh one, `null` sends none. */
  readonly key?: string | null;
};

/**
 * Real surroundings for services in specs: a record and a database of their own on `TEST_DATABASE_URL`, a NATS name space of
 * their own on `TEST_NATS_URL`, and an issuer of tokens.
 */
export class ServiceTestBed {
  private readonly started: RunningService[] = [];
  private readonly configs = new Map<string, ServiceConfig>();
  private readonly checks = new WeakMap<RunningService, AnswerCheck>();

  private constructor(
    readonly record: TestRecord,
    readonly issuer: TestIssuer,
    readonly natsUrl: string,
    readonly namespace: string,
    private readonly folder: string,
    private readonly options: TestBedOptions,
  ) {}

  /** @param contexts whose services may append to the record. */
  static async open(contexts: readonly string[], options: TestBedOptions = {}): Promise<ServiceTestBed> {
    const natsUrl = process.env['TEST_NATS_URL'];
    if (natsUrl === undefined || natsUrl === '')
      throw new Error('TEST_NATS_URL is not set: give the URL of a nats-server with JetStream');
    const record = await createTestRecord(contexts);
    const issuer = options.issuer ?? (await TestIssuer.start());
    const folder = mkdtempSync(path.join(tmpdir(), 'daylight-test-'));
    writeAuthors(folder, contexts);
    const namespace = `t${randomBytes(6).toString('hex')}`;
    return new ServiceTestBed(record, issuer, natsUrl, namespace, folder, options);
  }

  /** The configuration of a service in this bed; the same one whenever it is asked for. */
  config(name: string, changes: { readonly [variable: string]: string } = {}): ServiceConfig {
    const known = this.configs.get(name);
    if (known !== undefined && Object.keys(changes).length === 0) return known;
    const config = loadConfig(name, {
      PORT: '0',
      DIVISION: this.options.division ?? '360827',
      DATABASE_URL: this.record.adminUrl,
      RECORD_URL: this.record.urlOf(name),
      NATS_URL: this.natsUrl,
      NATS_NAMESPACE: this.namespace,
      OIDC_ISSUER: this.issuer.url,
      AUTHOR_KEY_FILE: path.join(this.folder, `${name}.pem`),
      AUTHOR_KEYS_FILE: path.join(this.folder, 'authors.json'),
      CLOCK: this.options.clock ?? 'system',
      DATA_DIR: this.folder,
      REFERENCE_DATA_DIR: this.options.referenceDataDir ?? path.join(process.cwd(), 'data'),
      ...changes,
    });
    this.configs.set(name, config);
    return config;
  }

  /** Starts a service; stopped with the bed unless stopped before. */
  async start(
    definition: ServiceDefinition,
    changes: { readonly [variable: string]: string } = {},
  ): Promise<RunningService> {
    const logger = pino({ level: process.env['TEST_LOG_LEVEL'] ?? 'silent' });
    const service = await startService(definition, this.config(definition.name, changes), logger);
    this.started.push(service);
    return service;
  }

  /**
   * One request to a service.
   * @throws Error when the answer is not what the service's OpenAPI document says.
   */
  async call(service: RunningService, route: string, request: TestRequest = {}): Promise<TestAnswer> {
    const method = request.method ?? (request.body === undefined ? 'GET' : 'POST');
    const headers = new Headers({ ...request.headers });
    const token =
      request.token ?? (request.as === undefined ? undefined : await this.issuer.token(request.as));
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    if (method !== 'GET' && request.key !== null) headers.set('idempotency-key', request.key ?? randomUUID());
    const raw = typeof request.body === 'string' || Buffer.isBuffer(request.body);
    const body = request.body === undefined ? undefined : raw ? request.body : JSON.stringify(request.body);
    if (body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
    const answer = await fetch(`${service.url}${route}`, { method, headers, body: body as string });
    const text = await answer.text();
    const { status } = answer;
    const contentType = answer.headers.get('content-type');
    const fault = this.checkOf(service).fault({ method, route, status, contentType, text });
    if (fault !== null) throw new Error(`the answer ${status} to ${method} ${route} ${fault}: ${text}`);
    return { status, headers: answer.headers, text, body: parsed(text) };
  }

  private checkOf(service: RunningService): AnswerCheck {
    const known = this.checks.get(service);
    if (known !== undefined) return known;
    const check = new AnswerCheck(service.app.get<OpenApiSource>(OPEN_API).document());
    this.checks.set(service, check);
    return check;
  }

  /** The record, opened to look into it as the service of a context sees it. */
  openRecord(context: string): Promise<EventLog> {
    return this.record.open(context);
  }

  /** Stops what runs and removes everything. */
  async close(): Promise<void> {
    await Promise.all(this.started.map((service) => service.stop({ noticeMs: 0 })));
    await this.issuer.stop();
    await this.record.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A key for each service, and the public ones for all, as `npm start` provisions them. */
function writeAuthors(folder: string, contexts: readonly string[]): void {
  const authors = contexts.map((service) => {
    const { privatePem, publicPem, keyId } = generateAuthorKey();
    writeFileSync(path.join(folder, `${service}.pem`), privatePem, { mode: 0o600 });
    return { keyId, service, publicPem };
  });
  writeFileSync(path.join(folder, 'authors.json'), JSON.stringify({ authors }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { daylightStore } from './daylight-store';
import { emmettStore, probeEmmett, type CorrectnessProbe } from './emmett-store';
import { rawPostgresStore } from './raw-postgres-store';
import type { BenchStore } from './store';

/** What is measured; every round runs each operation on each store in turn, so that a busy machine is busy for all. */
const operations = [
  { name: 'append 1 event, 1 client', clients: 1, eventCount: 1 },
  { name: 'append 1 event, 16 clients', clients: 16, eventCount: 1 },
  { name: 'append 1 event, 64 clients', clients: 64, eventCount: 1 },
  { name: 'append 10 events, 16 clients', clients: 16, eventCount: 10 },
] as const;
const replayName = 'replay of the whole log';

interface Sample {
  readonly store: string;
  readonly operation: string;
  readonly eventsPerSecond: number;
  readonly p50Ms?: number;
  readonly p99Ms?: number;
}

interface Row extends Sample {
  /** Compared with the raw insert (or raw read) of the same run. */
  readonly ofRaw: number;
}

const url = required('BENCH_DATABASE_URL');
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);
const secondsPerOperation = Number(process.env['BENCH_SECONDS'] ?? 3);
const resultsFolder = required('BENCH_RESULTS');

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const databases = await makeDatabases(['daylight', 'raw', 'emmett', 'probe']);
  const stores = [
    await daylightStore(databases.get('daylight') as string),
    await rawPostgresStore(databases.get('raw') as string),
    await emmettStore(databases.get('emmett') as string),
  ];
  const samples: Sample[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const operation of operations) {
      for (const store of inTurn(stores, round)) samples.push(await measureAppends(store, operation));
      process.stderr.write(`round ${round} of ${rounds}: ${operation.name}\n`);
    }
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (const store of inTurn(stores, round)) samples.push(await measureReplay(store));
    process.stderr.write(`round ${round} of ${rounds}: ${replayName}\n`);
  }
  const probes = await probeEmmett(await migrated(databases.get('probe') as string));
  const environment = await describeEnvironment();
  await Promise.all(stores.map((store) => store.close()));
  await dropDatabases([...databases.values()]);
  report(stores, tabulate(samples), probes, environment);
}

/** Another store begins each round. */
function inTurn(stores: readonly BenchStore[], round: number): BenchStore[] {
  const first = round % stores.length;
  return [...stores.slice(first), ...stores.slice(0, first)];
}

async function measureAppends(
  store: BenchStore,
  { name, clients, eventCount }: (typeof operations)[number],
): Promise<Sample> {
  const latenciesMs: number[] = [];
  const began = performance.now();
  const end = began + secondsPerOperation * 1000;
  const client = async () => {
    for (let now = performance.now(); now < end;) {
      await store.append(eventCount);
      const after = performance.now();
      latenciesMs.push(after - now);
      now = after;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1000;
  latenciesMs.sort((a, b) => a - b);
  return {
    store: store.name,
    operation: name,
    eventsPerSecond: (latenciesMs.length * eventCount) / seconds,
    p50Ms: quantile(latenciesMs, 0.5),
    p99Ms: quantile(latenciesMs, 0.99),
  };
}

async function measureReplay(store: BenchStore): Promise<Sample> {
  const began = performance.now();
  const count = await store.replay();
  return {
    store: store.name,
    operation: replayName,
    eventsPerSecond: count / ((performance.now() - began) / 1000),
  };
}

/** The median of the rounds of each store and operation. */
function tabulate(samples: readonly Sample[]): Row[] {
  const medians: Sample[] = [];
  for (const { store, operation } of samples) {
    if (medians.some((row) => row.store === store && row.operation === operation)) continue;
    const same = samples.filter((one) => one.store === store && one.operation === operation);
    same.sort((a, b) => a.eventsPerSecond - b.eventsPerSecond);
    medians.push(same[Math.floor(same.length / 2)] as Sample);
  }
  return medians.map((row) => {
    const raw = medians.find((one) => one.store === 'raw insert' && one.operation === row.operation);
    return { ...row, ofRaw: row.eventsPerSecond / (raw?.eventsPerSecond ?? Number.NaN) };
  });
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function report(
  stores: readonly BenchStore[],
  rows: readonly Row[],
  probes: readonly CorrectnessProbe[],
  environment: object,
): void {
  for (const operation of new Set(rows.map((row) => row.operation))) {
    console.log(`\n${operation}`);
    for (const row of rows.filter((one) => one.operation === operation)) console.log(line(row));
  }
  console.log('\nWhat each does with an append:');
  for (const { name, does } of stores) console.log(`  ${name.padEnd(12)} ${does}`);
  console.log('\nCorrectness before speed. emmett-postgresql 0.42 in this run:');
  for (const { contractCase, expected, found } of probes) {
    console.log(`  ${contractCase}: should be "${expected}", is "${found}"`);
  }
  console.log(
    '  Known besides and not measured here: its consumer loses an event of two interleaved transactions\n' +
      '  (C2-28, C2-29; mended in 0.43 betas), so its speed is that of a store which gives no safe order.',
  );
  mkdirSync(resultsFolder, { recursive: true });
  const file = path.join(resultsFolder, `${new Date().toISOString().replaceAll(':', '-')}.json`);
  writeFileSync(
    file,
    `${JSON.stringify({ environment, rounds, secondsPerOperation, rows, probes }, null, 2)}\n`,
  );
  console.log(`\nwritten: ${path.relative(process.cwd(), file)}`);
}

function line({ store, eventsPerSecond, ofRaw, p50Ms, p99Ms }: Row): string {
  const latency = p50Ms === undefined ? '' : `   p50 ${p50Ms.toFixed(1)} ms   p99 ${p99Ms?.toFixed(1)} ms`;
  const rate = Math.round(eventsPerSecond).toLocaleString('en').padStart(9);
  return `  ${store.padEnd(12)} ${rate} events/s   ${ofRaw.toFixed(2)} of raw${latency}`;
}

async function describeEnvironment(): Promise<object> {
  const names = [
    'server_version',
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'shared_buffers',
    'wal_sync_method',
  ];
  const settings = await withAdmin(async (admin) => {
    const { rows } = await admin.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any ($1)',
      [names],
    );
    return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  });
  const cpus = os.cpus();
  return {
    node: process.version,
    cpu: cpus[0]?.model,
    cores: cpus.length,
    postgresql: settings,
    commit: commit(),
  };
}

/** Null outside of a git work tree, such as an unpacked archive. */
function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}

const prefix = `bench_${process.pid}_`;

async function makeDatabases(names: readonly string[]): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  await withAdmin(async (admin) => {
    for (const name of names) {
      await admin.query(`create database "${prefix}${name}"`);
      const own = new URL(url);
      own.pathname = `/${prefix}${name}`;
      made.set(name, own.toString());
    }
  });
  return made;
}

async function dropDatabases(urls: readonly string[]): Promise<void> {
  await withAdmin(async (admin) => {
    for (const one of urls)
      await admin.query(`drop database "${new URL(one).pathname.slice(1)}" with (force)`);
  });
}

async function migrated(probeUrl: string): Promise<string> {
  const store = await emmettStore(probeUrl);
  await store.close();
  return probeUrl;
}

async function withAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set; run it as "npm run bench"`);
  return value;
}

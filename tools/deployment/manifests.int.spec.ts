import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readContextList } from '@daylight/context-list';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse, parseAllDocuments } from 'yaml';

type Manifest = {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string> };
  spec?: Record<string, unknown>;
};
type Container = {
  name: string;
  image: string;
  args?: string[];
  env?: { name: string; value?: string; valueFrom?: unknown }[];
  resources?: { limits?: unknown; requests?: unknown };
  livenessProbe?: unknown;
  readinessProbe?: unknown;
  securityContext?: { readOnlyRootFilesystem?: boolean; allowPrivilegeEscalation?: boolean };
};
type PodSpec = {
  containers: Container[];
  volumes?: { secret?: { secretName: string } }[];
  serviceAccountName?: string;
};
type SchemaIndex = { files: { file: string; kind: string; apiVersion: string }[] };

const root = path.join(__dirname, '../..');
const schemaFolder = path.join(root, 'data/k8s');
const renderTimeoutMs = 60_000;

const contexts = readContextList({}).map(({ name }) => name);
const index = JSON.parse(readFileSync(path.join(schemaFolder, 'index.json'), 'utf8')) as SchemaIndex;
const validators = new Map<string, ValidateFunction>();

function validatorOf({ apiVersion, kind }: Manifest): ValidateFunction {
  const key = `${apiVersion}/${kind}`;
  const known = validators.get(key);
  if (known !== undefined) return known;
  const entry = index.files.find((file) => file.apiVersion === apiVersion && file.kind === kind);
  if (entry === undefined) throw new Error(`no schema for ${key}`);
  const schema = JSON.parse(readFileSync(path.join(schemaFolder, entry.file), 'utf8')) as Record<
    string,
    unknown
  >;
  delete schema.$schema;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  // The API's integer formats say nothing that JSON Schema checks.
  for (const format of ['int32', 'int64', 'int-or-string', 'byte', 'double']) ajv.addFormat(format, true);
  const validate = ajv.compile(schema);
  validators.set(key, validate);
  return validate;
}

function problemsOf(manifest: Manifest): string[] {
  const validate = validatorOf(manifest);
  const isValid: boolean = validate(manifest);
  if (isValid) return [];
  return (validate.errors ?? []).map(
    (error) => `${manifest.kind} ${manifest.metadata.name} ${error.instancePath} ${error.message}`,
  );
}

function render(folder: string): Manifest[] {
  const output = execFileSync('kubectl', ['kustomize', path.join(root, 'deploy', folder)], {
    encoding: 'utf8',
    timeout: renderTimeoutMs,
    maxBuffer: 16 * 1024 * 1024,
  });
  return parseAllDocuments(output).map((document) => document.toJS() as Manifest);
}

const rendered = render('overlays/example');
const workloads = rendered.filter(({ kind }) => kind === 'Deployment' || kind === 'Job');
const podOf = (manifest: Manifest) => (manifest.spec as { template: { spec: PodSpec } }).template.spec;

describe('the example overlay', () => {
  it.each(rendered.map((manifest) => [`${manifest.kind} ${manifest.metadata.name}`, manifest] as const))(
    'renders %s as Kubernetes accepts it',
    (_name, manifest) => {
      expect(problemsOf(manifest)).toEqual([]);
    },
  );

  it('would be refused with a misspelt field', () => {
    const broken = structuredClone(workloads[0]!);
    const [container] = podOf(broken).containers;
    Object.assign(container!, { imge: container!.image });
    expect(problemsOf(broken)).not.toEqual([]);
  });

  it('deploys every service with its two roles, and the portal', () => {
    const deployments = rendered
      .filter(({ kind }) => kind === 'Deployment')
      .map(({ metadata }) => metadata.name);
    const expected = contexts.flatMap((name) => [`${name}-api`, `${name}-worker`]);
    expect(deployments.sort()).toEqual([...expected, 'portal'].sort());
  });

  it('gives every workload limits, probes and no more rights than it needs', () => {
    for (const manifest of workloads) {
      for (const container of podOf(manifest).containers) {
        expect(container.resources?.limits).toBeDefined();
        expect(container.resources?.requests).toBeDefined();
        expect(container.securityContext).toMatchObject({
          readOnlyRootFilesystem: true,
          allowPrivilegeEscalation: false,
        });
        if (manifest.kind === 'Deployment') {
          expect(container.livenessProbe).toBeDefined();
          expect(container.readinessProbe).toBeDefined();
        }
      }
    }
  });

  it('starts each service from its own bundle and with its own credentials', () => {
    for (const manifest of rendered.filter(
      ({ kind, metadata }) => kind === 'Deployment' && metadata.name !== 'portal',
    )) {
      const service = manifest.metadata.name.replace(/-(api|worker)$/, '');
      const pod = podOf(manifest);
      expect(pod.containers[0]?.args?.at(-1)).toBe(`dist/apps/${service}/main.js`);
      expect(
        JSON.stringify(pod)
          .match(/[a-z-]+-credentials/g)
          ?.every((name) => name === `${service}-credentials`),
      ).toBe(true);
    }
  });

  it('holds no secret: passwords and keys are named, never written', () => {
    expect(rendered.filter(({ kind }) => kind === 'Secret')).toEqual([]);
    for (const manifest of workloads) {
      for (const { env = [] } of podOf(manifest).containers) {
        for (const variable of env.filter(({ name }) => /URL$/.test(name))) {
          expect(variable.value).toBeUndefined();
        }
      }
    }
  });

  it('keeps one pod of each standing while nodes are drained', () => {
    const budgets = rendered
      .filter(({ kind }) => kind === 'PodDisruptionBudget')
      .map(({ metadata }) => metadata.name);
    const deployments = rendered
      .filter(({ kind }) => kind === 'Deployment')
      .map(({ metadata }) => metadata.name);
    expect(budgets.sort()).toEqual(deployments.sort());
  });

  it('lets nothing talk unless a policy says so', () => {
    const policies = rendered.filter(({ kind }) => kind === 'NetworkPolicy');
    expect(policies.map(({ metadata }) => metadata.name).sort()).toEqual([
      'deny-all',
      'names',
      'portal',
      'services',
    ]);
    expect(policies.find(({ metadata }) => metadata.name === 'deny-all')?.spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
  });

  it('puts everything into the county’s own namespace', () => {
    for (const { kind, metadata } of rendered)
      if (kind !== 'Namespace') expect(metadata.namespace).toBe('daylight-example');
  });
});

describe('what the deployment says of each context', () => {
  it('is what `npm run render` writes from apps/*/context.json', () => {
    const check = spawnSync(process.execPath, ['tools/deployment/render.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
      timeout: renderTimeoutMs,
    });
    // Where it fails, its output names what is stale and the command that mends it.
    expect(check.stdout + check.stderr).toBe('');
    expect(check.status).toBe(0);
  });
});

describe('docker-compose.yml', () => {
  type Service = {
    environment?: Record<string, string>;
    command?: string | string[];
    healthcheck?: unknown;
    depends_on?: object;
    volumes?: string[];
  };
  type Compose = {
    include?: { path: string; project_directory: string }[];
    services: Record<string, Service>;
    volumes: Record<string, unknown>;
  };
  const readCompose = (file: string) =>
    parse(readFileSync(path.join(root, file), 'utf8'), { merge: true }) as Compose;
  const main = readCompose('docker-compose.yml');
  const parts = [main, ...(main.include ?? []).map((part) => readCompose(part.path))];
  const compose = {
    services: Object.assign({}, ...parts.map(({ services }) => services)) as Compose['services'],
    volumes: Object.assign({}, ...parts.map(({ volumes }) => volumes)) as Compose['volumes'],
  };

  it('names everything once, and every volume and service that it uses', () => {
    const names = parts.flatMap(({ services }) => Object.keys(services));
    expect(new Set(names).size).toBe(names.length);
    for (const { volumes = [], depends_on = {} } of Object.values(compose.services)) {
      expect(names).toEqual(expect.arrayContaining(Object.keys(depends_on)));
      const used = volumes
        .map((volume) => volume.split(':')[0] ?? '')
        .filter((name) => !name.startsWith('.'));
      expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(used));
    }
  });

  it('runs the real EventStoreDB, NATS, PostgreSQL and Keycloak beside every service', () => {
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining(['eventstore', 'nats', 'postgres', 'keycloak', ...contexts, 'portal']),
    );
  });

  it('keeps the record of every service in EventStoreDB', () => {
    for (const name of contexts) {
      expect(compose.services[name]?.environment?.RECORD_URL).toMatch(/^esdb:\/\//);
    }
  });

  it('waits for what a service needs, by its health', () => {
    for (const name of [...contexts, 'portal']) {
      expect(compose.services[name]?.healthcheck).toBeDefined();
      expect(compose.services[name]?.depends_on).toBeDefined();
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { cloudEventFault } from './cloud-event-schema';

const folder = path.join(__dirname, '../../../data/cloudevents');

type Conformance = {
  readonly Mode?: string;
  readonly ContextAttributes: Record<string, unknown> & { readonly Extensions?: Record<string, unknown> };
  readonly Data?: string;
};

/** The CloudEvents project's own samples, written as JSON format events (structured mode). */
function samples(file: string): readonly object[] {
  const text = readFileSync(path.join(folder, 'conformance', file), 'utf8');
  return parseAllDocuments(text).map((document) => {
    const { ContextAttributes, Data } = document.toJS() as Conformance;
    const { Extensions = {}, ...attributes } = ContextAttributes;
    // YAML reads 1.0 as a number and a time as it stands; in JSON both are text.
    const specversion = Number(attributes['specversion']).toFixed(1);
    return { ...attributes, ...Extensions, specversion, data: Data };
  });
}

/** Bodies of the features' structured-mode scenarios. */
function structuredBodies(file: string): readonly unknown[] {
  const text = readFileSync(path.join(folder, 'conformance', file), 'utf8');
  return [...text.matchAll(/\{\s*"specversion"[\s\S]*?\n {8}\}/g)].map(
    ([body]) => JSON.parse(body) as unknown,
  );
}

describe('CloudEvents 1.0 by the project’s own schema and samples', () => {
  it('ships the official schema unchanged', () => {
    const official = readFileSync(path.join(folder, 'cloudevents.schema.json'), 'utf8');
    const ours = readFileSync(path.join(__dirname, 'cloudevents.schema.json'), 'utf8');
    expect(JSON.parse(ours)).toEqual(JSON.parse(official));
  });

  it.each(['v1.yaml', 'v1_minimum.yaml'])('accepts every sample of %s', (file) => {
    const found = samples(file);
    expect(found.length).toBeGreaterThan(0);
    for (const sample of found) expect(cloudEventFault(sample)).toBeNull();
  });

  it.each(readdirSync(path.join(folder, 'conformance')).filter((name) => name.endsWith('.feature')))(
    'accepts the structured-mode events of %s',
    (file) => {
      const found = structuredBodies(file);
      expect(found.length).toBeGreaterThan(0);
      for (const body of found) expect(cloudEventFault(body)).toBeNull();
    },
  );

  it.each(['id', 'source', 'specversion', 'type'])(
    'refuses an event without %s or with an empty one',
    (attribute) => {
      const [sample] = samples('v1.yaml');
      expect(cloudEventFault({ ...sample, [attribute]: undefined })).not.toBeNull();
      expect(cloudEventFault({ ...sample, [attribute]: '' })).not.toBeNull();
    },
  );
});

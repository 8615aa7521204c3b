import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventMetadata } from '@daylight/kernel';
import { eventType, objectOf } from '@daylight/kernel/messages';
import { recordedOf } from '@daylight/kernel/testing';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { aggregates, consultation, serviceCase } from './index';
import { consultationCourse, courses, recordedCourse } from './testing';

/** One recorded example of every version of every event ever released. Files are added, never changed. */
const folder = join(__dirname, 'testing/golden');
const listName = 'golden.sha256';
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const listed = new Map(
  textOf(listName)
    .trim()
    .split('\n')
    .map((line) => line.split('  ').reverse() as [string, string]),
);

const declared = aggregates.flatMap((aggregate) =>
  Object.entries(aggregate.messages.events).map(([name, declaration]) => ({ aggregate, name, declaration })),
);
const ajv = addFormats(new Ajv2020({ strict: true, allowUnionTypes: true }));

function goldenOf(name: string, version: number) {
  const { type, data, metadata } = JSON.parse(textOf(`${name}.v${version}.json`)) as {
    readonly type: string;
    readonly data: object;
    readonly metadata: EventMetadata;
  };
  return recordedOf({ type, data } as Parameters<typeof recordedOf>[0], metadata);
}

/** What the specs' courses record of an event: the example to add for a new one. */
function exampleOf(type: string): string {
  const recorded = [
    ...Object.values(courses).flatMap((course) => recordedCourse(serviceCase, course)),
    ...recordedCourse(consultation, consultationCourse),
  ].find((each) => each.type === type);
  return `${JSON.stringify({ type, data: recorded?.data, metadata: recorded?.metadata }, null, 2)}\n`;
}

describe('golden files', () => {
  it('there is one of every version of every declared event', () => {
    const missing = declared.flatMap(({ aggregate, name, declaration }) =>
      Array.from({ length: declaration.version }, (_, index) => `${name}.v${index + 1}.json`)
        .filter((file) => !files.includes(file))
        .map((file) => ({ file, example: exampleOf(eventType(aggregate.messages, name)) })),
    );
    expect(missing).toEqual([]);
  });

  it('none has changed since it was released', () => {
    for (const [file, digest] of listed)
      expect([file, createHash('sha256').update(textOf(file)).digest('hex')]).toEqual([file, digest]);
  });

  it('every file stands in the list', () => {
    expect(files.filter((file) => !listed.has(file))).toEqual([]);
  });

  describe.each(declared)('$name', ({ aggregate, name, declaration }) => {
    const versions = Array.from({ length: declaration.version }, (_, index) => index + 1);
    it.each(versions)('version %i still reads as what is declared, and folds', (version) => {
      const recorded = goldenOf(name, version);
      expect(recorded.metadata.schemaVersion).toBe(version);
      const read = aggregate.read(recorded);
      const validate = ajv.compile(objectOf(declaration.fields));
      expect([validate(read?.data), validate.errors]).toEqual([true, null]);
      expect(aggregate.fold([recorded])).not.toEqual(aggregate.initial);
    });
  });
});

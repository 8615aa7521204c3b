import { createHash } from 'node:crypto';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { RecordedEvent } from '@daylight/kernel';
import { objectOf, plainSchema, type Messages } from '@daylight/kernel/messages';
import { recordedOf } from '@daylight/kernel/testing';
import { everyContext } from '@daylight/every-context';
import {
  contextNames,
  definitionsGivenTo,
  filesBelow,
  importsOf,
  memberNames,
  memberObject,
  textOf,
} from './context-files';

/** What a context's folders may hold (SKELETON: one skeleton for all), by the suffix that says a file's kind. */
const kinds: { readonly [folder: string]: readonly RegExp[] } = {
  http: [/-acts\.ts$/, /\.controller\.ts$/, /\/(atom-feed|refusals)\.ts$/],
  commands: [/-circumstances\.ts$/, /-preparation\.ts$/, /refusals\.ts$/],
  projections: [/\.projection\.ts$/, /\.consumer\.ts$/, /\.entity\.ts$/, /-replica\.ts$/],
  queries: [/\.ts$/],
  reactions: [/\.ts$/],
  reference: [/\.ts$/],
};
const folders = Object.keys(kinds);

/** Past tense as the record speaks: `CaseFiled`, `OutcomeSent`; the irregular ones that occur. */
const pastTense =
  /(ed|Given|Sent|Told|Held|Made|Paid|Withdrawn|Taken|Begun|Met|HandedOver|EnteredIntoForce|OrderedToDisclose|ForClarification|ObjectedTo)$/;
const definitionOrder = ['initial', 'evolve', 'acts', 'envelope', 'afterwards'];
const messagesOrder = ['title', 'about', 'events', 'commands', 'queries'];

const contexts = everyContext();
const aggregatesOf = (name: string) => contexts.find((each) => each.name === name)?.aggregates ?? [];
const messagesOf = (name: string): readonly Messages[] => aggregatesOf(name).map(({ messages }) => messages);

function isInOrder(names: readonly string[], order: readonly string[]): boolean {
  const known = names.filter((name) => order.includes(name));
  const sorted = [...known].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return known.every((name, index) => name === sorted[index]);
}

describe.each(contextNames)('the context %s has the one skeleton', (context) => {
  const app = `apps/${context}`;
  const library = `libs/contexts/${context}`;
  const appFiles = filesBelow(`${app}/src`).map((file) => file.slice(`${app}/src/`.length));
  const sources = [...filesBelow(`${app}/src`), ...filesBelow(library)].filter((file) =>
    file.endsWith('.ts'),
  );
  const own = sources.filter((file) => !/\.spec\.ts$|\/testing\/|\/client\//.test(file));
  const hasAggregates = aggregatesOf(context).length > 0;

  it('has the files that everybody looks for', () => {
    const expected = [
      `${app}/context.json`,
      `${app}/src/main.ts`,
      `${app}/src/${context}.definition.ts`,
      `${app}/src/${context}.module.ts`,
      `${library}/domain/index.ts`,
      ...(hasAggregates ? [`${library}/contracts/index.ts`, `${library}/contracts/own.ts`] : []),
    ];
    const present = [...filesBelow(app), ...filesBelow(library)];
    expect(expected.filter((file) => !present.includes(file))).toEqual([]);
    expect(filesBelow('docs/reference/contexts')).toContain(`docs/reference/contexts/${context}.md`);
  });

  it('keeps each file of the app in the folder of its kind', () => {
    const top = new RegExp(`^(main|${context}\\.(definition|module))\\.ts$`);
    const misplaced = appFiles.filter((file) => {
      const [folder = '', ...rest] = file.split('/');
      if (rest.length === 0) return !top.test(file);
      if (folder === 'testing' || /\.spec\.ts$/.test(file)) return false;
      return !folders.includes(folder) || !kinds[folder]?.some((suffix) => suffix.test(`/${file}`));
    });
    expect(misplaced).toEqual([]);
  });

  it('names its files in kebab-case, and none as a drawer for everything', () => {
    const names = sources.map((file) => path.basename(file));
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.ts$/.test(name))).toEqual([]);
    expect(names.filter((name) => /^(utils?|helpers?|common|managers?)\b/.test(name))).toEqual([]);
  });

  it('declares messages in one order and aggregates in one order', () => {
    const declarations = own.filter((file) => file.endsWith('-messages.ts'));
    expect(declarations).toHaveLength(aggregatesOf(context).length);
    for (const file of declarations)
      for (const definition of definitionsGivenTo(file, 'messages'))
        expect([file, isInOrder(memberNames(definition), messagesOrder)]).toEqual([file, true]);
    const aggregates = own.flatMap((file) => definitionsGivenTo(file, 'administered', 'aggregate'));
    expect(aggregates).toHaveLength(aggregatesOf(context).length);
    for (const definition of aggregates) {
      const names = memberNames(definition);
      expect(names.filter((name) => !definitionOrder.includes(name))).toEqual([]);
      expect(isInOrder(names, definitionOrder)).toBe(true);
    }
  });

  it('evolves and acts in the order of the declarations', () => {
    for (const file of own)
      for (const definition of definitionsGivenTo(file, 'administered', 'aggregate')) {
        const evolve = memberObject(definition, 'evolve');
        const acts = memberObject(definition, 'acts');
        const declared = messagesOf(context).find(({ commands }) =>
          acts === undefined ? false : memberNames(acts).every((name) => Object.hasOwn(commands, name)),
        );
        if (evolve !== undefined)
          expect([file, memberNames(evolve)]).toEqual([file, Object.keys(declared?.events ?? {})]);
        if (acts !== undefined)
          expect([file, memberNames(acts)]).toEqual([file, Object.keys(declared?.commands ?? {})]);
      }
  });

  it('names events in the past tense and acts as verbs, each with both languages', () => {
    for (const declared of messagesOf(context)) {
      expect(
        Object.keys(declared.events).filter(
          (name) => !/^[A-Z][A-Za-z]+$/.test(name) || !pastTense.test(name),
        ),
      ).toEqual([]);
      expect(Object.keys(declared.commands).filter((name) => !/^[a-z][A-Za-z]+$/.test(name))).toEqual([]);
      for (const { title } of Object.values(declared.commands))
        expect(title).toEqual({
          zh: expect.stringMatching(/\p{Script=Han}/u),
          en: expect.stringMatching(/[a-z]/),
        });
      const fields = [...Object.values(declared.events), ...Object.values(declared.commands)].flatMap(
        ({ fields: each }) => Object.values(each as object) as { title: { zh: string; en: string } }[],
      );
      expect(fields.filter(({ title }) => title.zh === '' || title.en === '')).toEqual([]);
    }
  });

  it('publishes exactly what its aggregates declare', () => {
    const published = contexts.find((each) => each.name === context)?.publication;
    const types = messagesOf(context).flatMap((declared) =>
      Object.keys(declared.events).map((name) => `${context}.${name}`),
    );
    expect(Object.keys(published?.versions ?? {}).sort()).toEqual(types.sort());
  });

  it('speaks the one grammar: nothing of the old one is left', () => {
    const old = own.filter((file) =>
      /\b(Decider|CommandRunner|CommandEndpoint|DomainEvent|IntegrationContract|ApiProperty|ParseUUIDPipe)\b/.test(
        textOf(file),
      ),
    );
    expect(old).toEqual([]);
    const edge = own.filter((file) =>
      importsOf(file).some((name) => name === 'class-validator' || name === 'class-transformer'),
    );
    expect(edge).toEqual([]);
  });

  it('casts no recorded event to a type: it is read through its aggregate or publication', () => {
    const cast = /(recorded|event)\.data as |as unknown as \w*Event\b/;
    expect(own.filter((file) => cast.test(textOf(file)))).toEqual([]);
  });
});

describe.each(contexts.filter(({ aggregates }) => aggregates.length > 0).map(({ name }) => name))(
  'the events of %s stay readable for ever',
  (context) => {
    const folder = `libs/contexts/${context}/domain/testing/golden`;
    const files = filesBelow(folder).filter((file) => file.endsWith('.json'));
    const declared = messagesOf(context).flatMap(({ events }) => Object.entries(events));
    const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
    const exampleIn = (file: string): RecordedEvent => {
      const { type, data, metadata } = JSON.parse(textOf(file)) as RecordedEvent;
      return recordedOf({ type, data } as never, metadata);
    };

    it('every version of every event has its example, and nothing else has', () => {
      const expected = declared.flatMap(([name, { version }]) =>
        Array.from({ length: version }, (_none, index) => `${folder}/${name}.v${index + 1}.json`),
      );
      expect([...files].sort()).toEqual(expected.sort());
    });

    it('no example was ever changed: the list of their digests only grows', () => {
      const sums = files.map(
        (file) => `${createHash('sha256').update(textOf(file)).digest('hex')}  ${path.basename(file)}`,
      );
      expect(textOf(`${folder}/golden.sha256`).trim().split('\n').sort()).toEqual(sums.sort());
    });

    it.each(files)('%s is read as its declaration of today says', (file) => {
      const example = exampleIn(file);
      expect(file).toContain(`.v${example.metadata.schemaVersion}.json`);
      const readers = aggregatesOf(context).filter((aggregate) => aggregate.read(example) !== null);
      expect(readers).toHaveLength(1);
      const event = readers[0]?.read(example);
      const name = path.basename(file).replace(/\.v\d+\.json$/, '');
      const fields = declared.find(([each]) => each === name)?.[1].fields as Parameters<typeof objectOf>[0];
      const validate = ajv.compile(plainSchema(objectOf(fields)));
      expect([validate(event?.data), validate.errors]).toEqual([true, null]);
    });
  },
);

import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RecordedEvent } from '@daylight/kernel';
import { objectOf, plainSchema, type EventDeclaration } from '@daylight/kernel/messages';
import { recordedOf } from '@daylight/kernel/testing';
import { organisationMessages, powerItemMessages } from '@daylight/contexts/power-registry/contracts/own';
import { aggregates, organisation, powerItem } from '.';

/** One example of every version of every event ever recorded. Files are added, never changed. */
const folder = path.join(__dirname, 'testing/golden');
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const examples = new Map<string, RecordedEvent>(
  files.map((file) => {
    const { type, data, metadata } = JSON.parse(read(file)) as RecordedEvent;
    return [file, recordedOf({ type, data } as never, metadata)];
  }),
);
const declared: readonly (readonly [name: string, EventDeclaration])[] = [
  powerItemMessages,
  organisationMessages,
].flatMap(({ events }) => Object.entries(events));
const fileOf = (name: string, version: number): string => `${name}.v${version}.json`;
const latest = (name: string): RecordedEvent => {
  const version = declared.find(([each]) => each === name)?.[1].version ?? 0;
  const example = examples.get(fileOf(name, version));
  if (example === undefined) throw new RangeError(`no golden file of ${name}`);
  return example;
};
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));

describe('已记载的事件永远可读', () => {
  it('every version of every declared event has its example, and nothing else has', () => {
    const expected = declared.flatMap(([name, { version }]) =>
      Array.from({ length: version }, (_none, index) => fileOf(name, index + 1)),
    );
    expect([...files].sort()).toEqual(expected.sort());
  });

  it('no example was ever changed', () => {
    const sums = files.map((file) => `${createHash('sha256').update(read(file)).digest('hex')}  ${file}`);
    expect(read('golden.sha256').trim().split('\n').sort()).toEqual(sums.sort());
  });

  it.each(files)('%s is read as its declaration of today says', (file) => {
    const example = examples.get(file)!;
    const [event] = aggregates.flatMap((aggregate) => aggregate.read(example) ?? []);
    const name = file.slice(0, file.indexOf('.'));
    const declaration = declared.find(([each]) => each === name)?.[1];
    const validate = ajv.compile(plainSchema(objectOf(declaration?.fields ?? {})));
    expect([validate(event?.data), validate.errors]).toEqual([true, null]);
  });

  it('every example folds, in the order of an item’s life', () => {
    const life = [
      ...['PowerItemDrafted', 'PowerItemReconciled', 'PromiseWaiverGranted', 'PowerItemRegistered'],
      ...['PowerItemObjectedTo', 'PowerItemDrafted', 'PowerItemLegallyReviewed', 'PowerItemDeliberated'],
      ...['PowerItemSigned', 'PowerItemDeclared', 'PowerItemReturnedForClarification', 'PowerItemDrafted'],
      ...['PowerItemOrderedToDisclose', 'PowerItemFilingConfirmed', 'FlowChartRegistered'],
      ...['SecretListingApproved', 'PowerItemSecretFiled', 'PowerItemPublished', 'PowerItemEnteredIntoForce'],
      ...['ChangeReported', 'PowerItemSuspended', 'PowerItemResumed', 'LegalBasisRepealed'],
      ...['TransitionRuleRecorded', 'AmendmentDrafted', 'PowerItemAbolished', 'AmendmentDrafted'],
      ...['AmendmentEnteredIntoForce', 'PowerItemCancelled'],
    ];
    expect([...new Set(life)].sort()).toEqual(Object.keys(powerItemMessages.events).sort());
    expect(powerItem.fold(life.map(latest))).toMatchObject({
      standing: 'cancelled',
      heading: { version: 2 },
      versions: [
        { version: 1, effectiveTo: '2026-11-30' },
        { version: 2, status: 'cancelled' },
      ],
      charts: [{ version: 1 }],
      waivers: [{ grantedOn: '2026-11-23' }],
    });
    expect(organisation.fold([latest('OrganisationRegistered')]).registered?.nameZh).toBe('遂川县水利局');
  });
});

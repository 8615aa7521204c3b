import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RecordedEvent } from '@daylight/kernel';
import { powerItemMessages } from '@daylight/contexts/power-registry/contracts/own';
import { recordedOf } from '@daylight/kernel/testing';
import { organisation, powerItem } from '.';

/** The example of an event's first version. */
function example(name: string): RecordedEvent {
  const file = path.join(__dirname, 'testing/golden', `${name}.v1.json`);
  const { type, data, metadata } = JSON.parse(readFileSync(file, 'utf8')) as RecordedEvent;
  return recordedOf({ type, data } as never, metadata);
}

describe('已记载的事件永远可读', () => {
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
    expect(powerItem.fold(life.map(example))).toMatchObject({
      standing: 'cancelled',
      heading: { version: 2 },
      versions: [
        { version: 1, effectiveTo: '2026-11-30' },
        { version: 2, status: 'cancelled' },
      ],
      charts: [{ version: 1 }],
      waivers: [{ grantedOn: '2026-11-23' }],
    });
    expect(organisation.fold([example('OrganisationRegistered')]).registered?.nameZh).toBe('遂川县水利局');
  });
});

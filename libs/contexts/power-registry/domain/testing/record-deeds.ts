import assert from 'node:assert/strict';
import { isRefusal, type RecordedEvent } from '@daylight/kernel';
import { declarationOf } from '@daylight/kernel/messages';
import { recordedOf } from '@daylight/kernel/testing';
import { powerItem } from '../power-item/power-item';
import type { PowerItemDeed } from './sample-item';

/**
 * The events of deeds as the record would return them, envelopes included: for specs of what reads them.
 * @throws AssertionError when a deed is refused.
 */
export function recordDeeds(deeds: readonly PowerItemDeed[]): RecordedEvent[] {
  let state = powerItem.initial;
  const recorded: RecordedEvent[] = [];
  for (const { act, body, at } of deeds) {
    const done = powerItem.enact(act, body as never, state, at);
    assert.ok(!isRefusal(done), `${act} was refused`);
    state = done.state;
    for (const { event, facts } of done.events) {
      const schemaVersion = declarationOf(powerItem.messages, event.type)?.version ?? 1;
      const metadata = { actor: at.actor, occurredAt: at.occurredAt, schemaVersion, ...facts };
      const revision = recorded.length;
      const place = {
        stream: powerItem.stream(at.id.toLowerCase()),
        revision,
        position: String(revision).padStart(20, '0'),
      };
      recorded.push(recordedOf(event, metadata, place));
    }
  }
  return recorded;
}

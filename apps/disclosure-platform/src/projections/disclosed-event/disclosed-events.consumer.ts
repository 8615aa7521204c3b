import {
  decideDisclosure,
  indexTerms,
  searchedTexts,
  type DisclosureDecision,
} from '@daylight/contexts/disclosure-platform/domain';
import { aggregateOfStream, type IntegrationData } from '@daylight/kernel';
import type { Publication } from '@daylight/kernel/messages';
import type { IntegrationMessage } from '@daylight/messaging';
import { maskText } from '@daylight/privacy';
import type { ServiceConsumer } from '@daylight/service-kit';
import type { EntityManager } from 'typeorm';
import { DisclosedEvent } from './disclosed-event.entity';

/**
 * Publishes every event of these contexts as it arrives: scope and masks are applied, nobody presses a button.
 * A function of the message alone, so that the public pages can be rebuilt from the record and compared.
 */
export function disclosedEventsConsumer(publications: readonly Publication[]): ServiceConsumer {
  return {
    name: 'disclosed-events',
    contracts: publications,
    entities: [DisclosedEvent],
    async apply(message: IntegrationMessage, manager: EntityManager): Promise<void> {
      await manager.insert(DisclosedEvent, disclose(message));
    },
  };
}

/** The row of one message. */
export function disclose({ context, event, data }: IntegrationMessage): DisclosedEvent {
  const decision = decideDisclosure(data, maskText);
  return {
    position: data.position,
    eventId: event.id,
    context,
    aggregate: aggregateOfStream(data.stream),
    type: `${context}.${eventName(event.type)}`,
    stream: data.stream,
    revision: data.revision,
    organisation: data.actor.organisation,
    post: data.actor.post ?? null,
    occurredAt: new Date(data.occurredAt),
    recordedAt: new Date(data.recordedAt),
    digest: data.digest,
    ...decided(decision),
    ...placeInProcedure(data, decision),
    terms: termsOf(data, decision),
  };
}

function decided({ matter, status, reason, summary, deviations, ...decision }: DisclosureDecision) {
  return {
    matterNo: matter?.no ?? null,
    matterNameZh: matter?.nameZh ?? null,
    matterNameEn: matter?.nameEn ?? null,
    statusZh: status?.zh ?? null,
    statusEn: status?.en ?? null,
    deviations: [...deviations],
    backdated: decision.backdated,
    visibility: decision.visibility,
    disclosureClass: decision.class,
    reasonZh: reason?.zh ?? null,
    reasonEn: reason?.en ?? null,
    reasonMissing: decision.reasonMissing,
    summaryZh: summary.zh,
    summaryEn: summary.en,
    payload: decision.payload,
    masked: decision.masked,
  };
}

/** By which power and at which of its steps; part of what an event says. */
function placeInProcedure({ powerCode, step }: IntegrationData, { visibility }: DisclosureDecision) {
  const isFull = visibility === 'full';
  return { powerCode: (isFull && powerCode) || null, step: (isFull && step) || null };
}

function termsOf({ powerCode, actor }: IntegrationData, decision: DisclosureDecision): string[] {
  const texts = searchedTexts(decision);
  const place = decision.visibility === 'full' ? [powerCode, actor.post] : [];
  return indexTerms(...place.filter((text) => text !== undefined), ...texts);
}

/** `cn.daylight.service-center.ApplicationAccepted.v1` → `ApplicationAccepted`. */
function eventName(type: string): string {
  return type.split('.').at(-2) ?? type;
}

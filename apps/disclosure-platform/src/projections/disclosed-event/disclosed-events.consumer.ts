import {
  decideDisclosure,
  indexTerms,
  type DisclosureDecision,
} from '@daylight/contexts/disclosure-platform/domain';
import type { IntegrationData, JsonObject } from '@daylight/kernel';
import type { IntegrationMessage } from '@daylight/messaging';
import { powerRegistryContract } from '@daylight/contexts/power-registry/contracts';
import { maskText } from '@daylight/privacy';
import { serviceCenterContract } from '@daylight/contexts/service-center/contracts';
import type { ServiceConsumer } from '@daylight/service-kit';
import type { EntityManager } from 'typeorm';
import { DisclosedEvent } from './disclosed-event.entity';

/** Every context whose events are published; a new centre is added here and nowhere else. */
export const disclosedContracts = [powerRegistryContract, serviceCenterContract] as const;

/**
 * Publishes every event of every context as it arrives: scope and masks are applied, nobody presses a button.
 * A function of the message alone, so that the public pages can be rebuilt from the record and compared.
 */
export const disclosedEventsConsumer: ServiceConsumer = {
  name: 'disclosed-events',
  contracts: disclosedContracts,
  entities: [DisclosedEvent],
  async apply(message: IntegrationMessage, manager: EntityManager): Promise<void> {
    await manager.insert(DisclosedEvent, disclose(message));
  },
};

/** The row of one message. */
export function disclose({ context, event, data }: IntegrationMessage): DisclosedEvent {
  const decision = decideDisclosure(data, maskText);
  const isFull = decision.visibility === 'full';
  return {
    position: data.position,
    eventId: event.id,
    context,
    type: `${context}.${eventName(event.type)}`,
    stream: data.stream,
    revision: data.revision,
    caseNo: isFull ? textOf(data.payload, 'caseNo') : null,
    powerCode: isFull ? (data.powerCode ?? textOf(data.payload, 'powerCode')) : null,
    step: isFull ? (data.step ?? null) : null,
    organisation: data.actor.organisation,
    post: data.actor.post ?? null,
    occurredAt: new Date(data.occurredAt),
    recordedAt: new Date(data.recordedAt),
    visibility: decision.visibility,
    disclosureClass: decision.class,
    reasonZh: decision.reason?.zh ?? null,
    reasonEn: decision.reason?.en ?? null,
    reasonMissing: decision.reasonMissing,
    summaryZh: decision.summary.zh,
    summaryEn: decision.summary.en,
    payload: decision.payload,
    masked: decision.masked,
    digest: data.digest,
    terms: termsOf(data, decision),
  };
}

function termsOf(data: IntegrationData, decision: DisclosureDecision): string[] {
  const texts = [decision.summary.zh, decision.summary.en];
  if (decision.payload !== null) {
    for (const key of ['caseNo', 'powerCode', 'itemNameZh', 'nameZh', 'applicantMasked', 'organisationZh']) {
      const text = textOf(decision.payload, key);
      if (text !== null) texts.push(text);
    }
    if (data.powerCode !== undefined) texts.push(data.powerCode);
    if (data.actor.post !== undefined) texts.push(data.actor.post);
  }
  return indexTerms(...texts);
}

function textOf(payload: JsonObject, key: string): string | null {
  const value = payload[key];
  return typeof value === 'string' ? value : null;
}

/** `cn.daylight.service-center.ApplicationAccepted.v1` → `ApplicationAccepted`. */
function eventName(type: string): string {
  return type.split('.').at(-2) ?? type;
}

import type { RecordedEvent } from '@daylight/kernel';
import type { Projection } from '@daylight/read-models';
import type { ConsultationEvent } from '@daylight/contexts/service-center/domain';
import type { EntityManager } from 'typeorm';
import { ConsultationRow } from './consultation.entity';

const prefix = 'service-center.consultation-';

/** Questions and answers. */
export const consultationProjection: Projection = {
  name: 'consultation',
  filter: { streamPrefixes: [prefix] },
  entities: [ConsultationRow],
  async apply(events: readonly RecordedEvent[], manager: EntityManager): Promise<void> {
    const repository = manager.getRepository(ConsultationRow);
    for (const recorded of events) {
      const event = { type: recorded.type, data: recorded.data } as unknown as ConsultationEvent;
      const consultationId = recorded.stream.slice(prefix.length);
      const lastPosition = recorded.position;
      if (event.type === 'service-center.ConsultationAsked') {
        await repository.upsert(rowOf(consultationId, event, lastPosition), ['consultationId']);
      } else if (event.type === 'service-center.ConsultationHandedOver') {
        const before = await repository.findOneByOrFail({ consultationId });
        const handOvers = before.handOvers + 1;
        await repository.update({ consultationId }, { organisation: event.data.to, handOvers, lastPosition });
      } else if (event.type === 'service-center.ConsultationAnswered') {
        const { answeredOn, answerZh, late } = event.data;
        await repository.update({ consultationId }, { answeredOn, answerZh, late, lastPosition });
      }
    }
  },
};

function rowOf(
  consultationId: string,
  { data }: Extract<ConsultationEvent, { type: 'service-center.ConsultationAsked' }>,
  lastPosition: string,
): ConsultationRow {
  return {
    consultationId,
    topicZh: data.topicZh,
    powerCode: data.powerCode ?? null,
    organisation: data.organisation,
    asker: data.askerDisplayName,
    askerSubject: data.askerSubject ?? null,
    checkCodeHash: data.checkCodeHash,
    askedOn: data.askedOn,
    dueOn: data.dueOn,
    answeredOn: null,
    late: false,
    answerZh: null,
    handOvers: 0,
    sealed: data.sealed,
    lastPosition,
  };
}

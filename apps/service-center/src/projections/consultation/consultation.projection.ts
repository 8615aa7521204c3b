import type { consultationMessages } from '@daylight/contexts/service-center/contracts/own';
import { consultation } from '@daylight/contexts/service-center/domain';
import { projectionOf, type Projected } from '@daylight/read-models';
import type { Repository } from 'typeorm';
import { ConsultationRow } from './consultation.entity';

type ConsultationEvent = Projected<typeof consultationMessages>;

/** Questions and answers. */
export const consultationProjection = projectionOf(consultation, {
  name: 'consultation',
  entities: [ConsultationRow],
  async apply(events, manager): Promise<void> {
    const repository = manager.getRepository(ConsultationRow);
    for (const event of events) await applyOne(event, repository);
  },
});

async function applyOne(event: ConsultationEvent, repository: Repository<ConsultationRow>): Promise<void> {
  const {
    id: consultationId,
    recorded: { position: lastPosition },
    envelope: { day },
  } = event;
  switch (event.type) {
    case 'service-center.ConsultationAsked':
      await repository.upsert(rowOf(event), ['consultationId']);
      return;
    case 'service-center.ConsultationHandedOver':
      await repository.increment({ consultationId }, 'handOvers', 1);
      await repository.update({ consultationId }, { organisation: event.data.to, lastPosition });
      return;
    case 'service-center.ConsultationAnswered': {
      const { answerZh, late } = event.data;
      await repository.update({ consultationId }, { answeredOn: day, answerZh, late, lastPosition });
    }
  }
}

function rowOf({
  id,
  data,
  envelope,
  recorded,
}: Extract<ConsultationEvent, { type: 'service-center.ConsultationAsked' }>): ConsultationRow {
  return {
    consultationId: id,
    topicZh: data.topicZh,
    powerCode: data.powerCode ?? null,
    organisation: data.organisation,
    asker: data.askerDisplayName,
    askerSubject: data.askerSubject ?? null,
    checkCodeHash: data.checkCodeHash,
    askedOn: envelope.day,
    dueOn: data.dueOn,
    answeredOn: null,
    late: false,
    answerZh: null,
    handOvers: 0,
    question: data.question,
    name: data.name ?? null,
    phone: data.phone ?? null,
    lastPosition: recorded.position,
  };
}

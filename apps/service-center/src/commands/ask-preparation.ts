import type { consultationMessages } from '@daylight/contexts/service-center/contracts/own';
import { maskName } from '@daylight/privacy';
import { PersonalData, type Preparation, type PreparationAsked, type Prepared } from '@daylight/service-kit';
import { Injectable } from '@nestjs/common';

type ConsultationMessages = typeof consultationMessages;

/** Seals the question under the asker's own key, and makes the code by which whoever asked reads the answer. */
@Injectable()
export class AskPreparation implements Preparation<ConsultationMessages, 'ask'> {
  constructor(private readonly personal: PersonalData) {}

  async prepare(
    asked: PreparationAsked<ConsultationMessages, 'ask'>,
  ): Promise<Prepared<ConsultationMessages, 'ask'>> {
    const { id, stream, request, invocation } = asked;
    const { question, name, phone, ...open } = request;
    const { subject, roles } = invocation.person;
    // Staff register what somebody asked at the window: the question is not theirs.
    const askerSubject = roles.includes('citizen') ? subject : undefined;
    const seal = await this.personal.sealFor(askerSubject ?? `asker-of-${id}`, id, stream);
    return {
      body: {
        ...open,
        question: seal.seal('question', question),
        name: name === undefined ? undefined : seal.seal('name', name),
        phone: phone === undefined ? undefined : seal.seal('phone', phone),
        askerDisplayName: name === undefined ? '匿名' : maskName(name),
        askerSubject,
        checkCodeHash: seal.checkCodeHash,
      },
      told: { checkCode: seal.checkCode },
    };
  }
}

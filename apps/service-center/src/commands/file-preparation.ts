import type { ApplicantFact, caseMessages } from '@daylight/contexts/service-center/contracts/own';
import { filingChannelOf } from '@daylight/contexts/service-center/domain';
import { isRefusal, type Refusal } from '@daylight/kernel';
import type { RequestBodyOf } from '@daylight/kernel/messages';
import { isCitizenId, isUscc } from '@daylight/law';
import { maskName } from '@daylight/privacy';
import {
  PersonalData,
  refuse,
  type Preparation,
  type PreparationAsked,
  type Prepared,
} from '@daylight/service-kit';
import { Injectable } from '@nestjs/common';
import { companyCodeInvalid, identityNumberInvalid } from './applicant-refusals';

type CaseMessages = typeof caseMessages;
type Applicant = RequestBodyOf<CaseMessages, 'file'>['applicant'];

/** Seals the applicant under the applicant's own key, whoever files for them, and makes the code of the case. */
@Injectable()
export class FilePreparation implements Preparation<CaseMessages, 'file'> {
  constructor(private readonly personal: PersonalData) {}

  /** @throws RefusalException `channel-not-yours`, `identity-number-invalid`, `company-code-invalid` */
  async prepare(asked: PreparationAsked<CaseMessages, 'file'>): Promise<Prepared<CaseMessages, 'file'>> {
    const { id, stream, request, invocation } = asked;
    const { person } = invocation;
    const channel = filingChannelOf(request.channel, person.roles);
    if (isRefusal(channel)) refuse(channel);
    const fault = faultOf(request.applicant);
    if (fault !== null) refuse(fault);
    const isOwn = channel === 'online';
    const subject = isOwn ? person.subject : request.applicant.subject;
    const seal = await this.personal.sealFor(subject ?? `applicant-of-${id}`, id, stream);
    return {
      body: {
        ...request,
        applicant: seal.seal('applicant', request.applicant),
        applicantFact: publicPartOf(request.applicant, subject),
        checkCodeHash: seal.checkCodeHash,
      },
      told: { checkCode: seal.checkCode },
      // Every act of an agent or a clerk is attributed to both (窗口全程服务代理制).
      onBehalfOf: isOwn ? undefined : subject,
    };
  }
}

function faultOf({ kind, idNumber, uscc }: Applicant): Refusal | null {
  if (kind === 'company') return uscc !== undefined && isUscc(uscc) ? null : companyCodeInvalid();
  return idNumber === undefined || isCitizenId(idNumber.toUpperCase()) ? null : identityNumberInvalid();
}

/** A company's name and code are public; of a person everybody sees the masked name only. */
function publicPartOf({ kind, name, uscc }: Applicant, subject: string | undefined): ApplicantFact {
  if (kind === 'company') return { kind, displayName: name, uscc, subject };
  return { kind, displayName: maskName(name), subject };
}

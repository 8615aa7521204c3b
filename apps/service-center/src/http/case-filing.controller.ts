import { derivedId, isRefusal, type Refusal } from '@daylight/kernel';
import { isCitizenId, isUscc } from '@daylight/law';
import { maskName } from '@daylight/privacy';
import type { ApplicantFact, FilingChannel } from '@daylight/contexts/service-center/domain';
import { CurrentInvocation, refuse, Roles, type Invocation } from '@daylight/service-kit';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseCommands, caseStream } from '../commands/case-commands';
import { applicantAgentMismatch, companyCodeInvalid, identityNumberInvalid } from '../commands/edge-refusals';
import { checkCodeHashOf, PersonalData, type PersonalSeal } from '../commands/personal-data';
import { FileCaseDto, type ApplicantDto } from './case-filing.dto';
import { caseAnswer } from './command-answer';

/** Which role files through which channel. */
const channelRoles: { readonly [channel in FilingChannel]: string } = {
  online: 'citizen',
  counter: 'clerk',
  'village-agent': 'village-agent',
};

@ApiTags('办件 cases')
@Controller('cases')
export class CaseFilingController {
  constructor(
    private readonly commands: CaseCommands,
    private readonly personal: PersonalData,
  ) {}

  @Post()
  @Roles('citizen', 'clerk', 'village-agent')
  @ApiOperation({ summary: '申办:申请人本人、窗口代录或代办员 / file an application' })
  async file(@Body() dto: FileCaseDto, @CurrentInvocation() invocation: Invocation) {
    const channel = channelOf(dto, invocation);
    if (isRefusal(channel)) refuse(channel);
    const fault = checkApplicant(dto.applicant);
    if (fault !== null) refuse(fault);
    // The id follows from the key, so that a retry meets the very case that it filed.
    const caseId = derivedId('case', invocation.commandId);
    const subject = channel === 'online' ? invocation.person.subject : dto.applicant.subject;
    const seal = await this.personal.sealFor(subject ?? `applicant-of-${caseId}`, caseId, caseStream(caseId));
    const { powerCode, materials, matterZh, agency, foreignRecord, occurredAt } = dto;
    const answer = await this.commands.execute({
      caseId,
      type: 'file-application',
      powerCode,
      occurredAt,
      invocation: onBehalf(invocation, channel, subject),
      body: {
        caseId,
        powerCode,
        channel,
        materials,
        checkCodeHash: checkCodeHashOf(seal.checkCode, caseId),
        applicant: applicantOf(dto.applicant, subject, seal),
        ...(matterZh === undefined ? {} : { matterZh }),
        ...(agency === undefined ? {} : { agency: { ...agency } }),
        ...(foreignRecord === undefined
          ? {}
          : {
              foreignRecord: {
                system: foreignRecord.system,
                reference: foreignRecord.reference,
                startedAt: new Date(foreignRecord.startedAt).toISOString(),
                dueAt: new Date(foreignRecord.dueAt).toISOString(),
              },
            }),
      },
    });
    return { ...caseAnswer(answer), checkCode: seal.checkCode };
  }
}

function channelOf(dto: FileCaseDto, { person }: Invocation): FilingChannel | Refusal {
  const own = (Object.keys(channelRoles) as FilingChannel[]).filter((one) =>
    person.roles.includes(channelRoles[one]),
  );
  const channel = dto.channel ?? own[0] ?? 'online';
  return own.includes(channel) ? channel : applicantAgentMismatch({ channel });
}

function checkApplicant({ kind, idNumber, uscc }: ApplicantDto): Refusal | null {
  if (kind === 'company') return uscc !== undefined && isUscc(uscc) ? null : companyCodeInvalid();
  return idNumber === undefined || isCitizenId(idNumber.toUpperCase()) ? null : identityNumberInvalid();
}

/** The public part, and everything personal under seal. A company's name and code are public. */
function applicantOf(dto: ApplicantDto, subject: string | undefined, seal: PersonalSeal): ApplicantFact {
  const { kind, name, idNumber, phone, address, uscc } = dto;
  return {
    kind,
    displayName: kind === 'company' ? name : maskName(name),
    sealed: seal.seal('applicant', { name, idNumber, phone, address }),
    ...(subject === undefined ? {} : { subject }),
    ...(kind === 'company' && uscc !== undefined ? { uscc } : {}),
  };
}

/** Every act of an agent or a clerk is attributed to both (窗口全程服务代理制). */
function onBehalf(invocation: Invocation, channel: FilingChannel, subject: string | undefined): Invocation {
  if (channel === 'online' || subject === undefined) return invocation;
  return { ...invocation, actor: { ...invocation.actor, onBehalfOf: subject } };
}

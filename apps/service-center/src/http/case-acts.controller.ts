import type { ServiceCaseCommand } from '@daylight/contexts/service-center/domain';
import { CurrentInvocation, Roles, type Invocation } from '@daylight/service-kit';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseCommands, caseStream, type BodyOf } from '../commands/case-commands';
import { checkCodeHashOf, PersonalData } from '../commands/personal-data';
import {
  AcceptDto,
  DecideDto,
  DeliverDto,
  ExtendDto,
  ForeignClosureDto,
  OpinionDto,
  PerformStepDto,
  PreReviewDto,
  RateDto,
  RefuseAcceptanceDto,
  RequestSupplementDto,
  StepActDto,
  SupplementDto,
  SuspendDto,
  TerminateDto,
  WithdrawDto,
} from './case-acts.dto';
import { ActDto } from './case-filing.dto';
import { caseAnswer, type CaseAnswer } from './command-answer';

/** Every act on a case. Who may do it in this case follows from the post and the chart; the roles only open the door. */
@ApiTags('办件环节 acts on a case')
@Controller('cases/:caseId')
export class CaseActsController {
  constructor(
    private readonly commands: CaseCommands,
    private readonly personal: PersonalData,
  ) {}

  @Post('pre-review')
  @Roles('clerk', 'reviewer')
  @ApiOperation({ summary: '网上预审 / pre-review' })
  async preReview(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: PreReviewDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return this.act(caseId, 'pre-review', dto, by);
  }

  @Post('acceptance')
  @Roles('clerk', 'reviewer', 'approver', 'unit-head')
  @ApiOperation({ summary: '受理 / accept' })
  async accept(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: AcceptDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return this.act(caseId, 'accept', dto, by);
  }

  @Post('non-acceptance')
  @Roles('clerk', 'reviewer', 'approver', 'unit-head')
  @ApiOperation({ summary: '不予受理 / refuse acceptance' })
  async refuseAcceptance(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: RefuseAcceptanceDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return this.act(caseId, 'refuse-acceptance', dto, by);
  }

  @Post('supplement-request')
  @Roles('clerk', 'reviewer', 'approver', 'unit-head')
  @ApiOperation({ summary: '一次性告知补正 / tell once what is missing' })
  async requestSupplement(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: RequestSupplementDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return this.act(
      caseId,
      'request-supplement',
      { ...dto, missing: dto.missing.map((one) => ({ ...one })) },
      by,
    );
  }

  @Post('supplements')
  @Roles('citizen', 'clerk', 'village-agent')
  @ApiOperation({ summary: '补正材料 / supply what was missing' })
  async supplement(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: SupplementDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return this.act(caseId, 'receive-supplement', dto, by);
  }

  @Post('steps/:stepId')
  @Roles('citizen', 'village-agent', 'clerk', 'reviewer', 'approver', 'unit-head')
  @ApiOperation({ summary: '办理流程图上的一个环节 / perform a step of the chart' })
  async performStep(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('stepId') stepId: string,
    @Body() dto: PerformStepDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return this.act(caseId, 'perform-step', { ...dto, stepId: stepId.slice(0, 128) }, by);
  }

  @Post('opinions')
  @Roles('clerk', 'reviewer', 'approver', 'unit-head')
  @ApiOperation({ summary: '并联审批意见 / opinion in parallel approval' })
  async giveOpinion(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: OpinionDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return this.act(caseId, 'give-opinion', dto, by);
  }

  @Post('suspension')
  @Roles('clerk', 'reviewer', 'approver', 'unit-head')
  @ApiOperation({ summary: '特别程序开始(停表) / stop the clock for a special procedure' })
  async suspend(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: SuspendDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return this.act(caseId, 'suspend', dto, by);
  }

  @Post('resumption')
  @Roles('clerk', 'reviewer', 'approver', 'unit-head')
  @ApiOperation({ summary: '特别程序结束(恢复计时) / start the clock again' })
  async resume(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: StepActDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return this.act(caseId, 'resume', dto, by);
  }

  @Post('extension')
  @Roles('unit-head')
  @ApiOperation({ summary: '延长期限(机关负责人批准) / extend, by the head of the organ' })
  async extend(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: ExtendDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return this.act(caseId, 'extend', dto, by);
  }

  @Post('decision')
  @Roles('approver', 'unit-head')
  @ApiOperation({ summary: '决定 / decide' })
  async decide(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: DecideDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return this.act(caseId, 'decide', dto, by);
  }

  @Post('delivery')
  @Roles('clerk', 'village-agent')
  @ApiOperation({ summary: '送达 / deliver' })
  async deliver(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: DeliverDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return this.act(caseId, 'deliver', dto, by);
  }

  @Post('withdrawal')
  @Roles('citizen', 'clerk', 'village-agent')
  @ApiOperation({ summary: '撤回(申请人本人或凭查询码) / withdraw, by the applicant' })
  async withdraw(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: WithdrawDto,
    @CurrentInvocation() by: Invocation,
  ) {
    const { reasonZh, checkCode, occurredAt } = dto;
    return this.act(
      caseId,
      'withdraw',
      { reasonZh, occurredAt, checkCodeHash: hashOf(checkCode, caseId) },
      by,
    );
  }

  @Post('termination')
  @Roles('clerk', 'approver', 'unit-head')
  @ApiOperation({ summary: '终止办理 / terminate' })
  async terminate(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: TerminateDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return this.act(caseId, 'terminate', dto, by);
  }

  @Post('conclusion')
  @Roles('clerk', 'reviewer', 'approver', 'unit-head')
  @ApiOperation({ summary: '办结(流程图允许在此结束时) / conclude where the chart may end' })
  async conclude(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: ActDto,
    @CurrentInvocation() by: Invocation,
  ) {
    return this.act(caseId, 'conclude', dto, by);
  }

  @Post('foreign-closure')
  @Roles('clerk', 'operator')
  @ApiOperation({ summary: '登记原记录的办结时刻 / closing instant of a foreign record' })
  async foreignClosure(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: ForeignClosureDto,
    @CurrentInvocation() by: Invocation,
  ) {
    const closedAt = new Date(dto.closedAt).toISOString();
    return this.act(caseId, 'record-foreign-closure', { ...dto, closedAt }, by);
  }

  @Post('rating')
  @Roles('citizen')
  @ApiOperation({ summary: '好差评 / rate' })
  async rate(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() dto: RateDto,
    @CurrentInvocation() by: Invocation,
  ) {
    const { grade, comment, checkCode, occurredAt } = dto;
    const seal =
      comment === undefined
        ? undefined
        : await this.personal.sealFor(`rater-${by.person.subject}`, caseId, caseStream(caseId));
    const body = {
      grade,
      occurredAt,
      checkCodeHash: hashOf(checkCode, caseId),
      ...(seal === undefined ? {} : { sealedComment: seal.seal('comment', { comment }) }),
    };
    return this.act(caseId, 'rate', body, by);
  }

  private async act<Type extends ServiceCaseCommand['type']>(
    caseId: string,
    type: Type,
    dto: BodyOf<Type> & { occurredAt?: string },
    invocation: Invocation,
  ): Promise<CaseAnswer> {
    const { occurredAt, ...body } = { ...dto };
    return caseAnswer(
      await this.commands.execute({
        caseId,
        type,
        invocation,
        occurredAt,
        body: body as unknown as BodyOf<Type>,
      }),
    );
  }
}

function hashOf(checkCode: string | undefined, caseId: string): string | undefined {
  return checkCode === undefined ? undefined : checkCodeHashOf(checkCode, caseId);
}

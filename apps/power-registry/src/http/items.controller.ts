import { businessDay } from '@daylight/kernel';
import type {
  PowerItemCommand,
  PowerItemContent,
  PowerItemState,
} from '@daylight/contexts/power-registry/domain';
import { revisionDeadline } from '@daylight/contexts/power-registry/domain';
import {
  CountyCalendar,
  BodyLimit,
  CurrentInvocation,
  Roles,
  type CommandAnswer,
  type Invocation,
} from '@daylight/service-kit';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PowerItemCommands, type CommandBody } from '../commands/power-item-commands';
import {
  BasisRepealDto,
  ChangeDto,
  DeclarationDto,
  DeliberationDto,
  EffectiveDayDto,
  FilingDto,
  LegalReviewDto,
  ReasonDto,
  ReconciliationDto,
  TransitionRuleDto,
  WaiverDto,
} from './command.dto';
import { amendmentBodySchema, bodyOf, contentBodySchema, draftBodySchema } from './json-body';

const contentBytesMax = 512 * 1024;

/** What every command answers: the receipt, the events, and where the item now stands. */
export type CommandReply = Pick<CommandAnswer<PowerItemState>, 'receipt' | 'replayed' | 'events'> & {
  powerCode: string;
  standing: string;
  stage: string | null;
};

export function replyOf(
  powerCode: string,
  { receipt, replayed, events, state }: CommandAnswer<PowerItemState>,
): CommandReply {
  return {
    powerCode,
    receipt,
    replayed,
    events,
    standing: state.standing,
    stage: state.revision?.stage ?? null,
  };
}

/** The life of a catalogue item, one route per step (DOMAIN.md 1.6). Each step has its own role; persons are told apart by the rules. */
@ApiTags('职权项目 items')
@ApiBearerAuth()
@ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
@Controller('items')
export class ItemsController {
  constructor(
    private readonly commands: PowerItemCommands,
    private readonly calendar: CountyCalendar,
  ) {}

  @Post()
  @Roles('registrar', 'unit-head')
  @BodyLimit(contentBytesMax)
  @ApiOperation({ summary: '拟定职权项目 / draft an item' })
  @ApiBody({ schema: draftBodySchema as object })
  async draft(@Body() body: unknown, @CurrentInvocation() invocation: Invocation): Promise<CommandReply> {
    const { powerCode, content } = bodyOf<{ powerCode: string; content: PowerItemContent }>(
      body,
      draftBodySchema,
    );
    return this.run('DraftPowerItem', powerCode, invocation, { content });
  }

  @Put(':powerCode/draft')
  @Roles('registrar', 'unit-head')
  @BodyLimit(contentBytesMax)
  @ApiOperation({ summary: '修改草案 / revise a draft or a returned item' })
  @ApiBody({ schema: contentBodySchema as object })
  async revise(
    @Param('powerCode') powerCode: string,
    @Body() body: unknown,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    return this.run('ReviseDraft', powerCode, invocation, bodyOf(body, contentBodySchema));
  }

  @Post(':powerCode/amendments')
  @Roles('registrar', 'unit-head')
  @BodyLimit(contentBytesMax)
  @ApiOperation({ summary: '提出修订,按同样程序办理 / open an amendment (CAT-10)' })
  @ApiBody({ schema: amendmentBodySchema as object })
  async amend(
    @Param('powerCode') powerCode: string,
    @Body() body: unknown,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    return this.run('DraftAmendment', powerCode, invocation, bodyOf(body, amendmentBodySchema));
  }

  @Post(':powerCode/reconciliation')
  @Roles('registrar', 'unit-head')
  @HttpCode(200)
  @ApiOperation({ summary: '清理:四个对应 / the four correspondences (CAT-01, CAT-03)' })
  async reconcile(
    @Param('powerCode') powerCode: string,
    @Body() { correspondences, differences = [] }: ReconciliationDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    const body = {
      correspondences: { ...correspondences },
      differences: differences.map((each) => ({ ...each })),
    };
    return this.run('ReconcilePowerItem', powerCode, invocation, body);
  }

  @Post(':powerCode/registration')
  @Roles('registrar')
  @HttpCode(200)
  @ApiOperation({ summary: '登记 / registration (minimum legal basis, FLO-01, CAT-09, CAT-14)' })
  async register(
    @Param('powerCode') powerCode: string,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    return this.run('RegisterPowerItem', powerCode, invocation, {});
  }

  @Post(':powerCode/waivers')
  @Roles('efficiency-office')
  @ApiOperation({ summary: '承诺时限豁免 / waiver of the two-thirds rule (FLO-02)' })
  async waive(
    @Param('powerCode') powerCode: string,
    @Body() { reasonZh, expiresOn }: WaiverDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    return this.run('GrantPromiseWaiver', powerCode, invocation, { reasonZh, expiresOn });
  }

  @Post(':powerCode/legal-review')
  @Roles('legal-reviewer')
  @HttpCode(200)
  @ApiOperation({ summary: '法制审查 / legal review of category, name and basis (CAT-04)' })
  async reviewLegality(
    @Param('powerCode') powerCode: string,
    @Body() { outcome, opinionZh }: LegalReviewDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    return this.run('ReviewLegality', powerCode, invocation, { outcome, opinionZh });
  }

  @Post(':powerCode/deliberation')
  @Roles('unit-head', 'registrar')
  @HttpCode(200)
  @ApiOperation({ summary: '领导班子集体研究 / the collective decision' })
  async deliberate(
    @Param('powerCode') powerCode: string,
    @Body() { decisionRef, decidedOn }: DeliberationDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    return this.run('RecordDeliberation', powerCode, invocation, { decisionRef, decidedOn });
  }

  @Post(':powerCode/signature')
  @Roles('unit-head')
  @HttpCode(200)
  @ApiOperation({ summary: '单位负责人签署 / signature by the head of the unit that holds the power' })
  async sign(
    @Param('powerCode') powerCode: string,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    return this.run('SignPowerItem', powerCode, invocation, {});
  }

  @Post(':powerCode/declaration')
  @Roles('unit-head')
  @HttpCode(200)
  @ApiOperation({ summary: '正式文件申报 / declaration by official document' })
  async declare(
    @Param('powerCode') powerCode: string,
    @Body() { documentNo }: DeclarationDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    return this.run('DeclarePowerItem', powerCode, invocation, { documentNo });
  }

  @Post(':powerCode/filing')
  @Roles('efficiency-office', 'legal-reviewer')
  @HttpCode(200)
  @ApiOperation({ summary: '审核备案:确认、废止、明确、公开 / filing review (CAT-05)' })
  async file(
    @Param('powerCode') powerCode: string,
    @Body() { outcome, reasonZh }: FilingDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    return this.run('FilePowerItem', powerCode, invocation, { outcome, reasonZh });
  }

  @Post(':powerCode/secret-approvals')
  @Roles('legal-reviewer', 'efficiency-office')
  @ApiOperation({
    summary: '批准列入涉密不宜公开目录 / one of the two approvals of the secret list (CAT-08)',
  })
  async approveSecretListing(
    @Param('powerCode') powerCode: string,
    @Body() { effectiveFrom }: EffectiveDayDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    const office = invocation.person.roles.includes('legal-reviewer') ? 'legal' : 'efficiency';
    const from = effectiveFrom ?? businessDay(invocation.now);
    return this.run('ApproveSecretListing', powerCode, invocation, { office, effectiveFrom: from });
  }

  @Post(':powerCode/publication')
  @Roles('registrar')
  @HttpCode(200)
  @ApiOperation({ summary: '公布并生效 / publication; in force from its day on (CAT-11)' })
  async publish(
    @Param('powerCode') powerCode: string,
    @Body() { effectiveFrom }: EffectiveDayDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    const from = effectiveFrom ?? businessDay(invocation.now);
    return this.run('PublishPowerItem', powerCode, invocation, { effectiveFrom: from });
  }

  @Post(':powerCode/changes')
  @Roles('registrar', 'unit-head')
  @ApiOperation({
    summary: '报告内容变更,二十个工作日修订时钟开始 / a change starts the revision clock (CAT-10)',
  })
  async reportChange(
    @Param('powerCode') powerCode: string,
    @Body() { descriptionZh, changedOn }: ChangeDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    const deadline = revisionDeadline(changedOn, this.calendar.current);
    return this.run('ReportChange', powerCode, invocation, { descriptionZh, changedOn, deadline });
  }

  @Post(':powerCode/basis-repeals')
  @Roles('legal-reviewer', 'registrar')
  @ApiOperation({
    summary: '依据废止,不再受理新办件 / a basis was repealed: under review, no new cases (CAT-12)',
  })
  async recordRepeal(
    @Param('powerCode') powerCode: string,
    @Body() { lawZh, article, repealedOn }: BasisRepealDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    return this.run('RecordBasisRepeal', powerCode, invocation, { lawZh, article, repealedOn });
  }

  @Post(':powerCode/transition-rules')
  @Roles('legal-reviewer')
  @ApiOperation({ summary: '过渡规则 / how running cases are decided after a repeal (CAT-12)' })
  async recordTransitionRule(
    @Param('powerCode') powerCode: string,
    @Body() { ruleZh }: TransitionRuleDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    return this.run('RecordTransitionRule', powerCode, invocation, { ruleZh });
  }

  @Post(':powerCode/suspension')
  @Roles('registrar')
  @HttpCode(200)
  @ApiOperation({ summary: '暂停行使 / suspension' })
  async suspend(
    @Param('powerCode') powerCode: string,
    @Body() { reasonZh }: ReasonDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    return this.run('SuspendPowerItem', powerCode, invocation, { reasonZh });
  }

  @Post(':powerCode/resumption')
  @Roles('registrar')
  @HttpCode(200)
  @ApiOperation({ summary: '恢复行使 / resumption' })
  async resume(
    @Param('powerCode') powerCode: string,
    @Body() { reasonZh }: ReasonDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    return this.run('ResumePowerItem', powerCode, invocation, { reasonZh });
  }

  @Post(':powerCode/cancellation')
  @Roles('registrar')
  @HttpCode(200)
  @ApiOperation({ summary: '取消 / cancellation' })
  async cancel(
    @Param('powerCode') powerCode: string,
    @Body() { reasonZh }: ReasonDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<CommandReply> {
    return this.run('CancelPowerItem', powerCode, invocation, { reasonZh });
  }

  private async run<Type extends PowerItemCommand['type']>(
    type: Type,
    powerCode: string,
    invocation: Invocation,
    body: CommandBody<Type>,
  ): Promise<CommandReply> {
    const code = powerCode.toUpperCase();
    return replyOf(code, await this.commands.execute(type, code, invocation, body));
  }
}

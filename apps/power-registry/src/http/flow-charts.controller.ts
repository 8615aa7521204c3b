import type { FlowChart, ProcedureFinding } from '@daylight/kernel/messages';
import { isRefusal } from '@daylight/kernel';
import {
  annotateChart,
  flowChartMissing,
  powerItemUnknown,
  type ChartAnnotations,
  type RegisteredChart,
} from '@daylight/contexts/power-registry/domain';
import { exportBpmn, importBpmn } from '@daylight/procedure';
import {
  BodyLimit,
  CurrentInvocation,
  CurrentPerson,
  Public,
  refuse,
  Roles,
  uploadBytesMax,
  type Invocation,
  type Person,
} from '@daylight/service-kit';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { PowerItemCommands } from '../commands/power-item-commands';
import { CatalogueQuery } from '../queries/catalogue.query';
import { sightOf } from '../queries/viewer';
import { replyOf, type CommandReply } from './items.controller';
import { bodyOf, chartAnnotationsSchema, chartSchema } from './json-body';
import { ChartVersionDto } from './query.dto';
import { bpmnOneProcessExpected, flowChartVersionUnknown } from './refusals';

/** What the checks found, as the one who corrects the chart needs it. */
export type ChartReport = {
  powerCode: string;
  procedureVersion: number;
  publishable: boolean;
  blocking: number;
  advisory: number;
  findings: ProcedureFinding[];
};
export type ChartReply = CommandReply & {
  procedureVersion: number;
  report: ChartReport;
  /** What of a BPMN file the chart does not carry, by name. */
  unsupported: string[];
};

/** 权力运行流程图 of an item: JSON or BPMN 2.0 in, both out, with the report of its checks. */
@ApiTags('流程图 flow charts')
@Controller('items/:powerCode')
export class FlowChartsController {
  constructor(
    private readonly commands: PowerItemCommands,
    private readonly catalogue: CatalogueQuery,
  ) {}

  @Put('flow-chart')
  @Roles('registrar', 'unit-head')
  @BodyLimit(uploadBytesMax)
  @ApiBearerAuth()
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiConsumes('application/json', 'application/xml')
  @ApiBody({ schema: chartSchema as object })
  @ApiOperation({
    summary: '登记流程图:JSON 或 BPMN 2.0 / register the chart as JSON or BPMN 2.0',
    description:
      'A BPMN file without posts, limits and statements is registered with the findings that this leaves; add them with `POST …/flow-chart/annotations`, which registers the next version.',
  })
  async register(
    @Param('powerCode') powerCode: string,
    @Body() body: unknown,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<ChartReply> {
    if (!Buffer.isBuffer(body))
      return this.run(powerCode, bodyOf<FlowChart>(body, chartSchema), invocation, []);
    const imported = await importBpmn(body);
    if (isRefusal(imported)) refuse(imported);
    const [chart, ...others] = imported.charts;
    if (chart === undefined || others.length > 0)
      refuse(bpmnOneProcessExpected({ count: imported.charts.length }));
    return this.run(powerCode, chart, invocation, imported.unsupported);
  }

  @Post('flow-chart/annotations')
  @Roles('registrar', 'unit-head')
  @HttpCode(200)
  @BodyLimit(uploadBytesMax)
  @ApiBearerAuth()
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiBody({ schema: chartAnnotationsSchema as object })
  @ApiOperation({
    summary:
      '为导入的流程图补充岗位、时限等 / state what an imported chart lacks; registers the next version',
    description:
      '`defaults` fills what tasks do not state (post, limit, disclosure …); `nodes` replaces, by node id or exact name; the other members replace those of the chart.',
  })
  async annotate(
    @Param('powerCode') powerCode: string,
    @Body() body: unknown,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<ChartReply> {
    const annotations = bodyOf<ChartAnnotations>(body, chartAnnotationsSchema);
    const code = powerCode.toUpperCase();
    const state = await this.commands.load(code);
    if (state.standing === 'unknown') refuse(powerItemUnknown({ powerCode: code }));
    const last = state.charts.at(-1);
    if (last === undefined) refuse(flowChartMissing({ powerCode: code }));
    const chart = annotateChart(last.chart, annotations);
    if (isRefusal(chart)) refuse(chart);
    return this.run(powerCode, chart, invocation, []);
  }

  @Get('flow-chart')
  @Public()
  @ApiOperation({ summary: '流程图 / the chart as JSON' })
  async chart(
    @Param('powerCode') powerCode: string,
    @Query() { version }: ChartVersionDto,
    @CurrentPerson() person: Person | null,
  ): Promise<FlowChart> {
    return (await this.find(powerCode, version, person)).chart;
  }

  @Get('flow-chart.bpmn')
  @Public()
  @Header('content-type', 'application/xml; charset=utf-8')
  @ApiProduces('application/xml')
  @ApiOperation({ summary: '流程图的 BPMN 2.0 文件 / the chart as BPMN 2.0' })
  async bpmn(
    @Param('powerCode') powerCode: string,
    @Query() { version }: ChartVersionDto,
    @CurrentPerson() person: Person | null,
  ): Promise<string> {
    return exportBpmn((await this.find(powerCode, version, person)).chart);
  }

  @Get('flow-chart/report')
  @Public()
  @ApiOperation({ summary: '检查报告:健全性与应载明事项 / report of soundness and required statements' })
  async report(
    @Param('powerCode') powerCode: string,
    @Query() { version }: ChartVersionDto,
    @CurrentPerson() person: Person | null,
  ): Promise<ChartReport> {
    return reportOf(powerCode.toUpperCase(), await this.find(powerCode, version, person));
  }

  private async run(
    powerCode: string,
    chart: FlowChart,
    invocation: Invocation,
    unsupported: string[],
  ): Promise<ChartReply> {
    const code = powerCode.toUpperCase();
    const answer = await this.commands.execute('RegisterFlowChart', code, invocation, { chart });
    const registered = answer.state.charts.at(-1);
    if (registered === undefined) refuse(flowChartMissing({ powerCode: code }));
    return {
      ...replyOf(code, answer),
      procedureVersion: registered.version,
      report: reportOf(code, registered),
      unsupported,
    };
  }

  private async find(
    powerCode: string,
    version: string | undefined,
    person: Person | null,
  ): Promise<RegisteredChart> {
    const row = await this.catalogue.item(powerCode, sightOf(person));
    const code = powerCode.toUpperCase();
    if (row === null) refuse(powerItemUnknown({ powerCode: code }));
    const { charts, versions } = row.state;
    // Without a version: the chart that holds today, else the newest registered one.
    const wanted =
      version === undefined ? (versions.at(-1)?.procedure.version ?? charts.length) : Number(version);
    return (
      charts.find((chart) => chart.version === wanted) ?? refuse(flowChartVersionUnknown({ powerCode: code }))
    );
  }
}

function reportOf(powerCode: string, { version, findings }: RegisteredChart): ChartReport {
  const blocking = findings.filter(({ severity }) => severity === 'error').length;
  return {
    powerCode,
    procedureVersion: version,
    publishable: blocking === 0,
    blocking,
    advisory: findings.length - blocking,
    findings,
  };
}

import { powerItemUnknown, type RegisteredChart } from '@daylight/contexts/power-registry/domain';
import { flowChart, object, optional, versionNumber, type ShapeOf } from '@daylight/kernel/messages';
import { exportBpmn } from '@daylight/procedure';
import {
  Answers,
  AnswersMedia,
  Asked,
  CurrentPerson,
  Public,
  refuse,
  type Person,
} from '@daylight/service-kit';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CatalogueQuery } from '../queries/catalogue.query';
import { chartReport, reportOf } from '../queries/flow-chart-report';
import { powerCodeOf } from '../queries/power-code';
import { flowChartVersionUnknown } from '../queries/reading-refusals';
import { sightOf } from '../queries/viewer';

const powerCodeLengthMax = 80;
const chartChoice = object({
  version: optional({
    ...versionNumber,
    description: '流程图版本 / version of the chart; default: the one that holds, else the newest',
  }),
});
type ChartChoice = ShapeOf<typeof chartChoice>;

/** 权力运行流程图 of an item, as JSON and as BPMN 2.0, and what its checks found. */
@ApiTags('流程图 flow charts')
@Public()
@Controller('items/:powerCode')
export class FlowChartsController {
  constructor(private readonly catalogue: CatalogueQuery) {}

  @Get('flow-chart')
  @ApiOperation({ summary: '流程图 / the chart as JSON' })
  @Answers(flowChart)
  async chart(
    @Param('powerCode') powerCode: string,
    @Asked(chartChoice) choice: ChartChoice,
    @CurrentPerson() person: Person | null,
  ) {
    return (await this.find(powerCode, choice, person)).chart;
  }

  @Get('flow-chart.bpmn')
  @Header('content-type', 'application/xml; charset=utf-8')
  @ApiOperation({ summary: '流程图的 BPMN 2.0 文件 / the chart as BPMN 2.0' })
  @AnswersMedia('application/xml', 'BPMN 2.0')
  async bpmn(
    @Param('powerCode') powerCode: string,
    @Asked(chartChoice) choice: ChartChoice,
    @CurrentPerson() person: Person | null,
  ): Promise<string> {
    return exportBpmn((await this.find(powerCode, choice, person)).chart);
  }

  @Get('flow-chart/report')
  @ApiOperation({ summary: '检查报告:健全性与应载明事项 / report of soundness and required statements' })
  @Answers(chartReport)
  async report(
    @Param('powerCode') powerCode: string,
    @Asked(chartChoice) choice: ChartChoice,
    @CurrentPerson() person: Person | null,
  ) {
    return reportOf(powerCodeOf(powerCode), await this.find(powerCode, choice, person));
  }

  private async find(
    asked: string,
    { version }: ChartChoice,
    person: Person | null,
  ): Promise<RegisteredChart> {
    const powerCode = powerCodeOf(asked).slice(0, powerCodeLengthMax);
    const row = await this.catalogue.item(asked, sightOf(person));
    if (row === null) return refuse(powerItemUnknown({ powerCode }));
    const { charts, versions } = row.state;
    const wanted = version ?? versions.at(-1)?.procedure.version ?? charts.length;
    return charts.find((chart) => chart.version === wanted) ?? refuse(flowChartVersionUnknown({ powerCode }));
  }
}

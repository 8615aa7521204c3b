import { standingWords } from '@daylight/contexts/power-registry/contracts/own';
import { powerItemUnknown } from '@daylight/contexts/power-registry/domain';
import { businessDay, isRefusal, type Clock } from '@daylight/kernel';
import {
  anyText,
  day,
  flag,
  keyOf,
  object,
  optional,
  powerCategory,
  versionNumber,
  wholeNumber,
  type ShapeOf,
} from '@daylight/kernel/messages';
import {
  Answers,
  Asked,
  CLOCK,
  CurrentPerson,
  Public,
  refuse,
  SERVICE_CONFIG,
  type Person,
  type ServiceConfig,
} from '@daylight/service-kit';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  cataloguePage,
  pageMax,
  pageSizeDefault,
  pageSizeMax,
  statisticsOf,
  statisticsView,
} from '../queries/catalogue-view';
import { CatalogueQuery } from '../queries/catalogue.query';
import { itemView, summaryOf, viewOf } from '../queries/item-view';
import { division, organisationsView } from '../queries/organisation-view';
import { powerCodeOf } from '../queries/power-code';
import { clockOf, revisionClocksView } from '../queries/revision-clock-view';
import { sightOf } from '../queries/viewer';
import { waiverOf, waiversView } from '../queries/waiver-view';

const soughtLengthMax = 100;
const organisationLengthMax = 63;
const powerCodeLengthMax = 80;

const ofDivision = object({
  division: optional({ ...division, description: '行政区划代码 / GB/T 2260, default: the own one' }),
});
const search = object({
  ...ofDivision.properties,
  q: optional({
    ...anyText(soughtLengthMax),
    description: '名称、编码或机构中的文字 / words in name, code or body; two Chinese characters do',
  }),
  category: optional(powerCategory),
  department: optional({ ...anyText(organisationLengthMax), description: '机构编号 / organisation id' }),
  standing: optional(keyOf(standingWords)),
  page: optional({ ...wholeNumber(1, pageMax), default: 1 }),
  pageSize: optional({ ...wholeNumber(1, pageSizeMax), default: pageSizeDefault }),
});
const choice = object({
  version: optional({ ...versionNumber, description: '生效过的版本 / a version that entered into force' }),
  on: optional({ ...day, description: '该日生效的版本 / the version in force on that day' }),
});
const clockSearch = object({
  overdue: optional({ ...flag, default: false, description: '只列超期 / only those past their due day' }),
  met: optional({ ...flag, default: false, description: '含已完成 / also those met' }),
});

/** The public side of the catalogue. Secret items are unknown to everyone but those who decide on them. */
@ApiTags('职权目录 catalogue')
@Public()
@Controller()
export class CatalogueController {
  constructor(
    private readonly catalogue: CatalogueQuery,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  @Get('items')
  @ApiOperation({
    summary: '检索职权目录 / search the catalogue, with facets by category, department and standing',
  })
  @Answers(cataloguePage)
  async search(@Asked(search) asked: ShapeOf<typeof search>, @CurrentPerson() person: Person | null) {
    // The county's own catalogue, unless another division's imported list is asked for.
    const { page = 1, pageSize = pageSizeDefault, division: of = this.config.division, ...rest } = asked;
    const filter = { ...rest, division: of };
    const { rows, total, facets } = await this.catalogue.search(filter, sightOf(person), { page, pageSize });
    return {
      items: rows.map((row) => summaryOf(row, this.today())),
      total,
      page,
      pageSize,
      pages: Math.max(1, Math.ceil(total / pageSize)),
      facets,
    };
  }

  @Get('items/:powerCode')
  @ApiOperation({ summary: '一项职权,可按版本或日期 / one item, by version or as in force on a day' })
  @Answers(itemView)
  async item(
    @Param('powerCode') powerCode: string,
    @Asked(choice) chosen: ShapeOf<typeof choice>,
    @CurrentPerson() person: Person | null,
  ) {
    const row = await this.catalogue.item(powerCode, sightOf(person));
    if (row === null)
      return refuse(powerItemUnknown({ powerCode: powerCodeOf(powerCode).slice(0, powerCodeLengthMax) }));
    const view = viewOf(row, this.today(), chosen);
    return isRefusal(view) ? refuse(view) : view;
  }

  @Get('statistics')
  @ApiOperation({
    summary: '职权统计表 / items per unit and category (CAT-13), with the disclosed number of waivers',
  })
  @Answers(statisticsView)
  async statistics(@Asked(ofDivision) { division: of }: ShapeOf<typeof ofDivision>) {
    const rows = await this.catalogue.statistics(of ?? this.config.division);
    const { count } = await this.catalogue.waivers('public');
    return statisticsOf(rows, count);
  }

  @Get('revision-clocks')
  @ApiOperation({ summary: '二十个工作日修订时钟 / revision clocks, the overdue ones first (CAT-10)' })
  @Answers(revisionClocksView)
  async clocks(
    @Asked(clockSearch) { overdue = false, met = false }: ShapeOf<typeof clockSearch>,
    @CurrentPerson() person: Person | null,
  ) {
    const today = this.today();
    const options = { running: !met, dueBefore: overdue ? today : undefined };
    const rows = await this.catalogue.clocks(options, sightOf(person));
    return { clocks: rows.map((row) => clockOf(row, today)) };
  }

  @Get('waivers')
  @ApiOperation({
    summary: '承诺时限豁免 / waivers of the two-thirds rule; their number is disclosed (FLO-02)',
  })
  @Answers(waiversView)
  async waivers(@CurrentPerson() person: Person | null) {
    const { count, waivers } = await this.catalogue.waivers(sightOf(person));
    return { count, waivers: waivers.map(waiverOf) };
  }

  @Get('organisations')
  @ApiOperation({ summary: '机构 / bodies that hold powers' })
  @Answers(organisationsView)
  async organisations(@Asked(ofDivision) { division: of }: ShapeOf<typeof ofDivision>) {
    return { organisations: await this.catalogue.organisations(of ?? this.config.division) };
  }

  private today(): string {
    return businessDay(this.clock.now());
  }
}

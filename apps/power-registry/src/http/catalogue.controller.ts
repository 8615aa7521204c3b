import { businessDay, isRefusal, type Clock } from '@daylight/kernel';
import { powerCategories } from '@daylight/contexts/power-registry/contracts';
import { powerItemUnknown, standingWords, type Standing } from '@daylight/contexts/power-registry/domain';
import {
  CLOCK,
  CurrentInvocation,
  CurrentPerson,
  Public,
  refuse,
  Roles,
  SERVICE_CONFIG,
  type Invocation,
  type Person,
  type ServiceConfig,
} from '@daylight/service-kit';
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OrganisationCommands } from '../commands/organisation-commands';
import type { OrganisationRow } from '../projections/organisation/organisation-row.entity';
import { CatalogueQuery, type CataloguePage } from '../queries/catalogue.query';
import { summaryOf, viewOf, type ItemSummary, type ItemView } from '../queries/item-view';
import { sightOf } from '../queries/viewer';
import { OrganisationDto } from './command.dto';
import { CatalogueSearchDto, ClockSearchDto, DivisionDto, ItemChoiceDto, MinPositionDto } from './query.dto';

const pageSizeDefault = 50;

type Page = Omit<CataloguePage, 'rows'> & {
  items: ItemSummary[];
  page: number;
  pageSize: number;
  pages: number;
};
type ClockView = {
  powerCode: string;
  nameZh: string;
  organisation: string;
  descriptionZh: string;
  basis: string;
  changedOn: string;
  due: string;
  provisional: boolean;
  metOn: string | null;
  overdue: boolean;
};

/** The public side of the catalogue. Secret items are unknown to everyone but those who decide on them. */
@ApiTags('职权目录 catalogue')
@Controller()
export class CatalogueController {
  constructor(
    private readonly catalogue: CatalogueQuery,
    private readonly organisationCommands: OrganisationCommands,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  @Get('items')
  @Public()
  @ApiOperation({
    summary: '检索职权目录 / search the catalogue, with facets by category, department and standing',
  })
  async search(@Query() query: CatalogueSearchDto, @CurrentPerson() person: Person | null): Promise<Page> {
    const { q, category, department, standing } = query;
    const page = Number(query.page ?? 1);
    const pageSize = Number(query.pageSize ?? pageSizeDefault);
    // The county's own catalogue, unless another division's imported list is asked for.
    const division = query.division ?? this.config.division;
    const filter = { q, category, department, standing, division };
    const { rows, total, facets } = await this.catalogue.search(filter, sightOf(person), page, pageSize);
    const standings = facets.standings.map((each) => ({
      ...each,
      nameZh: standingWords[each.code as Standing].zh,
    }));
    return {
      items: rows.map((row) => summaryOf(row, this.today())),
      total,
      page,
      pageSize,
      pages: Math.max(1, Math.ceil(total / pageSize)),
      facets: { ...facets, standings },
    };
  }

  @Get('items/:powerCode')
  @Public()
  @ApiOperation({ summary: '一项职权,可按版本或日期 / one item, by version or as in force on a day' })
  async item(
    @Param('powerCode') powerCode: string,
    @Query() { version, on }: ItemChoiceDto,
    @CurrentPerson() person: Person | null,
  ): Promise<ItemView> {
    const row = await this.catalogue.item(powerCode, sightOf(person));
    if (row === null) refuse(powerItemUnknown({ powerCode: powerCode.slice(0, 80) }));
    const view = viewOf(row, this.today(), {
      version: version === undefined ? undefined : Number(version),
      on,
    });
    return isRefusal(view) ? refuse(view) : view;
  }

  @Get('statistics')
  @Public()
  @ApiOperation({
    summary: '职权统计表 / items per unit and category (CAT-13), with the disclosed number of waivers',
  })
  async statistics(@Query() { division }: DivisionDto): Promise<object> {
    const rows = await this.catalogue.statistics(division ?? this.config.division);
    const { count } = await this.catalogue.waivers('public');
    const lines = rows.map((row) => ({ ...row, categoryZh: powerCategories[row.category].zh }));
    const sum = (key: 'total' | 'inPreparation' | 'inForce' | 'suspended' | 'ended' | 'secret'): number =>
      rows.reduce((total, row) => total + row[key], 0);
    return {
      lines,
      totals: {
        total: sum('total'),
        inPreparation: sum('inPreparation'),
        inForce: sum('inForce'),
        suspended: sum('suspended'),
        ended: sum('ended'),
        secret: sum('secret'),
      },
      waivers: count,
    };
  }

  @Get('revision-clocks')
  @Public()
  @ApiOperation({ summary: '二十个工作日修订时钟 / revision clocks, the overdue ones first (CAT-10)' })
  async clocks(
    @Query() { overdue, met }: ClockSearchDto,
    @CurrentPerson() person: Person | null,
  ): Promise<{ clocks: ClockView[] }> {
    const today = this.today();
    const options = { running: met !== 'true', dueBefore: overdue === 'true' ? today : undefined };
    const rows = await this.catalogue.clocks(options, sightOf(person));
    const clocks = rows.map(
      ({ powerCode, nameZh, organisation, descriptionZh, basis, changedOn, due, provisional, metOn }) => ({
        powerCode,
        nameZh,
        organisation,
        descriptionZh,
        basis,
        changedOn,
        due,
        provisional,
        metOn,
        overdue: due < (metOn ?? today),
      }),
    );
    return { clocks };
  }

  @Get('waivers')
  @Public()
  @ApiOperation({
    summary: '承诺时限豁免 / waivers of the two-thirds rule; their number is disclosed (FLO-02)',
  })
  async waivers(@Query() _query: MinPositionDto, @CurrentPerson() person: Person | null): Promise<object> {
    const { count, waivers } = await this.catalogue.waivers(sightOf(person));
    return { count, waivers: waivers.map((row) => ({ ...row, position: undefined, listing: undefined })) };
  }

  @Get('organisations')
  @Public()
  @ApiOperation({ summary: '机构 / bodies that hold powers' })
  async organisations(@Query() { division }: DivisionDto): Promise<{ organisations: OrganisationRow[] }> {
    return { organisations: await this.catalogue.organisations(division ?? this.config.division) };
  }

  @Post('organisations')
  @Roles('registrar')
  @ApiBearerAuth()
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiOperation({ summary: '登记机构 / register a body (GB 32100)' })
  async registerOrganisation(
    @Body() { organisation, nameZh, nameEn, kind, parent, divisionCode, creditCode }: OrganisationDto,
    @CurrentInvocation() invocation: Invocation,
  ): Promise<object> {
    const data = { organisation, nameZh, nameEn, kind, parent: parent ?? null, divisionCode, creditCode };
    const { receipt, replayed, events } = await this.organisationCommands.register(data, invocation);
    return { receipt, replayed, events };
  }

  private today(): string {
    return businessDay(this.clock.now());
  }
}

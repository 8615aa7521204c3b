import { powerInForce } from '@daylight/administration';
import { businessDay, isRefusal } from '@daylight/kernel';
import { anyText, code, day, object, optional, wholeNumber, type ShapeOf } from '@daylight/kernel/messages';
import { Answers, Asked, CurrentInvocation, Public, refuse, type Invocation } from '@daylight/service-kit';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { catalogueLineOf, catalogueView, guideOf, guideView } from '../queries/catalogue-view';
import { itemNotInCatalogue } from '../queries/reading-refusals';
import { CatalogueItem } from '../projections/catalogue/catalogue-item.entity';
import { CatalogueReplica } from '../projections/catalogue/catalogue-replica';

const pageSizeMax = 200;
const pageSizeDefault = 50;
const soughtLengthMax = 100;
const powerCodeLengthMax = 64;

const page = object({
  q: optional({ ...anyText(soughtLengthMax), description: '名称或编码中的文字 / text in name or code' }),
  after: optional({ ...code(), description: '上一页最后的职权编码 / last power code of the page before' }),
  limit: optional({ ...wholeNumber(1, pageSizeMax), default: pageSizeDefault }),
});
const validOn = object({
  on: optional({ ...day, description: '以哪一天有效的版本为准 / version in force on this day' }),
});

/** What this centre knows of the catalogue, and the guide to each item. */
@ApiTags('办事指南 guides')
@Public()
@Controller()
export class CatalogueController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly replica: CatalogueReplica,
  ) {}

  @Get('catalogue')
  @ApiOperation({ summary: '本中心的职权目录副本 / this centre’s copy of the catalogue' })
  @Answers(catalogueView)
  async catalogue(@Asked(page) { q, after, limit = pageSizeDefault }: ShapeOf<typeof page>) {
    const query = this.dataSource
      .getRepository(CatalogueItem)
      .createQueryBuilder('row')
      .orderBy('row.powerCode', 'ASC')
      .addOrderBy('row.version', 'DESC')
      .limit(limit);
    if (after !== undefined) query.andWhere('row.powerCode > :after', { after });
    if (q !== undefined)
      query.andWhere('(strpos(row.nameZh, :q) > 0 or strpos(row.powerCode, :q) > 0)', { q });
    const [rows, [extent]] = await Promise.all([
      query.getMany(),
      this.dataSource.query<{ position: string | null; items: string }[]>(
        'select max(position) as position, count(distinct power_code) as items from catalogue_item',
      ),
    ]);
    return {
      items: rows.map(catalogueLineOf),
      total: Number(extent?.items ?? 0),
      position: extent?.position ?? null,
      next: rows.length === limit ? (rows.at(-1)?.powerCode ?? null) : null,
    };
  }

  @Get('guides/:powerCode')
  @ApiOperation({ summary: '办事指南 / guide to an item' })
  @Answers(guideView)
  async guide(
    @Param('powerCode') asked: string,
    @Asked(validOn) { on }: ShapeOf<typeof validOn>,
    @CurrentInvocation() { now }: Invocation,
  ) {
    const powerCode = asked.slice(0, powerCodeLengthMax);
    const versions = await this.replica.versionsOf(powerCode);
    if (versions.length === 0) refuse(itemNotInCatalogue({ powerCode }));
    const power = powerInForce(versions, powerCode, on ?? businessDay(now));
    return isRefusal(power) ? refuse(power) : guideOf(power);
  }
}

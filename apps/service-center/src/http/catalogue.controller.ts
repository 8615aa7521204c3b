import { businessDay, isRefusal } from '@daylight/kernel';
import { describePeriod } from '@daylight/law';
import { powerInForce } from '@daylight/contexts/service-center/domain';
import type { PublishedPowerItem } from '@daylight/contexts/power-registry/contracts';
import { CurrentInvocation, Public, refuse, type Invocation } from '@daylight/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { DataSource } from 'typeorm';
import { itemNotInCatalogue } from '../commands/edge-refusals';
import { CatalogueItem } from '../replica/catalogue-item.entity';
import { CatalogueReplica } from '../replica/catalogue-replica';
import { dayPattern } from './case-filing.dto';

const pageSizeMax = 200;
const pageSizeDefault = 50;

class CataloguePageDto {
  @ApiPropertyOptional({ description: '名称或编码中的文字 / text in name or code' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ description: '上一页最后的职权编码 / last power code of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  after?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: pageSizeMax, default: pageSizeDefault })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value,
  )
  @IsInt()
  @Min(1)
  @Max(pageSizeMax)
  limit: number = pageSizeDefault;
}

class GuideDto {
  @ApiPropertyOptional({ description: '以哪一天有效的版本为准 / version in force on this day' })
  @IsOptional()
  @Matches(dayPattern)
  on?: string;
}

/** What this centre knows of the catalogue, and the guide to each item (行政许可法 art. 30: eight things to publish). */
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
  async catalogue(@Query() { q, after, limit }: CataloguePageDto) {
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
      items: rows.map(
        ({ powerCode, version, nameZh, organisation, category, status, effectiveFrom, effectiveTo }) => ({
          powerCode,
          version,
          nameZh,
          organisation,
          category,
          status,
          effectiveFrom,
          effectiveTo,
        }),
      ),
      total: Number(extent?.items ?? 0),
      position: extent?.position ?? null,
      next: rows.length === limit ? (rows.at(-1)?.powerCode ?? null) : null,
    };
  }

  @Get('guides/:powerCode')
  @ApiOperation({ summary: '办事指南 / guide to an item' })
  async guide(
    @Param('powerCode') powerCode: string,
    @Query() { on }: GuideDto,
    @CurrentInvocation() { now }: Invocation,
  ) {
    const code = powerCode.slice(0, 64);
    const catalogue = await this.replica.current(code);
    if (catalogue.versions(code).length === 0) refuse(itemNotInCatalogue({ powerCode: code }));
    const power = powerInForce(catalogue, code, on ?? businessDay(now));
    return isRefusal(power) ? refuse(power) : guideOf(power as unknown as PublishedPowerItem);
  }
}

function guideOf(item: PublishedPowerItem) {
  const { statutoryLimit, promisedLimit, procedure, disclosure, ...rest } = item;
  return {
    ...rest,
    disclosureClass: disclosure.class,
    statutoryLimit: statutoryLimit === null ? null : { ...statutoryLimit, ...describePeriod(statutoryLimit) },
    promisedLimit: { ...promisedLimit, ...describePeriod(promisedLimit) },
    procedureVersion: procedure.version,
    chart: procedure.chart,
    steps: procedure.chart.nodes
      .filter((node) => node.kind === 'task')
      .map(({ id, nameZh, nameEn, post, limit }) => ({ id, nameZh, nameEn, post, limit })),
    /** Materials that the applicant hands in; the county fetches the others itself (SVC-24). */
    bring: item.materials.filter((material) => material.obtainable !== true),
  };
}

import { businessDay } from '@daylight/kernel';
import { CountyCalendar, CurrentInvocation, Roles, type Invocation } from '@daylight/service-kit';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import {
  CaseRegister,
  registerExportMax,
  registerPageMax,
  type RegisterFilter,
} from '../queries/case-register.query';
import { caseSummary, workItemView } from '../queries/case-view';
import { registerCsv } from '../queries/register-csv';
import { WorkItems, workItemPageMax } from '../queries/work-items.query';
import { dayPattern } from './case-filing.dto';

const readers = [
  'clerk',
  'reviewer',
  'approver',
  'unit-head',
  'auditor',
  'efficiency-office',
  'operator',
] as const;
const pageSizeDefault = 50;
const offsetMax = 100_000;

/** Numbers and truth values arrive as text in a query. */
const numberOf = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
const truthOf = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

class RegisterFilterDto {
  @ApiPropertyOptional({ description: '机构 / organisation', example: 'zjj' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  organisation?: string;

  @ApiPropertyOptional({ description: '职权编码 / power code' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  powerCode?: string;

  @ApiPropertyOptional({
    enum: [
      'filed',
      'supplement-requested',
      'accepted',
      'granted',
      'refused',
      'not-accepted',
      'withdrawn',
      'terminated',
    ],
  })
  @IsOptional()
  @IsIn([
    'filed',
    'supplement-requested',
    'accepted',
    'granted',
    'refused',
    'not-accepted',
    'withdrawn',
    'terminated',
  ])
  status?: string;

  @ApiPropertyOptional({ enum: ['counter', 'online', 'village-agent'] })
  @IsOptional()
  @IsIn(['counter', 'online', 'village-agent'])
  channel?: string;

  @ApiPropertyOptional({ description: '办件编码 / case number' })
  @IsOptional()
  @IsString()
  @MaxLength(128)
  caseNo?: string;

  @ApiPropertyOptional({ description: '原记录编号 / reference of a foreign record' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  reference?: string;

  @ApiPropertyOptional({ description: '申办日起 / filed from', example: '2026-03-01' })
  @IsOptional()
  @Matches(dayPattern)
  from?: string;

  @ApiPropertyOptional({ description: '申办日止 / filed until' })
  @IsOptional()
  @Matches(dayPattern)
  until?: string;

  @ApiPropertyOptional({ description: '是否超期 / late, or open past the promise' })
  @IsOptional()
  @Transform(truthOf)
  @IsBoolean()
  overdue?: boolean;
}

class RegisterPageDto extends RegisterFilterDto {
  @ApiPropertyOptional({ description: '上一页的 next / `next` of the page before' })
  @IsOptional()
  @Matches(/^[0-9/]{1,64}$/)
  after?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: registerPageMax, default: pageSizeDefault })
  @IsOptional()
  @Transform(numberOf)
  @IsInt()
  @Min(1)
  @Max(registerPageMax)
  limit: number = pageSizeDefault;
}

class WorkItemsDto {
  @ApiPropertyOptional({ description: '岗位,缺省为本人全部岗位 / post; default all of one’s own' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  post?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: workItemPageMax, default: pageSizeDefault })
  @IsOptional()
  @Transform(numberOf)
  @IsInt()
  @Min(1)
  @Max(workItemPageMax)
  limit: number = pageSizeDefault;

  @ApiPropertyOptional({ minimum: 0, default: 0 })
  @IsOptional()
  @Transform(numberOf)
  @IsInt()
  @Min(0)
  @Max(offsetMax)
  offset: number = 0;
}

/** 审批项目办理情况登记台帐 and what waits for each post. */
@ApiTags('台帐与待办 register')
@Controller()
export class RegisterController {
  constructor(
    private readonly register: CaseRegister,
    private readonly workItems: WorkItems,
    private readonly calendar: CountyCalendar,
  ) {}

  @Get('register')
  @Roles(...readers)
  @ApiOperation({ summary: '台帐 / the register of approvals' })
  async page(
    @Query() { after, limit, ...filter }: RegisterPageDto,
    @CurrentInvocation() { now }: Invocation,
  ) {
    const asked = filterOf(filter, now);
    const [rows, total] = await Promise.all([
      this.register.page(asked, after, limit),
      this.register.count(asked),
    ]);
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return {
      total,
      cases: rows.map((row) => ({
        ...caseSummary(row, now, this.calendar.current),
        innerStatus: row.status,
        verdicts: { statutory: row.statutoryVerdict, promised: row.promisedVerdict },
        deviations: row.deviations,
      })),
      next: last?.filedPosition ?? null,
    };
  }

  @Get('register.csv')
  @Roles(...readers)
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="register.csv"')
  @ApiOperation({ summary: '台帐导出 / the register as CSV' })
  async csv(@Query() filter: RegisterFilterDto, @CurrentInvocation() { now }: Invocation): Promise<string> {
    const asked = filterOf(filter, now);
    const lines: Awaited<ReturnType<CaseRegister['page']>> = [];
    while (lines.length < registerExportMax) {
      const rows = await this.register.page(asked, lines.at(-1)?.filedPosition, registerPageMax);
      lines.push(...rows);
      if (rows.length < registerPageMax) break;
    }
    return registerCsv(lines);
  }

  @Get('register/figures')
  @Roles(...readers)
  @ApiOperation({ summary: '台帐汇总 / the register in figures' })
  async figures(@Query() filter: RegisterFilterDto, @CurrentInvocation() { now }: Invocation) {
    return this.register.figures(filterOf(filter, now));
  }

  @Get('work-items')
  @Roles('clerk', 'reviewer', 'approver', 'unit-head')
  @ApiOperation({ summary: '待办,剩余时间少的在前 / what waits, least time first' })
  async work(
    @Query() { post, limit, offset }: WorkItemsDto,
    @CurrentInvocation() { person, now }: Invocation,
  ) {
    const posts = post === undefined ? person.posts : [post];
    const items = await this.workItems.ofPosts(posts, limit, offset);
    return { posts, items: items.map((item) => workItemView(item, now, this.calendar.current)) };
  }
}

function filterOf(filter: RegisterFilterDto, now: string): RegisterFilter {
  return { ...filter, asOf: businessDay(now) };
}

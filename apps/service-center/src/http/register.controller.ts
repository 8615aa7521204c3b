import { caseMessages } from '@daylight/contexts/service-center/contracts/own';
import { businessDay } from '@daylight/kernel';
import {
  code,
  day,
  flag,
  matching,
  object,
  optional,
  text,
  wholeNumber,
  type ShapeOf,
} from '@daylight/kernel/messages';
import {
  Answers,
  AnswersMedia,
  Asked,
  CountyCalendar,
  CurrentInvocation,
  Roles,
  type Invocation,
} from '@daylight/service-kit';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CaseRegister,
  registerExportMax,
  registerPageMax,
  type RegisterFilter,
} from '../queries/case-register.query';
import { innerStatus } from '../queries/case-standing-view';
import { registerCsv } from '../queries/register-csv';
import { registerFigures } from '../queries/register-figures';
import { registerLineOf, registerView } from '../queries/register-view';
import { workItemOf, workItemsView } from '../queries/work-item-view';
import { WorkItems, workItemPageMax } from '../queries/work-items.query';

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
const postLengthMax = 200;

const { channel } = caseMessages.events.CaseFiled.fields;
const filter = object({
  organisation: optional({ ...code(), description: '机构 / organisation' }),
  powerCode: optional({ ...code(), description: '职权编码 / power code' }),
  status: optional({ ...innerStatus, description: '内部状态 / inner status' }),
  channel: optional({ ...channel.schema, description: '申办渠道 / channel' }),
  caseNo: optional({ ...code(), description: '办件编码 / case number' }),
  reference: optional({ ...code(), description: '原记录编号 / reference of a foreign record' }),
  from: optional({ ...day, description: '申办日起 / filed from' }),
  until: optional({ ...day, description: '申办日止 / filed until' }),
  overdue: optional({ ...flag, description: '是否超期 / late, or open past the promise' }),
});
const page = object({
  ...filter.properties,
  after: optional({
    ...matching(/^[0-9/]{1,64}$/),
    description: '上一页的 next / `next` of the page before',
  }),
  limit: optional({ ...wholeNumber(1, registerPageMax), default: pageSizeDefault }),
});
const waiting = object({
  post: optional({
    ...text(postLengthMax),
    description: '岗位,缺省为本人全部岗位 / post; default all of one’s own',
  }),
  limit: optional({ ...wholeNumber(1, workItemPageMax), default: pageSizeDefault }),
  offset: optional({ ...wholeNumber(0, offsetMax), default: 0 }),
});

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
  @Answers(registerView)
  async page(
    @Asked(page) { after, limit = pageSizeDefault, ...asked }: ShapeOf<typeof page>,
    @CurrentInvocation() { now }: Invocation,
  ) {
    const lines = filterOf(asked, now);
    const [rows, total] = await Promise.all([
      this.register.page(lines, after, limit),
      this.register.count(lines),
    ]);
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return {
      total,
      cases: rows.map((row) => registerLineOf(row, now, this.calendar.current)),
      next: last?.filedPosition ?? null,
    };
  }

  @Get('register.csv')
  @Roles(...readers)
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="register.csv"')
  @ApiOperation({ summary: '台帐导出 / the register as CSV' })
  @AnswersMedia('text/csv')
  async csv(
    @Asked(filter) asked: ShapeOf<typeof filter>,
    @CurrentInvocation() { now }: Invocation,
  ): Promise<string> {
    const lines: Awaited<ReturnType<CaseRegister['page']>> = [];
    while (lines.length < registerExportMax) {
      const after = lines.at(-1)?.filedPosition;
      const rows = await this.register.page(filterOf(asked, now), after, registerPageMax);
      lines.push(...rows);
      if (rows.length < registerPageMax) break;
    }
    return registerCsv(lines);
  }

  @Get('register/figures')
  @Roles(...readers)
  @ApiOperation({ summary: '台帐汇总 / the register in figures' })
  @Answers(registerFigures)
  async figures(@Asked(filter) asked: ShapeOf<typeof filter>, @CurrentInvocation() { now }: Invocation) {
    return this.register.figures(filterOf(asked, now));
  }

  @Get('work-items')
  @Roles('clerk', 'reviewer', 'approver', 'unit-head')
  @ApiOperation({ summary: '待办,剩余时间少的在前 / what waits, least time first' })
  @Answers(workItemsView)
  async work(
    @Asked(waiting) { post, limit = pageSizeDefault, offset = 0 }: ShapeOf<typeof waiting>,
    @CurrentInvocation() { person, now }: Invocation,
  ) {
    const posts = post === undefined ? person.posts : [post];
    const items = await this.workItems.ofPosts(posts, limit, offset);
    return { posts, items: items.map((item) => workItemOf(item, now, this.calendar.current)) };
  }
}

function filterOf(asked: ShapeOf<typeof filter>, now: string): RegisterFilter {
  return { ...asked, asOf: businessDay(now) };
}

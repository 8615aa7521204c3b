import { Readable } from 'node:stream';
import { Controller, Get, Header, Inject, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Type } from '@sinclair/typebox';
import { plainCanonicalText } from '@daylight/kernel';
import { exportRows, readCheckpoints, type Checkpoints } from '@daylight/read-models';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { code, listOf, object, orNull } from '@daylight/kernel/messages';
import { Roles } from '../identity/decorators';
import { refuse } from '../problems/refusal-exception';
import type { ServiceDefinition } from '../service-definition';
import { Answers, AnswersMedia } from '../schema/answers';
import { SERVICE_DEFINITION } from '../tokens';
import { modelTables, positionOf, type ModelTable } from './model-tables';
import { readModelUnknown } from './read-model-unknown';

const positions = Type.Record(Type.String(), orNull(code()));
const readModelList = object({
  tables: listOf(object({ table: code(), model: code(), key: listOf(code()), position: orNull(code()) })),
  checkpoints: object({ projections: positions, consumers: Type.Record(Type.String(), positions) }),
});

/** What the auditor compares with a rebuild from the record: the read models as the service shows them. */
@ApiTags('audit')
@Controller('read-models')
@Roles('auditor')
export class ReadModelsController {
  private readonly tables: readonly ModelTable[];

  constructor(
    private readonly dataSource: DataSource,
    @Inject(SERVICE_DEFINITION) definition: ServiceDefinition,
  ) {
    this.tables = modelTables(definition, dataSource);
  }

  /** The tables, the model that writes each, and the position it has reached. */
  @Get()
  @ApiOperation({ summary: '列出查询模型 List the read models' })
  @Answers(readModelList)
  async list(): Promise<{
    tables: { table: string; model: string; key: readonly string[]; position: string | null }[];
    checkpoints: Checkpoints;
  }> {
    const checkpoints = await readCheckpoints(this.dataSource.manager);
    return {
      tables: this.tables.map((table) => ({
        table: table.name,
        model: table.model,
        key: table.key,
        position: positionOf(table, checkpoints),
      })),
      checkpoints,
    };
  }

  /** All rows of one table in the order of its key, one canonical JSON object a line, as of `Daylight-Position`. */
  @Get(':table/rows')
  @ApiOperation({ summary: '导出查询模型的全部行 Export the rows of a read model' })
  @AnswersMedia('application/jsonl')
  @Header('content-type', 'application/jsonl; charset=utf-8')
  @Header('cache-control', 'no-store')
  async rows(
    @Param('table') name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const table = this.tables.find((candidate) => candidate.name === name);
    if (table === undefined) refuse(readModelUnknown({ table: name.slice(0, 100) }));
    const { checkpoints, rows } = await exportRows(this.dataSource, table.name);
    void reply.header('daylight-position', positionOf(table, checkpoints) ?? '');
    return new StreamableFile(Readable.from(lines(rows)));
  }
}

async function* lines(rows: Awaited<ReturnType<typeof exportRows>>['rows']): AsyncGenerator<string> {
  for await (const row of rows) yield `${plainCanonicalText(row)}\n`;
}

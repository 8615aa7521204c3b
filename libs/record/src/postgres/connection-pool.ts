import { Pool, TypeOverrides, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg';
import type { RecordLogger } from '../open-options';
import { isConnectionLost, NoAnswer, recordErrorOf } from './postgres-error';

export interface ConnectionPoolOptions {
  readonly url: string;
  readonly connectionsMax: number;
  readonly connectMs: number;
  /** The longest that one statement may take. */
  readonly statementMs: number;
  readonly applicationName: string;
  readonly logger?: RecordLogger;
  /** Settings of the session, such as `synchronous_commit: 'off'` for statements whose loss harms nothing. */
  readonly settings?: { readonly [name: string]: string };
}

/** On our side the clock runs a little longer than the server's, so that its own answer comes first when there is one. */
const answerGraceMs = 500;
const idleConnectionMs = 30_000;

/** Connections of one purpose. Every wait has a limit: for a connection, for a lock, for the statement, for the answer. */
export class ConnectionPool {
  private readonly pool: Pool;

  constructor(private readonly options: ConnectionPoolOptions) {
    const { url, connectionsMax, connectMs, statementMs, applicationName, logger, settings } = options;
    this.pool = new Pool({
      connectionString: url,
      max: connectionsMax,
      connectionTimeoutMillis: connectMs,
      idleTimeoutMillis: idleConnectionMs,
      statement_timeout: statementMs,
      lock_timeout: Math.ceil(statementMs / 2),
      idle_in_transaction_session_timeout: statementMs,
      application_name: applicationName,
      keepAlive: true,
      types: valueTypes(),
      options: Object.entries(settings ?? {})
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    });
    // Without these a connection that breaks while idle, or between two statements, would end the process.
    this.pool.on('error', (error) => logger?.warn({ error: error.message }, 'an idle connection broke'));
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** One statement, its own transaction. `onSent` is called when it is about to leave. @throws what pg throws, or NoAnswer */
  async query<Row extends QueryResultRow>(
    query: QueryConfig,
    onSent?: () => void,
  ): Promise<QueryResult<Row>> {
    const client = await this.pool.connect();
    let timer: NodeJS.Timeout | undefined;
    try {
      const limit = this.options.statementMs + answerGraceMs;
      const noAnswer = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new NoAnswer(`no answer within ${limit} ms`)), limit);
      });
      onSent?.();
      const result = await Promise.race([client.query<Row>(query), noAnswer]);
      client.release();
      return result;
    } catch (error) {
      client.release(isConnectionLost(error));
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * A statement that writes nothing. Repeated once when its connection broke under it, because a pooled connection may
   * have been dead for long without anybody noticing. @throws RecordError
   */
  async read<Row extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<Row>> {
    try {
      return await this.query<Row>(query).catch((error: Error) => {
        if (error instanceof NoAnswer || !isConnectionLost(error)) throw error;
        return this.query<Row>(query);
      });
    } catch (error) {
      throw recordErrorOf(error, 'unavailable');
    }
  }

  async end(): Promise<void> {
    await this.pool.end();
  }
}

/** bigint as its digits, double precision as a number, whatever another library of the process set for all of pg. */
function valueTypes(): TypeOverrides {
  const types = new TypeOverrides();
  types.setTypeParser(20, (text: string) => text);
  types.setTypeParser(701, (text: string) => Number.parseFloat(text));
  return types;
}

import type { FlowChart } from '@daylight/kernel/messages';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isRefusal } from '@daylight/kernel';
import { importBpmn, importXes, xesText, type EventLogXes } from '@daylight/procedure';

/** One case of the log, as the scenario drives it. */
export type LogCase = {
  readonly name: string;
  /** When the log begins it, or its first event where that lies before. */
  readonly filedAt: string;
  readonly startedAt: string;
  readonly dueAt: string;
  /** Absent: never closed. */
  readonly closedAt?: string;
  readonly events: readonly LogEvent[];
};

export type LogEvent = {
  readonly activity: string;
  readonly resource: string;
  /** Absent where the log says `EMPTY`. */
  readonly group?: string;
  readonly at: string;
};

/** The real permit log with the chart that was drawn for it. */
export type ReceiptLog = {
  readonly log: EventLogXes;
  readonly cases: readonly LogCase[];
  readonly bpmn: string;
  /** As drawn: without posts, limits and statements. */
  readonly drawn: FlowChart;
};

/** @throws Error when a file is broken or is not the log that the scenario knows. */
export async function readReceiptLog(dataFolder: string): Promise<ReceiptLog> {
  const log = importXes(gunzipSync(readFileSync(path.join(dataFolder, 'xes/08_receipt.xes.gz'))));
  if (isRefusal(log)) throw new Error(`${log.message.zh} ${log.message.en}`);
  const bpmn = readFileSync(path.join(dataFolder, 'xes/receipt.bpmn'), 'utf8');
  const imported = await importBpmn(bpmn);
  if (isRefusal(imported)) throw new Error(`${imported.message.zh} ${imported.message.en}`);
  const [drawn] = imported.charts;
  if (drawn === undefined) throw new Error('receipt.bpmn 不含流程。 receipt.bpmn holds no process.');
  return { log, bpmn, drawn, cases: log.traces.map(caseOf) };
}

function caseOf({ name, attributes, events }: EventLogXes['traces'][number]): LogCase {
  const told = (key: string): string => {
    const value = xesText(attributes, key);
    if (value === undefined) throw new Error(`${name}: 缺少 ${key}。 ${name} has no ${key}.`);
    return value;
  };
  const startedAt = told('startdate');
  const closedAt = xesText(attributes, 'enddate');
  const done = events.map(({ activity, resource = '', group, timestamp = startedAt }) => ({
    activity,
    resource,
    at: timestamp,
    ...(group === undefined || group === 'EMPTY' ? {} : { group }),
  }));
  const firstAt = done[0]?.at ?? startedAt;
  return {
    name,
    startedAt,
    filedAt: isBefore(firstAt, startedAt) ? firstAt : startedAt,
    dueAt: told('deadline'),
    ...(closedAt === undefined ? {} : { closedAt }),
    events: done,
  };
}

export function isBefore(one: string, other: string): boolean {
  return Date.parse(one) < Date.parse(other);
}

/** Closed after its own deadline, by the log's own instants. */
export function isLate({ closedAt, dueAt }: LogCase): boolean {
  return closedAt !== undefined && isBefore(dueAt, closedAt);
}

export function eventsOf(cases: readonly LogCase[]): number {
  return cases.reduce((sum, { events }) => sum + events.length, 0);
}

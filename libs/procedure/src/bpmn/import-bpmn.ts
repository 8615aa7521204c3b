import type { FlowChart } from '@daylight/kernel/messages';
import { isRefusal, type Refusal } from '@daylight/kernel';

import { countBpmn, type BpmnCounts } from './bpmn-model';
import { chartToModel } from './chart-to-model';
import { chartsOfModel } from './model-to-charts';
import { readBpmn } from './read-bpmn';
import { writeBpmn } from './write-bpmn';

/** What a BPMN file holds: a chart per process, how many elements of each kind, and what the charts do not carry. */
export type BpmnImport = { charts: FlowChart[]; counts: BpmnCounts; unsupported: string[] };

/**
 * Reads a BPMN 2.0 file into flowcharts. Refuses a broken file with its line (`bpmn-broken`), one beyond the limits
 * (`bpmn-too-large`), and elements that change what happens and cannot be run (`bpmn-element-unsupported`); what only
 * describes, such as layout, data objects and message flows, is listed in `unsupported` by name.
 */
export async function importBpmn(xml: string | Uint8Array): Promise<BpmnImport | Refusal> {
  const reading = await readBpmn(xml);
  if (isRefusal(reading)) return reading;
  const { model, left } = reading;
  const charts = chartsOfModel(model);
  if (isRefusal(charts)) return charts;
  const messages = model.messageFlows.map((flow) => `messageFlow ${flow.name ?? flow.id}`);
  return { charts, counts: countBpmn(model), unsupported: [...left, ...messages] };
}

/** Writes a flowchart as a BPMN 2.0 file from which `importBpmn` reads the same chart again. */
export function exportBpmn(chart: FlowChart): Promise<string> {
  return writeBpmn(chartToModel(chart));
}

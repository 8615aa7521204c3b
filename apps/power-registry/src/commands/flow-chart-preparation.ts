import type { powerItemMessages } from '@daylight/contexts/power-registry/contracts/own';
import { isRefusal } from '@daylight/kernel';
import { anyText, listOf, object, optional } from '@daylight/kernel/messages';
import { importBpmn } from '@daylight/procedure';
import { refuse, type ReadUpload } from '@daylight/service-kit';
import { bpmnOneProcessExpected } from './refusals';

const unsupportedMax = 2_000;

/** What of a BPMN file its chart does not carry, by name; absent for a chart sent as JSON. */
export const chartTold = object({ unsupported: optional(listOf(anyText(), unsupportedMax)) });

/** The chart of a BPMN 2.0 file. @throws RefusalException for a broken file, and for one of no or several processes. */
export async function chartOfBpmn(
  file: Buffer,
): Promise<ReadUpload<typeof powerItemMessages, 'registerFlowChart'>> {
  const imported = await importBpmn(file);
  if (isRefusal(imported)) refuse(imported);
  const [chart, ...others] = imported.charts;
  if (chart === undefined || others.length > 0)
    refuse(bpmnOneProcessExpected({ count: imported.charts.length }));
  return { request: { chart }, told: { unsupported: imported.unsupported.slice(0, unsupportedMax) } };
}

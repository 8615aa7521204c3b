import type { ChartToRegister } from './receipt-charts';

/** Stands for the compiler where a file is sent in place of JSON, whose chart the interface describes; itself it is not sent. */
const unread: ChartToRegister = {
  code: 'unread',
  version: 1,
  nameZh: '文件所载流程图',
  trigger: 'on-application',
  supervision: { internal: [], external: [] },
  complaintChannels: [],
  rightsZh: [],
  nodes: [],
  flows: [],
};

/** What a call is given to send a BPMN 2.0 file in place of a chart as JSON. */
export function bpmnFile(text: string) {
  return {
    headers: { 'content-type': 'application/xml' },
    body: { chart: unread },
    bodySerializer: () => text,
  };
}

/** Every address of the public API that the scenario calls, below the one origin. */

const registry = '/api/power-registry';
const center = '/api/service-center';
const disclosure = '/api/disclosure-platform';

const segment = encodeURIComponent;

const item = (powerCode: string): string => `${registry}/items/${segment(powerCode)}`;
const oneCase = (caseId: string): string => `${center}/cases/${segment(caseId)}`;

export const apiPaths = {
  item,
  itemStep: (powerCode: string, step: string) => `${item(powerCode)}/${step}`,
  flowChart: (powerCode: string) => `${item(powerCode)}/flow-chart`,
  annotations: (powerCode: string) => `${item(powerCode)}/flow-chart/annotations`,

  catalogueReplica: (text: string) => `${center}/catalogue?q=${segment(text)}`,
  cases: `${center}/cases`,
  caseAct: (caseId: string, act: string) => `${oneCase(caseId)}/${act}`,
  step: (caseId: string, stepId: string) => `${oneCase(caseId)}/steps/${segment(stepId)}`,
  register: (query: Record<string, string>) => `${center}/register?${new URLSearchParams(query).toString()}`,
  registerFigures: (query: Record<string, string>) =>
    `${center}/register/figures?${new URLSearchParams(query).toString()}`,

  disclosedEvents: (query: Record<string, string>) =>
    `${disclosure}/events?${new URLSearchParams(query).toString()}`,
  disclosedTimeline: (caseNo: string) => `${disclosure}/cases/${segment(caseNo)}/timeline`,
  disclosedStream: `${disclosure}/stream`,
} as const;

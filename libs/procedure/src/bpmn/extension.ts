import type { Limit } from '@daylight/kernel/messages';
import type { BpmnModdle, ModdleElement } from 'bpmn-moddle';

import type { ChartExtension, FlowExtension, StepExtension } from './bpmn-model';

/** The namespace of what S2 and S4 require of a chart and BPMN 2.0 has no element for. */
export const extensionNamespace = 'urn:daylight:bpmn:1';
export const extensionPrefix = 'pf';

const text = (name: string) => ({ name, isAttr: true, type: 'String' });
const flag = (name: string) => ({ name, isAttr: true, type: 'Boolean' });
const real = (name: string) => ({ name, isAttr: true, type: 'Real' });
const whole = (name: string) => ({ name, isAttr: true, type: 'Integer' });
const element = (name: string, ...properties: object[]) => ({ name, superClass: ['Element'], properties });
const statement = (name: string) => element(name, text('zh'));
const limit = (name: string) => element(name, real('value'), text('unit'), text('clock'));

/** The extension as bpmn-moddle wants it. Texts are attributes, where white space survives. */
export const extensionDescriptor = {
  name: 'Daylight',
  uri: extensionNamespace,
  prefix: extensionPrefix,
  xml: { tagAlias: 'lowerCase' },
  types: [
    element('Chart', text('code'), whole('version'), text('nameEn'), text('trigger')),
    statement('BasisRef'),
    statement('Condition'),
    limit('Promise'),
    limit('Statutory'),
    element('SupervisionPoint', text('zh'), text('side')),
    statement('ComplaintChannel'),
    statement('Right'),
    element('Disclosure', text('scope'), text('form'), text('timing'), text('zh')),
    statement('Duty'),
    element(
      'Step',
      text('sourceId'),
      text('nameEn'),
      text('actor'),
      text('act'),
      whole('loopMax'),
      text('reviewOf'),
      flag('parallelApproval'),
      text('noLimitReason'),
    ),
    limit('Limit'),
    element('Flow', text('sourceId'), text('conditionEn'), flag('isLoopBack'), flag('isDefault')),
  ],
};

/** Leaves absent fields out, so that what is read equals what was written. */
export function present<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** The fields without the named ones. */
export function except<T extends object, K extends keyof T & string>(fields: T, ...names: K[]): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !(names as string[]).includes(name)),
  ) as Omit<T, K>;
}

type Create = (name: string, properties: Readonly<Record<string, unknown>>) => ModdleElement;

const creator =
  (moddle: BpmnModdle): Create =>
  (name, properties) =>
    moddle.create(`${extensionPrefix}:${name}`, present({ ...properties }));

const statements = (create: Create, name: string, texts: readonly string[] | undefined): ModdleElement[] =>
  (texts ?? []).map((zh) => create(name, { zh }));

export function writeChartExtension(moddle: BpmnModdle, chart: ChartExtension): ModdleElement[] {
  const create = creator(moddle);
  const { code, version, nameEn, trigger } = chart;
  return [
    create('Chart', { code, version, nameEn, trigger }),
    ...statements(create, 'BasisRef', chart.triggerBasisZh === undefined ? [] : [chart.triggerBasisZh]),
    ...statements(create, 'Condition', chart.conditionsZh),
    ...(chart.promisedLimit ? [create('Promise', chart.promisedLimit)] : []),
    ...(chart.statutoryLimit ? [create('Statutory', chart.statutoryLimit)] : []),
    ...chart.supervision.internal.map((zh) => create('SupervisionPoint', { zh, side: 'internal' })),
    ...chart.supervision.external.map((zh) => create('SupervisionPoint', { zh, side: 'external' })),
    ...statements(create, 'ComplaintChannel', chart.complaintChannels),
    ...statements(create, 'Right', chart.rightsZh),
    ...(chart.disclosureZh === undefined ? [] : [create('Disclosure', { zh: chart.disclosureZh })]),
    ...statements(create, 'Duty', chart.dutiesZh),
  ];
}

export function writeStepExtension(moddle: BpmnModdle, step: StepExtension): ModdleElement[] {
  const create = creator(moddle);
  const { sourceId, nameEn, actor, act, loopMax, reviewOf, parallelApproval, noLimitReasonZh } = step;
  const attributes = present({
    sourceId,
    nameEn,
    actor,
    act,
    loopMax,
    reviewOf,
    parallelApproval,
    noLimitReason: noLimitReasonZh,
  });
  const { scope, formZh: form, timing } = step.disclosure ?? {};
  return [
    ...(Object.keys(attributes).length > 0 ? [create('Step', attributes)] : []),
    ...(step.limit ? [create('Limit', step.limit)] : []),
    ...(step.disclosure ? [create('Disclosure', { scope, form, timing })] : []),
    ...statements(create, 'SupervisionPoint', step.supervisionZh === undefined ? [] : [step.supervisionZh]),
    ...statements(create, 'Right', step.rightsZh),
    ...statements(create, 'BasisRef', step.basisZh === undefined ? [] : [step.basisZh]),
  ];
}

export function writeFlowExtension(moddle: BpmnModdle, flow: FlowExtension): ModdleElement[] {
  return Object.keys(flow).length === 0 ? [] : [creator(moddle)('Flow', flow)];
}

/** Our elements among the extension elements of a BPMN element, by name. */
class Found {
  constructor(private readonly values: readonly ModdleElement[]) {}

  one(name: string): ModdleElement | undefined {
    return this.values.find((each) => each.$type === `${extensionPrefix}:${name}`);
  }

  all(name: string): ModdleElement[] {
    return this.values.filter((each) => each.$type === `${extensionPrefix}:${name}`);
  }

  texts(name: string, side?: string): string[] {
    return this.all(name)
      .filter((each) => side === undefined || each.side === side)
      .flatMap((each) => (typeof each.zh === 'string' ? [each.zh] : []));
  }

  limit(name: string): Limit | undefined {
    const found = this.one(name);
    if (!found || typeof found.value !== 'number') return undefined;
    return present({ value: found.value, unit: found.unit, clock: found.clock }) as Limit;
  }
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const asFlag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const asNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const unlessEmpty = (texts: string[]): string[] | undefined => (texts.length > 0 ? texts : undefined);

export function readChartExtension(values: readonly ModdleElement[]): ChartExtension | undefined {
  const found = new Found(values);
  const chart = found.one('Chart');
  if (!chart) return undefined;
  return present<ChartExtension>({
    code: asText(chart.code) ?? '',
    version: asNumber(chart.version) ?? 1,
    nameEn: asText(chart.nameEn),
    trigger: chart.trigger === 'ex-officio' ? 'ex-officio' : 'on-application',
    triggerBasisZh: found.texts('BasisRef')[0],
    conditionsZh: unlessEmpty(found.texts('Condition')),
    promisedLimit: found.limit('Promise'),
    statutoryLimit: found.limit('Statutory'),
    supervision: {
      internal: found.texts('SupervisionPoint', 'internal'),
      external: found.texts('SupervisionPoint', 'external'),
    },
    complaintChannels: found.texts('ComplaintChannel'),
    rightsZh: found.texts('Right'),
    disclosureZh: found.texts('Disclosure')[0],
    dutiesZh: unlessEmpty(found.texts('Duty')),
  });
}

export function readStepExtension(values: readonly ModdleElement[]): StepExtension | undefined {
  const found = new Found(values);
  const step = found.one('Step');
  const disclosure = found.one('Disclosure');
  const read = present({
    sourceId: asText(step?.sourceId),
    nameEn: asText(step?.nameEn),
    actor: asText(step?.actor) as StepExtension['actor'],
    act: asText(step?.act) as StepExtension['act'],
    loopMax: asNumber(step?.loopMax),
    reviewOf: asText(step?.reviewOf),
    parallelApproval: asFlag(step?.parallelApproval),
    noLimitReasonZh: asText(step?.noLimitReason),
    limit: found.limit('Limit'),
    disclosure:
      disclosure &&
      present({
        scope: asText(disclosure.scope) ?? '',
        formZh: asText(disclosure.form),
        timing: asText(disclosure.timing),
      }),
    supervisionZh: found.texts('SupervisionPoint')[0],
    rightsZh: unlessEmpty(found.texts('Right')),
    basisZh: found.texts('BasisRef')[0],
  });
  return Object.keys(read).length > 0 ? read : undefined;
}

export function readFlowExtension(values: readonly ModdleElement[]): FlowExtension | undefined {
  const flow = new Found(values).one('Flow');
  if (!flow) return undefined;
  return present({
    sourceId: asText(flow.sourceId),
    conditionEn: asText(flow.conditionEn),
    isLoopBack: asFlag(flow.isLoopBack),
    isDefault: asFlag(flow.isDefault),
  });
}

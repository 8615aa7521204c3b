import { caseActs, type FlowChart, type FlowNode } from '@daylight/kernel/messages';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { isRefusal, type Refusal } from '@daylight/kernel';
import fc from 'fast-check';

import { chartFromCountyProcedure, type CountyProcedure } from '../county-procedure';
import { checkSoundness } from '../soundness';
import { chartOf } from '../testing';
import { countBpmn } from './bpmn-model';
import { exportBpmn, importBpmn, type BpmnImport } from './import-bpmn';
import { unsupportedElements } from './model-to-charts';
import { bpmnBytesMax, readBpmn, type BpmnReading } from './read-bpmn';
import { writeBpmn } from './write-bpmn';

const data = path.join(__dirname, '../../../../data');
const file = (name: string): Buffer => readFileSync(path.join(data, name));

function granted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.message.en);
  return answer;
}

const errors = (chart: FlowChart): string[] =>
  checkSoundness(chart)
    .filter((finding) => finding.severity === 'error')
    .map((finding) => finding.code);

const counted: [string, Record<string, number>][] = [
  ['bpmn/A.1.0.bpmn', { processes: 1, tasks: 3, sequenceFlows: 4 }],
  ['bpmn/A.2.0.bpmn', { processes: 1, tasks: 4, exclusiveGateways: 2, sequenceFlows: 9 }],
  ['bpmn/A.2.1.bpmn', { processes: 1, tasks: 4, exclusiveGateways: 2, sequenceFlows: 11 }],
  ['bpmn/A.3.0.bpmn', { processes: 1, tasks: 4, subProcesses: 1, otherEvents: 2, sequenceFlows: 8 }],
  [
    'bpmn/A.4.0.bpmn',
    { processes: 2, lanes: 2, tasks: 6, sequenceFlows: 13, subProcesses: 2, messageFlows: 2 },
  ],
  [
    'bpmn/A.4.1.bpmn',
    { processes: 2, lanes: 3, tasks: 6, sequenceFlows: 13, participants: 2, messageFlows: 2 },
  ],
  ['xes/receipt.bpmn', { processes: 1, tasks: 27, exclusiveGateways: 30, sequenceFlows: 90 }],
  ['xes/running-example.bpmn', { processes: 1, tasks: 8 }],
];

describe('foreign BPMN models', () => {
  it.each(counted)('%s is read whole', async (name, counts) => {
    expect(countBpmn(granted<BpmnReading>(await readBpmn(file(name))).model)).toMatchObject(counts);
  });

  it.each(counted)('%s survives being written and read again', async (name) => {
    const { model } = granted<BpmnReading>(await readBpmn(file(name)));
    const again = granted<BpmnReading>(await readBpmn(await writeBpmn(model)));
    expect(again.model).toEqual(model);
  });

  it.each([
    'bpmn/A.1.0.bpmn',
    'bpmn/A.2.0.bpmn',
    'bpmn/A.2.1.bpmn',
    'xes/receipt.bpmn',
    'xes/running-example.bpmn',
  ])('%s becomes a chart on which every case can be finished', async (name) => {
    const { charts } = granted<BpmnImport>(await importBpmn(file(name)));
    expect(charts).toHaveLength(1);
    expect(errors(charts[0] as FlowChart)).toEqual([]);
  });

  it('a task with a condition and a default becomes a task and a choice', async () => {
    const { charts } = granted<BpmnImport>(await importBpmn(file('bpmn/A.2.1.bpmn')));
    const [chart] = charts as [FlowChart];
    const choices = chart.nodes.filter((node) => node.id.endsWith('.choice'));
    expect(choices).toHaveLength(2);
    for (const choice of choices)
      expect(chart.flows.filter((flow) => flow.from === choice.id)).toHaveLength(2);
  });

  it('pools become charts, lanes become posts, sub-processes are laid open, message flows are named', async () => {
    const { charts, unsupported } = granted<BpmnImport>(await importBpmn(file('bpmn/A.4.0.bpmn')));
    expect(charts.map((chart) => chart.nodes.filter((node) => node.kind === 'task').length)).toEqual([2, 4]);
    const posts = charts[1]?.nodes
      .filter((node) => node.kind === 'task')
      .map((node) => `${node.nameZh}: ${node.post}`);
    expect(posts?.sort()).toEqual(['Task 3: Lane 1', 'Task 4: Lane 1', 'Task 5: Lane 1', 'Task 6: Lane 2']);
    expect(unsupported.filter((each) => each.startsWith('messageFlow'))).toHaveLength(2);
    // Two branches that each end by themselves are lawful BPMN, but no procedure that a case can be closed on.
    expect(errors(charts[1] as FlowChart)).toEqual(
      ['improper-completion', 'no-option-to-complete'].sort().reverse(),
    );
  });

  it('what cannot be run is refused by name, never dropped', async () => {
    const refusal = await importBpmn(file('bpmn/A.3.0.bpmn'));
    expect(refusal).toMatchObject({ code: 'bpmn-element-unsupported' });
    const { model } = granted<BpmnReading>(await readBpmn(file('bpmn/A.3.0.bpmn')));
    expect(unsupportedElements(model)).toEqual([
      'boundaryEvent Boundary Intermediate Event Non-Interrupting Message',
      'boundaryEvent Boundary Intermediate Event Interrupting Escalation',
    ]);
  });
});

const bpmn = (content: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:x">\n${content}\n</definitions>`;
const process = (content: string): string => bpmn(`<process id="p">\n${content}\n</process>`);

describe('bad BPMN files', () => {
  it('a file that is cut off is refused with the line', async () => {
    const cut = file('bpmn/A.1.0.bpmn').toString('latin1').slice(0, 2500);
    const refusal = await importBpmn(cut);
    expect(refusal).toMatchObject({ code: 'bpmn-broken', category: 'invalid' });
    expect((refusal as Refusal).details?.line).toBe(cut.split('\n').length);
  });

  it.each(['', 'no xml', '<html/>', '{"json": true}', '<definitions/>'])('%j is refused', async (text) => {
    expect(await importBpmn(text)).toMatchObject({ code: 'bpmn-broken' });
  });

  it('a document type is refused, so that no entity is ever read', async () => {
    const bomb = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${process('<task id="t" name="&x;"/>')}`;
    expect(await importBpmn(bomb)).toMatchObject({ code: 'bpmn-broken' });
  });

  it('a flow to nowhere is refused with the line that names it', async () => {
    const refusal = await importBpmn(
      process('<task id="t"/>\n<sequenceFlow id="f" sourceRef="t" targetRef="gone"/>'),
    );
    expect(refusal).toMatchObject({ code: 'bpmn-broken', details: { line: 4 } });
  });

  it('an id used twice is refused', async () => {
    expect(await importBpmn(process('<task id="t"/><task id="t"/>'))).toMatchObject({ code: 'bpmn-broken' });
  });

  it('bytes that are not what they claim are refused', async () => {
    const latin = Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?>${process('<task id="t" name="é"/>')}`,
      'latin1',
    );
    expect(await importBpmn(latin)).toMatchObject({ code: 'bpmn-broken' });
    const unknown = Buffer.from(`<?xml version="1.0" encoding="klingon"?>${process('<task id="t"/>')}`);
    expect(await importBpmn(unknown)).toMatchObject({ code: 'bpmn-broken' });
  });

  it('bytes in UTF-16 are read', async () => {
    const xml = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${process('<task id="t" name="受理"/>')}`;
    const { charts } = granted<BpmnImport>(await importBpmn(Buffer.from(xml, 'utf16le')));
    expect(charts[0]?.nodes[0]?.nameZh).toBe('受理');
  });

  it('a file too large, too long or too deep is refused', async () => {
    expect(await importBpmn(' '.repeat(bpmnBytesMax + 1))).toMatchObject({ code: 'bpmn-too-large' });
    const many = Array.from({ length: 100_000 }, (_, index) => `<task id="t${index}"/>`).join('');
    expect(await importBpmn(process(many))).toMatchObject({
      code: 'bpmn-too-large',
      details: { what: 'elements' },
    });
    const deep = '<subProcess>'.repeat(300) + '</subProcess>'.repeat(300);
    expect(await importBpmn(process(deep))).toMatchObject({
      code: 'bpmn-too-large',
      details: { what: 'depth' },
    });
  });

  it.each([
    ['<inclusiveGateway id="g" name="any"/>', 'inclusiveGateway any'],
    ['<eventBasedGateway id="g"/>', 'eventBasedGateway g'],
    ['<complexGateway id="g"/>', 'complexGateway g'],
    ['<adHocSubProcess id="g"/>', 'adHocSubProcess g'],
    ['<subProcess id="g" triggeredByEvent="true"/>', 'subProcess g'],
    ['<task id="g"><standardLoopCharacteristics/></task>', 'task g'],
    ['<endEvent id="g"><terminateEventDefinition/></endEvent>', 'endEvent g'],
    [
      '<intermediateCatchEvent id="g"><linkEventDefinition name="l"/></intermediateCatchEvent>',
      'intermediateCatchEvent g',
    ],
    [
      '<task id="g"/><task id="h"/><task id="i"/>' +
        '<sequenceFlow id="a" sourceRef="g" targetRef="h"><conditionExpression>x</conditionExpression></sequenceFlow>' +
        '<sequenceFlow id="b" sourceRef="g" targetRef="i"><conditionExpression>y</conditionExpression></sequenceFlow>',
      'conditional flows of task g',
    ],
  ])('%s is refused by name', async (content, name) => {
    const refusal = await importBpmn(process(content));
    expect(refusal).toMatchObject({ code: 'bpmn-element-unsupported', details: { names: [name] } });
  });

  it('words that the extension does not define are refused', async () => {
    const pf = 'xmlns:pf="urn:daylight:bpmn:1"';
    const content = `<task id="t"><extensionElements ${pf}><pf:step act="bribe" actor="boss"/><pf:limit value="3" unit="moons"/></extensionElements></task>`;
    expect(await importBpmn(process(content))).toMatchObject({
      code: 'bpmn-element-unsupported',
      details: { names: ['pf:limit 3 moons', 'pf:act bribe', 'pf:actor boss'] },
    });
  });

  it('what only describes is listed', async () => {
    const content =
      '<task id="t"/><dataObject id="d" name="file"/><textAnnotation id="n"><text>n</text></textAnnotation>';
    const { unsupported } = granted<BpmnImport>(await importBpmn(process(content)));
    expect(unsupported).toEqual(['dataObject file', 'textAnnotation n']);
  });
});

const text = fc
  .string({ unit: fc.constantFrom(...'受理审查<>&"\'\n 1a;、'), minLength: 1, maxLength: 12 })
  .filter((value) => value.trim() !== '');
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
const limit = fc.record({
  value: fc.integer({ min: 0, max: 90 }),
  unit: fc.constantFrom('WD', 'ND', 'h', 'M', 'Y', 'immediate'),
} as const);
const step = fc.record(
  {
    nameEn: text,
    post: fc.constantFrom('受理岗', '审核岗 & 核准岗'),
    actor: fc.constantFrom('applicant', 'agency', 'system', 'other'),
    act: fc.constantFrom(...caseActs),
    loopMax: fc.integer({ min: 1, max: 9 }),
    limit: fc.oneof(
      limit,
      fc.record({ value: fc.nat(9), unit: fc.constant('WD'), clock: fc.constant('suspended') }),
    ),
    noLimitReasonZh: text,
    disclosure: fc.record({ scope: text, formZh: text, timing: text }, { requiredKeys: ['scope'] }),
    supervisionZh: text,
    rightsZh: texts,
    basisZh: text,
    parallelApproval: fc.boolean(),
    reviewOf: fc.constantFrom('a', '核 查>'),
  },
  { requiredKeys: [] },
);
const statements = fc.record(
  {
    nameEn: text,
    triggerBasisZh: text,
    conditionsZh: texts,
    promisedLimit: limit,
    statutoryLimit: limit,
    disclosureZh: text,
    dutiesZh: texts,
    supervision: fc.record({ internal: texts, external: texts }),
    complaintChannels: texts,
    rightsZh: texts,
    trigger: fc.constantFrom('on-application', 'ex-officio'),
    code: text,
    version: fc.integer({ min: 1, max: 99 }),
  } as const,
  { requiredKeys: [] },
);
const charts = fc
  .record({
    statements,
    steps: fc.array(step, { minLength: 4, maxLength: 4 }),
    flags: fc.array(
      fc.record(
        { conditionZh: text, conditionEn: text, isLoopBack: fc.boolean(), isDefault: fc.boolean() },
        { requiredKeys: [] },
      ),
      { minLength: 3, maxLength: 3 },
    ),
  })
  .map(({ statements: changes, steps, flags }) => {
    const chart = chartOf(
      ['start > a > x:或 > 核 查> end', 'x:或 > b > p:并 > end:2', 'p:并 > c > end'],
      changes as Partial<FlowChart>,
    );
    const tasks = chart.nodes.filter((node) => node.kind === 'task');
    return {
      ...chart,
      nodes: chart.nodes.map((node) => ({
        ...node,
        ...(steps[tasks.indexOf(node)] as Partial<FlowNode> | undefined),
      })),
      flows: chart.flows.map((flow, index) => ({ ...flow, ...flags[index] })),
    };
  });

describe('our charts as BPMN', () => {
  it('every chart is read back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(charts, async (chart) => {
        const read = granted<BpmnImport>(await importBpmn(await exportBpmn(chart)));
        expect(read.charts).toEqual([chart]);
      }),
      { numRuns: 60 },
    );
  });

  const procedures = JSON.parse(file('catalogue/procedures.json').toString()) as CountyProcedure[];
  it.each(procedures.map((each) => [each.nameZh, chartFromCountyProcedure(each)] as const))(
    '%s is read back as it was written',
    async (_, chart) => {
      const xml = await exportBpmn(chart);
      const read = granted<BpmnImport>(await importBpmn(xml));
      expect(read.charts).toEqual([chart]);
      expect(read.unsupported).toEqual([]);
      expect(read.counts.lanes).toBe(new Set(chart.nodes.flatMap((node) => node.post ?? [])).size);
    },
  );

  it('a control character in a name does not break the file', async () => {
    const chart = chartOf(['start > a > end'], { nameZh: '受\u0000理' });
    const read = granted<BpmnImport>(await importBpmn(await exportBpmn(chart)));
    expect(read.charts[0]?.nameZh).toBe('受\uFFFD理');
  });
});

import type { JsonObject, RecordedEvent } from '@daylight/kernel';
import { toIntegrationData } from '@daylight/kernel';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { powerRegistryAsyncApi } from './power-registry-async-api';
import { powerRegistryContract, powerRegistryEventTypes } from './power-registry-contract';
import { powerRegistryPayloadSchemas } from './schemas/payload-schemas';

const ajv = new Ajv2020({ allErrors: true, strict: true });

const item: JsonObject = {
  powerCode: '360827-XK-004',
  version: 1,
  nameZh: '取水许可',
  nameEn: 'Water abstraction permit',
  category: 'LICENSE',
  organisation: 'slj',
  organisationZh: '遂川县水利局',
  status: 'in-force',
  effectiveFrom: '2026-11-23',
  statutoryLimit: { value: 45, unit: 'WD' },
  promisedLimit: { value: 20, unit: 'WD' },
  caseKind: 'PROMISED',
  onApplication: true,
  materials: [{ code: 'M01', nameZh: '申请书', required: true }],
  conditionsZh: ['符合规划'],
  legalBases: [{ lawZh: '中华人民共和国水法', article: '第四十八条', level: 'law' }],
  feeZh: '不收费',
  disclosure: { class: 'public' },
  remedyZh: '行政复议',
  complaintChannelZh: '12345',
  deadlineMode: 'computed',
  signatures: 'single',
  procedure: {
    version: 1,
    chart: {
      code: 'c',
      version: 1,
      nameZh: '流程',
      trigger: 'on-application',
      nodes: [{ id: 's', kind: 'start', nameZh: '开始' }],
      flows: [],
      supervision: { internal: [], external: [] },
      complaintChannels: [],
      rightsZh: [],
    },
  },
};

const data: JsonObject = {
  powerCode: '360827-XK-004',
  version: 1,
  nameZh: '取水许可',
  nameEn: 'Water abstraction permit',
  category: 'LICENSE',
  organisation: 'slj',
  disclosure: 'public',
  by: { subject: 'someone', organisation: 'slj' },
  on: '2026-11-23',
  content: { nameZh: 'must not leave' },
  item,
  procedureVersion: 1,
  blocking: 0,
  advisory: 1,
  reasonZh: '理由',
  approvedBy: 'xntszx',
  expiresOn: '2027-01-01',
  descriptionZh: '变更',
  changedOn: '2026-11-23',
  deadline: { due: '2026-12-21', provisional: false },
  lawZh: '中华人民共和国水法',
  article: '第四十八条',
  repealedOn: '2026-11-23',
  ruleZh: '过渡',
  kind: 'governmentDepartment',
  parent: null,
  divisionCode: '360827',
  creditCode: '11360827MB00000198',
};

function recorded(type: string, disclosure: 'public' | 'secret' = 'public'): RecordedEvent {
  return {
    stream: 'power-registry.item-360827-xk-004',
    revision: 0,
    position: '1',
    id: '0190b3c0-0000-7000-8000-000000000000',
    type,
    data,
    metadata: {
      actor: { subject: 's', organisation: 'slj' },
      occurredAt: '2026-11-23T00:00:00.000Z',
      commandId: 'c',
      correlationId: 'c',
      disclosure,
      schemaVersion: 1,
    },
    recordedAt: '2026-11-23T00:00:00.000Z',
    dataText: '',
    metadataText: '',
    digest: 'd',
  };
}

describe('职权目录对外发布的事件', () => {
  it.each([...powerRegistryEventTypes])('%s has a payload that its own schema accepts', (type) => {
    const payload = toIntegrationData(powerRegistryContract, recorded(type))?.payload;
    const validate = ajv.compile(powerRegistryPayloadSchemas[type]!);
    expect([validate(payload), validate.errors]).toEqual([true, null]);
  });

  it('says in two languages what happened', () => {
    const { summary } = toIntegrationData(
      powerRegistryContract,
      recorded('power-registry.PowerItemEnteredIntoForce'),
    )!;
    expect(summary).toEqual({
      zh: '职权“取水许可”第1版已生效',
      en: 'Water abstraction permit (version 1) entered into force',
    });
  });

  it('lets nothing of a secret item out but the stub', () => {
    for (const type of powerRegistryEventTypes)
      expect(toIntegrationData(powerRegistryContract, recorded(type, 'secret'))).toBeNull();
    const stub = toIntegrationData(powerRegistryContract, recorded('power-registry.PowerItemSecretFiled'));
    expect(JSON.stringify(stub?.payload)).not.toContain('取水');
    expect(stub?.summary.zh).not.toContain('取水');
  });

  it('keeps the approvals of the secret list to itself', () => {
    expect(
      toIntegrationData(powerRegistryContract, recorded('power-registry.SecretListingApproved')),
    ).toBeNull();
  });

  it('refuses an item with a member that the contract does not name', () => {
    const validate = ajv.compile({
      ...powerRegistryPayloadSchemas['power-registry.PowerItemSuspended'],
      $id: 'other',
    });
    expect(validate({ item: { ...item, secretNote: 'x' } })).toBe(false);
  });
});

describe('AsyncAPI', () => {
  const document = powerRegistryAsyncApi();

  it('is valid by the official schema of AsyncAPI 3.0', () => {
    const schema = JSON.parse(readFileSync('data/asyncapi/3.0.0-without-id.json', 'utf8')) as JsonObject;
    const draft7 = new Ajv({ strict: false, allErrors: true });
    addFormats(draft7);
    const validate = draft7.compile(schema);
    expect([validate(document), validate.errors]).toEqual([true, null]);
  });

  it('is the document that stands beside the sources', () => {
    const file = new URL('asyncapi.json', `file://${__dirname}/`).pathname;
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(document)));
  });
});

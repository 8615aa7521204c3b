import { toIntegrationData, type JsonObject, type RecordedEvent } from '@daylight/kernel';
import Ajv2020 from 'ajv/dist/2020';
import { serviceCenterAsyncApi } from './service-center-async-api';
import { serviceCenterContract } from './service-center-contract';
import { serviceCenterEvents } from './service-center-event-table';
import { serviceCenterPayloadSchemas } from './service-center-schemas';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });

function recorded(type: string, data: JsonObject, disclosure = 'public'): RecordedEvent {
  return {
    stream: 'service-center.case-1',
    revision: 0,
    position: '1',
    id: '1',
    type,
    data,
    metadata: {
      actor: { subject: 'u', organisation: 'public' },
      occurredAt: '2026-03-02T02:00:00.000Z',
      commandId: 'c',
      correlationId: 'c',
      disclosure,
      schemaVersion: 1,
    },
    recordedAt: '2026-03-02T02:00:00.000Z',
    dataText: '',
    metadataText: '',
    digest: '',
  } as RecordedEvent;
}

const filed = {
  caseId: '1',
  caseNo: '360827-XK-001-20260302-AAAAAAAA1',
  channel: 'online',
  receivedOn: '2026-03-02',
  power: {
    powerCode: '360827-XK-001',
    catalogueVersion: 1,
    procedureVersion: 1,
    nameZh: '建筑工程施工许可',
    nameEn: 'Construction permit',
    category: 'LICENSE',
    organisation: 'zjj',
    organisationZh: '县住建局',
    caseKind: 'PROMISED',
    deadlineMode: 'computed',
  },
  applicant: {
    kind: 'person',
    displayName: '王**',
    subject: 'u-1',
    sealed: { name: { c: '', kid: '', ct: '' } },
  },
  materials: [{ code: 'M1', nameZh: '申请表' }],
  matterZh: '王小明家的房子',
  checkCodeHash: 'f'.repeat(64),
  progress: { marking: { configurations: [] }, open: [{ step: 'check', nameZh: '接件' }] },
};

describe('what the service center publishes', () => {
  it('an application shows the masked name and nothing personal, no free words, no check code', () => {
    const data = toIntegrationData(serviceCenterContract, recorded('service-center.CaseFiled', filed));
    expect(data?.payload['applicant']).toEqual({ kind: 'person', displayName: '王**' });
    expect(data?.payload['open']).toEqual([{ step: 'check', nameZh: '接件' }]);
    expect(data?.summary.zh).toBe('办件360827-XK-001-20260302-AAAAAAAA1 王**申办“建筑工程施工许可”');
    for (const hidden of ['u-1', '王小明', 'ffff', 'sealed', 'marking'])
      expect(JSON.stringify(data?.payload)).not.toContain(hidden);
    const validate = ajv.compile(serviceCenterPayloadSchemas['service-center.CaseFiled'] ?? {});
    expect([validate(data?.payload), validate.errors]).toEqual([true, null]);
  });

  it('a secret case and an unknown event type stay private', () => {
    expect(
      toIntegrationData(serviceCenterContract, recorded('service-center.CaseFiled', filed, 'secret')),
    ).toBeNull();
    expect(
      toIntegrationData(serviceCenterContract, recorded('service-center.RequestRefused', {})),
    ).toBeNull();
    expect(serviceCenterContract.map(recorded('service-center.RequestRefused', {}))).toBeNull();
  });

  it.each(Object.keys(serviceCenterEvents))(
    '%s says what happened in both languages and has a schema',
    (type) => {
      const { summary } = serviceCenterContract.map(recorded(type, {})) ?? { summary: { zh: '', en: '' } };
      expect(summary.zh).not.toBe('');
      expect(summary.en).not.toBe('');
      expect(() =>
        ajv.compile({ ...serviceCenterPayloadSchemas[type], $id: `urn:test:${type}` }),
      ).not.toThrow();
    },
  );

  it('the AsyncAPI document names every event', () => {
    const { channels } = serviceCenterAsyncApi() as unknown as { channels: { events: { messages: object } } };
    expect(Object.keys(channels.events.messages)).toHaveLength(Object.keys(serviceCenterEvents).length);
  });
});

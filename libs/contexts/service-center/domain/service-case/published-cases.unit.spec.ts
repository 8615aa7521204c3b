import { toIntegrationData, type JsonObject, type RecordedEvent } from '@daylight/kernel';
import {
  serviceCenterContract,
  serviceCenterPayloadSchemas,
} from '@daylight/contexts/service-center/contracts';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { command, foreignFiling, history, on, people, step, until } from '../testing';
import type { ServiceCaseCommand } from './service-case-commands';
import { caseDisclosure } from './service-case-decider';
import type { ServiceCaseEvent } from './service-case-events';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const validators = new Map<string, ValidateFunction>();

function faultsOf(event: ServiceCaseEvent): unknown {
  const recorded = {
    type: event.type,
    data: JSON.parse(JSON.stringify(event.data)) as JsonObject,
    metadata: { disclosure: caseDisclosure(event), actor: people.clerk },
  } as unknown as RecordedEvent;
  const payload = toIntegrationData(serviceCenterContract, recorded)?.payload;
  const validate = validators.get(event.type) ?? ajv.compile(serviceCenterPayloadSchemas[event.type] ?? {});
  validators.set(event.type, validate);
  return validate(payload) ? [] : [event.type, validate.errors, payload];
}

const clerk = (day: string) => on(day, people.clerk);
const missing = [{ code: 'M2', reasonZh: '未盖章' }];
const notice = { procedure: 'testing', notifiedDays: 3, noticeNo: '特告1', noticeServedOn: '2026-03-03' };
const refusal = { outcome: 'refuse', reasonsZh: '资金未落实', remediesZh: ['复议'] } as const;

const courses: { readonly [name: string]: readonly ServiceCaseCommand[] } = {
  'granted and rated': [
    ...until.delivered(),
    command('rate', on('2026-03-09', people.applicant), { grade: 4 }),
  ],
  refused: [...until.examined(), command('decide', on('2026-03-05', people.approver), refusal)],
  supplemented: [
    ...until.checked(),
    command('pre-review', clerk('2026-03-02'), { outcome: 'ready' }),
    command('request-supplement', clerk('2026-03-03'), { missing }),
    command('receive-supplement', on('2026-03-04', people.applicant), { materials: ['M2'] }),
  ],
  'stopped, resumed and extended': [
    ...until.accepted(),
    command('suspend', clerk('2026-03-03'), notice),
    command('resume', clerk('2026-03-05'), {}),
    command('extend', on('2026-03-06', people.approver), { reasonsZh: '复杂', notifiedOn: '2026-03-06' }),
    command('withdraw', on('2026-03-09', people.applicant), {}),
  ],
  'accepted by silence and terminated': [
    ...until.filed(),
    command('deem-accepted', clerk('2026-03-10'), {}),
    command('terminate', clerk('2026-03-11'), { ground: 'moot', reasonsZh: '已取消' }),
  ],
  'not accepted': [
    ...until.checked(),
    command('refuse-acceptance', clerk('2026-03-02'), { ground: 'no-licence-needed', reasonsZh: '无需' }),
  ],
  'of a foreign record': [
    foreignFiling(),
    step('a', '2026-03-02', { subject: 'r1', organisation: 'gemeente', post: 'Group 1' }),
    command('record-foreign-closure', clerk('2026-04-03'), { closedAt: '2026-04-02T00:00:00.000Z' }),
  ],
};

describe('every event of a case fits the published schema', () => {
  it.each(Object.entries(courses))('a case %s', (_name, commands) => {
    expect(history(...commands).flatMap(faultsOf)).toEqual([]);
  });
});

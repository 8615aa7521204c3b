import { setTimeout as pause } from 'node:timers/promises';
import { answered } from '@daylight/api-client';
import type { Clients, PlatformApi } from './platform-api';
import type { SignIn } from './people';
import { inForceFrom, receiptContent, registeredOn, waiverExpiresOn } from './receipt-power';

const replicaTimeoutMs = 30_000;
const replicaPollMs = 100;
const now = `${registeredOn}T09:00:00+08:00`;
const correspondences = {
  law: '荷兰环境许可一般规定法第2.1条',
  sectionDuty: '外域办件登记组:登记导入办件',
  organFunction: '县政务服务中心:统一受理',
  superiorFunction: '原所在地主管机关的收件职能',
};

export type PowerToRegister = {
  readonly powerCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Registers the chart, in the drafter's name; what the checks found comes back. */
  readonly chart: (registry: Clients['registry'], powerCode: string) => Promise<ChartReport>;
};
export type ChartReport = {
  readonly report: { readonly publishable: boolean; readonly findings: readonly { code: string }[] } | null;
};

/** Takes an item from nothing into force, each step by the person whose step it is (DOMAIN 1.6). */
export async function registerPower(api: PlatformApi, signIn: SignIn, power: PowerToRegister): Promise<void> {
  const { powerCode, nameZh, nameEn } = power;
  const by = (username: string) => api.as({ person: signIn.account(username), now }).registry;
  const drafter = by('registrar-2');
  const params = { path: { powerCode } };
  const content = receiptContent(nameZh, nameEn);
  await answered(drafter.PUT('/items/{powerCode}', { params, body: { content } }));
  await grantWaiver(by('efficiency'), powerCode);
  await answered(drafter.POST('/items/{powerCode}/reconciliation', { params, body: { correspondences } }));
  await answered(by('registrar').POST('/items/{powerCode}/registration', { params, body: {} }));
  await signAndFile(by, powerCode);
  const { report } = await power.chart(drafter, powerCode);
  if (report?.publishable !== true) throw notPublishable(powerCode, report);
  const published = { params, body: { effectiveFrom: inForceFrom } };
  await answered(by('registrar').POST('/items/{powerCode}/publication', published));
}

async function grantWaiver(registry: Clients['registry'], powerCode: string): Promise<void> {
  const body = { reasonZh: '外域办件的期限由原记录带来,不另作承诺', expiresOn: waiverExpiresOn };
  await answered(registry.POST('/items/{powerCode}/waivers', { params: { path: { powerCode } }, body }));
}

/** From the legal review to the filing. */
async function signAndFile(by: (username: string) => Clients['registry'], powerCode: string): Promise<void> {
  const params = { path: { powerCode } };
  const [legal, head, efficiency] = [by('legal'), by('zwfw-head'), by('efficiency')];
  const reviewed = { outcome: 'passed', opinionZh: '类别、名称、依据无误' } as const;
  await answered(legal.POST('/items/{powerCode}/legal-review', { params, body: reviewed }));
  const deliberated = { decisionRef: '遂政服党组〔2010〕1号', decidedOn: registeredOn };
  await answered(head.POST('/items/{powerCode}/deliberation', { params, body: deliberated }));
  await answered(head.POST('/items/{powerCode}/signature', { params, body: {} }));
  const declared = { documentNo: '遂政服字〔2010〕1号' };
  await answered(head.POST('/items/{powerCode}/declaration', { params, body: declared }));
  const filed = { outcome: 'confirmed' } as const;
  await answered(efficiency.POST('/items/{powerCode}/filing', { params, body: filed }));
}

function notPublishable(powerCode: string, report: ChartReport['report']): Error {
  const found = report?.findings.map(({ code }) => code).join(', ') ?? '';
  return new Error(`${powerCode} 的流程图不能公布 the chart cannot be published: ${found}`);
}

/** Waits until the service centre's own copy of the catalogue has the item in force. */
export async function waitForReplica({ center }: Clients, powerCode: string): Promise<void> {
  const until = Date.now() + replicaTimeoutMs;
  for (;;) {
    const { items } = await answered(center.GET('/catalogue', { params: { query: { q: powerCode } } }));
    if (items.some((item) => item.powerCode === powerCode && item.status === 'in-force')) return;
    if (Date.now() > until)
      throw new Error(`${powerCode} 没有到达行政服务中心。 ${powerCode} did not reach the service centre.`);
    await pause(replicaPollMs);
  }
}

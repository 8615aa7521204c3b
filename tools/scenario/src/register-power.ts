import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from './api-client';
import { apiPaths } from './api-paths';
import type { ScenarioPerson, SignIn } from './people';
import { inForceFrom, receiptContent, registeredOn, waiverExpiresOn } from './receipt-power';

const replicaTimeoutMs = 30_000;
const replicaPollMs = 100;
const now = `${registeredOn}T09:00:00+08:00`;

export type PowerToRegister = {
  readonly powerCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Registers the chart; the findings that remain must not block. */
  readonly chart: (client: ApiClient, drafter: ScenarioPerson) => Promise<Record<string, unknown>>;
};

/** Takes an item from nothing into force, each step by the person whose step it is (DOMAIN 1.6). */
export async function registerPower(
  client: ApiClient,
  signIn: SignIn,
  power: PowerToRegister,
): Promise<void> {
  const { powerCode } = power;
  const [drafter, registrar, legal, head, efficiency] = (
    ['registrar-2', 'registrar', 'legal', 'zwfw-head', 'efficiency'] as const
  ).map((name) => signIn.account(name)) as [
    ScenarioPerson,
    ScenarioPerson,
    ScenarioPerson,
    ScenarioPerson,
    ScenarioPerson,
  ];
  const step = (name: string, person: ScenarioPerson, body: object = {}) =>
    client.must({ method: 'POST', path: apiPaths.itemStep(powerCode, name), person, now, body });
  const content = receiptContent(power.nameZh, power.nameEn);
  await client.must({
    method: 'PUT',
    path: apiPaths.item(powerCode),
    person: drafter,
    now,
    body: { content },
  });
  await step('waivers', efficiency, {
    reasonZh: '外域办件的期限由原记录带来,不另作承诺',
    expiresOn: waiverExpiresOn,
  });
  await step('reconciliation', drafter, {
    correspondences: {
      law: '荷兰环境许可一般规定法第2.1条',
      sectionDuty: '外域办件登记组:登记导入办件',
      organFunction: '县政务服务中心:统一受理',
      superiorFunction: '原所在地主管机关的收件职能',
    },
    differences: [],
  });
  await step('registration', registrar);
  await step('legal-review', legal, { outcome: 'passed', opinionZh: '类别、名称、依据无误' });
  await step('deliberation', head, { decisionRef: '遂政服党组〔2010〕1号', decidedOn: registeredOn });
  await step('signature', head);
  await step('declaration', head, { documentNo: '遂政服字〔2010〕1号' });
  await step('filing', efficiency, { outcome: 'confirmed' });
  const reply = await power.chart(client, drafter);
  const report = reply['report'] as { publishable: boolean; findings: { code: string }[] };
  if (!report.publishable)
    throw new Error(`${powerCode} 的流程图不能公布: ${report.findings.map(({ code }) => code).join(', ')}`);
  await step('publication', registrar, { effectiveFrom: inForceFrom });
}

/** Waits until the service centre's own copy of the catalogue has the item in force. */
export async function waitForReplica(client: ApiClient, powerCode: string): Promise<void> {
  const until = Date.now() + replicaTimeoutMs;
  for (;;) {
    const { items } = (await client.must({ path: apiPaths.catalogueReplica(powerCode) })) as {
      items: { powerCode: string; status: string }[];
    };
    if (items.some((item) => item.powerCode === powerCode && item.status === 'in-force')) return;
    if (Date.now() > until)
      throw new Error(`${powerCode} 没有到达行政服务中心。 ${powerCode} did not reach the service centre.`);
    await pause(replicaPollMs);
  }
}

/** The time of the registration, for whatever else is registered then. */
export const registrationTime = now;

import { newId } from '@daylight/kernel';
import { answered } from '@daylight/api-client';
import type { operations } from '@daylight/contexts/service-center/client';
import { bpmnFile } from './bpmn-file';
import type { Checks } from './checks';
import { madeUpPerson, type ScenarioPerson, type SignIn } from './people';
import { refusalOf, type Acting, type Clients, type PlatformApi } from './platform-api';
import { whatThreePeopleMay, type Told } from './possible-acts';

export const countyPowerCode = '360827-XK-001';

const posts = {
  review: '县住建局行政审批股股长(复核岗)',
  approve: '县住建局分管副局长(审批岗)',
} as const;
/** Each department's branch of the parallel approval. */
const branches = [
  ['b_cond', 'examiner', '用地、企业、资金、质量安全措施均已落实'],
  ['b_plan', 'planning', '规划许可、用地批准手续齐全'],
  ['b_rf', 'air-defence', '防空地下室审查意见合格'],
  ['b_fire', 'fire', '消防设计审查合格'],
  ['b_qs', 'quality', '质量安全监督手续已办理'],
] as const;
type Application = operations['case.file']['requestBody']['content']['application/json'];
const application: Application = {
  powerCode: countyPowerCode,
  applicant: { kind: 'person', name: '王小明' },
  materials: ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07'],
  matterZh: '泉江镇示例综合楼新建工程',
};
const documentNo = '遂住建施许〔示例〕1号';
const beforeTheCatalogue = '2009-12-31T10:00:00+08:00';
const millisecondsPerDay = 24 * 60 * 60 * 1000;

export type WrongAct = {
  readonly whatZh: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
};

export type PermitRun = {
  readonly caseId: string;
  readonly caseNo: string;
  readonly acts: number;
  readonly wrongActs: readonly WrongAct[];
  /** What three people were told that they may do on this case. */
  readonly told: readonly Told[];
};

type Center = Clients['center'];
type Call = Parameters<typeof refusalOf>[0];

/**
 * A county's own permit from the application to the rating, with departments that approve at the same time; on the way
 * everything that must be refused is tried, and must be refused by the rule that forbids it.
 */
export async function runCountyPermit(api: PlatformApi, signIn: SignIn, checks: Checks): Promise<PermitRun> {
  const permit = new CountyPermit(api, signIn, checks);
  await permit.refusedAtTheDoor();
  await permit.intake();
  await permit.parallelApprovals();
  await permit.decision();
  return permit.result();
}

class CountyPermit {
  private readonly wrongActs: WrongAct[] = [];
  private readonly filingKey = newId();
  private readonly startedMs = Date.now();
  private told: readonly Told[] = [];
  private caseId = '';
  private caseNo = '';
  private acts = 0;

  constructor(
    private readonly api: PlatformApi,
    private readonly signIn: SignIn,
    private readonly checks: Checks,
  ) {}

  async refusedAtTheDoor(): Promise<void> {
    const file = (acting: Acting, body: Application, sent: string = JSON.stringify(body)) =>
      this.api.as(acting).center.POST('/cases', { body, bodySerializer: () => sent });
    const citizen = { person: this.signIn.account('citizen') };
    const unknown = { ...application, powerCode: '360827-XK-999' };
    const mistyped = JSON.stringify({ ...application, materials: 'M01' });
    await this.wrong(['没有登录', 'nobody signed in', 'not-signed-in'], file({}, application));
    await this.wrong(
      ['请求正文残缺', 'malformed body', 'body-malformed'],
      file(citizen, application, '{"powerCode":'),
    );
    await this.wrong(
      ['请求字段类型不对', 'mistyped body', 'request-invalid'],
      file(citizen, application, mistyped),
    );
    await this.wrong(['目录中没有的职权', 'unknown power', 'power-not-in-force'], file(citizen, unknown));
    await this.wrong(
      ['职权尚未生效', 'power not in force on the day', 'power-not-in-force'],
      file({ ...citizen, now: beforeTheCatalogue }, application),
    );
    await this.wrong(['流程图文件损坏', 'broken BPMN file', 'bpmn-broken'], this.brokenChart());
  }

  async intake(): Promise<void> {
    const acting = { person: this.signIn.account('citizen'), now: this.day(0), key: this.filingKey };
    const { center: citizen } = this.api.as(acting);
    const { caseId, caseNo } = await answered(citizen.POST('/cases', { body: application }));
    this.acts += 1;
    Object.assign(this, { caseId, caseNo });
    const again = await answered(citizen.POST('/cases', { body: application }));
    this.checks.equal(
      '同一幂等键重发:同一办件 a repeated request meets its first answer',
      again.caseId,
      this.caseId,
    );
    await this.wrong(
      ['幂等键用于另一内容', 'idempotency key reused with another body', 'idempotency-key-reused'],
      citizen.POST('/cases', { body: { ...application, materials: ['M01'] } }),
    );
    const window = this.at('window', 0);
    await this.wrong(
      ['材料未审先受理', 'acceptance before the check', 'step-not-enabled'],
      window.POST('/cases/{caseId}/acceptance', { ...this.here, body: {} }),
    );
    await this.wrong(['岗位不符', 'wrong post', 'wrong-post'], this.step(this.at('delivery', 0), 'check'));
    await this.wrong(['环节不存在', 'step unknown', 'step-unknown'], this.step(window, 'tea'));
    await this.done(this.step(window, 'check'));
    const voucher = { voucherNo: '遂政服受〔示例〕1号' };
    await this.done(window.POST('/cases/{caseId}/acceptance', { ...this.here, body: voucher }));
  }

  /** The departments act at the same time; what each person may do is known before they try. */
  async parallelApprovals(): Promise<void> {
    const { api, signIn, checks, caseId } = this;
    this.told = await whatThreePeopleMay(api, signIn, checks, { caseId, now: this.day(1) });
    await this.wrong(
      ['并联未完先决定', 'decision before the parallel approvals', 'step-not-enabled'],
      this.at('deputy-director', 1).POST('/cases/{caseId}/decision', {
        ...this.here,
        body: { outcome: 'grant' },
      }),
    );
    await Promise.all(
      branches.map(([stepId, account, opinionZh]) =>
        this.done(this.opinion(account, { stepId, verdict: 'agree', opinionZh })),
      ),
    );
    await this.wrong(
      ['同一意见出具两次', 'the same opinion twice', 'step-not-enabled'],
      this.opinion('fire', { stepId: 'b_fire', verdict: 'agree' }),
    );
  }

  async decision(): Promise<void> {
    // Somebody who holds both posts: the chart would let them act, the separation of duties does not.
    const both = madeUpPerson('双岗人员', {
      organisation: 'zjj',
      posts: [posts.review, posts.approve],
      roles: ['reviewer', 'approver'],
    });
    await this.done(this.step(this.in(both, posts.review), 'review', '建议准予'));
    await this.wrong(
      ['自审自核', 'own examination approved', 'own-examination-approved'],
      this.grant(this.in(both, posts.approve)),
    );
    await this.done(this.grant(this.at('deputy-director', 2)));
    const delivered = { ...this.here, body: { method: 'electronic' } } as const;
    await this.done(this.at('delivery', 2).POST('/cases/{caseId}/delivery', delivered));
    await this.wrong(
      ['他人代为评价', 'rated by another person', 'not-the-applicant'],
      this.rating('citizen-2', 5),
    );
    await this.done(this.rating('citizen', 5));
    await this.wrong(['重复评价', 'rated twice', 'already-rated'], this.rating('citizen', 1));
  }

  result(): PermitRun {
    const { caseId, caseNo, acts, wrongActs, told } = this;
    return { caseId, caseNo, acts, wrongActs, told };
  }

  /** The case's place in an address. */
  private get here() {
    return { params: { path: { caseId: this.caseId } } };
  }

  private at(account: string, day: number): Center {
    return this.api.as({ person: this.signIn.account(account), now: this.day(day) }).center;
  }

  private in(person: ScenarioPerson, post: string): Center {
    return this.api.as({ person, post, now: this.day(2) }).center;
  }

  private step(center: Center, stepId: string, opinionZh?: string) {
    const body = opinionZh === undefined ? {} : { opinionZh };
    const params = { path: { caseId: this.caseId, stepId } };
    return center.POST('/cases/{caseId}/steps/{stepId}', { params, body });
  }

  private opinion(
    account: string,
    body: operations['case.giveOpinion']['requestBody']['content']['application/json'],
  ) {
    return this.at(account, 1).POST('/cases/{caseId}/opinions', { ...this.here, body });
  }

  private grant(center: Center) {
    const body = { outcome: 'grant', documentNo } as const;
    return center.POST('/cases/{caseId}/decision', { ...this.here, body });
  }

  private rating(account: string, grade: 1 | 5) {
    return this.at(account, 2).POST('/cases/{caseId}/rating', { ...this.here, body: { grade } });
  }

  private brokenChart() {
    const { registry } = this.api.as({ person: this.signIn.account('registrar-2') });
    const params = { path: { powerCode: countyPowerCode } };
    return registry.PUT('/items/{powerCode}/flow-chart', { params, ...bpmnFile('<definitions><process>') });
  }

  private async done(call: Call): Promise<void> {
    await answered(call);
    this.acts += 1;
  }

  private async wrong(
    [whatZh, what, expected]: readonly [string, string, string],
    call: Call,
  ): Promise<void> {
    const refusal = await refusalOf(call);
    const found = refusal?.code ?? 'accepted';
    this.wrongActs.push({ whatZh, what, expected, found });
    this.checks.equal(`${whatZh} ${what}`, found, expected);
    const inBothLanguages = [refusal?.problem.detail, refusal?.problem.detail_en].every(
      (text) => text !== undefined && text !== '',
    );
    this.checks.equal(`${whatZh}:双语说明 answered in both languages`, inBothLanguages, true);
  }

  /** So many days after the run began: the catalogue was loaded today. */
  private day(days: number): string {
    return new Date(this.startedMs + days * millisecondsPerDay).toISOString();
  }
}

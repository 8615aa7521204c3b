import { newId } from '@daylight/kernel';
import { refusalCode, type ApiCall, type ApiClient } from './api-client';
import { apiPaths } from './api-paths';
import type { Checks } from './checks';
import { madeUpPerson, type SignIn } from './people';

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
const application = {
  powerCode: countyPowerCode,
  applicant: { kind: 'person', name: '王小明' },
  materials: ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07'],
  matterZh: '泉江镇示例综合楼新建工程',
};
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
};

/**
 * A county's own permit from the application to the rating, with departments that approve at the same time; on the way
 * everything that must be refused is tried, and must be refused by the rule that forbids it.
 */
export async function runCountyPermit(client: ApiClient, signIn: SignIn, checks: Checks): Promise<PermitRun> {
  const permit = new CountyPermit(client, signIn, checks);
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
  private caseId = '';
  private caseNo = '';
  private acts = 0;

  constructor(
    private readonly client: ApiClient,
    private readonly signIn: SignIn,
    private readonly checks: Checks,
  ) {}

  async refusedAtTheDoor(): Promise<void> {
    const citizen = this.signIn.account('citizen');
    const registrar = this.signIn.account('registrar-2');
    const file = { method: 'POST', path: apiPaths.cases, person: citizen } as const;
    await this.wrong(['没有登录', 'nobody signed in', 'not-signed-in'], {
      method: 'POST',
      path: apiPaths.cases,
      body: application,
    });
    await this.wrong(['请求正文残缺', 'malformed body', 'body-malformed'], {
      ...file,
      raw: { text: '{"powerCode":', type: 'application/json' },
    });
    await this.wrong(['请求字段类型不对', 'mistyped body', 'request-invalid'], {
      ...file,
      body: { ...application, materials: 'M01' },
    });
    await this.wrong(['目录中没有的职权', 'unknown power', 'power-not-in-force'], {
      ...file,
      body: { ...application, powerCode: '360827-XK-999' },
    });
    await this.wrong(['职权尚未生效', 'power not in force on the day', 'power-not-in-force'], {
      ...file,
      now: beforeTheCatalogue,
      body: application,
    });
    await this.wrong(['流程图文件损坏', 'broken BPMN file', 'bpmn-broken'], {
      method: 'PUT',
      path: apiPaths.flowChart(countyPowerCode),
      person: registrar,
      raw: { text: '<definitions><process>', type: 'application/xml' },
    });
  }

  async intake(): Promise<void> {
    const citizen = this.signIn.account('citizen');
    const file = { method: 'POST', path: apiPaths.cases, person: citizen, key: this.filingKey } as const;
    const filed = await this.client.must({ ...file, now: this.day(0), body: application });
    this.acts += 1;
    this.caseId = String(filed['caseId']);
    this.caseNo = String(filed['caseNo']);
    const again = await this.client.must({ ...file, now: this.day(0), body: application });
    this.checks.equal(
      '同一幂等键重发:同一办件 a repeated request meets its first answer',
      again['caseId'],
      this.caseId,
    );
    await this.wrong(
      ['幂等键用于另一内容', 'idempotency key reused with another body', 'idempotency-key-reused'],
      {
        ...file,
        now: this.day(0),
        body: { ...application, materials: ['M01'] },
      },
    );
    await this.wrong(['材料未审先受理', 'acceptance before the check', 'step-not-enabled'], {
      ...this.actOf('acceptance', 'window', 0),
    });
    await this.wrong(['岗位不符', 'wrong post', 'wrong-post'], this.actOf('steps/check', 'delivery', 0));
    await this.wrong(['环节不存在', 'step unknown', 'step-unknown'], this.actOf('steps/tea', 'window', 0));
    await this.act('steps/check', 'window', 0);
    await this.act('acceptance', 'window', 0, { voucherNo: '遂政服受〔示例〕1号' });
  }

  /** The departments act at the same time. */
  async parallelApprovals(): Promise<void> {
    await this.wrong(['并联未完先决定', 'decision before the parallel approvals', 'step-not-enabled'], {
      ...this.actOf('decision', 'deputy-director', 1, { outcome: 'grant' }),
    });
    await Promise.all(
      branches.map(([stepId, account, opinionZh]) =>
        this.act('opinions', account, 1, { stepId, verdict: 'agree', opinionZh }),
      ),
    );
    await this.wrong(
      ['同一意见出具两次', 'the same opinion twice', 'step-not-enabled'],
      this.actOf('opinions', 'fire', 1, { stepId: 'b_fire', verdict: 'agree' }),
    );
  }

  async decision(): Promise<void> {
    // Somebody who holds both posts: the chart would let them act, the separation of duties does not.
    const both = madeUpPerson('双岗人员', {
      organisation: 'zjj',
      posts: [posts.review, posts.approve],
      roles: ['reviewer', 'approver'],
    });
    await this.client.must({
      ...this.actOf('steps/review', 'chief', 2, { opinionZh: '建议准予' }),
      person: both,
      post: posts.review,
    });
    this.acts += 1;
    await this.wrong(['自审自核', 'own examination approved', 'own-examination-approved'], {
      ...this.actOf('decision', 'chief', 2, { outcome: 'grant', documentNo: '遂住建施许〔示例〕1号' }),
      person: both,
      post: posts.approve,
    });
    await this.act('decision', 'deputy-director', 2, {
      outcome: 'grant',
      documentNo: '遂住建施许〔示例〕1号',
    });
    await this.act('delivery', 'delivery', 2, { method: 'electronic' });
    await this.wrong(
      ['他人代为评价', 'rated by another person', 'not-the-applicant'],
      this.actOf('rating', 'citizen-2', 2, { grade: 5 }),
    );
    await this.act('rating', 'citizen', 2, { grade: 5 });
    await this.wrong(
      ['重复评价', 'rated twice', 'already-rated'],
      this.actOf('rating', 'citizen', 2, { grade: 1 }),
    );
  }

  result(): PermitRun {
    const { caseId, caseNo, acts, wrongActs } = this;
    return { caseId, caseNo, acts, wrongActs };
  }

  private async act(name: string, account: string, day: number, body: object = {}): Promise<void> {
    await this.client.must(this.actOf(name, account, day, body));
    this.acts += 1;
  }

  private actOf(name: string, account: string, day: number, body: object = {}): ApiCall {
    return {
      method: 'POST',
      path: apiPaths.caseAct(this.caseId, name),
      person: this.signIn.account(account),
      now: this.day(day),
      body,
    };
  }

  private async wrong(
    [whatZh, what, expected]: readonly [string, string, string],
    call: ApiCall,
  ): Promise<void> {
    const answer = await this.client.call(call);
    const found = answer.ok ? 'accepted' : refusalCode(answer);
    this.wrongActs.push({ whatZh, what, expected, found });
    this.checks.equal(`${whatZh} ${what}`, found, expected);
    const inBothLanguages = ['detail', 'detail_en'].every((name) => typeof answer.body[name] === 'string');
    this.checks.equal(`${whatZh}:双语说明 answered in both languages`, inBothLanguages, true);
  }

  /** So many days after the run began: the catalogue was loaded today. */
  private day(days: number): string {
    return new Date(this.startedMs + days * millisecondsPerDay).toISOString();
  }
}

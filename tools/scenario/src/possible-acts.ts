import { answered } from '@daylight/api-client';
import type { operations } from '@daylight/contexts/service-center/client';
import type { Checks } from './checks';
import type { SignIn } from './people';
import type { PlatformApi } from './platform-api';

type PossibleAct = operations['case.acts']['responses'][200]['content']['application/json']['acts'][number];

/** What one person was told that they may do on a case, and why not the rest. */
export type Told = {
  readonly who: Asker;
  readonly possible: readonly PossibleAct[];
  readonly refused: readonly PossibleAct[];
};

/** Somebody who asks what they may do on a case, with what they must be told. */
type Asker = {
  readonly username: string;
  readonly zh: string;
  readonly en: string;
  /** The acts that are open to them. */
  readonly may: readonly string[];
  /** Of the others some, each with the rule that forbids it. */
  readonly mayNot: { readonly [act: string]: string };
};

/** Of the county's own permit while it is accepted and the departments examine it at the same time. */
const askers: readonly Asker[] = [
  {
    username: 'citizen',
    zh: '申请人',
    en: 'the citizen concerned',
    may: ['withdraw'],
    mayNot: { receiveSupplement: 'case-not-in-state', rate: 'case-not-in-state', accept: 'role-required' },
  },
  {
    username: 'window',
    zh: '综合窗口',
    en: 'the clerk of the window',
    may: ['suspend', 'terminate'],
    mayNot: { accept: 'case-not-in-state', giveOpinion: 'wrong-post', withdraw: 'not-the-applicant' },
  },
  {
    username: 'scjgj-head',
    zh: '县市场监督管理局局长',
    en: 'the head of another organ',
    may: [],
    mayNot: {
      decide: 'step-not-enabled',
      suspend: 'wrong-organ',
      terminate: 'wrong-organ',
      rate: 'role-required',
    },
  },
];

/** Asks in the name of three people what each may do on one case: before anybody tries, and with the reasons. */
export async function whatThreePeopleMay(
  api: PlatformApi,
  signIn: SignIn,
  checks: Checks,
  { caseId, now }: { readonly caseId: string; readonly now: string },
): Promise<readonly Told[]> {
  const told = await Promise.all(
    askers.map(async (who): Promise<Told> => {
      const { center } = api.as({ person: signIn.account(who.username), now });
      const { acts } = await answered(center.GET('/cases/{caseId}/acts', { params: { path: { caseId } } }));
      return {
        who,
        possible: acts.filter(({ refusal }) => refusal === null),
        refused: acts.filter(({ refusal }) => refusal !== null),
      };
    }),
  );
  for (const each of told) check(each, checks);
  checks.equal(
    '三人问到的是同样的事 all three are told of the same acts',
    told.map(namesOf),
    told.map(() => namesOf(told[0] as Told)),
  );
  return told;
}

function check({ who, possible, refused }: Told, checks: Checks): void {
  const { zh, en, may, mayNot } = who;
  checks.equal(
    `${zh}现在可以办的 what ${en} may do now`,
    possible.map(({ act }) => act).sort(),
    [...may].sort(),
  );
  const found = Object.keys(mayNot).map((name) => refused.find(({ act }) => act === name)?.refusal?.code);
  checks.equal(`${zh}不能办的及其规则 what ${en} may not, by which rule`, found, Object.values(mayNot));
  const unexplained = refused.filter(({ refusal }) => refusal === null || !isExplained(refusal));
  checks.equal(
    `${zh}不能办的均有依据和办法 each refusal to ${en} has its article and a way on`,
    unexplained.map(({ act }) => act),
    [],
  );
}

function isExplained({ article, message, remedy }: NonNullable<PossibleAct['refusal']>): boolean {
  return [article, message.zh, message.en, remedy.zh, remedy.en].every((text) => text !== '');
}

function namesOf({ possible, refused }: Told): readonly string[] {
  return [...possible, ...refused].map(({ act }) => act).sort();
}

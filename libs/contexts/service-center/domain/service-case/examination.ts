import { textMissing } from '@daylight/administration';
import { isRefusal, type Bilingual, type Refusal } from '@daylight/kernel';
import type { CaseAct, FlowNode, PowerItem } from '@daylight/kernel/messages';
import { acceptance } from './acceptance';
import { say, type ActOf, type BodyOfAct, type CaseAt, type CaseGuard } from './case-act';
import { chartHas, isOpen, taskOf, tasksOf, unknownStep } from './chart-steps';
import { grant, refusal } from './decision';
import { delivery } from './delivery';
import { first, inStatus, known, notInState, powerAtHand, powerOf, running } from './guards';
import { resumption } from './resumption';
import type { CaseStatus, ServiceCase } from './service-case-state';
import { notAnOpinionStep, opinionVerdictMissing, stepNeedsItsOwnCommand } from './step-refusals';
import { checkDoer, stepIsOpen, stepRule, through, type StepRule } from './step-rule';
import { supplement } from './supplement';
import { actNames } from './words';

type StepBody = BodyOfAct<'performStep'>;
const performing: Bilingual = { zh: '办理环节', en: 'perform a step' };

/** Some open step is this person's, by whatever rule it has. */
const someStepIsOpen: CaseGuard = (state, at) => {
  const power = powerOf(state, at);
  if (isRefusal(power)) return power;
  const open = tasksOf(power).filter((node) => isOpen(power, state, node));
  const refusals = open.map((node) => refusalOf(node, power, state, at));
  if (refusals.includes(null)) return null;
  return refusals[0] ?? notInState(state, performing);
};

function refusalOf(node: FlowNode, power: PowerItem, state: ServiceCase, at: CaseAt): Refusal | null {
  const rule = ruleOf(node, power);
  if (isRefusal(rule)) return checkDoer(node.act ?? 'receive', { power, state }, at, node) ?? rule;
  const onlyHere = { ...rule, binds: ({ id }: FlowNode) => id === node.id };
  return first(...rule.stage, stepIsOpen(onlyHere))(state, at);
}

/**
 * A step along the chart by its post. A step bound to an act with consequences in law has them here too: the same rule,
 * the same event as the act's own command.
 */
export const performStep: ActOf<'performStep'> = {
  may: [known, powerAtHand, someStepIsOpen],
  decide(body, state, at) {
    const power = powerOf(state, at);
    if (isRefusal(power)) return power;
    const node = taskOf(power, body.stepId);
    if (node === undefined) return unknownStep(power, state, body.stepId);
    const rule = ruleOf(node, power);
    if (isRefusal(rule)) return rule;
    return first(...rule.stage)(state, at) ?? through(rule, node.id, body, state, at);
  },
};

const opinionName: Bilingual = { zh: '并联审批意见', en: 'opinion in parallel approval' };

/** An opinion as it came: the words are looked at only once it is known that this person may give one here. */
const opinion = stepRule<Pick<StepBody, 'stepId' | 'verdict' | 'opinionZh'>>('examine', {
  binds: ({ parallelApproval }) => parallelApproval === true,
  stage: [inStatus(opinionName, 'accepted'), running(opinionName)],
  comesTo({ stepId, verdict, opinionZh }, { onChart: { step, ...progress } }) {
    if (step === undefined) return notAnOpinionStep({ step: stepId });
    if (verdict === undefined) return opinionVerdictMissing({ step: stepId });
    if (verdict === 'disagree' && opinionZh === undefined)
      return textMissing({ titleZh: '不同意的理由', title: 'reasons for disagreeing' });
    return [say.OpinionGiven({ step, verdict, opinionZh, ...progress })];
  },
});

/** 并联意见: each department agrees or disagrees on its own branch; silence is no consent (行政许可法 art. 26). */
export const giveOpinion: ActOf<'giveOpinion'> = {
  may: [...opinion.stage, stepIsOpen(opinion)],
  decide(body, state, at) {
    const power = powerOf(state, at);
    if (isRefusal(power)) return power;
    const node = taskOf(power, body.stepId);
    if (node !== undefined && !opinion.binds(node)) return notAnOpinionStep({ step: body.stepId });
    return through(opinion, body.stepId, body, state, at);
  },
};

/** The rule of a step: that of its act, or its own as an opinion or as a plain step. */
function ruleOf(node: FlowNode, power: PowerItem): StepRule<StepBody> | Refusal {
  switch (node.act) {
    case 'accept':
      return saying(acceptance, {});
    case 'supplement':
      return supplement;
    case 'resume':
      return resumption;
    case 'decide-grant':
      return grant;
    case 'decide-refuse':
      return refusal;
    case 'deliver':
      return saying(delivery, { method: 'window' });
    case 'request-supplement':
    case 'refuse-acceptance':
    case 'suspend':
      return stepNeedsItsOwnCommand({
        step: node.id,
        actZh: actNames[node.act].zh,
        act: actNames[node.act].en,
      });
    case 'receive':
    case 'examine':
    case 'approve':
    case 'publish':
    case undefined:
      return node.parallelApproval === true ? opinion : plainStep(node, power);
  }
}

/** A rule whose own words a step does not bring. */
function saying<Body>(rule: StepRule<Body>, body: Body): StepRule<StepBody> {
  return { ...rule, comesTo: (_body, ...rest) => rule.comesTo(body, ...rest) };
}

/** A step without consequences of its own. */
function plainStep(node: FlowNode, power: PowerItem): StepRule<StepBody> {
  return stepRule<StepBody>(node.act ?? 'receive', {
    binds: ({ id }) => id === node.id,
    stage: stageOf(node, power),
    comesTo({ opinionZh }, { onChart: { step, ...progress } }) {
      return step === undefined ? [] : [say.StepPerformed({ step, opinionZh, ...progress })];
    },
  });
}

const openStatuses: readonly CaseStatus[] = [
  'filed',
  'supplement-requested',
  'accepted',
  'granted',
  'refused',
  'not-accepted',
];
const statusesOf: { readonly [act in CaseAct]?: readonly CaseStatus[] } = {
  receive: ['filed'],
  examine: ['accepted'],
  approve: ['accepted'],
};

/**
 * The stage of the case that a plain step belongs to. A chart that knows no acceptance, as the charts of foreign records,
 * is not held to it.
 */
function stageOf({ id, nameZh, nameEn, act, limit }: FlowNode, power: PowerItem): readonly CaseGuard[] {
  const name: Bilingual = { zh: nameZh, en: nameEn ?? id };
  const isFree = power.deadlineMode === 'as-recorded' && !chartHas(power, 'accept');
  const allowed = act === undefined || isFree ? openStatuses : (statusesOf[act] ?? openStatuses);
  const stage = inStatus(name, ...allowed);
  return limit?.clock === 'suspended' ? [stage] : [stage, running(name)];
}

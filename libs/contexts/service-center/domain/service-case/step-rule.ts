import { checkPost, isPersonConcerned, isStaff, notThePersonConcerned } from '@daylight/administration';
import { isRefusal, type Refusal } from '@daylight/kernel';
import type { CaseAct, FlowNode, PowerItem } from '@daylight/kernel/messages';
import type { CaseAt, CaseDecision, CaseGuard } from './case-act';
import {
  after,
  isOpen,
  ownExamination,
  progressAtStart,
  tasksOf,
  unknownStep,
  type OnChart,
} from './chart-steps';
import { first, notInOwnCase, powerOf } from './guards';
import type { ServiceCase } from './service-case-state';
import { ownExaminationApproved, stepAmbiguous } from './step-refusals';
import { actNames } from './words';

/** Acts that must be done by another person than the examiner's. */
const approvingActs: readonly CaseAct[] = ['approve', 'decide-grant', 'decide-refuse'];

/** The version of the power that an act is done under, and the case as it stands on that version's chart. */
export interface Place {
  readonly power: PowerItem;
  readonly state: ServiceCase;
  /** Steps done that the version's chart does not know, when the case moved to it. */
  readonly outside?: readonly string[];
}

/** What was done on the chart. */
export interface DoneStep {
  readonly place: Place;
  readonly onChart: OnChart;
}

/**
 * An act that the chart may bind to a step: the same rule and the same event whether somebody names the act or the step.
 * Where the chart has no step for the act, the life cycle alone rules.
 */
export interface StepRule<Body> {
  readonly act: CaseAct;
  /** Whether a task of the chart stands for the act. */
  binds(node: FlowNode): boolean;
  /** What forbids the act before anybody looks at the chart. */
  readonly stage: readonly CaseGuard[];
  place(state: ServiceCase, at: CaseAt): Place | Refusal;
  comesTo(body: Body, done: DoneStep, state: ServiceCase, at: CaseAt): CaseDecision;
}

/** A rule of one of the chart's acts, on the chart that the case is bound to. */
export function stepRule<Body>(
  act: CaseAct,
  rule: Pick<StepRule<Body>, 'stage' | 'comesTo'> & Partial<StepRule<Body>>,
): StepRule<Body> {
  return { act, binds: (node) => node.act === act, place: onItsChart, ...rule };
}

/** The act of a rule. The step that a body may name is resolved only in `decide`. */
export function actOfStep<Body>(rule: StepRule<Body>) {
  return {
    may: [...rule.stage, stepIsOpen(rule)],
    decide: (body: Body & { readonly stepId?: string }, state: ServiceCase, at: CaseAt) =>
      through(rule, body.stepId, body, state, at),
  };
}

/** Does the step, and says what it comes to. */
export function through<Body>(
  rule: StepRule<Body>,
  stepId: string | undefined,
  body: Body,
  state: ServiceCase,
  at: CaseAt,
): CaseDecision {
  const done = doStep(rule, stepId, state, at);
  return isRefusal(done) ? done : rule.comesTo(body, done, state, at);
}

/** Whether some step for the act is open to this person; the refusal is the one that concerns them most. */
export function stepIsOpen<Body>(rule: StepRule<Body>): CaseGuard {
  return (state, at) => {
    const place = rule.place(state, at);
    if (isRefusal(place)) return place;
    const bound = tasksOf(place.power).filter((node) => rule.binds(node));
    if (bound.length === 0) return checkDoer(rule.act, place, at);
    const open = bound.filter((node) => isOpen(place.power, place.state, node));
    if (open.some((node) => checkDoer(rule.act, place, at, node) === null)) return null;
    // To whoever holds the post of a step the answer says why not now; to anybody else, whose step it is.
    const isOwn = (node: FlowNode) => checkPerformer(rule.act, place, at, node) === null;
    const nearest = open.find(isOwn) ?? bound.find(isOwn) ?? open[0] ?? bound[0];
    return nearest === undefined ? null : refusalAt(rule.act, place, at, nearest);
  };
}

function refusalAt(act: CaseAct, place: Place, at: CaseAt, node: FlowNode): Refusal | null {
  const moved = after(place.power, place.state, node);
  return isRefusal(moved) ? moved : checkDoer(act, place, at, node);
}

function doStep<Body>(
  rule: StepRule<Body>,
  stepId: string | undefined,
  state: ServiceCase,
  at: CaseAt,
): DoneStep | Refusal {
  const place = rule.place(state, at);
  if (isRefusal(place)) return place;
  const node = chooseNode(rule, stepId, place, at);
  if (isRefusal(node)) return node;
  const onChart = node === undefined ? standing(place) : after(place.power, place.state, node);
  if (isRefusal(onChart)) return onChart;
  return checkDoer(rule.act, place, at, node) ?? { place, onChart };
}

/** The chart has no step for the act: the case stays where it is. */
function standing({ power, state }: Place): OnChart {
  return state.progress ?? progressAtStart(power);
}

/** The node meant by an act: the one named, or the only enabled one, or the one of the actor's own post. */
function chooseNode<Body>(
  { act, binds }: StepRule<Body>,
  stepId: string | undefined,
  { power, state }: Place,
  { actor }: CaseAt,
): FlowNode | undefined | Refusal {
  const bound = tasksOf(power).filter((node) => binds(node));
  if (stepId !== undefined) return bound.find(({ id }) => id === stepId) ?? unknownStep(power, state, stepId);
  const open = bound.filter((node) => isOpen(power, state, node));
  const own = open.filter(({ post }) => post === undefined || post === actor.post);
  const candidates = open.length > 1 ? own : open;
  if (candidates.length > 1)
    return stepAmbiguous({
      actZh: actNames[act].zh,
      act,
      steps: candidates.map(({ id }) => id).join('、'),
    });
  // With none enabled the first bound node is done all the same: the token game says what the chart allows instead.
  return candidates[0] ?? open[0] ?? bound[0];
}

/** Whether this person may do the step: its post, no matter of their own, and nobody approves their own examination. */
export function checkDoer(act: CaseAct, place: Place, at: CaseAt, node?: FlowNode): Refusal | null {
  const name = node === undefined ? actNames[act] : { zh: node.nameZh, en: node.nameEn ?? node.id };
  const recusal = isApplicantsOwn(act, node) ? null : notInOwnCase(name)(place.state, at);
  return checkPerformer(act, place, at, node) ?? recusal ?? checkSeparation(act, place, at, node);
}

/** the right post; the applicant's own steps by the applicant, or by staff on their behalf. */
function checkPerformer(act: CaseAct, { state }: Place, at: CaseAt, node?: FlowNode): Refusal | null {
  const { actor } = at;
  const name = node === undefined ? actNames[act] : { zh: node.nameZh, en: node.nameEn ?? node.id };
  if (isApplicantsOwn(act, node)) {
    const isOwn = isPersonConcerned({ subject: state.applicant?.subject }, at);
    return isOwn || isStaff(actor) ? null : notThePersonConcerned({ actZh: name.zh, act: name.en });
  }
  if (node?.actor === 'system' && isStaff(actor)) return null;
  return checkPost(actor, { id: node?.id ?? name.zh, post: node?.post });
}

function isApplicantsOwn(act: CaseAct, node: FlowNode | undefined): boolean {
  return node === undefined ? act === 'supplement' : node.actor === 'applicant';
}

/** X-03 and 一审一核: nobody approves their own examination; single-signature items done on the spot are exempt. */
function checkSeparation(
  act: CaseAct,
  { power, state }: Place,
  { actor }: CaseAt,
  node?: FlowNode,
): Refusal | null {
  const step = node?.id ?? actNames[act].zh;
  if (power.signatures === 'single' && power.caseKind === 'INSTANT') return null;
  if (node?.reviewOf !== undefined) {
    const reviewed = node.reviewOf;
    return state.performers[reviewed] === actor.subject ? ownExaminationApproved({ step, reviewed }) : null;
  }
  if (power.signatures === 'single' || !approvingActs.includes(node?.act ?? act)) return null;
  const examined = ownExamination(state, actor);
  if (examined !== undefined) return ownExaminationApproved({ step, reviewed: examined.id });
  return state.acceptor === actor.subject
    ? ownExaminationApproved({ step, reviewed: actNames.accept.zh })
    : null;
}

function onItsChart(state: ServiceCase, at: CaseAt): Place | Refusal {
  const power = powerOf(state, at);
  return isRefusal(power) ? power : { power, state };
}

/** Whether an act is open by one rule or the other; else why the first is not. */
export function eitherIsOpen<A, B>(one: StepRule<A>, other: StepRule<B>): CaseGuard {
  const byOne = first(...one.stage, stepIsOpen(one));
  const byOther = first(...other.stage, stepIsOpen(other));
  return (state, at) => {
    const refusal = byOne(state, at);
    return refusal === null || byOther(state, at) === null ? null : refusal;
  };
}

import { dayOf, deliveryDueOn, isBlank, isExercisable } from '@daylight/administration';
import { isRefusal, type Bilingual, type Refusal } from '@daylight/kernel';
import { say, type BodyOfAct, type CaseAt } from './case-act';
import { verdictsAt } from './conclusion';
import { inStatus, running } from './guards';
import {
  decisionBasisLapsed,
  disagreementUnanswered,
  refusalWithoutReasons,
  refusalWithoutRemedies,
} from './service-case-refusals';
import type { ServiceCase } from './service-case-state';
import { stepRule, type DoneStep } from './step-rule';
import { actNames } from './words';

type DecisionBody = Omit<BodyOfAct<'decide'>, 'outcome' | 'stepId'>;

/** 准予: under a power that still holds, with an answer to every department that disagreed. */
export const grant = stepRule<DecisionBody>('decide-grant', {
  stage: undecided(actNames['decide-grant']),
  comesTo(body, done, state, at) {
    const fact = decisionFact(body, done, state, at);
    if (isRefusal(fact)) return fact;
    const { opinionZh, disagreementAnswerZh } = body;
    return (
      checkDisagreements(body, state) ?? [
        say.ApplicationGranted({ ...fact, opinionZh, disagreementAnswerZh }),
      ]
    );
  },
});

/** 不予: with written reasons and remedies (行政许可法 art. 38). */
export const refusal = stepRule<DecisionBody>('decide-refuse', {
  stage: undecided(actNames['decide-refuse']),
  comesTo(body, done, state, at) {
    const fact = decisionFact(body, done, state, at);
    if (isRefusal(fact)) return fact;
    const { reasonsZh, remediesZh } = body;
    if (reasonsZh === undefined || isBlank(reasonsZh)) return refusalWithoutReasons();
    if (remediesZh === undefined || remediesZh.length === 0) return refusalWithoutRemedies();
    return [say.ApplicationRefused({ ...fact, reasonsZh, remediesZh })];
  },
});

function undecided(act: Bilingual) {
  return [inStatus(act, 'accepted'), running(act)];
}

/** What both decisions share. */
function decisionFact(
  { documentNo, transitionBasisZh }: DecisionBody,
  { onChart }: DoneStep,
  state: ServiceCase,
  at: CaseAt,
) {
  const dueOn = checkBasis(transitionBasisZh, state, at) ?? deliveryDueOn(dayOf(at), at.calendar);
  if (isRefusal(dueOn)) return dueOn;
  const verdicts = verdictsAt(state, at);
  return { documentNo, deliveryDueOn: dueOn, verdicts, transitionBasisZh, ...onChart };
}

/** CAT-12: a power that lapsed meanwhile is exercised on a running case only under a transition rule. */
function checkBasis(basisZh: string | undefined, state: ServiceCase, at: CaseAt): Refusal | null {
  const powerCode = state.power?.powerCode ?? '';
  if (!isBlank(basisZh) || isExercisable(at.powers, powerCode, dayOf(at))) return null;
  return decisionBasisLapsed({ powerCode, day: dayOf(at) });
}

/** SVC-22: a disagreement in parallel approval is answered in writing (行政许可法 art. 26). */
function checkDisagreements(body: DecisionBody, { opinions }: ServiceCase): Refusal | null {
  const disagreeing = Object.keys(opinions).filter((step) => opinions[step] === 'disagree');
  if (disagreeing.length === 0 || !isBlank(body.disagreementAnswerZh)) return null;
  return disagreementUnanswered({ steps: disagreeing.join('、') });
}

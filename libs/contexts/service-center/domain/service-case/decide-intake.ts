import { isRefusal, type Decision, type Refusal } from '@daylight/kernel';
import { pinnedPower, powerInForce, type PowerSnapshot } from '../power/power-snapshot';
import { powerNotOnApplication } from '../power/power-refusals';
import { lastDayOf } from '../rule-parameters';
import { caseNumber } from './case-number';
import { doAct, moveToChart, passToAcceptance, progressAtStart } from './chart-steps';
import { deadlinesFrom, deadlinesOf, type DatedDeadlines } from './deadlines';
import { concluding } from './decide-conclusion';
import { dayOf, isBlank, notInState, requireStatus } from './guards';
import type {
  Accept,
  Circumstances,
  DeemAccepted,
  FileApplication,
  PreReview,
  ReceiveSupplement,
  RefuseAcceptance,
  RequestSupplement,
} from './service-case-commands';
import type { Acceptance, MaterialFact, PowerPin, ServiceCaseEvent } from './service-case-events';
import {
  agencyAgreementMissing,
  caseAlreadyFiled,
  deemedAcceptedBySilence,
  foreignRecordMissing,
  foreignRecordNotAllowed,
  materialObtainable,
  materialUnknown,
  rightOrganMissing,
  silenceNotElapsed,
  supplementAlreadyRequested,
  supplementWithoutMaterials,
  textMissing,
} from './service-case-refusals';
import type { ServiceCase } from './service-case-state';
import { actNames } from './words';

type Outcome = Decision<ServiceCaseEvent>;

/** 申办: only under a power in force on the day, on application, with materials of the published list. */
export function fileApplication({ data: { at, body } }: FileApplication, state: ServiceCase): Outcome {
  if (state.status !== 'none') return caseAlreadyFiled();
  const day = dayOf(at);
  const power = powerInForce(at.catalogue, body.powerCode, day);
  if (isRefusal(power)) return power;
  if (!power.onApplication)
    return powerNotOnApplication({ powerCode: power.powerCode, nameZh: power.nameZh });
  const refused = checkFiling(power, body);
  if (refused !== null) return refused;
  const materials = materialsOf(power, body.materials);
  if (isRefusal(materials)) return materials;
  const { caseId, channel, applicant, matterZh, checkCodeHash, agency, foreignRecord } = body;
  return [
    {
      type: 'service-center.CaseFiled',
      data: {
        caseId,
        caseNo: caseNumber(power.powerCode, day, caseId),
        channel,
        receivedOn: day,
        power: pinOf(power),
        applicant,
        materials,
        checkCodeHash,
        progress: progressAtStart(power),
        ...(matterZh === undefined ? {} : { matterZh }),
        ...(agency === undefined ? {} : { agency }),
        ...(foreignRecord === undefined
          ? {}
          : { foreignRecord, deadlines: deadlinesOf(foreignRecord, at.calendar) }),
      },
    },
  ];
}

/** 网上预受理: advice before acceptance; it binds nobody and moves nothing on the chart. */
export function preReview({ data: { body } }: PreReview, state: ServiceCase): Outcome {
  const refused = requireStatus(state, ['filed'], { zh: '预审', en: 'pre-review' });
  if (refused !== null) return refused;
  const { outcome, opinionZh } = body;
  if (outcome === state.preReviewed) return [];
  return [
    {
      type: 'service-center.CasePreReviewed',
      data: { outcome, ...(opinionZh === undefined ? {} : { opinionZh }) },
    },
  ];
}

/** 一次性告知: once, everything, within five working days (行政许可法 art. 32(4)). */
export function requestSupplement({ data: { at, body } }: RequestSupplement, state: ServiceCase): Outcome {
  const act = actNames['request-supplement'];
  if (state.supplementRequestedOn !== null && state.status !== 'none')
    return supplementAlreadyRequested({ on: state.supplementRequestedOn });
  const refused = requireStatus(state, ['filed'], act) ?? refuseAfterSilence(state, at, act.zh, act.en);
  if (refused !== null) return refused;
  const power = powerOf(state, at);
  if (isRefusal(power)) return power;
  const missing = missingOf(power, body.missing);
  if (isRefusal(missing)) return missing;
  const done = doAct({ power, state, actor: at.actor, act: 'request-supplement', stepId: body.stepId });
  if (isRefusal(done)) return done;
  const { noticeNo } = body;
  return [
    {
      type: 'service-center.SupplementRequested',
      data: { requestedOn: dayOf(at), missing, ...(noticeNo === undefined ? {} : { noticeNo }), ...done },
    },
  ];
}

/** 补正: what the applicant hands in after the notice; silence counts anew from this day. */
export function receiveSupplement({ data: { at, body } }: ReceiveSupplement, state: ServiceCase): Outcome {
  const refused = requireStatus(state, ['supplement-requested'], actNames.supplement);
  if (refused !== null) return refused;
  const power = powerOf(state, at);
  if (isRefusal(power)) return power;
  const materials = materialsOf(power, body.materials);
  if (isRefusal(materials)) return materials;
  const done = doAct({ power, state, actor: at.actor, act: 'supplement', stepId: body.stepId });
  if (isRefusal(done)) return done;
  return [{ type: 'service-center.SupplementReceived', data: { receivedOn: dayOf(at), materials, ...done } }];
}

/** 不予受理: with reasons, and with the right organ when the matter is not ours (行政许可法 art. 32(1)(2)). */
export function refuseAcceptance({ data: { at, body } }: RefuseAcceptance, state: ServiceCase): Outcome {
  const act = actNames['refuse-acceptance'];
  const refused = requireStatus(state, ['filed'], act) ?? refuseAfterSilence(state, at, act.zh, act.en);
  if (refused !== null) return refused;
  const { ground, reasonsZh, rightOrganZh, stepId } = body;
  if (isBlank(reasonsZh)) return textMissing({ whatZh: '不予受理的理由', what: 'reasons of non-acceptance' });
  if (ground === 'not-competent' && isBlank(rightOrganZh)) return rightOrganMissing();
  const power = powerOf(state, at);
  if (isRefusal(power)) return power;
  const done = doAct({ power, state, actor: at.actor, act: 'refuse-acceptance', stepId });
  if (isRefusal(done)) return done;
  const event: ServiceCaseEvent = {
    type: 'service-center.AcceptanceRefused',
    data: {
      ground,
      reasonsZh,
      decidedOn: dayOf(at),
      ...(rightOrganZh === undefined ? {} : { rightOrganZh }),
      ...done,
    },
  };
  return concluding(power, state, at, event);
}

/**
 * 受理: pins the case to the versions in force on the day (FLO-05) and starts both clocks. Once five working days have
 * passed in silence the law has accepted already, as of the day the materials were received; the record then says so.
 */
export function accept({ data: { at, body } }: Accept, state: ServiceCase): Outcome {
  const refused = requireStatus(state, ['filed'], actNames.accept);
  if (refused !== null) return refused;
  const day = dayOf(at);
  const power = powerInForce(at.catalogue, state.power?.powerCode ?? '', day);
  if (isRefusal(power)) return power;
  const moved = onPresentChart(power, state);
  const done = doAct({ power, state: moved.state, actor: at.actor, act: 'accept', stepId: body.stepId });
  if (isRefusal(done)) return done;
  const silenceEndedOn = silenceElapsed(state, at);
  if (isRefusal(silenceEndedOn)) return silenceEndedOn;
  const acceptedOn = silenceEndedOn === null ? day : state.receivedOn;
  const acceptance: Acceptance = { ...acceptanceOf(power, state, at, acceptedOn), ...moved.note, ...done };
  const { voucherNo } = body;
  const event: ServiceCaseEvent =
    silenceEndedOn === null
      ? {
          type: 'service-center.CaseAccepted',
          data: {
            ...acceptance,
            by: at.actor.subject,
            ...(voucherNo === undefined ? {} : { voucherNo }),
          },
        }
      : { type: 'service-center.DeemedAccepted', data: { ...acceptance, silenceEndedOn, skippedSteps: [] } };
  return concluding(power, state, at, event);
}

/** 视为受理: issued by the service center itself; already accepted or past is no error. */
export function deemAccepted({ data: { at } }: DeemAccepted, state: ServiceCase): Outcome {
  if (state.acceptedOn !== null) return [];
  const refused = requireStatus(state, ['filed'], { zh: '视为受理', en: 'deemed acceptance' });
  if (refused !== null) return refused;
  if (state.foreignStartedAt !== null) return notInState(state, { zh: '视为受理', en: 'deemed acceptance' });
  const ended = silenceElapsed(state, at);
  if (isRefusal(ended)) return ended;
  if (ended === null) {
    const ends = lastDayOf('SVC-03', state.receivedOn, at.calendar);
    return isRefusal(ends) ? ends : silenceNotElapsed({ silenceEndsOn: ends });
  }
  const power = powerOf(state, at);
  if (isRefusal(power)) return power;
  const passed = passToAcceptance(power, state.progress ?? progressAtStart(power));
  return [
    {
      type: 'service-center.DeemedAccepted',
      data: {
        ...acceptanceOf(power, state, at, state.receivedOn),
        progress: passed.progress,
        ...(passed.step === undefined ? {} : { step: passed.step, by: at.actor.subject }),
        silenceEndedOn: ended,
        skippedSteps: passed.skipped,
        ...(passed.skipped.length === 0 ? {} : { deviations: ['D1'] as const }),
      },
    },
  ];
}

/** The last day for a notice, when it has passed without one; null while it runs, and for cases of a foreign record. */
function silenceElapsed(state: ServiceCase, at: Circumstances): string | null | Refusal {
  if (state.foreignStartedAt !== null) return null;
  const ends = lastDayOf('SVC-03', state.receivedOn, at.calendar);
  if (isRefusal(ends)) return ends;
  return dayOf(at) > ends ? ends : null;
}

function refuseAfterSilence(
  state: ServiceCase,
  at: Circumstances,
  actZh: string,
  act: string,
): Refusal | null {
  const ended = silenceElapsed(state, at);
  if (ended === null || isRefusal(ended)) return ended;
  return deemedAcceptedBySilence({ silenceEndsOn: ended, receivedOn: state.receivedOn, actZh, act });
}

/** When the item changed since filing, the steps done so far are replayed on the chart in force. */
function onPresentChart(
  power: PowerSnapshot,
  state: ServiceCase,
): { readonly state: ServiceCase; readonly note: { readonly stepsOutsideNewChart?: readonly string[] } } {
  if (power.version === state.power?.catalogueVersion) return { state, note: {} };
  const { progress, outside } = moveToChart(power, state.performed);
  return { state: { ...state, progress }, note: { stepsOutsideNewChart: outside } };
}

function acceptanceOf(
  power: PowerSnapshot,
  state: ServiceCase,
  at: Circumstances,
  acceptedOn: string,
): Omit<Acceptance, 'progress'> {
  const deadlines: DatedDeadlines = state.deadlines ?? deadlinesFrom(power, acceptedOn, at.calendar);
  return { power: pinOf(power), acceptedOn, deadlines };
}

function checkFiling(power: PowerSnapshot, body: FileApplication['data']['body']): Refusal | null {
  const { powerCode } = power;
  if (body.channel === 'village-agent' && isBlank(body.agency?.agreementNo)) return agencyAgreementMissing();
  if (power.deadlineMode === 'as-recorded' && body.foreignRecord === undefined)
    return foreignRecordMissing({ powerCode });
  if (power.deadlineMode === 'computed' && body.foreignRecord !== undefined)
    return foreignRecordNotAllowed({ powerCode });
  return null;
}

function materialsOf(power: PowerSnapshot, codes: readonly string[]): MaterialFact[] | Refusal {
  const facts: MaterialFact[] = [];
  for (const code of new Set(codes)) {
    const material = power.materials.find((candidate) => candidate.code === code);
    if (material === undefined) return materialUnknown({ material: code });
    facts.push({ code, nameZh: material.nameZh });
  }
  return facts;
}

function missingOf(power: PowerSnapshot, asked: RequestSupplement['data']['body']['missing']) {
  if (asked.length === 0 || asked.some((one) => isBlank(one.reasonZh))) return supplementWithoutMaterials();
  const missing: (MaterialFact & { reasonZh: string })[] = [];
  for (const { code, reasonZh } of asked) {
    const material = power.materials.find((candidate) => candidate.code === code);
    if (material === undefined) return materialUnknown({ material: code });
    if (material.obtainable === true) return materialObtainable({ material: material.nameZh });
    missing.push({ code, nameZh: material.nameZh, reasonZh });
  }
  return missing;
}

/** The version that the case is bound to. */
export function powerOf(state: ServiceCase, at: Circumstances): PowerSnapshot | Refusal {
  const { powerCode = '', catalogueVersion = 0 } = state.power ?? {};
  return pinnedPower(at.catalogue, { powerCode, catalogueVersion });
}

function pinOf(power: PowerSnapshot): PowerPin {
  return {
    powerCode: power.powerCode,
    catalogueVersion: power.version,
    procedureVersion: power.procedure.version,
    nameZh: power.nameZh,
    nameEn: power.nameEn,
    category: power.category,
    organisation: power.organisation,
    organisationZh: power.organisationZh,
    caseKind: power.caseKind,
    signatures: power.signatures,
    deadlineMode: power.deadlineMode,
    disclosure: power.disclosure.class,
    ...(power.disclosure.reasonZh === undefined ? {} : { disclosureReasonZh: power.disclosure.reasonZh }),
  };
}

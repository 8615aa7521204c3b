import {
  byStaff,
  agencyAgreementMissing,
  dayOf,
  isBlank,
  lastDayOf,
  powerInForce,
} from '@daylight/administration';
import { isRefusal, type Bilingual, type Refusal } from '@daylight/kernel';
import type { PowerItem } from '@daylight/kernel/messages';
import type { FilingChannel, ForeignRecord } from '@daylight/contexts/service-center/contracts/own';
import { acceptance, acceptedAsOf, pinOf } from './acceptance';
import { say, type ActOf, type BodyOfAct } from './case-act';
import { caseNumber } from './case-number';
import { passToAcceptance, progressAtStart } from './chart-steps';
import { deadlinesOf, inUtc } from './deadlines';
import {
  beforeSilenceAccepts,
  first,
  inStatus,
  known,
  notInOwnCase,
  notInState,
  powerAtHand,
  powerOf,
  silenceElapsed,
} from './guards';
import { materialsOf, missingOf } from './materials';
import {
  caseAlreadyFiled,
  channelNotYours,
  foreignRecordMissing,
  foreignRecordNotAllowed,
  powerNotOnApplication,
  rightOrganMissing,
  silenceNotElapsed,
  supplementAlreadyRequested,
} from './service-case-refusals';
import { actOfStep, stepRule } from './step-rule';
import { supplement } from './supplement';
import { actNames } from './words';

/** Which role files through which channel. */
const channelRoles: { readonly [channel in FilingChannel]: string } = {
  online: 'citizen',
  counter: 'clerk',
  'village-agent': 'village-agent',
};

/** SVC-25: the channel that somebody named, or that of their role; refused when it is not theirs. */
export function filingChannelOf(
  named: FilingChannel | undefined,
  roles: readonly string[],
): FilingChannel | Refusal {
  const channels = Object.keys(channelRoles) as FilingChannel[];
  const own = channels.filter((channel) => roles.includes(channelRoles[channel]));
  const channel = named ?? own[0];
  return channel !== undefined && own.includes(channel)
    ? channel
    : channelNotYours({ channel: channel ?? '' });
}

/** 申办: only under a power in force on the day, on application, with materials of the published list. */
export const file: ActOf<'file'> = {
  may: [
    ({ status }) => (status === 'none' ? null : caseAlreadyFiled()),
    (_state, { roles }) => {
      const channel = filingChannelOf(undefined, roles);
      return isRefusal(channel) ? channel : null;
    },
  ],
  decide(body, _state, at) {
    const channel = filingChannelOf(body.channel, at.roles);
    if (isRefusal(channel)) return channel;
    const power = powerInForce(at.powers, body.powerCode, dayOf(at));
    if (isRefusal(power)) return power;
    const refused = checkFiling(power, channel, body);
    if (refused !== null) return refused;
    const materials = materialsOf(power, body.materials);
    if (isRefusal(materials)) return materials;
    const foreignRecord = foreignRecordInUtc(body.foreignRecord);
    const { applicant, applicantFact, matterZh, checkCodeHash, agency } = body;
    return [
      say.CaseFiled({
        caseNo: caseNumber(power.powerCode, dayOf(at), at.id),
        channel,
        power: pinOf(power),
        // Online the applicant is whoever files.
        applicantFact: channel === 'online' ? { ...applicantFact, subject: at.actor.subject } : applicantFact,
        applicant,
        materials,
        matterZh,
        checkCodeHash,
        agency,
        foreignRecord,
        deadlines: foreignRecord && deadlinesOf(foreignRecord, at.calendar),
        ...progressAtStart(power),
      }),
    ];
  },
};

function checkFiling(
  { powerCode, nameZh, onApplication, deadlineMode }: PowerItem,
  channel: FilingChannel,
  { agency, foreignRecord }: BodyOfAct<'file'>,
): Refusal | null {
  if (!onApplication) return powerNotOnApplication({ powerCode, nameZh });
  if (channel === 'village-agent' && isBlank(agency?.agreementNo)) return agencyAgreementMissing();
  if (deadlineMode === 'as-recorded' && foreignRecord === undefined)
    return foreignRecordMissing({ powerCode });
  if (deadlineMode === 'computed' && foreignRecord !== undefined)
    return foreignRecordNotAllowed({ powerCode });
  return null;
}

function foreignRecordInUtc(record: ForeignRecord | undefined): ForeignRecord | undefined {
  if (record === undefined) return undefined;
  return { ...record, startedAt: inUtc(record.startedAt), dueAt: inUtc(record.dueAt) };
}

const preReviewing: Bilingual = { zh: '预审', en: 'pre-review' };

/** 网上预受理: advice before acceptance; it binds nobody and moves nothing on the chart. */
export const preReview: ActOf<'preReview'> = {
  may: [inStatus(preReviewing, 'filed'), byStaff(preReviewing), notInOwnCase(preReviewing)],
  decide: ({ outcome, opinionZh }, { preReviewed }) =>
    outcome === preReviewed ? [] : [say.CasePreReviewed({ outcome, opinionZh })],
};

/** 一次性告知: once, everything, within five working days (行政许可法 art. 32(4)). */
export const requestSupplement: ActOf<'requestSupplement'> = actOfStep(
  stepRule<BodyOfAct<'requestSupplement'>>('request-supplement', {
    stage: [
      ({ supplementRequestedOn: on }) => (on === null ? null : supplementAlreadyRequested({ on })),
      inStatus(actNames['request-supplement'], 'filed'),
      beforeSilenceAccepts(actNames['request-supplement']),
    ],
    comesTo(body, { place, onChart }) {
      const missing = missingOf(place.power, body.missing);
      if (isRefusal(missing)) return missing;
      return [say.SupplementRequested({ missing, noticeNo: body.noticeNo, ...onChart })];
    },
  }),
);

/** 补正 by the applicant, or by the window on their behalf. */
export const receiveSupplement: ActOf<'receiveSupplement'> = actOfStep(supplement);

/** 不予受理: with reasons, and with the right organ when the matter is not ours (行政许可法 art. 32(1)(2)). */
export const refuseAcceptance: ActOf<'refuseAcceptance'> = actOfStep(
  stepRule<BodyOfAct<'refuseAcceptance'>>('refuse-acceptance', {
    stage: [
      inStatus(actNames['refuse-acceptance'], 'filed'),
      beforeSilenceAccepts(actNames['refuse-acceptance']),
    ],
    comesTo({ ground, reasonsZh, rightOrganZh }, { onChart }) {
      if (ground === 'not-competent' && isBlank(rightOrganZh)) return rightOrganMissing();
      return [say.AcceptanceRefused({ ground, reasonsZh, rightOrganZh, ...onChart })];
    },
  }),
);

export const accept: ActOf<'accept'> = actOfStep(acceptance);

const deeming: Bilingual = { zh: '视为受理', en: 'deemed acceptance' };
const stillToDeem = first(
  inStatus(deeming, 'filed'),
  // Such a case was ruled by the law of its own record.
  (state) => (state.foreignStartedAt === null ? null : notInState(state, deeming)),
  (state, at) => {
    const ended = silenceElapsed(state, at);
    if (ended !== null) return isRefusal(ended) ? ended : null;
    const ends = lastDayOf('SVC-03', state.receivedOn, at.calendar);
    return isRefusal(ends) ? ends : silenceNotElapsed({ silenceEndsOn: ends });
  },
  powerAtHand,
);

/** 视为受理 (行政许可法 art. 32(4)): issued by the service centre itself; a case already accepted stays as it is. */
export const deemAccepted: ActOf<'deemAccepted'> = {
  may: [known, byStaff(deeming), (state, at) => (state.acceptedOn === null ? stillToDeem(state, at) : null)],
  decide(_body, state, at) {
    const silenceEndedOn = silenceElapsed(state, at);
    if (isRefusal(silenceEndedOn)) return silenceEndedOn;
    if (state.acceptedOn !== null || silenceEndedOn === null) return [];
    const power = powerOf(state, at);
    if (isRefusal(power)) return power;
    const { skipped, ...onChart } = passToAcceptance(power, state.progress ?? progressAtStart(power));
    const fact = { ...acceptedAsOf(state.receivedOn, power, state, at), ...onChart };
    return [say.DeemedAccepted({ ...fact, silenceEndedOn, skippedSteps: [...skipped] })];
  },
};

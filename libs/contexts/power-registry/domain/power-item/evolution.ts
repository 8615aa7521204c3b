import type { Actor } from '@daylight/kernel';
import type { FlowChart, PowerItem, ProcedureFinding } from '@daylight/kernel/messages';
import { isBlank } from '@daylight/administration';
import { shiftDay } from '@daylight/law';
import type { PowerItemContent, Standing } from '@daylight/contexts/power-registry/contracts/own';
import { currentOf, revisionOf, type Heading, type PowerItemState, type Revision } from './power-item-state';
import type { Stage } from './stage-words';

/** A draft, or its rewriting, of the version after the one in force. */
export function drafted(state: PowerItemState, content: PowerItemContent, actor: Actor): PowerItemState {
  const { revision, standing, versions } = state;
  const drafters = [...new Set([...(revision?.drafters ?? []), actor.subject])];
  const legalReviewers = revision?.legalReviewers ?? [];
  const version = (versions.at(-1)?.version ?? 0) + 1;
  return aboutRevision({
    ...state,
    standing: standing === 'unknown' ? 'in-preparation' : standing,
    revision: { version, stage: 'drafted', content, drafters, legalReviewers, secretApprovals: [] },
  });
}

/** A change of the version under preparation. */
export function revised(state: PowerItemState, change: Partial<Revision>): PowerItemState {
  return aboutRevision({ ...state, revision: { ...revisionOf(state), ...change } });
}

export function legallyReviewed(state: PowerItemState, stage: Stage, actor: Actor): PowerItemState {
  return revised(state, { stage, legalReviewers: [...revisionOf(state).legalReviewers, actor.subject] });
}

/** The end of a version under preparation: of the whole item, when it never was in force. */
export function abolished(state: PowerItemState, what: 'item' | 'amendment'): PowerItemState {
  if (what === 'amendment') return { ...aboutRevision(state), revision: null };
  const { version, content } = revisionOf(state);
  const contents = { ...state.contents, [version]: content };
  return { ...aboutRevision(state), revision: null, standing: 'abolished', contents };
}

/** A chart's version is its place in the list (FLO-05). */
export function charted(
  state: PowerItemState,
  data: { readonly chart: FlowChart; readonly findings: readonly ProcedureFinding[] },
): PowerItemState {
  const { chart, findings } = data;
  const registered = { version: chart.version, itemVersion: revisionOf(state).version, chart, findings };
  return aboutRevision({ ...state, charts: [...state.charts, registered] });
}

/** A version enters into force; the one before holds until the day before. */
export function entered(state: PowerItemState, item: PowerItem): PowerItemState {
  const effectiveTo = shiftDay(item.effectiveFrom, -1);
  const earlier = state.versions.map((version, index) =>
    index === state.versions.length - 1 ? { ...version, effectiveTo } : version,
  );
  const contents = { ...state.contents, [item.version]: revisionOf(state).content };
  const versions = [...earlier, item];
  return aboutCurrent({ ...state, standing: 'in-force', revision: null, versions, contents });
}

/** The version in force as it stands from now on. */
export function restated(state: PowerItemState, item: PowerItem, standing: Standing): PowerItemState {
  return aboutCurrent({ ...state, standing, versions: [...state.versions.slice(0, -1), item] });
}

/** The latest event is about the version under preparation. */
export function aboutRevision(state: PowerItemState): PowerItemState {
  const { version, content } = revisionOf(state);
  return { ...state, heading: headingOf({ ...content, version }, state.charts.at(-1)?.version) };
}

/** The latest event is about the version in force. */
export function aboutCurrent(state: PowerItemState): PowerItemState {
  const current = currentOf(state);
  return { ...state, heading: headingOf(current, current.procedure.version) };
}

function headingOf(
  { version, nameZh, nameEn, disclosure }: Pick<Heading, 'version' | 'nameZh' | 'nameEn' | 'disclosure'>,
  procedureVersion: number | undefined,
): Heading {
  const { class: disclosureClass, reasonZh } = disclosure;
  const stated = isBlank(reasonZh) ? undefined : reasonZh;
  return {
    version,
    nameZh,
    nameEn,
    disclosure: { class: disclosureClass, reasonZh: stated },
    procedureVersion,
  };
}

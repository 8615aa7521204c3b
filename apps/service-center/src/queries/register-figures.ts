import { count, object, type ShapeOf } from '@daylight/kernel/messages';

const having = (condition: string) => `count(*) filter (where ${condition})`;

/** The figures of the register, each as PostgreSQL counts it over the lines asked for. */
export const figureExpressions = {
  cases: 'count(*)',
  events: 'coalesce(sum(row.events), 0)',
  accepted: 'count(row.accepted_on)',
  granted: having(`row.status = 'granted'`),
  refused: having(`row.status = 'refused'`),
  notAccepted: having(`row.status = 'not-accepted'`),
  withdrawn: having(`row.status = 'withdrawn'`),
  terminated: having(`row.status = 'terminated'`),
  concluded: having('row.concluded'),
  closed: 'count(row.closed_on)',
  open: having('row.closed_on is null'),
  missedStatutory: having(`row.statutory_verdict = 'missed'`),
  missedPromised: having(`row.promised_verdict = 'missed'`),
  openPastPromise: having('row.closed_on is null and row.decided_on is null and row.promised_due < :asOf'),
  deviations: 'coalesce(sum(row.deviations), 0)',
  rated: 'count(row.rating)',
} as const;

type FigureMembers = { readonly [name in keyof typeof figureExpressions]: typeof count };
/** The register in figures. */
export const registerFigures = object(
  Object.fromEntries(Object.keys(figureExpressions).map((name) => [name, count])) as FigureMembers,
);
export type RegisterFigures = ShapeOf<typeof registerFigures>;

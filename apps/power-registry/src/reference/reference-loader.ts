import type { FlowChart } from '@daylight/kernel/messages';
import type {
  organisationMessages,
  powerItemMessages,
} from '@daylight/contexts/power-registry/contracts/own';
import {
  organisation,
  parseImplementingCode,
  powerItem,
  type Organisation,
  type OrganisationAt,
  type OrganisationState,
  type PowerItemAt,
  type PowerItemState,
} from '@daylight/contexts/power-registry/domain';
import { businessDay, derivedId, isRefusal, type Actor, type Clock, type Refusal } from '@daylight/kernel';
import type { BodyOf, CommandName } from '@daylight/kernel/messages';
import type { WorkingDayCalendar } from '@daylight/law';
import { chartFromCountyProcedure } from '@daylight/procedure';
import { AggregateRunner, type EventLog, type RequestMetadata } from '@daylight/record';
import { itemIdOf, powerCodeOf } from '../queries/power-code';
import { countyContent, countyCorrespondences } from './county-content';
import { foreignContent, foreignOrganisationId } from './foreign-content';
import { inParallel } from './in-parallel';
import type { ForeignItem, ReferenceFiles, ReferencePower } from './reference-files';

type ItemMessages = typeof powerItemMessages;
type ActName = CommandName<ItemMessages>;

/** Who loads: the system's own actor, one for each duty, so that the separation of duties holds here as everywhere. */
const loaderSubject = 'system:power-registry-loader';
const loader = (duty: string, ofOrganisation: string): Actor => ({
  subject: `${loaderSubject}/${duty}`,
  organisation: ofOrganisation,
});
const isLoader = ({ subject }: Actor): boolean => subject.startsWith(`${loaderSubject}/`);

const registrar = loader('registrar', 'bb');
const legalReviewer = loader('legal-reviewer', 'sfj');
const efficiencyOffice = loader('efficiency-office', 'xntszx');

/** Items under way at the same time; the record coalesces what they append. */
const parallelMax = 48;

/** A body as the reference data name it: its id, and what is registered of it. */
export type ReferenceBody = { readonly id: string; readonly particulars: Organisation };

/** Where a loaded item stands and, unless it is in force, the rule that keeps it there. */
export type LoadedItem = {
  powerCode: string;
  /** `unchanged`: persons have worked on it since; it is left alone. */
  state: string;
  refusal: Refusal | null;
};

export type LoadProgress = (line: string) => void;

export interface LoaderOptions {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly calendar: WorkingDayCalendar;
  readonly progress: LoadProgress;
}

/** One act of the loader; null once it is done. */
type Step = () => Promise<Refusal | null>;

/** Loads the reference data through the aggregates: every step is an act, and no rule is waived. Repeating it changes nothing. */
export class ReferenceLoader {
  private readonly items: AggregateRunner<ItemMessages, PowerItemState, PowerItemAt>;
  private readonly organisations: AggregateRunner<
    typeof organisationMessages,
    OrganisationState,
    OrganisationAt
  >;

  constructor(private readonly options: LoaderOptions) {
    this.items = new AggregateRunner(options.log, powerItem);
    this.organisations = new AggregateRunner(options.log, organisation);
  }

  /** Registers bodies, and says which were refused. */
  async registerOrganisations(all: readonly ReferenceBody[]): Promise<readonly Refusal[]> {
    const outcomes = await inParallel(all, parallelMax, async ({ id, particulars }) => {
      const outcome = await this.organisations.run({
        id,
        act: 'register',
        body: particulars,
        circumstances: () => ({ id, ...this.surroundings(registrar) }),
        metadata: metadataOf('organisation', id),
      });
      return outcome.kind === 'refused' ? outcome.refusal : null;
    });
    const refused = outcomes.filter((outcome) => outcome !== null);
    this.options.progress(`机构 organisations: ${all.length - refused.length}/${all.length}`);
    return refused;
  }

  /** Every power of the county, step by step to the furthest lawful state. */
  async loadCounty({
    powers,
    procedures,
  }: Pick<ReferenceFiles, 'powers' | 'procedures'>): Promise<LoadedItem[]> {
    const charts = new Map(procedures.map((each) => [each.powerCode, chartFromCountyProcedure(each)]));
    return inParallel(powers, parallelMax, async (power, index) => {
      const loaded = await this.loadPower(power, charts.get(power.powerCode) ?? null);
      if ((index + 1) % 24 === 0)
        this.options.progress(`本县职权 county powers: ${index + 1}/${powers.length}`);
      return loaded;
    });
  }

  /** The items of another division's published list, each as a draft of its own body. */
  async loadForeign(items: readonly ForeignItem[]): Promise<LoadedItem[]> {
    const seen = new Set<string>();
    const duplicates = items.map(({ itemCode }) => seen.size === seen.add(itemCode).size);
    return inParallel(items, parallelMax, async (item, index) => {
      if ((index + 1) % 250 === 0)
        this.options.progress(`外地事项 foreign items: ${index + 1}/${items.length}`);
      return this.loadForeignItem(item, duplicates[index] === true);
    });
  }

  private async loadForeignItem(item: ForeignItem, duplicate: boolean): Promise<LoadedItem> {
    const powerCode = item.itemCode;
    const code = parseImplementingCode(powerCode);
    if (isRefusal(code)) return { powerCode, state: 'refused', refusal: code };
    const by = loader('foreign-list', foreignOrganisationId(code.agency));
    const content = foreignContent(item, code.agency);
    // A code that the list holds twice meets the item that its first occurrence drafted.
    const refusal = await this.run(powerCode, by, 'draft', { content }, duplicate ? 'duplicate' : 'draft');
    return { powerCode, state: refusal === null ? 'drafted' : 'refused', refusal };
  }

  private async loadPower(power: ReferencePower, chart: FlowChart | null): Promise<LoadedItem> {
    const { powerCode } = power;
    const before = await this.items.load(idOf(powerCode));
    const touched = before.events.some(({ metadata }) => !isLoader(metadata.actor));
    if (touched) return { powerCode, state: 'unchanged', refusal: null };
    for (const step of this.wayOf(power, chart)) {
      const refusal = await step();
      if (refusal === null) continue;
      const { state } = await this.items.load(idOf(powerCode));
      return { powerCode, state: state.revision?.stage ?? state.standing, refusal };
    }
    return { powerCode, state: 'in-force', refusal: null };
  }

  /** The steps of DOMAIN 1.6 in their order, each by its own duty, with the reference data as recorded basis. */
  private wayOf(power: ReferencePower, chart: FlowChart | null): readonly Step[] {
    const { powerCode, departmentId } = power;
    const drafter = loader('drafter', departmentId);
    const head = loader('unit-head', departmentId);
    const on = businessDay(this.options.clock.now());
    const source = `参考数据 data/catalogue/catalogue.json#${power.id}`;
    const step =
      <C extends ActName>(act: C, by: Actor, body: BodyOf<ItemMessages, C>): Step =>
      () =>
        this.run(powerCode, by, act, body);
    return [
      step('draft', drafter, { content: countyContent(power, chart) }),
      step('reconcile', drafter, { correspondences: countyCorrespondences(power), differences: [] }),
      ...(chart === null ? [] : [step('registerFlowChart', drafter, { chart })]),
      step('register', registrar, {}),
      step('reviewLegality', legalReviewer, {
        outcome: 'passed',
        opinionZh: `类别、名称、依据按${source}记载`,
      }),
      step('recordDeliberation', head, { decisionRef: source, decidedOn: on }),
      step('sign', head, {}),
      step('declare', head, { documentNo: source }),
      step('file', efficiencyOffice, { outcome: 'confirmed' }),
      step('publish', registrar, { effectiveFrom: on }),
    ];
  }

  private async run<C extends ActName>(
    powerCode: string,
    by: Actor,
    act: C,
    body: BodyOf<ItemMessages, C>,
    key: string = act,
  ): Promise<Refusal | null> {
    const id = idOf(powerCode);
    const outcome = await this.items.run({
      id,
      act,
      body,
      circumstances: () => ({ id: powerCodeOf(id), roles: [], ...this.surroundings(by) }),
      metadata: metadataOf(powerCode, key),
    });
    return outcome.kind === 'refused' ? outcome.refusal : null;
  }

  private surroundings(actor: Actor) {
    const { clock, calendar } = this.options;
    const now = clock.now();
    return { actor, now, occurredAt: now, calendar };
  }
}

/** @throws RangeError for a code of the reference data that can be none. */
function idOf(powerCode: string): string {
  const id = itemIdOf(powerCode);
  if (id === null) throw new RangeError(`${powerCode} is no power code`);
  return id;
}

/** Ids follow from what is loaded, so that a repeated load writes nothing twice, on whatever day it runs. */
function metadataOf(what: string, key: string): RequestMetadata {
  return {
    commandId: derivedId('load-reference', what, key),
    correlationId: derivedId('load-reference', what),
  };
}

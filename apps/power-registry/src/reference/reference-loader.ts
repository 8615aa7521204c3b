import type { FlowChart } from '@daylight/kernel/messages';
import { businessDay, derivedId, isRefusal, type Actor, type Clock, type Refusal } from '@daylight/kernel';
import {
  organisation,
  parseImplementingCode,
  powerItem,
  type Organisation,
  type OrganisationRegistered,
  type OrganisationState,
  type Party,
  type PowerItemCommand,
  type PowerItemEvent,
  type PowerItemState,
  type RegisterOrganisation,
} from '@daylight/contexts/power-registry/domain';
import { chartFromCountyProcedure } from '@daylight/procedure';
import { CommandRunner, type CommandMetadata, type EventLog } from '@daylight/record';
import { organisationStream } from '../commands/organisation-commands';
import { commandOf, itemEnvelope, itemStream, type CommandBody } from '../commands/power-item-commands';
import { countyContent, countyCorrespondences } from './county-content';
import { foreignContent, foreignOrganisationId } from './foreign-content';
import { inParallel } from './in-parallel';
import type { ForeignItem, ReferenceFiles, ReferencePower } from './reference-files';

/** Who loads: the system's own actor, on behalf of the body whose step it is. */
const loaderSubject = 'system:power-registry-loader';

/** Items under way at the same time; the record coalesces what they append. */
const parallelMax = 48;

/** The persons of the reference data, one per duty, so that the separation of duties holds here as everywhere. */
const registrar: Party = { subject: 'reference-data:registrar', organisation: 'bb' };
const legalReviewer: Party = { subject: 'reference-data:legal-reviewer', organisation: 'sfj' };
const efficiencyOffice: Party = { subject: 'reference-data:efficiency-office', organisation: 'xntszx' };

/** Where a loaded item stands and, unless it is in force, the rule that keeps it there. */
export type LoadedItem = {
  powerCode: string;
  /** `unchanged`: persons have worked on it since; it is left alone. */
  state: string;
  refusal: Refusal | null;
};

export type LoadProgress = (line: string) => void;

/** Loads the reference data through the deciders: every step is a command, and no rule is waived. Repeating it changes nothing. */
export class ReferenceLoader {
  private readonly items: CommandRunner<PowerItemState, PowerItemCommand, PowerItemEvent>;
  private readonly organisations: CommandRunner<
    OrganisationState,
    RegisterOrganisation,
    OrganisationRegistered
  >;

  constructor(
    log: EventLog,
    private readonly clock: Clock,
    private readonly progress: LoadProgress,
  ) {
    this.items = new CommandRunner(log, powerItem);
    this.organisations = new CommandRunner(log, organisation);
  }

  async registerOrganisations(
    all: readonly Organisation[],
  ): Promise<{ registered: number; refused: Refusal[] }> {
    const outcomes = await inParallel(all, parallelMax, async (data) => {
      const outcome = await this.organisations.run({
        stream: organisationStream(data.organisation),
        command: { type: 'RegisterOrganisation', data },
        metadata: this.metadata(registrar, 'organisation', data.organisation),
      });
      return outcome.kind === 'refused' ? outcome.refusal : null;
    });
    const refused = outcomes.filter((outcome) => outcome !== null);
    this.progress(`机构 organisations: ${all.length - refused.length}/${all.length}`);
    return { registered: all.length - refused.length, refused };
  }

  /** Every power of the county, step by step to the furthest lawful state. */
  async loadCounty({
    powers,
    procedures,
  }: Pick<ReferenceFiles, 'powers' | 'procedures'>): Promise<LoadedItem[]> {
    const charts = new Map(procedures.map((each) => [each.powerCode, chartFromCountyProcedure(each)]));
    return inParallel(powers, parallelMax, async (power, index) => {
      const loaded = await this.loadPower(power, charts.get(power.powerCode) ?? null);
      if ((index + 1) % 24 === 0) this.progress(`本县职权 county powers: ${index + 1}/${powers.length}`);
      return loaded;
    });
  }

  /** The items of another division's published list, each as a draft of its own body. */
  async loadForeign(items: readonly ForeignItem[]): Promise<LoadedItem[]> {
    const seen = new Set<string>();
    const duplicates = items.map(({ itemCode }) => seen.size === seen.add(itemCode).size);
    return inParallel(items, parallelMax, async (item, index) => {
      if ((index + 1) % 250 === 0) this.progress(`外地事项 foreign items: ${index + 1}/${items.length}`);
      return this.loadForeignItem(item, duplicates[index] === true);
    });
  }

  private async loadForeignItem(item: ForeignItem, duplicate: boolean): Promise<LoadedItem> {
    const powerCode = item.itemCode;
    const code = parseImplementingCode(powerCode);
    if (isRefusal(code)) return { powerCode, state: 'refused', refusal: code };
    const content = foreignContent(item, code.agency);
    const by = { subject: 'reference-data:foreign-list', organisation: foreignOrganisationId(code.agency) };
    const command = commandOf('DraftPowerItem', powerCode, by, this.today(), { content });
    // A code that the list holds twice meets the item that its first occurrence drafted.
    const refusal = await this.run(powerCode, command, by, duplicate ? 'duplicate' : command.type);
    return { powerCode, state: refusal === null ? 'drafted' : 'refused', refusal };
  }

  private async loadPower(power: ReferencePower, chart: FlowChart | null): Promise<LoadedItem> {
    const { powerCode } = power;
    const before = await this.items.load(itemStream(powerCode));
    const touched = before.events.some(({ metadata }) => metadata.actor.subject !== loaderSubject);
    if (touched) return { powerCode, state: 'unchanged', refusal: null };
    for (const { command, by } of this.wayOf(power, chart)) {
      const refusal = await this.run(powerCode, command, by, command.type);
      if (refusal === null) continue;
      const { state } = await this.items.load(itemStream(powerCode));
      return { powerCode, state: state.revision?.stage ?? state.standing, refusal };
    }
    return { powerCode, state: 'in-force', refusal: null };
  }

  /** The steps of DOMAIN 1.6 in their order, each by its own person, with the reference data as recorded basis. */
  private wayOf(power: ReferencePower, chart: FlowChart | null): { command: PowerItemCommand; by: Party }[] {
    const { powerCode, departmentId } = power;
    const drafter: Party = { subject: 'reference-data:drafter', organisation: departmentId };
    const head: Party = { subject: 'reference-data:unit-head', organisation: departmentId };
    const on = this.today();
    const source = `参考数据 data/catalogue/catalogue.json#${power.id}`;
    const step = <Type extends PowerItemCommand['type']>(type: Type, by: Party, body: CommandBody<Type>) => ({
      by,
      command: commandOf(type, powerCode, by, on, body),
    });
    return [
      step('DraftPowerItem', drafter, { content: countyContent(power, chart) }),
      step('ReconcilePowerItem', drafter, { correspondences: countyCorrespondences(power), differences: [] }),
      ...(chart === null ? [] : [step('RegisterFlowChart', drafter, { chart })]),
      step('RegisterPowerItem', registrar, {}),
      step('ReviewLegality', legalReviewer, {
        outcome: 'passed',
        opinionZh: `类别、名称、依据按${source}记载`,
      }),
      step('RecordDeliberation', head, { decisionRef: source, decidedOn: on }),
      step('SignPowerItem', head, {}),
      step('DeclarePowerItem', head, { documentNo: source }),
      step('FilePowerItem', efficiencyOffice, { outcome: 'confirmed' }),
      step('PublishPowerItem', registrar, { effectiveFrom: on }),
    ];
  }

  private async run(
    powerCode: string,
    command: PowerItemCommand,
    by: Party,
    key: string,
  ): Promise<Refusal | null> {
    const outcome = await this.items.run({
      stream: itemStream(powerCode),
      command,
      envelope: itemEnvelope,
      metadata: this.metadata(by, powerCode, key),
    });
    return outcome.kind === 'refused' ? outcome.refusal : null;
  }

  /** Ids follow from what is loaded, so that a repeated load writes nothing twice, on whatever day it runs. */
  private metadata(by: Party, ...key: string[]): CommandMetadata {
    const actor: Actor = { subject: loaderSubject, organisation: by.organisation, onBehalfOf: by.subject };
    const commandId = derivedId('load-reference', ...key);
    return {
      actor,
      commandId,
      correlationId: derivedId('load-reference', key[0] ?? ''),
      occurredAt: this.clock.now(),
    };
  }

  private today(): string {
    return businessDay(this.clock.now());
  }
}

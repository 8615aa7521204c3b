import type { DisclosureClass } from '@daylight/kernel';
import type {
  CaseKind,
  PublishedFlowChart,
  PublishedPeriod,
  PublishedPowerItem,
} from '@daylight/contexts/power-registry/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { limitZh } from '../charts/chart-drawings';
import { PORTAL_CONFIG, type PortalConfig } from '../config/portal-config';
import { getJson, queryString } from './upstream';

export type CatalogueSearch = {
  readonly q?: string;
  readonly category?: string;
  readonly department?: string;
  readonly page?: number;
};

export type Facet = { readonly code: string; readonly nameZh: string; readonly count: number };
export type CatalogueFacets = {
  readonly categories: readonly Facet[];
  readonly departments: readonly Facet[];
};

export type CatalogueRow = {
  readonly powerCode: string;
  readonly nameZh: string;
  readonly organisationZh: string;
  readonly categoryZh: string;
  readonly promisedZh: string | null;
  readonly stateZh: string;
  readonly inForce: boolean;
};

export type CataloguePage = {
  readonly items: readonly CatalogueRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly facets: CatalogueFacets;
};

/** One power as its page shows it. */
export type ItemView = {
  readonly powerCode: string;
  readonly version: number | null;
  readonly nameZh: string;
  readonly category: string;
  readonly categoryZh: string;
  readonly organisationZh: string;
  readonly stateZh: string;
  readonly inForce: boolean;
  /** Why the item is not in force yet, null when it is. */
  readonly waitingZh: string | null;
  readonly promisedZh: string | null;
  readonly statutoryZh: string | null;
  readonly feeZh: string;
  readonly onApplication: boolean;
  readonly caseKindZh: string;
  readonly disclosureZh: string;
  readonly disclosureReasonZh: string | null;
  readonly materials: readonly { nameZh: string; required: boolean; obtainable?: boolean }[];
  readonly legalBasesZh: readonly string[];
  readonly conditionsZh: readonly string[];
  readonly supervisionInternalZh: readonly string[];
  readonly supervisionExternalZh: readonly string[];
  readonly complaintChannelsZh: readonly string[];
  readonly rightsZh: readonly string[];
  readonly remedyZh: string | null;
  readonly bpmnHref: string | null;
  readonly chart: PublishedFlowChart | null;
};

/** What the registry answers, as far as the pages need it. */
type RegistrySummary = {
  readonly powerCode: string;
  readonly nameZh: string;
  readonly category: string;
  readonly categoryZh: string;
  readonly organisation: string;
  readonly organisationZh: string;
  readonly stateZh: string;
  readonly inForce: boolean;
  readonly version: number | null;
  readonly promisedLimit: PublishedPeriod | null;
  readonly statutoryLimit: PublishedPeriod | null;
  readonly waiting: { readonly zh: string; readonly remedyZh: string } | null;
};
type RegistryPage = {
  readonly items: readonly RegistrySummary[];
  readonly total: number;
  readonly facets: CatalogueFacets;
};
type RegistryContent = {
  readonly feeZh: string;
  readonly onApplication: boolean;
  readonly caseKind: CaseKind;
  readonly disclosure: { readonly class: DisclosureClass; readonly reasonZh?: string };
  readonly materials: ItemView['materials'];
  readonly legalBases: readonly { readonly lawZh: string; readonly article: string }[];
  readonly conditionsZh: readonly string[];
  readonly supervisionZh: readonly string[];
  readonly complaintChannelZh: string;
  readonly remedyZh: string;
};
type RegistryItem = RegistrySummary & {
  readonly item: PublishedPowerItem | null;
  readonly content: RegistryContent;
};

const pageSize = 20;
const organisationsKeptMs = 60_000;

const caseKindsZh: Readonly<Record<CaseKind, string>> = {
  INSTANT: '即办件',
  PROMISED: '承诺件',
  JOINT: '联办件',
  UPWARD: '上报件',
};
const disclosureZh: Readonly<Record<DisclosureClass, string>> = {
  public: '向社会公开',
  scoped: '一定范围公开',
  'on-request': '依申请公开',
  'unit-internal': '单位内部',
  'leadership-internal': '领导班子内部',
  secret: '不公开',
};

/** Reads the catalogue for the public pages: as the public, without a token. */
@Injectable()
export class RegistryClient {
  private organisationNames:
    { readonly at: number; readonly names: Promise<Record<string, string>> } | undefined;

  constructor(@Inject(PORTAL_CONFIG) private readonly config: PortalConfig) {}

  async search({ q, category, department, page = 1 }: CatalogueSearch): Promise<CataloguePage> {
    const found = await this.items({ q, category, department, page, pageSize });
    return {
      items: found.items.map(rowOf),
      total: found.total,
      page,
      pages: Math.ceil(found.total / pageSize),
      facets: found.facets,
    };
  }

  /** Powers that are in force, and so have a chart. */
  async inForce(limit: number): Promise<CatalogueRow[]> {
    const found = await this.items({ standing: 'in-force', page: 1, pageSize: limit });
    return found.items.map(rowOf);
  }

  /** Null when the public catalogue has no such item. */
  async item(code: string): Promise<ItemView | null> {
    const path = `${this.config.powerRegistry}/items/${encodeURIComponent(code)}`;
    const found = await getJson<RegistryItem>(path);
    return found === null ? null : viewOf(found);
  }

  /** Names of the county's bodies by their ids. */
  async organisations(): Promise<Record<string, string>> {
    const known = this.organisationNames;
    if (known !== undefined && Date.now() - known.at < organisationsKeptMs) return known.names;
    const names = this.readOrganisations();
    this.organisationNames = { at: Date.now(), names };
    names.catch(() => (this.organisationNames = undefined));
    return names;
  }

  private async readOrganisations(): Promise<Record<string, string>> {
    type Answer = {
      readonly organisations: readonly { readonly organisation: string; readonly nameZh: string }[];
    };
    const found = await getJson<Answer>(`${this.config.powerRegistry}/organisations`);
    return Object.fromEntries(
      (found?.organisations ?? []).map(({ organisation, nameZh }) => [organisation, nameZh]),
    );
  }

  private async items(query: Readonly<Record<string, string | number | undefined>>): Promise<RegistryPage> {
    const found = await getJson<RegistryPage>(`${this.config.powerRegistry}/items${queryString(query)}`);
    return found ?? { items: [], total: 0, facets: { categories: [], departments: [] } };
  }
}

function rowOf(summary: RegistrySummary): CatalogueRow {
  const { powerCode, nameZh, organisationZh, categoryZh, stateZh, inForce, promisedLimit } = summary;
  const promisedZh = promisedLimit === null ? null : limitZh(promisedLimit);
  return { powerCode, nameZh, organisationZh, categoryZh, stateZh, inForce, promisedZh };
}

function viewOf(found: RegistryItem): ItemView {
  const { item, content, waiting } = found;
  const chart = item?.procedure.chart ?? null;
  return {
    ...rowOf(found),
    version: item?.version ?? null,
    category: found.category,
    waitingZh: found.inForce || waiting === null ? null : `尚未施行:${waiting.zh} ${waiting.remedyZh}`,
    statutoryZh: found.statutoryLimit === null ? null : limitZh(found.statutoryLimit),
    feeZh: content.feeZh,
    onApplication: content.onApplication,
    caseKindZh: caseKindsZh[content.caseKind],
    disclosureZh: disclosureZh[content.disclosure.class],
    disclosureReasonZh: content.disclosure.reasonZh ?? null,
    materials: content.materials,
    legalBasesZh: content.legalBases.map(({ lawZh, article }) => `《${lawZh}》${article}`),
    conditionsZh: content.conditionsZh,
    supervisionInternalZh: chart?.supervision.internal ?? content.supervisionZh,
    supervisionExternalZh: chart?.supervision.external ?? [],
    complaintChannelsZh: chart?.complaintChannels ?? [content.complaintChannelZh],
    rightsZh: (chart?.rightsZh ?? []).filter((right) => right !== content.remedyZh),
    remedyZh: content.remedyZh,
    bpmnHref:
      chart === null
        ? null
        : `/api/power-registry/items/${encodeURIComponent(found.powerCode)}/flow-chart.bpmn`,
    chart,
  };
}

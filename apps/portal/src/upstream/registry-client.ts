import { answered } from '@daylight/api-client';
import { createClient, type operations } from '@daylight/contexts/power-registry/client';
import { Inject, Injectable } from '@nestjs/common';
import { PORTAL_CONFIG, type PortalConfig } from '../config/portal-config';
import type { AnswerOf } from './answer-of';
import { always, found, upstreamTimeoutMs } from './upstream';

export type CataloguePage = AnswerOf<operations['catalogue.search']>;
export type CatalogueRow = CataloguePage['items'][number];
export type CatalogueItem = AnswerOf<operations['catalogue.item']>;
export type PowerCategory = CatalogueRow['category'];
export type FlowChart = NonNullable<CatalogueItem['item']>['procedure']['chart'];

export interface CatalogueSearch {
  readonly q?: string;
  readonly category?: PowerCategory;
  readonly department?: string;
  readonly page?: number;
}

const pageSize = 20;
const organisationsKeptMs = 60_000;

type OrganisationNames = Readonly<Record<string, string>>;

/** Reads the catalogue for the public pages: as the public, without a token. */
@Injectable()
export class RegistryClient {
  private readonly api;
  private kept: { readonly at: number; readonly names: Promise<OrganisationNames> } | undefined;

  constructor(@Inject(PORTAL_CONFIG) config: PortalConfig) {
    this.api = createClient({
      baseUrl: config.urlOf('power-registry'),
      answerTimeoutMs: upstreamTimeoutMs,
    });
  }

  search(search: CatalogueSearch): Promise<CataloguePage> {
    const query = { ...search, pageSize };
    return always(answered(this.api.GET('/items', { params: { query } })));
  }

  /** Powers that are in force, and so have a chart. */
  async inForce(limit: number): Promise<readonly CatalogueRow[]> {
    const query = { standing: 'in-force', pageSize: limit } as const;
    return (await always(answered(this.api.GET('/items', { params: { query } })))).items;
  }

  /** Null when the public catalogue has no such item. */
  item(powerCode: string): Promise<CatalogueItem | null> {
    return found(answered(this.api.GET('/items/{powerCode}', { params: { path: { powerCode } } })));
  }

  /** Names of the county's bodies by their ids; at most a minute old. */
  organisations(): Promise<OrganisationNames> {
    if (this.kept !== undefined && Date.now() - this.kept.at < organisationsKeptMs) return this.kept.names;
    const names = this.readOrganisations();
    this.kept = { at: Date.now(), names };
    names.catch(() => (this.kept = undefined));
    return names;
  }

  private async readOrganisations(): Promise<OrganisationNames> {
    const { organisations } = await always(answered(this.api.GET('/organisations')));
    return Object.fromEntries(organisations.map(({ organisation, nameZh }) => [organisation, nameZh]));
  }
}

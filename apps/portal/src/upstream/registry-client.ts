import {
  powerCategories,
  type PublishedFlowChart,
  type PublishedPowerItem,
} from '@daylight/power-registry-contracts';
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

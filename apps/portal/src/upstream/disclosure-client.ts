import { Inject, Injectable } from '@nestjs/common';
import { PORTAL_CONFIG, type PortalConfig } from '../config/portal-config';
import { getJson, queryString } from './upstream';

/** A disclosed event as the disclosure platform publishes it; the fields that the pages show. */
export type PublicEvent = {
  readonly position: string;
  readonly type: string;
  readonly caseNo: string | null;
  readonly powerCode: string | null;
  readonly organisation: string;
  readonly post: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly visibility: 'full' | 'existence';
  readonly reason: { readonly zh: string } | null;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly digest: string;
};

export type PublicEventPage = { readonly events: readonly PublicEvent[]; readonly next: string | null };

export type Figures = {
  readonly events: number;
  readonly eventsToday: number;
  readonly cases: number;
  readonly narrower: number;
  readonly reasonMissing: number;
  readonly asOf: string | null;
};

@Injectable()
export class DisclosureClient {
  constructor(@Inject(PORTAL_CONFIG) private readonly config: PortalConfig) {}

  async events(search: { q?: string; before?: string; limit: number }): Promise<PublicEventPage> {
    const page = await getJson<PublicEventPage>(
      `${this.config.disclosurePlatform}/events${queryString(search)}`,
    );
    return page ?? { events: [], next: null };
  }

  /** Null when nothing is disclosed under the number. */
  async timeline(caseNo: string): Promise<PublicEventPage | null> {
    return getJson(`${this.config.disclosurePlatform}/cases/${encodeURIComponent(caseNo)}/timeline`);
  }

  async figures(): Promise<Figures | null> {
    return getJson(`${this.config.disclosurePlatform}/figures`);
  }
}

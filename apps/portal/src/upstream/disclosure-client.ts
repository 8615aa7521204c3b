import { answered } from '@daylight/api-client';
import { createClient, type operations } from '@daylight/contexts/disclosure-platform/client';
import { Inject, Injectable } from '@nestjs/common';
import { PORTAL_CONFIG, type PortalConfig } from '../config/portal-config';
import type { AnswerOf } from './answer-of';
import { always, found, upstreamTimeoutMs } from './upstream';

export type DisclosedPage = AnswerOf<operations['events.search']>;
export type DisclosedEvent = DisclosedPage['events'][number];
/** Everything disclosed under one number, from its first event on, with its name and its state now. */
export type MatterCourse = AnswerOf<operations['events.course']>;
export type Figures = AnswerOf<operations['events.figures']>;

export interface DisclosureSearch {
  readonly q?: string;
  /** Position; only events before it. */
  readonly before?: string;
  readonly limit: number;
}

/** Reads what is disclosed, as the public. */
@Injectable()
export class DisclosureClient {
  private readonly api;

  constructor(@Inject(PORTAL_CONFIG) config: PortalConfig) {
    this.api = createClient({
      baseUrl: config.urlOf('disclosure-platform'),
      answerTimeoutMs: upstreamTimeoutMs,
    });
  }

  events(search: DisclosureSearch): Promise<DisclosedPage> {
    return always(answered(this.api.GET('/events', { params: { query: { ...search } } })));
  }

  /**
   * Null when nothing is disclosed under the number.
   * @param after position; only events after it
   */
  course(no: string, after?: string): Promise<MatterCourse | null> {
    const params = { path: { no }, query: { after } };
    return found(answered(this.api.GET('/matters/{no}/events', { params })));
  }

  figures(): Promise<Figures> {
    return always(answered(this.api.GET('/figures')));
  }
}

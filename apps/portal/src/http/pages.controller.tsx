import { siteCss } from '@daylight/ui';
import { Controller, Get, Header, Param, Query, Redirect, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ChartDrawings, textSteps } from '../charts/chart-drawings';
import { CaseLookUpPage, CasePage } from '../pages/case-pages';
import { caseViewOf } from '../pages/case-view';
import { CataloguePage } from '../pages/catalogue-page';
import { DocsPage } from '../pages/docs-page';
import { EventsPage } from '../pages/events-page';
import { HomePage } from '../pages/home-page';
import { ItemPage } from '../pages/item-page';
import { DisclosureClient, type MatterCourse } from '../upstream/disclosure-client';
import { PublishedInterfaces } from '../upstream/published-interfaces';
import { RegistryClient } from '../upstream/registry-client';
import { NotFoundPage } from './page-errors';
import { catalogueSearchOf, pathPartOf, textMax, textOf, type QueryString } from './page-query';

const homeEventsMax = 8;
const homeItemsMax = 6;
const listedEventsMax = 30;

/** The public pages: server-rendered HTML that needs no script. */
@Controller()
export class PagesController {
  constructor(
    private readonly registry: RegistryClient,
    private readonly disclosure: DisclosureClient,
    private readonly interfaces: PublishedInterfaces,
    private readonly charts: ChartDrawings,
  ) {}

  @Get('assets/site.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  css(): string {
    return siteCss;
  }

  @Get()
  async home(@Res() reply: FastifyReply): Promise<void> {
    // Each block stands alone: a service that is away costs its block, never the page.
    const [catalogue, inForce, page, figures] = await Promise.all([
      this.registry.search({}).catch(() => null),
      this.registry.inForce(homeItemsMax).catch(() => []),
      this.disclosure.events({ limit: homeEventsMax }).catch(() => null),
      this.disclosure.figures().catch(() => null),
    ]);
    const view = { catalogue, inForce, events: page?.events ?? null, figures };
    await send(reply, <HomePage {...view} />);
  }

  @Get('catalogue')
  async catalogue(@Res() reply: FastifyReply, @Query() query: QueryString): Promise<void> {
    const search = catalogueSearchOf(query);
    await send(reply, <CataloguePage search={search} found={await this.registry.search(search)} />);
  }

  @Get('item/:code')
  async item(@Res() reply: FastifyReply, @Param('code') asked: string): Promise<void> {
    const code = pathPartOf(asked);
    const item = code === null ? null : await this.registry.item(code);
    if (item === null) throw new NotFoundPage(`职权目录中没有编码为 ${asked.slice(0, textMax)} 的职权。`);
    const chart = item.item?.procedure.chart;
    const view = {
      item,
      chartSvg: chart === undefined ? null : await this.charts.svg(chart),
      steps: chart === undefined ? [] : textSteps(chart),
      bpmnHref: chart === undefined ? null : bpmnHref(item.powerCode),
    };
    await send(reply, <ItemPage {...view} />);
  }

  @Get('events')
  async events(@Res() reply: FastifyReply, @Query() query: QueryString): Promise<void> {
    const [q, before] = [textOf(query.q), textOf(query.before)];
    const { events, next } = await this.disclosure.events({ q, before, limit: listedEventsMax });
    await send(reply, <EventsPage q={q} events={events} next={next} />);
  }

  @Get('cases')
  async caseLookUp(@Res() reply: FastifyReply, @Query() query: QueryString): Promise<void> {
    const no = textOf(query.number)?.trim() ?? '';
    if (no === '') return send(reply, <CaseLookUpPage />);
    if ((await this.course(no)) === null) return send(reply.status(404), <CaseLookUpPage unknownNo={no} />);
    await reply
      .status(303)
      .header('location', `/cases/${encodeURIComponent(no)}`)
      .send();
  }

  @Get('cases/:number')
  async case(
    @Res() reply: FastifyReply,
    @Param('number') asked: string,
    @Query() query: QueryString,
  ): Promise<void> {
    const [no, after] = [asked.slice(0, textMax), textOf(query.after)];
    const course = await this.course(no, after);
    if (course === null) return send(reply.status(404), <CaseLookUpPage unknownNo={no} />);
    const organisations = await this.registry.organisations().catch(() => ({}));
    await send(reply, <CasePage view={caseViewOf({ no, after }, course, organisations)} />);
  }

  @Get('api/docs')
  async docs(@Res() reply: FastifyReply): Promise<void> {
    await send(reply, <DocsPage interfaces={await this.interfaces.list()} />);
  }

  private async course(asked: string, after?: string): Promise<MatterCourse | null> {
    const no = pathPartOf(asked);
    return no === null ? null : this.disclosure.course(no, after);
  }

  @Get('favicon.ico')
  @Redirect('/assets/mark.svg', 301)
  favicon(): void {
    return undefined;
  }

  @Get('assets/mark.svg')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=86400')
  mark(): string {
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#0b4a8f"/><circle cx="16" cy="16" r="7" fill="#fff"/></svg>';
  }
}

function bpmnHref(powerCode: string): string {
  return `/api/power-registry/items/${encodeURIComponent(powerCode)}/flow-chart.bpmn`;
}

async function send(reply: FastifyReply, page: ReactElement): Promise<void> {
  await reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(`<!doctype html>${renderToStaticMarkup(page)}`);
}

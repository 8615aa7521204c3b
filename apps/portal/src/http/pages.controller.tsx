import { siteCss } from '@daylight/ui';
import { Controller, Get, Header, Param, Query, Redirect, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ChartDrawings, textSteps } from '../charts/chart-drawings';
import { CaseLookUpPage, CasePage } from '../pages/case-pages';
import { CataloguePage } from '../pages/catalogue-page';
import { EventsPage } from '../pages/events-page';
import { HomePage } from '../pages/home-page';
import { ItemPage } from '../pages/item-page';
import { DisclosureClient } from '../upstream/disclosure-client';
import { RegistryClient } from '../upstream/registry-client';
import { caseViewOf } from './case-view';
import { NotFoundPage } from './page-errors';

const homeEventsMax = 8;
const homeItemsMax = 6;
const listedEventsMax = 30;
const textMax = 100;

/** The public pages: server-rendered HTML that needs no script. */
@Controller()
export class PagesController {
  constructor(
    private readonly registry: RegistryClient,
    private readonly disclosure: DisclosureClient,
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
    const [catalogue, charted, events, figures] = await Promise.all([
      this.registry.search({}).catch(() => null),
      this.registry.inForce(homeItemsMax).catch(() => []),
      this.disclosure.events({ limit: homeEventsMax }).catch(() => null),
      this.disclosure.figures().catch(() => null),
    ]);
    await send(
      reply,
      <HomePage
        items={charted}
        facets={catalogue?.facets ?? null}
        total={catalogue?.total ?? null}
        events={events?.events ?? null}
        figures={figures}
      />,
    );
  }

  @Get('catalogue')
  async catalogue(
    @Res() reply: FastifyReply,
    @Query() query: Readonly<Record<string, string | string[] | undefined>>,
  ): Promise<void> {
    const page = Number(textOf(query.page) ?? 1);
    const search = {
      q: textOf(query.q),
      category: textOf(query.category),
      department: textOf(query.department),
      page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    };
    await send(reply, <CataloguePage search={search} view={await this.registry.search(search)} />);
  }

  @Get('item/:code')
  async item(@Res() reply: FastifyReply, @Param('code') code: string): Promise<void> {
    const item = await this.registry.item(code.slice(0, textMax));
    if (item === null) throw new NotFoundPage(`职权目录中没有编码为 ${code.slice(0, textMax)} 的职权。`);
    const chartSvg = item.chart === null ? null : await this.charts.svg(item.chart);
    const steps = item.chart === null ? [] : textSteps(item.chart);
    await send(reply, <ItemPage item={item} chartSvg={chartSvg} steps={steps} />);
  }

  @Get('events')
  async events(
    @Res() reply: FastifyReply,
    @Query() query: Readonly<Record<string, string | string[] | undefined>>,
  ): Promise<void> {
    const [q, before] = [textOf(query.q), textOf(query.before)];
    const { events, next } = await this.disclosure.events({ q, before, limit: listedEventsMax });
    await send(reply, <EventsPage q={q} events={events} next={next} />);
  }

  @Get('cases')
  async caseLookUp(
    @Res() reply: FastifyReply,
    @Query('number') asked: string | string[] | undefined,
  ): Promise<void> {
    const number = textOf(asked)?.trim();
    if (number === undefined || number === '') return send(reply, <CaseLookUpPage unknown={false} />);
    if ((await this.disclosure.timeline(number)) === null) {
      return send(reply.status(404), <CaseLookUpPage asked={number} unknown />);
    }
    await reply
      .status(303)
      .header('location', `/cases/${encodeURIComponent(number)}`)
      .send();
  }

  @Get('cases/:number')
  async case(@Res() reply: FastifyReply, @Param('number') number: string): Promise<void> {
    const caseNo = number.slice(0, textMax);
    const timeline = await this.disclosure.timeline(caseNo);
    if (timeline === null) return send(reply.status(404), <CaseLookUpPage asked={caseNo} unknown />);
    const organisations = await this.registry.organisations().catch(() => ({}));
    await send(reply, <CasePage {...caseViewOf(caseNo, timeline.events, organisations)} />);
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

async function send(reply: FastifyReply, page: ReactElement): Promise<void> {
  await reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(`<!doctype html>${renderToStaticMarkup(page)}`);
}

function textOf(value: string | string[] | undefined): string | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  return text === undefined || text === '' ? undefined : text.slice(0, textMax);
}

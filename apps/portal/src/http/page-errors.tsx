import { randomUUID } from 'node:crypto';
import { ProblemError } from '@daylight/api-client';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderToStaticMarkup } from 'react-dom/server';
import { ProblemPage } from '../pages/problem-page';
import { UpstreamFault } from '../upstream/upstream';

/** A page that does not exist, with a sentence for the reader. */
export class NotFoundPage extends Error {
  override readonly name = 'NotFoundPage';
}

/** Every failure becomes a page that says what happened and what to do, with a number that the log also carries. */
@Catch()
export class PageErrors implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const reference = randomUUID();
    const { status, title, detail } = explain(error);
    if (status >= 500) {
      const { method, url } = http.getRequest<FastifyRequest>();
      console.error(JSON.stringify({ level: 'error', reference, method, url, error: String(error) }));
    }
    void reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .send(
        `<!doctype html>${renderToStaticMarkup(<ProblemPage title={title} detail={detail} reference={reference} />)}`,
      );
  }
}

function explain(error: unknown): { status: number; title: string; detail: string } {
  if (error instanceof NotFoundPage) return { status: 404, title: '没有这个页面', detail: error.message };
  if (error instanceof HttpException && error.getStatus() === 404) {
    return { status: 404, title: '没有这个页面', detail: '地址可能有误,或内容已移到别处。可从首页检索。' };
  }
  if (error instanceof HttpException && error.getStatus() < 500) {
    return { status: error.getStatus(), title: '请求有误', detail: error.message };
  }
  if (error instanceof ProblemError) {
    const { status, detail, remedy } = error.problem;
    return { status, title: '请求有误', detail: `${detail} ${remedy}` };
  }
  if (error instanceof UpstreamFault) {
    return {
      status: 503,
      title: '这部分内容暂时读取不到',
      detail: '后台服务正在启动或暂时不可用,请稍后刷新本页。',
    };
  }
  return { status: 500, title: '页面出错了', detail: '错误已记下。请稍后再试,或把错误编号告诉我们。' };
}

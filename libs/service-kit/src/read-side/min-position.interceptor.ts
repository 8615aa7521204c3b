import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { requestContext } from '../identity/request-context';
import { ReadPosition } from './read-position';

/** Read your own writes (DESIGN.md §4): a GET with `?minPosition=` waits for the projections before its handler runs. */
@Injectable()
export class MinPositionInterceptor implements NestInterceptor {
  constructor(private readonly readPosition: ReadPosition) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const minPosition = requestContext(request)?.minPosition;
    if (minPosition !== undefined && request.method === 'GET') await this.readPosition.reach(minPosition);
    return next.handle();
  }
}

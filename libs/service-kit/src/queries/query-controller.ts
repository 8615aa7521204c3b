import { Controller, type Type } from '@nestjs/common';
import { MessagePattern, Transport } from '@nestjs/microservices';
import type { AnsweredQuery } from './answered-queries';
import { QueryEndpoint } from './query-endpoint';

/** The Nest controller of all that a service answers, made of the declarations: nothing of it is written by hand. */
export function queryController(
  queries: readonly AnsweredQuery[],
  subjectOf: (query: string) => string,
): Type<unknown> {
  class QueryController {
    constructor(readonly endpoint: QueryEndpoint) {}
  }
  Reflect.defineMetadata('design:paramtypes', [QueryEndpoint], QueryController);
  Controller()(QueryController);
  for (const query of queries) {
    const value = function (this: QueryController, data: unknown): Promise<object> {
      return this.endpoint.reply(query, data);
    };
    const descriptor = { value, writable: true, configurable: true };
    Object.defineProperty(QueryController.prototype, query.name, descriptor);
    MessagePattern(subjectOf(query.name), Transport.NATS)(QueryController.prototype, query.name, descriptor);
  }
  return QueryController;
}

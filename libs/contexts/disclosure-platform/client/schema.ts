// Written by `npm run api`; what it says follows from the declarations, so nobody edits it.
export interface paths {
  '/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 进程是否存活 Whether the process is alive */
    get: operations['health.live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 是否可以提供服务 Whether the service can serve */
    get: operations['health.ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/.well-known/author-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 签名公钥 Public keys of the author */
    get: operations['authorKeys.keys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 接口说明 Description of the interface */
    get: operations['openApi.document'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operations/subscriptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 投影、转发和消费的状态 State of projections, relay and consumers */
    get: operations['operations.subscriptions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operations/subscriptions/{name}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 重新启动一个停下的投影 Resume a projection that gave up */
    post: operations['operations.resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operations/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 未能处理的消息 Messages that could not be applied */
    get: operations['operations.letters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operations/dead-letters/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 从事件记录重放 Replay from the record */
    post: operations['operations.replay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operations/dead-letters/{id}/dismissal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 放弃一封(须说明理由) Give a letter up, with a reason */
    post: operations['operations.dismiss'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/read-models': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 列出查询模型 List the read models */
    get: operations['readModels.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/read-models/{table}/rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 导出查询模型的全部行 Export the rows of a read model */
    get: operations['readModels.rows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 检索公开的记录,新的在前 / search disclosed events, newest first */
    get: operations['events.search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/{position}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一条公开的记录 / one disclosed event */
    get: operations['events.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/matters/{no}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个编号下的全过程 / the whole course of what bears this number */
    get: operations['events.course'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 今日与累计的公开数字 / figures of today and in all */
    get: operations['events.figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/feed.atom': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Atom 订阅源,可带检索条件 / Atom feed, with the same filters as the search */
    get: operations['feed.atom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 实时公开流(SSE),断线后凭 Last-Event-ID 续传 / live stream, resumed by Last-Event-ID */
    get: operations['feed.stream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ReplayRequest: {
      /** @description 消费者 Consumer */
      consumer: string;
      /** @description 事件流:其未处理消息按序重放 Stream whose open letters are applied in order */
      stream: string;
    };
    DismissalRequest: {
      /** @description 理由 Reason */
      reason: string;
    };
    Problem: {
      /**
       * Format: uri
       * @description urn:daylight:refusal:<code>
       */
      type: string;
      title: string;
      status: number;
      /** @description 原因 The reason, in Chinese */
      detail: string;
      detail_en: string;
      /** @description 规则编号 Number of the rule */
      rule: string;
      /** @description 依据 The article that the rule rests on */
      article: string;
      /** @description 可以怎样办 What the person can do next */
      remedy: string;
      remedy_en: string;
      errors?: {
        /** @description RFC 6901 */
        pointer: string;
        zh: string;
        en: string;
      }[];
      instance: string;
      correlationId: string;
    };
  };
  responses: {
    /** @description 被拒绝或未能办理(RFC 9457) Refused, or not possible */
    Problem: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
    minPosition: string;
    /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
    idempotencyKey: string;
    /** @description 以哪个岗位办理 The post in which the person acts */
    post: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'health.live': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            status: 'up' | 'down';
            eventLoopDelayMs: number;
          };
        };
      };
      /** @description 成功 Done */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            status: 'up' | 'down';
            eventLoopDelayMs: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'health.ready': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            service: string;
            /** @enum {string} */
            status: 'up' | 'down';
            checks: {
              [key: string]: {
                /** @enum {string} */
                status: 'up' | 'down';
                detail?: string;
              } & {
                [key: string]: string | number | boolean | null;
              };
            };
          };
        };
      };
      /** @description 成功 Done */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            service: string;
            /** @enum {string} */
            status: 'up' | 'down';
            checks: {
              [key: string]: {
                /** @enum {string} */
                status: 'up' | 'down';
                detail?: string;
              } & {
                [key: string]: string | number | boolean | null;
              };
            };
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'authorKeys.keys': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            authors: {
              keyId: string;
              service: string;
              publicPem: string;
              /** Format: date-time */
              from?: string;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'openApi.document': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'operations.subscriptions': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            projections: {
              name: string;
              /** @enum {string} */
              state: 'catching-up' | 'live' | 'retrying' | 'parked' | 'stopped' | 'standby' | 'refused';
              position: string | null;
              caughtUp: boolean;
              error?: string;
            }[];
            relay: {
              /** @enum {string} */
              kind: 'waiting' | 'checking' | 'relaying' | 'retrying' | 'halted' | 'stopped';
              position?: string;
              error?: string;
              published: number;
              duplicates: number;
              rewinds: number;
            } | null;
            consumers: {
              name: string;
              lanes: {
                context: string;
                /** @enum {string} */
                kind: 'live' | 'retrying' | 'halted' | 'stopped';
                position?: string;
                error?: string;
                applied: number;
                skipped: number;
                holesFilled: number;
                setAside: number;
                malformed: number;
                pullRestarts: number;
              }[];
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'operations.resume': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 Done */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            projections: {
              name: string;
              /** @enum {string} */
              state: 'catching-up' | 'live' | 'retrying' | 'parked' | 'stopped' | 'standby' | 'refused';
              position: string | null;
              caughtUp: boolean;
              error?: string;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'operations.letters': {
    parameters: {
      query?: {
        /** @description 消费者 Consumer */
        consumer?: string;
        /** @description 事件流 Stream */
        stream?: string;
        state?: 'open' | 'replayed' | 'dismissed';
        /** @description 上一页最后一封的 id Id of the last letter of the page before */
        after?: string;
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            letters: {
              id: string;
              consumer: string;
              context: string;
              /** @enum {string} */
              reason: 'malformed' | 'failed' | 'behind-another';
              errorClass: string;
              error: string;
              attempts: number;
              handlerVersion: number;
              position?: string;
              stream?: string;
              revision?: number;
              eventId?: string;
              subject?: string;
              sample?: string;
              /** @enum {string} */
              state: 'open' | 'replayed' | 'dismissed';
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              closedAt?: string;
              closingNote?: string;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'operations.replay': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplayRequest'];
      };
    };
    responses: {
      /** @description 成功 Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            replayed: number;
            failed?: {
              letter: {
                id: string;
                consumer: string;
                context: string;
                /** @enum {string} */
                reason: 'malformed' | 'failed' | 'behind-another';
                errorClass: string;
                error: string;
                attempts: number;
                handlerVersion: number;
                position?: string;
                stream?: string;
                revision?: number;
                eventId?: string;
                subject?: string;
                sample?: string;
                /** @enum {string} */
                state: 'open' | 'replayed' | 'dismissed';
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                closedAt?: string;
                closingNote?: string;
              };
              error: string;
            };
            cleared: boolean;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'operations.dismiss': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DismissalRequest'];
      };
    };
    responses: {
      /** @description 成功 Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            consumer: string;
            context: string;
            /** @enum {string} */
            reason: 'malformed' | 'failed' | 'behind-another';
            errorClass: string;
            error: string;
            attempts: number;
            handlerVersion: number;
            position?: string;
            stream?: string;
            revision?: number;
            eventId?: string;
            subject?: string;
            sample?: string;
            /** @enum {string} */
            state: 'open' | 'replayed' | 'dismissed';
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            closedAt?: string;
            closingNote?: string;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'readModels.list': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            tables: {
              table: string;
              model: string;
              key: string[];
              position: string | null;
            }[];
            checkpoints: {
              projections: {
                [key: string]: string | null;
              };
              consumers: {
                [key: string]: {
                  [key: string]: string | null;
                };
              };
            };
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'readModels.rows': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        table: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 文件 File */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/jsonl': string;
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'events.search': {
    parameters: {
      query?: {
        q?: string;
        context?: string;
        type?: string;
        matterNo?: string;
        powerCode?: string;
        organisation?: string;
        before?: string;
        limit?: number;
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            events: {
              /** @description 在记录中的位置 / position in the record */
              position: string;
              /** Format: uuid */
              id: string;
              context: string;
              aggregate: string;
              type: string;
              stream: string;
              revision: number;
              /** @description 事项的编号和名称 / number and name of what it is about */
              matter: {
                no?: string;
                nameZh?: string;
                nameEn?: string;
              } | null;
              /** @description 自此起的状态;未改变则为空 / the state from this event on; null where it changes nothing */
              status: {
                zh: string;
                en: string;
              } | null;
              powerCode: string | null;
              step: string | null;
              organisation: string;
              post: string | null;
              /**
               * Format: date-time
               * @description 业务时间 / business time
               */
              occurredAt: string;
              /**
               * Format: date-time
               * @description 入库时间 / time of recording
               */
              recordedAt: string;
              /** @description 记录在案的偏离 / deviations recorded, not prevented */
              deviations: string[];
              /** @description 补录 / recorded so many working days after it happened */
              backdated: {
                /** Format: date */
                recordedOn: string;
                workingDays: number;
              } | null;
              /**
               * @description 公开内容或仅公开其存在 / content, or only that it exists
               * @enum {string}
               */
              visibility: 'full' | 'existence';
              /**
               * @description 公开范围 / disclosure class
               * @enum {string}
               */
              disclosure:
                'public' | 'scoped' | 'on-request' | 'unit-internal' | 'leadership-internal' | 'secret';
              /** @description 不公开的理由 / reason when narrower than public */
              reason: {
                zh: string;
                en: string;
              } | null;
              summary: {
                zh: string;
                en: string;
              };
              payload: Record<string, never> | null;
              /** @description 记录指纹 / digest of the recorded event (SHA-256) */
              digest: string;
            }[];
            /** @description 下一页的 before / value of `before` for the next page */
            next: string | null;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'events.one': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        position: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description 在记录中的位置 / position in the record */
            position: string;
            /** Format: uuid */
            id: string;
            context: string;
            aggregate: string;
            type: string;
            stream: string;
            revision: number;
            /** @description 事项的编号和名称 / number and name of what it is about */
            matter: {
              no?: string;
              nameZh?: string;
              nameEn?: string;
            } | null;
            /** @description 自此起的状态;未改变则为空 / the state from this event on; null where it changes nothing */
            status: {
              zh: string;
              en: string;
            } | null;
            powerCode: string | null;
            step: string | null;
            organisation: string;
            post: string | null;
            /**
             * Format: date-time
             * @description 业务时间 / business time
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description 入库时间 / time of recording
             */
            recordedAt: string;
            /** @description 记录在案的偏离 / deviations recorded, not prevented */
            deviations: string[];
            /** @description 补录 / recorded so many working days after it happened */
            backdated: {
              /** Format: date */
              recordedOn: string;
              workingDays: number;
            } | null;
            /**
             * @description 公开内容或仅公开其存在 / content, or only that it exists
             * @enum {string}
             */
            visibility: 'full' | 'existence';
            /**
             * @description 公开范围 / disclosure class
             * @enum {string}
             */
            disclosure:
              'public' | 'scoped' | 'on-request' | 'unit-internal' | 'leadership-internal' | 'secret';
            /** @description 不公开的理由 / reason when narrower than public */
            reason: {
              zh: string;
              en: string;
            } | null;
            summary: {
              zh: string;
              en: string;
            };
            payload: Record<string, never> | null;
            /** @description 记录指纹 / digest of the recorded event (SHA-256) */
            digest: string;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'events.course': {
    parameters: {
      query?: {
        after?: string;
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description 最近所用的名称 / as it was named last */
            matter: {
              no?: string;
              nameZh?: string;
              nameEn?: string;
            };
            /** @description 现在的状态 / the state now */
            status: {
              zh: string;
              en: string;
            } | null;
            events: {
              /** @description 在记录中的位置 / position in the record */
              position: string;
              /** Format: uuid */
              id: string;
              context: string;
              aggregate: string;
              type: string;
              stream: string;
              revision: number;
              /** @description 事项的编号和名称 / number and name of what it is about */
              matter: {
                no?: string;
                nameZh?: string;
                nameEn?: string;
              } | null;
              /** @description 自此起的状态;未改变则为空 / the state from this event on; null where it changes nothing */
              status: {
                zh: string;
                en: string;
              } | null;
              powerCode: string | null;
              step: string | null;
              organisation: string;
              post: string | null;
              /**
               * Format: date-time
               * @description 业务时间 / business time
               */
              occurredAt: string;
              /**
               * Format: date-time
               * @description 入库时间 / time of recording
               */
              recordedAt: string;
              /** @description 记录在案的偏离 / deviations recorded, not prevented */
              deviations: string[];
              /** @description 补录 / recorded so many working days after it happened */
              backdated: {
                /** Format: date */
                recordedOn: string;
                workingDays: number;
              } | null;
              /**
               * @description 公开内容或仅公开其存在 / content, or only that it exists
               * @enum {string}
               */
              visibility: 'full' | 'existence';
              /**
               * @description 公开范围 / disclosure class
               * @enum {string}
               */
              disclosure:
                'public' | 'scoped' | 'on-request' | 'unit-internal' | 'leadership-internal' | 'secret';
              /** @description 不公开的理由 / reason when narrower than public */
              reason: {
                zh: string;
                en: string;
              } | null;
              summary: {
                zh: string;
                en: string;
              };
              payload: Record<string, never> | null;
              /** @description 记录指纹 / digest of the recorded event (SHA-256) */
              digest: string;
            }[];
            /** @description 后续记录的 after / value of `after` for what follows */
            next: string | null;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'events.figures': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            events: number;
            eventsToday: number;
            /** @description 有编号的事项数 / matters with a number */
            matters: number;
            narrower: number;
            reasonMissing: number;
            byAggregate: {
              context: string;
              aggregate: string;
              title: {
                zh: string;
                en: string;
              } | null;
              matters: number;
              events: number;
            }[];
            byType: {
              type: string;
              count: number;
              today: number;
            }[];
            asOf: string | null;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'feed.atom': {
    parameters: {
      query?: {
        q?: string;
        context?: string;
        type?: string;
        matterNo?: string;
        powerCode?: string;
        organisation?: string;
        before?: string;
        limit?: number;
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 文件 File */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/atom+xml': string;
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'feed.stream': {
    parameters: {
      query?: {
        from?: 'now' | 'beginning';
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 事件流 Stream of events */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      default: components['responses']['Problem'];
    };
  };
}

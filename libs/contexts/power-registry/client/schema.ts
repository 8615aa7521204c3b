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
  '/asyncapi': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 集成事件说明 Description of the integration events */
    get: operations['asyncApi.document'];
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
  '/items/{powerCode}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一项职权,可按版本或日期 / one item, by version or as in force on a day */
    get: operations['catalogue.item'];
    /** 拟定职权项目 / drafting */
    put: operations['item.draft'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** 修改草案 / revising the draft */
    put: operations['item.reviseDraft'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/amendments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 修订 / amendment */
    post: operations['item.draftAmendment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/reconciliation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 清理(四个对应) / reconciliation */
    post: operations['item.reconcile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/registration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记 / registration */
    post: operations['item.register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/waivers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 批准承诺时限豁免 / waiving the promised limit */
    post: operations['item.grantWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/legal-review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 法制审查 / legal review */
    post: operations['item.reviewLegality'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/deliberation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 集体研究 / collective deliberation */
    post: operations['item.recordDeliberation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/signature': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 负责人签署 / signing */
    post: operations['item.sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/declaration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 申报 / declaration */
    post: operations['item.declare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/filing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 审核备案 / filing review */
    post: operations['item.file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/flow-chart': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 流程图 / the chart as JSON */
    get: operations['flowCharts.chart'];
    /** 登记流程图 / registering the flowchart */
    put: operations['item.registerFlowChart'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/flow-chart/annotations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 补充流程图说明 / annotating the flowchart */
    post: operations['item.annotateFlowChart'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/secret-approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 批准列入涉密目录 / approval of the secret listing */
    post: operations['item.approveSecretListing'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/publication': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 公布 / publication */
    post: operations['item.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 报告内容变更 / reporting a change */
    post: operations['item.reportChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/basis-repeals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 记载依据废止 / recording a repeal */
    post: operations['item.recordBasisRepeal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/transition-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 记载过渡规则 / recording a transition rule */
    post: operations['item.recordTransitionRule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/suspension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 暂停行使 / suspension */
    post: operations['item.suspend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/resumption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 恢复行使 / resumption */
    post: operations['item.resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 取消 / cancellation */
    post: operations['item.cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 现在可以办什么,不能办的为什么 / what you may do now, and why not the rest */
    get: operations['item.acts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organisations/{organisation}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** 登记机构 / registering a body */
    put: operations['organisation.register'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organisations/{organisation}/acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 现在可以办什么,不能办的为什么 / what you may do now, and why not the rest */
    get: operations['organisation.acts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 检索职权目录 / search the catalogue, with facets by category, department and standing */
    get: operations['catalogue.search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 职权统计表 / items per unit and category (CAT-13), with the disclosed number of waivers */
    get: operations['catalogue.statistics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/revision-clocks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 二十个工作日修订时钟 / revision clocks, the overdue ones first (CAT-10) */
    get: operations['catalogue.clocks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 承诺时限豁免 / waivers of the two-thirds rule; their number is disclosed (FLO-02) */
    get: operations['catalogue.waivers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organisations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 机构 / bodies that hold powers */
    get: operations['catalogue.organisations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/flow-chart.bpmn': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 流程图的 BPMN 2.0 文件 / the chart as BPMN 2.0 */
    get: operations['flowCharts.bpmn'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items/{powerCode}/flow-chart/report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 检查报告:健全性与应载明事项 / report of soundness and required statements */
    get: operations['flowCharts.report'];
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
  'asyncApi.document': {
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
  'catalogue.item': {
    parameters: {
      query?: {
        version?: number;
        on?: string;
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        powerCode: string;
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
            powerCode: string;
            nameZh: string;
            nameEn: string;
            /** @enum {string} */
            category:
              | 'LICENSE'
              | 'PENALTY'
              | 'COERCION'
              | 'LEVY'
              | 'BENEFIT'
              | 'INSPECTION'
              | 'ADJUDICATION'
              | 'CONFIRMATION'
              | 'REQUISITION'
              | 'NONLICENSE_APPROVAL'
              | 'INTERNAL'
              | 'OTHER'
              | 'REWARD'
              | 'SERVICE';
            categoryZh: string;
            organisation: string;
            organisationZh: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            stateZh: string;
            stateEn: string;
            inForce: boolean;
            version: number | null;
            effectiveFrom: string | null;
            effectiveTo: string | null;
            promisedLimit: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
            } | null;
            statutoryLimit: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
            } | null;
            procedureVersion: number | null;
            waiting: {
              code: string;
              rule: string;
              article: string;
              zh: string;
              en: string;
              remedyZh: string;
              remedyEn: string;
            } | null;
            item: {
              powerCode: string;
              version: number;
              nameZh: string;
              nameEn: string;
              /** @enum {string} */
              category:
                | 'LICENSE'
                | 'PENALTY'
                | 'COERCION'
                | 'LEVY'
                | 'BENEFIT'
                | 'INSPECTION'
                | 'ADJUDICATION'
                | 'CONFIRMATION'
                | 'REQUISITION'
                | 'NONLICENSE_APPROVAL'
                | 'INTERNAL'
                | 'OTHER'
                | 'REWARD'
                | 'SERVICE';
              organisation: string;
              organisationZh: string;
              /** @enum {string} */
              status: 'in-force' | 'suspended' | 'cancelled';
              /** Format: date */
              effectiveFrom: string;
              /** Format: date */
              effectiveTo?: string;
              statutoryLimit: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
              } | null;
              promisedLimit: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
              };
              extension?: {
                period: {
                  value: number;
                  /** @enum {string} */
                  unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
                };
                article: string;
              };
              /** @enum {string} */
              caseKind: 'INSTANT' | 'PROMISED' | 'JOINT' | 'UPWARD';
              onApplication: boolean;
              materials: {
                code: string;
                nameZh: string;
                required: boolean;
                obtainable?: boolean;
              }[];
              conditionsZh: string[];
              legalBases: {
                lawZh: string;
                article: string;
                level?: string;
                note?: string;
              }[];
              feeZh: string;
              disclosure: {
                /** @enum {string} */
                class:
                  'public' | 'scoped' | 'on-request' | 'unit-internal' | 'leadership-internal' | 'secret';
                reasonZh?: string;
              };
              remedyZh: string;
              complaintChannelZh: string;
              /** @enum {string} */
              deadlineMode: 'computed' | 'as-recorded';
              /** @enum {string} */
              signatures: 'single' | 'review-and-approve';
              procedure: {
                version: number;
                chart: {
                  code: string;
                  version: number;
                  nameZh: string;
                  nameEn?: string;
                  /** @enum {string} */
                  trigger: 'on-application' | 'ex-officio';
                  triggerBasisZh?: string;
                  conditionsZh?: string[];
                  promisedLimit?: {
                    value: number;
                    /** @enum {string} */
                    unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
                  };
                  statutoryLimit?: {
                    value: number;
                    /** @enum {string} */
                    unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
                  };
                  supervision: {
                    internal: string[];
                    external: string[];
                  };
                  complaintChannels: string[];
                  rightsZh: string[];
                  disclosureZh?: string;
                  dutiesZh?: string[];
                  nodes: {
                    id: string;
                    /** @enum {string} */
                    kind: 'start' | 'end' | 'task' | 'exclusive' | 'parallel';
                    nameZh: string;
                    nameEn?: string;
                    post?: string;
                    /** @enum {string} */
                    actor?: 'applicant' | 'agency' | 'system' | 'other';
                    /** @enum {string} */
                    act?:
                      | 'receive'
                      | 'request-supplement'
                      | 'supplement'
                      | 'refuse-acceptance'
                      | 'accept'
                      | 'examine'
                      | 'approve'
                      | 'decide-grant'
                      | 'decide-refuse'
                      | 'suspend'
                      | 'resume'
                      | 'deliver'
                      | 'publish';
                    loopMax?: number;
                    limit?: {
                      value: number;
                      /** @enum {string} */
                      unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
                      /** @enum {string} */
                      clock?: 'counted' | 'not-counted' | 'suspended';
                    };
                    noLimitReasonZh?: string;
                    disclosure?: {
                      scope: string;
                      formZh?: string;
                      timing?: string;
                    };
                    supervisionZh?: string;
                    rightsZh?: string[];
                    basisZh?: string;
                    parallelApproval?: boolean;
                    reviewOf?: string;
                  }[];
                  flows: {
                    id: string;
                    from: string;
                    to: string;
                    conditionZh?: string;
                    conditionEn?: string;
                    isDefault?: boolean;
                    isLoopBack?: boolean;
                  }[];
                };
              };
            } | null;
            content: {
              nameZh: string;
              nameEn: string;
              /** @enum {string} */
              category:
                | 'LICENSE'
                | 'PENALTY'
                | 'COERCION'
                | 'LEVY'
                | 'BENEFIT'
                | 'INSPECTION'
                | 'ADJUDICATION'
                | 'CONFIRMATION'
                | 'REQUISITION'
                | 'NONLICENSE_APPROVAL'
                | 'INTERNAL'
                | 'OTHER'
                | 'REWARD'
                | 'SERVICE';
              /** @enum {string} */
              coercionKind?: 'measure' | 'enforcement';
              organisation: string;
              organisationZh: string;
              decisionBodyZh?: string;
              /** @enum {string} */
              relation: 'exclusive' | 'common' | 'lead' | 'assisting';
              /** @enum {string} */
              powerSource: 'own' | 'delegated' | 'authorised' | 'entrusted';
              entrustment?: {
                entrustingOrganisation: string;
                entrustedOrganisation: string;
                documentNo: string;
                mattersZh: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                publishedZh: string;
              };
              undertakingSectionZh: string;
              responsibleRoleZh: string;
              legalBases: {
                /** @enum {string} */
                level:
                  | 'law'
                  | 'administrative-regulation'
                  | 'state-council-decision'
                  | 'local-regulation'
                  | 'departmental-rule'
                  | 'provincial-rule'
                  | 'local-rule'
                  | 'normative-document'
                  | 'three-fix-plan'
                  | 'approval-document';
                lawZh: string;
                article: string;
                note?: string;
                /** Format: date */
                validFrom?: string;
                /** Format: date */
                validTo?: string;
              }[];
              conditionsZh: string[];
              materials: {
                code: string;
                nameZh: string;
                required: boolean;
                obtainable?: boolean;
              }[];
              outcomeZh: string;
              feeZh: string;
              onApplication: boolean;
              /** @enum {string} */
              caseKind: 'INSTANT' | 'PROMISED' | 'JOINT' | 'UPWARD';
              statutoryLimit: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
              } | null;
              statutoryLimitZh?: string;
              promisedLimit: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
              } | null;
              extension?: {
                period: {
                  value: number;
                  /** @enum {string} */
                  unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
                };
                article: string;
              };
              disclosure: {
                /** @enum {string} */
                listing: 'open' | 'secret';
                /** @enum {string} */
                class:
                  'public' | 'scoped' | 'on-request' | 'unit-internal' | 'leadership-internal' | 'secret';
                formZh: string[];
                timing: string;
                reasonZh?: string;
                basisZh?: string;
              };
              remedyZh: string;
              complaintChannelZh: string;
              supervisionZh: string[];
              accountabilityZh: string;
              /** @enum {string} */
              deadlineMode: 'computed' | 'as-recorded';
              /** @enum {string} */
              signatures: 'single' | 'review-and-approve';
              /** Format: date */
              plannedFrom?: string;
              sourceZh?: string;
            };
            draft: {
              version: number;
              /** @enum {string} */
              stage:
                | 'drafted'
                | 'reconciled'
                | 'registered'
                | 'legal-reviewed'
                | 'deliberated'
                | 'signed'
                | 'declared'
                | 'filed'
                | 'returned';
            } | null;
            versions: {
              version: number;
              /** Format: date */
              effectiveFrom: string;
              effectiveTo: string | null;
              /** @enum {string} */
              status: 'in-force' | 'suspended' | 'cancelled';
            }[];
            flowChart: {
              version: number;
              blocking: number;
              advisory: number;
            } | null;
            waivers: {
              reasonZh: string;
              approvedBy: string;
              /** Format: date */
              expiresOn: string;
            }[];
            revisionClocks: {
              descriptionZh: string;
              /** Format: date */
              changedOn: string;
              /** Format: date */
              due: string;
              overdue: boolean;
              provisional: boolean;
            }[];
            transitionRulesZh: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.draft': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 目录内容 / content */
          content: {
            nameZh: string;
            nameEn: string;
            /** @enum {string} */
            category:
              | 'LICENSE'
              | 'PENALTY'
              | 'COERCION'
              | 'LEVY'
              | 'BENEFIT'
              | 'INSPECTION'
              | 'ADJUDICATION'
              | 'CONFIRMATION'
              | 'REQUISITION'
              | 'NONLICENSE_APPROVAL'
              | 'INTERNAL'
              | 'OTHER'
              | 'REWARD'
              | 'SERVICE';
            /** @enum {string} */
            coercionKind?: 'measure' | 'enforcement';
            organisation: string;
            organisationZh: string;
            decisionBodyZh?: string;
            /** @enum {string} */
            relation: 'exclusive' | 'common' | 'lead' | 'assisting';
            /** @enum {string} */
            powerSource: 'own' | 'delegated' | 'authorised' | 'entrusted';
            entrustment?: {
              entrustingOrganisation: string;
              entrustedOrganisation: string;
              documentNo: string;
              mattersZh: string;
              /** Format: date */
              from: string;
              /** Format: date */
              to: string;
              publishedZh: string;
            };
            undertakingSectionZh: string;
            responsibleRoleZh: string;
            legalBases: {
              /** @enum {string} */
              level:
                | 'law'
                | 'administrative-regulation'
                | 'state-council-decision'
                | 'local-regulation'
                | 'departmental-rule'
                | 'provincial-rule'
                | 'local-rule'
                | 'normative-document'
                | 'three-fix-plan'
                | 'approval-document';
              lawZh: string;
              article: string;
              note?: string;
              /** Format: date */
              validFrom?: string;
              /** Format: date */
              validTo?: string;
            }[];
            conditionsZh: string[];
            materials: {
              code: string;
              nameZh: string;
              required: boolean;
              obtainable?: boolean;
            }[];
            outcomeZh: string;
            feeZh: string;
            onApplication: boolean;
            /** @enum {string} */
            caseKind: 'INSTANT' | 'PROMISED' | 'JOINT' | 'UPWARD';
            statutoryLimit: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
            } | null;
            statutoryLimitZh?: string;
            promisedLimit: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
            } | null;
            extension?: {
              period: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
              };
              article: string;
            };
            disclosure: {
              /** @enum {string} */
              listing: 'open' | 'secret';
              /** @enum {string} */
              class: 'public' | 'scoped' | 'on-request' | 'unit-internal' | 'leadership-internal' | 'secret';
              formZh: string[];
              timing: string;
              reasonZh?: string;
              basisZh?: string;
            };
            remedyZh: string;
            complaintChannelZh: string;
            supervisionZh: string[];
            accountabilityZh: string;
            /** @enum {string} */
            deadlineMode: 'computed' | 'as-recorded';
            /** @enum {string} */
            signatures: 'single' | 'review-and-approve';
            /** Format: date */
            plannedFrom?: string;
            sourceZh?: string;
          };
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.reviseDraft': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 目录内容 / content */
          content: {
            nameZh: string;
            nameEn: string;
            /** @enum {string} */
            category:
              | 'LICENSE'
              | 'PENALTY'
              | 'COERCION'
              | 'LEVY'
              | 'BENEFIT'
              | 'INSPECTION'
              | 'ADJUDICATION'
              | 'CONFIRMATION'
              | 'REQUISITION'
              | 'NONLICENSE_APPROVAL'
              | 'INTERNAL'
              | 'OTHER'
              | 'REWARD'
              | 'SERVICE';
            /** @enum {string} */
            coercionKind?: 'measure' | 'enforcement';
            organisation: string;
            organisationZh: string;
            decisionBodyZh?: string;
            /** @enum {string} */
            relation: 'exclusive' | 'common' | 'lead' | 'assisting';
            /** @enum {string} */
            powerSource: 'own' | 'delegated' | 'authorised' | 'entrusted';
            entrustment?: {
              entrustingOrganisation: string;
              entrustedOrganisation: string;
              documentNo: string;
              mattersZh: string;
              /** Format: date */
              from: string;
              /** Format: date */
              to: string;
              publishedZh: string;
            };
            undertakingSectionZh: string;
            responsibleRoleZh: string;
            legalBases: {
              /** @enum {string} */
              level:
                | 'law'
                | 'administrative-regulation'
                | 'state-council-decision'
                | 'local-regulation'
                | 'departmental-rule'
                | 'provincial-rule'
                | 'local-rule'
                | 'normative-document'
                | 'three-fix-plan'
                | 'approval-document';
              lawZh: string;
              article: string;
              note?: string;
              /** Format: date */
              validFrom?: string;
              /** Format: date */
              validTo?: string;
            }[];
            conditionsZh: string[];
            materials: {
              code: string;
              nameZh: string;
              required: boolean;
              obtainable?: boolean;
            }[];
            outcomeZh: string;
            feeZh: string;
            onApplication: boolean;
            /** @enum {string} */
            caseKind: 'INSTANT' | 'PROMISED' | 'JOINT' | 'UPWARD';
            statutoryLimit: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
            } | null;
            statutoryLimitZh?: string;
            promisedLimit: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
            } | null;
            extension?: {
              period: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
              };
              article: string;
            };
            disclosure: {
              /** @enum {string} */
              listing: 'open' | 'secret';
              /** @enum {string} */
              class: 'public' | 'scoped' | 'on-request' | 'unit-internal' | 'leadership-internal' | 'secret';
              formZh: string[];
              timing: string;
              reasonZh?: string;
              basisZh?: string;
            };
            remedyZh: string;
            complaintChannelZh: string;
            supervisionZh: string[];
            accountabilityZh: string;
            /** @enum {string} */
            deadlineMode: 'computed' | 'as-recorded';
            /** @enum {string} */
            signatures: 'single' | 'review-and-approve';
            /** Format: date */
            plannedFrom?: string;
            sourceZh?: string;
          };
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.draftAmendment': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 目录内容 / content */
          content: {
            nameZh: string;
            nameEn: string;
            /** @enum {string} */
            category:
              | 'LICENSE'
              | 'PENALTY'
              | 'COERCION'
              | 'LEVY'
              | 'BENEFIT'
              | 'INSPECTION'
              | 'ADJUDICATION'
              | 'CONFIRMATION'
              | 'REQUISITION'
              | 'NONLICENSE_APPROVAL'
              | 'INTERNAL'
              | 'OTHER'
              | 'REWARD'
              | 'SERVICE';
            /** @enum {string} */
            coercionKind?: 'measure' | 'enforcement';
            organisation: string;
            organisationZh: string;
            decisionBodyZh?: string;
            /** @enum {string} */
            relation: 'exclusive' | 'common' | 'lead' | 'assisting';
            /** @enum {string} */
            powerSource: 'own' | 'delegated' | 'authorised' | 'entrusted';
            entrustment?: {
              entrustingOrganisation: string;
              entrustedOrganisation: string;
              documentNo: string;
              mattersZh: string;
              /** Format: date */
              from: string;
              /** Format: date */
              to: string;
              publishedZh: string;
            };
            undertakingSectionZh: string;
            responsibleRoleZh: string;
            legalBases: {
              /** @enum {string} */
              level:
                | 'law'
                | 'administrative-regulation'
                | 'state-council-decision'
                | 'local-regulation'
                | 'departmental-rule'
                | 'provincial-rule'
                | 'local-rule'
                | 'normative-document'
                | 'three-fix-plan'
                | 'approval-document';
              lawZh: string;
              article: string;
              note?: string;
              /** Format: date */
              validFrom?: string;
              /** Format: date */
              validTo?: string;
            }[];
            conditionsZh: string[];
            materials: {
              code: string;
              nameZh: string;
              required: boolean;
              obtainable?: boolean;
            }[];
            outcomeZh: string;
            feeZh: string;
            onApplication: boolean;
            /** @enum {string} */
            caseKind: 'INSTANT' | 'PROMISED' | 'JOINT' | 'UPWARD';
            statutoryLimit: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
            } | null;
            statutoryLimitZh?: string;
            promisedLimit: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
            } | null;
            extension?: {
              period: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
              };
              article: string;
            };
            disclosure: {
              /** @enum {string} */
              listing: 'open' | 'secret';
              /** @enum {string} */
              class: 'public' | 'scoped' | 'on-request' | 'unit-internal' | 'leadership-internal' | 'secret';
              formZh: string[];
              timing: string;
              reasonZh?: string;
              basisZh?: string;
            };
            remedyZh: string;
            complaintChannelZh: string;
            supervisionZh: string[];
            accountabilityZh: string;
            /** @enum {string} */
            deadlineMode: 'computed' | 'as-recorded';
            /** @enum {string} */
            signatures: 'single' | 'review-and-approve';
            /** Format: date */
            plannedFrom?: string;
            sourceZh?: string;
          };
          /** 修订理由 / reason of the amendment */
          reasonZh: string;
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.reconcile': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 四个对应 / four correspondences */
          correspondences: {
            law?: string;
            sectionDuty?: string;
            organFunction?: string;
            superiorFunction?: string;
          };
          /** 差异 / differences */
          differences?: {
            descriptionZh: string;
            closed: boolean;
          }[];
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.register': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.grantWaiver': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 理由 / reason */
          reasonZh: string;
          /**
           * 到期日 / last day
           * Format: date
           */
          expiresOn: string;
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.reviewLegality': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 审查结论 / outcome
           * @enum {string}
           */
          outcome: 'passed' | 'objected';
          /** 法制审查意见 / opinion of the legal review */
          opinionZh: string;
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.recordDeliberation': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 集体研究编号 / reference of the decision */
          decisionRef: string;
          /**
           * 集体研究日期 / day of the decision
           * Format: date
           */
          decidedOn: string;
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.sign': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.declare': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 文号 / number of the document */
          documentNo: string;
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.file': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备案结论 / outcome
           * @enum {string}
           */
          outcome: 'confirmed' | 'abolished' | 'returned-for-clarification' | 'ordered-to-disclose';
          /** 理由 / reason */
          reasonZh?: string;
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'flowCharts.chart': {
    parameters: {
      query?: {
        version?: number;
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        powerCode: string;
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
            code: string;
            version: number;
            nameZh: string;
            nameEn?: string;
            /** @enum {string} */
            trigger: 'on-application' | 'ex-officio';
            triggerBasisZh?: string;
            conditionsZh?: string[];
            promisedLimit?: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
            };
            statutoryLimit?: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
            };
            supervision: {
              internal: string[];
              external: string[];
            };
            complaintChannels: string[];
            rightsZh: string[];
            disclosureZh?: string;
            dutiesZh?: string[];
            nodes: {
              id: string;
              /** @enum {string} */
              kind: 'start' | 'end' | 'task' | 'exclusive' | 'parallel';
              nameZh: string;
              nameEn?: string;
              post?: string;
              /** @enum {string} */
              actor?: 'applicant' | 'agency' | 'system' | 'other';
              /** @enum {string} */
              act?:
                | 'receive'
                | 'request-supplement'
                | 'supplement'
                | 'refuse-acceptance'
                | 'accept'
                | 'examine'
                | 'approve'
                | 'decide-grant'
                | 'decide-refuse'
                | 'suspend'
                | 'resume'
                | 'deliver'
                | 'publish';
              loopMax?: number;
              limit?: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
                /** @enum {string} */
                clock?: 'counted' | 'not-counted' | 'suspended';
              };
              noLimitReasonZh?: string;
              disclosure?: {
                scope: string;
                formZh?: string;
                timing?: string;
              };
              supervisionZh?: string;
              rightsZh?: string[];
              basisZh?: string;
              parallelApproval?: boolean;
              reviewOf?: string;
            }[];
            flows: {
              id: string;
              from: string;
              to: string;
              conditionZh?: string;
              conditionEn?: string;
              isDefault?: boolean;
              isLoopBack?: boolean;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.registerFlowChart': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 流程图 / flowchart */
          chart: {
            code: string;
            version: number;
            nameZh: string;
            nameEn?: string;
            /** @enum {string} */
            trigger: 'on-application' | 'ex-officio';
            triggerBasisZh?: string;
            conditionsZh?: string[];
            promisedLimit?: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
            };
            statutoryLimit?: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
            };
            supervision: {
              internal: string[];
              external: string[];
            };
            complaintChannels: string[];
            rightsZh: string[];
            disclosureZh?: string;
            dutiesZh?: string[];
            nodes: {
              id: string;
              /** @enum {string} */
              kind: 'start' | 'end' | 'task' | 'exclusive' | 'parallel';
              nameZh: string;
              nameEn?: string;
              post?: string;
              /** @enum {string} */
              actor?: 'applicant' | 'agency' | 'system' | 'other';
              /** @enum {string} */
              act?:
                | 'receive'
                | 'request-supplement'
                | 'supplement'
                | 'refuse-acceptance'
                | 'accept'
                | 'examine'
                | 'approve'
                | 'decide-grant'
                | 'decide-refuse'
                | 'suspend'
                | 'resume'
                | 'deliver'
                | 'publish';
              loopMax?: number;
              limit?: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
                /** @enum {string} */
                clock?: 'counted' | 'not-counted' | 'suspended';
              };
              noLimitReasonZh?: string;
              disclosure?: {
                scope: string;
                formZh?: string;
                timing?: string;
              };
              supervisionZh?: string;
              rightsZh?: string[];
              basisZh?: string;
              parallelApproval?: boolean;
              reviewOf?: string;
            }[];
            flows: {
              id: string;
              from: string;
              to: string;
              conditionZh?: string;
              conditionEn?: string;
              isDefault?: boolean;
              isLoopBack?: boolean;
            }[];
          };
        };
        'text/xml': {
          /** 流程图 / flowchart */
          chart: {
            code: string;
            version: number;
            nameZh: string;
            nameEn?: string;
            /** @enum {string} */
            trigger: 'on-application' | 'ex-officio';
            triggerBasisZh?: string;
            conditionsZh?: string[];
            promisedLimit?: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
            };
            statutoryLimit?: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
            };
            supervision: {
              internal: string[];
              external: string[];
            };
            complaintChannels: string[];
            rightsZh: string[];
            disclosureZh?: string;
            dutiesZh?: string[];
            nodes: {
              id: string;
              /** @enum {string} */
              kind: 'start' | 'end' | 'task' | 'exclusive' | 'parallel';
              nameZh: string;
              nameEn?: string;
              post?: string;
              /** @enum {string} */
              actor?: 'applicant' | 'agency' | 'system' | 'other';
              /** @enum {string} */
              act?:
                | 'receive'
                | 'request-supplement'
                | 'supplement'
                | 'refuse-acceptance'
                | 'accept'
                | 'examine'
                | 'approve'
                | 'decide-grant'
                | 'decide-refuse'
                | 'suspend'
                | 'resume'
                | 'deliver'
                | 'publish';
              loopMax?: number;
              limit?: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
                /** @enum {string} */
                clock?: 'counted' | 'not-counted' | 'suspended';
              };
              noLimitReasonZh?: string;
              disclosure?: {
                scope: string;
                formZh?: string;
                timing?: string;
              };
              supervisionZh?: string;
              rightsZh?: string[];
              basisZh?: string;
              parallelApproval?: boolean;
              reviewOf?: string;
            }[];
            flows: {
              id: string;
              from: string;
              to: string;
              conditionZh?: string;
              conditionEn?: string;
              isDefault?: boolean;
              isLoopBack?: boolean;
            }[];
          };
        };
        'application/xml': {
          /** 流程图 / flowchart */
          chart: {
            code: string;
            version: number;
            nameZh: string;
            nameEn?: string;
            /** @enum {string} */
            trigger: 'on-application' | 'ex-officio';
            triggerBasisZh?: string;
            conditionsZh?: string[];
            promisedLimit?: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
            };
            statutoryLimit?: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
            };
            supervision: {
              internal: string[];
              external: string[];
            };
            complaintChannels: string[];
            rightsZh: string[];
            disclosureZh?: string;
            dutiesZh?: string[];
            nodes: {
              id: string;
              /** @enum {string} */
              kind: 'start' | 'end' | 'task' | 'exclusive' | 'parallel';
              nameZh: string;
              nameEn?: string;
              post?: string;
              /** @enum {string} */
              actor?: 'applicant' | 'agency' | 'system' | 'other';
              /** @enum {string} */
              act?:
                | 'receive'
                | 'request-supplement'
                | 'supplement'
                | 'refuse-acceptance'
                | 'accept'
                | 'examine'
                | 'approve'
                | 'decide-grant'
                | 'decide-refuse'
                | 'suspend'
                | 'resume'
                | 'deliver'
                | 'publish';
              loopMax?: number;
              limit?: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
                /** @enum {string} */
                clock?: 'counted' | 'not-counted' | 'suspended';
              };
              noLimitReasonZh?: string;
              disclosure?: {
                scope: string;
                formZh?: string;
                timing?: string;
              };
              supervisionZh?: string;
              rightsZh?: string[];
              basisZh?: string;
              parallelApproval?: boolean;
              reviewOf?: string;
            }[];
            flows: {
              id: string;
              from: string;
              to: string;
              conditionZh?: string;
              conditionEn?: string;
              isDefault?: boolean;
              isLoopBack?: boolean;
            }[];
          };
        };
        'application/octet-stream': {
          /** 流程图 / flowchart */
          chart: {
            code: string;
            version: number;
            nameZh: string;
            nameEn?: string;
            /** @enum {string} */
            trigger: 'on-application' | 'ex-officio';
            triggerBasisZh?: string;
            conditionsZh?: string[];
            promisedLimit?: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
            };
            statutoryLimit?: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
            };
            supervision: {
              internal: string[];
              external: string[];
            };
            complaintChannels: string[];
            rightsZh: string[];
            disclosureZh?: string;
            dutiesZh?: string[];
            nodes: {
              id: string;
              /** @enum {string} */
              kind: 'start' | 'end' | 'task' | 'exclusive' | 'parallel';
              nameZh: string;
              nameEn?: string;
              post?: string;
              /** @enum {string} */
              actor?: 'applicant' | 'agency' | 'system' | 'other';
              /** @enum {string} */
              act?:
                | 'receive'
                | 'request-supplement'
                | 'supplement'
                | 'refuse-acceptance'
                | 'accept'
                | 'examine'
                | 'approve'
                | 'decide-grant'
                | 'decide-refuse'
                | 'suspend'
                | 'resume'
                | 'deliver'
                | 'publish';
              loopMax?: number;
              limit?: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
                /** @enum {string} */
                clock?: 'counted' | 'not-counted' | 'suspended';
              };
              noLimitReasonZh?: string;
              disclosure?: {
                scope: string;
                formZh?: string;
                timing?: string;
              };
              supervisionZh?: string;
              rightsZh?: string[];
              basisZh?: string;
              parallelApproval?: boolean;
              reviewOf?: string;
            }[];
            flows: {
              id: string;
              from: string;
              to: string;
              conditionZh?: string;
              conditionEn?: string;
              isDefault?: boolean;
              isLoopBack?: boolean;
            }[];
          };
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            unsupported?: string[];
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.annotateFlowChart': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 补充说明 / annotations */
          annotations: {
            nameZh?: string;
            nameEn?: string;
            /** @enum {string} */
            trigger?: 'on-application' | 'ex-officio';
            triggerBasisZh?: string;
            conditionsZh?: string[];
            promisedLimit?: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
            };
            statutoryLimit?: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
            };
            supervision?: {
              internal: string[];
              external: string[];
            };
            complaintChannels?: string[];
            rightsZh?: string[];
            disclosureZh?: string;
            dutiesZh?: string[];
            defaults?: {
              nameZh?: string;
              nameEn?: string;
              post?: string;
              /** @enum {string} */
              actor?: 'applicant' | 'agency' | 'system' | 'other';
              /** @enum {string} */
              act?:
                | 'receive'
                | 'request-supplement'
                | 'supplement'
                | 'refuse-acceptance'
                | 'accept'
                | 'examine'
                | 'approve'
                | 'decide-grant'
                | 'decide-refuse'
                | 'suspend'
                | 'resume'
                | 'deliver'
                | 'publish';
              loopMax?: number;
              limit?: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
                /** @enum {string} */
                clock?: 'counted' | 'not-counted' | 'suspended';
              };
              noLimitReasonZh?: string;
              disclosure?: {
                scope: string;
                formZh?: string;
                timing?: string;
              };
              supervisionZh?: string;
              rightsZh?: string[];
              basisZh?: string;
              parallelApproval?: boolean;
              reviewOf?: string;
            };
            nodes?: {
              [key: string]: {
                nameZh?: string;
                nameEn?: string;
                post?: string;
                /** @enum {string} */
                actor?: 'applicant' | 'agency' | 'system' | 'other';
                /** @enum {string} */
                act?:
                  | 'receive'
                  | 'request-supplement'
                  | 'supplement'
                  | 'refuse-acceptance'
                  | 'accept'
                  | 'examine'
                  | 'approve'
                  | 'decide-grant'
                  | 'decide-refuse'
                  | 'suspend'
                  | 'resume'
                  | 'deliver'
                  | 'publish';
                loopMax?: number;
                limit?: {
                  value: number;
                  /** @enum {string} */
                  unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
                  /** @enum {string} */
                  clock?: 'counted' | 'not-counted' | 'suspended';
                };
                noLimitReasonZh?: string;
                disclosure?: {
                  scope: string;
                  formZh?: string;
                  timing?: string;
                };
                supervisionZh?: string;
                rightsZh?: string[];
                basisZh?: string;
                parallelApproval?: boolean;
                reviewOf?: string;
              };
            };
          };
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.approveSecretListing': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 生效日(默认当日) / effective from (default: the day)
           * Format: date
           */
          effectiveFrom?: string;
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.publish': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 生效日(默认当日) / effective from (default: the day)
           * Format: date
           */
          effectiveFrom?: string;
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.reportChange': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 变更内容 / what changed */
          descriptionZh: string;
          /**
           * 变更日 / day of the change
           * Format: date
           */
          changedOn: string;
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.recordBasisRepeal': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 已废止的依据 / repealed basis */
          lawZh: string;
          /** 条款 / article */
          article: string;
          /**
           * 废止日 / day of the repeal
           * Format: date
           */
          repealedOn: string;
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.recordTransitionRule': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 过渡规则 / transition rule */
          ruleZh: string;
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.suspend': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 理由 / reason */
          reasonZh: string;
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.resume': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 理由 / reason */
          reasonZh: string;
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.cancel': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 理由 / reason */
          reasonZh: string;
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            powerCode: string;
            /** @enum {string} */
            standing:
              | 'unknown'
              | 'in-preparation'
              | 'in-force'
              | 'suspended'
              | 'under-review'
              | 'cancelled'
              | 'abolished';
            stage:
              | (
                  | 'drafted'
                  | 'reconciled'
                  | 'registered'
                  | 'legal-reviewed'
                  | 'deliberated'
                  | 'signed'
                  | 'declared'
                  | 'filed'
                  | 'returned'
                )
              | null;
            report: {
              powerCode: string;
              procedureVersion: number;
              publishable: boolean;
              blocking: number;
              advisory: number;
              findings: {
                code: string;
                /** @enum {string} */
                severity: 'error' | 'warning';
                rule: string;
                article: string;
                elements: string[];
                message: {
                  zh: string;
                  en: string;
                };
              }[];
            } | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'item.acts': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        powerCode: string;
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
            acts: {
              act: string;
              title: {
                zh: string;
                en: string;
              };
              /** @enum {string} */
              method: 'POST' | 'PUT' | 'DELETE';
              path: string;
              form: Record<string, never>;
              refusal: {
                code: string;
                /** @enum {string} */
                category: 'invalid' | 'forbidden' | 'missing' | 'conflict';
                rule: string;
                article: string;
                message: {
                  zh: string;
                  en: string;
                };
                remedy: {
                  zh: string;
                  en: string;
                };
              } | null;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'organisation.register': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        organisation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 名称 / name */
          nameZh: string;
          /** 英文名称 / name in English */
          nameEn: string;
          /** 简称 / short name */
          shortNameZh?: string;
          /** 机构类型 / kind */
          kind: string;
          /** 上级机构 / parent */
          parent: string | null;
          /** 行政区划代码 / division code */
          divisionCode: string;
          /** 统一社会信用代码 / unified social credit code */
          creditCode: string;
          /** 示例代码 / made-up code */
          synthetic?: boolean;
          /** 曾用名 / former names */
          formerNamesZh?: string[];
        };
      };
    };
    responses: {
      /** @description 已记录 Recorded */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            organisation: string;
            nameZh: string | null;
            receipt: {
              stream: string;
              revision: number;
              position: string;
              /** Format: date-time */
              recordedAt: string;
              digest: string;
            } | null;
            replayed: boolean;
            events: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'organisation.acts': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        organisation: string;
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
            acts: {
              act: string;
              title: {
                zh: string;
                en: string;
              };
              /** @enum {string} */
              method: 'POST' | 'PUT' | 'DELETE';
              path: string;
              form: Record<string, never>;
              refusal: {
                code: string;
                /** @enum {string} */
                category: 'invalid' | 'forbidden' | 'missing' | 'conflict';
                rule: string;
                article: string;
                message: {
                  zh: string;
                  en: string;
                };
                remedy: {
                  zh: string;
                  en: string;
                };
              } | null;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'catalogue.search': {
    parameters: {
      query?: {
        division?: string;
        q?: string;
        category?:
          | 'LICENSE'
          | 'PENALTY'
          | 'COERCION'
          | 'LEVY'
          | 'BENEFIT'
          | 'INSPECTION'
          | 'ADJUDICATION'
          | 'CONFIRMATION'
          | 'REQUISITION'
          | 'NONLICENSE_APPROVAL'
          | 'INTERNAL'
          | 'OTHER'
          | 'REWARD'
          | 'SERVICE';
        department?: string;
        standing?:
          | 'unknown'
          | 'in-preparation'
          | 'in-force'
          | 'suspended'
          | 'under-review'
          | 'cancelled'
          | 'abolished';
        page?: number;
        pageSize?: number;
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
            items: {
              powerCode: string;
              nameZh: string;
              nameEn: string;
              /** @enum {string} */
              category:
                | 'LICENSE'
                | 'PENALTY'
                | 'COERCION'
                | 'LEVY'
                | 'BENEFIT'
                | 'INSPECTION'
                | 'ADJUDICATION'
                | 'CONFIRMATION'
                | 'REQUISITION'
                | 'NONLICENSE_APPROVAL'
                | 'INTERNAL'
                | 'OTHER'
                | 'REWARD'
                | 'SERVICE';
              categoryZh: string;
              organisation: string;
              organisationZh: string;
              /** @enum {string} */
              standing:
                | 'unknown'
                | 'in-preparation'
                | 'in-force'
                | 'suspended'
                | 'under-review'
                | 'cancelled'
                | 'abolished';
              stage:
                | (
                    | 'drafted'
                    | 'reconciled'
                    | 'registered'
                    | 'legal-reviewed'
                    | 'deliberated'
                    | 'signed'
                    | 'declared'
                    | 'filed'
                    | 'returned'
                  )
                | null;
              stateZh: string;
              stateEn: string;
              inForce: boolean;
              version: number | null;
              effectiveFrom: string | null;
              effectiveTo: string | null;
              promisedLimit: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
              } | null;
              statutoryLimit: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
              } | null;
              procedureVersion: number | null;
              waiting: {
                code: string;
                rule: string;
                article: string;
                zh: string;
                en: string;
                remedyZh: string;
                remedyEn: string;
              } | null;
            }[];
            total: number;
            page: number;
            pageSize: number;
            pages: number;
            facets: {
              categories: {
                code: string;
                nameZh: string;
                count: number;
              }[];
              departments: {
                code: string;
                nameZh: string;
                count: number;
              }[];
              standings: {
                code: string;
                nameZh: string;
                count: number;
              }[];
            };
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'catalogue.statistics': {
    parameters: {
      query?: {
        division?: string;
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
            lines: {
              organisation: string;
              organisationZh: string;
              /** @enum {string} */
              category:
                | 'LICENSE'
                | 'PENALTY'
                | 'COERCION'
                | 'LEVY'
                | 'BENEFIT'
                | 'INSPECTION'
                | 'ADJUDICATION'
                | 'CONFIRMATION'
                | 'REQUISITION'
                | 'NONLICENSE_APPROVAL'
                | 'INTERNAL'
                | 'OTHER'
                | 'REWARD'
                | 'SERVICE';
              categoryZh: string;
              total: number;
              inPreparation: number;
              inForce: number;
              suspended: number;
              ended: number;
              secret: number;
            }[];
            totals: {
              total: number;
              inPreparation: number;
              inForce: number;
              suspended: number;
              ended: number;
              secret: number;
            };
            waivers: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'catalogue.clocks': {
    parameters: {
      query?: {
        overdue?: boolean;
        met?: boolean;
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
            clocks: {
              powerCode: string;
              nameZh: string;
              organisation: string;
              descriptionZh: string;
              basis: string;
              /** Format: date */
              changedOn: string;
              /** Format: date */
              due: string;
              provisional: boolean;
              metOn: string | null;
              overdue: boolean;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'catalogue.waivers': {
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
            count: number;
            waivers: {
              powerCode: string;
              nameZh: string;
              organisation: string;
              reasonZh: string;
              approvedBy: string;
              /** Format: date */
              grantedOn: string;
              /** Format: date */
              expiresOn: string;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'catalogue.organisations': {
    parameters: {
      query?: {
        division?: string;
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
            organisations: {
              organisation: string;
              nameZh: string;
              nameEn: string;
              shortNameZh: string | null;
              kind: string;
              parent: string | null;
              divisionCode: string;
              creditCode: string;
              synthetic: boolean;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'flowCharts.bpmn': {
    parameters: {
      query?: {
        version?: number;
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        powerCode: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description BPMN 2.0 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/xml': string;
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'flowCharts.report': {
    parameters: {
      query?: {
        version?: number;
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        powerCode: string;
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
            powerCode: string;
            procedureVersion: number;
            publishable: boolean;
            blocking: number;
            advisory: number;
            findings: {
              code: string;
              /** @enum {string} */
              severity: 'error' | 'warning';
              rule: string;
              article: string;
              elements: string[];
              message: {
                zh: string;
                en: string;
              };
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
}

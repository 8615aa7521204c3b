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
  '/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 申办 / file an application */
    post: operations['case.file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/pre-review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 网上预审 / pre-review */
    post: operations['case.preReview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 受理 / accept */
    post: operations['case.accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/non-acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 不予受理 / refuse acceptance */
    post: operations['case.refuseAcceptance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/supplement-request': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 一次性告知补正 / tell once what is missing */
    post: operations['case.requestSupplement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/supplements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 补正材料 / supply what was missing */
    post: operations['case.receiveSupplement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/steps/{stepId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 办理环节 / perform a step of the chart */
    post: operations['case.performStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/opinions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 并联审批意见 / give an opinion in parallel approval */
    post: operations['case.giveOpinion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/suspension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 特别程序(停表) / stop the clock for a special procedure */
    post: operations['case.suspend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/resumption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 特别程序结束(恢复计时) / start the clock again */
    post: operations['case.resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/extension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 延长期限(机关负责人批准) / extend, by the head of the organ */
    post: operations['case.extend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 作出决定 / decide */
    post: operations['case.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/delivery': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 送达 / deliver */
    post: operations['case.deliver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 撤回申请 / withdraw the application */
    post: operations['case.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/termination': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 终止办理 / terminate */
    post: operations['case.terminate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/conclusion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 办结 / conclude */
    post: operations['case.conclude'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/foreign-closure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 登记原记录办结 / record the closing of a foreign record */
    post: operations['case.recordForeignClosure'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/rating': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 好差评 / rate */
    post: operations['case.rate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 现在可以办什么,不能办的为什么 / what you may do now, and why not the rest */
    get: operations['case.acts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 待答复咨询,先到期的在前 / open questions, first due first */
    get: operations['consultations.open'];
    put?: never;
    /** 提出咨询 / ask */
    post: operations['consultation.ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/{consultationId}/hand-over': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 转办 / hand over */
    post: operations['consultation.handOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/{consultationId}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 答复 / answer */
    post: operations['consultation.answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/{consultationId}/acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 现在可以办什么,不能办的为什么 / what you may do now, and why not the rest */
    get: operations['consultation.acts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/my-cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 我的办件 / my cases */
    get: operations['caseQueries.mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/case-lookup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 凭办件编码和查询码查询 / look up by number and check code */
    get: operations['caseQueries.lookUp'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个办件 / one case: staff all, applicant own, public with check code */
    get: operations['caseQueries.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 办件全过程 / the whole course of a case */
    get: operations['caseQueries.timeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cases/{caseId}/deadlines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 法定与承诺期限,逐日说明 / both deadlines, explained day by day */
    get: operations['caseQueries.deadlines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 台帐 / the register of approvals */
    get: operations['register.page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/register.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 台帐导出 / the register as CSV */
    get: operations['register.csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/register/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 台帐汇总 / the register in figures */
    get: operations['register.figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/work-items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 待办,剩余时间少的在前 / what waits, least time first */
    get: operations['register.work'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 本中心的职权目录副本 / this centre’s copy of the catalogue */
    get: operations['catalogue.catalogue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/guides/{powerCode}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 办事指南 / guide to an item */
    get: operations['catalogue.guide'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/{consultationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一条咨询 / one consultation */
    get: operations['consultations.one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operations/clock/sweep': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 立即检查期限(模拟时钟时由此推进) / look at all deadlines now */
    post: operations['clock.run'];
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
  'case.file': {
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
        'application/json': {
          /** 职权编码 / power code */
          powerCode: string;
          /**
           * 申办渠道(缺省按身份) / channel; by role when absent
           * @enum {string}
           */
          channel?: 'counter' | 'online' | 'village-agent';
          /** 申请人 / applicant */
          applicant: {
            /** @enum {string} */
            kind: 'person' | 'company';
            name: string;
            idNumber?: string;
            phone?: string;
            address?: string;
            uscc?: string;
            subject?: string;
          };
          /** 已提交的材料编号 / codes of the materials handed in */
          materials: string[];
          /** 申请事由(公开,勿填个人信息) / the matter, without personal data */
          matterZh?: string;
          /** 代办协议 / agency agreement */
          agency?: {
            agreementNo: string;
            scopeZh?: string;
          };
          /** 原记录 / record of another system */
          foreignRecord?: {
            system: string;
            reference: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            dueAt: string;
          };
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
            checkCode: string;
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
  'case.preReview': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 预审结果 / outcome of the pre-review
           * @enum {string}
           */
          outcome: 'ready' | 'needs-correction';
          /** 意见 / opinion */
          opinionZh?: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.accept': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 受理凭证号 / number of the voucher */
          voucherNo?: string;
          /** 环节 / step */
          stepId?: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.refuseAcceptance': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 不予受理的情形 / ground of non-acceptance
           * @enum {string}
           */
          ground: 'no-licence-needed' | 'not-competent' | 'not-in-form' | 'quota-exhausted';
          /** 理由 / reasons */
          reasonsZh: string;
          /** 有权受理的机关 / the competent organ */
          rightOrganZh?: string;
          /** 环节 / step */
          stepId?: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.requestSupplement': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 须补正的材料(一次列全) / missing materials, all at once */
          missing: {
            code: string;
            reasonZh: string;
          }[];
          /** 告知书文号 / number of the notice */
          noticeNo?: string;
          /** 环节 / step */
          stepId?: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.receiveSupplement': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 补正的材料编号 / codes of the materials */
          materials: string[];
          /** 环节 / step */
          stepId?: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.performStep': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
        stepId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 意见 / opinion */
          opinionZh?: string;
          /**
           * 并联审批意见 / verdict, for parallel approvals
           * @enum {string}
           */
          verdict?: 'agree' | 'disagree';
          /** 决定书文号 / number of the decision */
          documentNo?: string;
          /** 不予决定的理由 / reasons of a refusal */
          reasonsZh?: string;
          /** 救济途径 / remedies */
          remediesZh?: string[];
          /** 补正的材料编号 / supplemented materials */
          materials?: string[];
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.giveOpinion': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 并联审批环节 / step of parallel approval */
          stepId: string;
          /**
           * 意见 / verdict
           * @enum {string}
           */
          verdict: 'agree' | 'disagree';
          /** 意见 / opinion */
          opinionZh?: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.suspend': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 特别程序 / special procedure */
          procedure: string;
          /** 书面告知的天数 / days told in writing */
          notifiedDays: number;
          /** 告知书文号 / number of the notice */
          noticeNo?: string;
          /**
           * 告知书送达日期 / day the notice was served
           * Format: date
           */
          noticeServedOn?: string;
          /** 环节 / step */
          stepId?: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.resume': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 环节 / step */
          stepId?: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.extend': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 理由 / reasons */
          reasonsZh: string;
          /**
           * 告知申请人的日期 / day the applicant was told
           * Format: date
           */
          notifiedOn: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.decide': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 决定 / outcome
           * @enum {string}
           */
          outcome: 'grant' | 'refuse';
          /** 决定书文号 / number of the decision */
          documentNo?: string;
          /** 意见 / opinion */
          opinionZh?: string;
          /** 理由(不予决定必填) / reasons, required for a refusal */
          reasonsZh?: string;
          /** 救济途径(不予决定必填) / remedies, required for a refusal */
          remediesZh?: string[];
          /** 对不同意意见的处理说明 / answer to a disagreement */
          disagreementAnswerZh?: string;
          /** 过渡处理依据 / transition rule */
          transitionBasisZh?: string;
          /** 环节 / step */
          stepId?: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.deliver': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 送达方式 / way of delivery
           * @enum {string}
           */
          method: 'window' | 'post' | 'electronic' | 'village-agent';
          /** 环节 / step */
          stepId?: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.withdraw': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 撤回理由 / reason */
          reasonZh?: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.terminate': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 终止的情形 / ground of termination
           * @enum {string}
           */
          ground: 'supplement-not-provided' | 'applicant-gone' | 'moot' | 'basis-lapsed' | 'other-by-law';
          /** 理由 / reasons */
          reasonsZh: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.conclude': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.recordForeignClosure': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 原记录办结时刻 / closing instant of the other record
           * Format: date-time
           */
          closedAt: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.rate': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        caseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 评价等级(1 非常不满意 … 5 非常满意) / grade, 1 to 5 */
          grade: number;
          /** 文字评价(加密保存) / words, sealed */
          comment?: string;
          /**
           * 业务发生时间,缺省为当前 / when it happened; default now
           * Format: date-time
           */
          occurredAt?: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** @enum {string} */
            innerStatus:
              | 'none'
              | 'filed'
              | 'supplement-requested'
              | 'accepted'
              | 'granted'
              | 'refused'
              | 'not-accepted'
              | 'withdrawn'
              | 'terminated';
            concluded: boolean;
            open: {
              step: string;
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
            }[];
            due: {
              statutory: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
              promised: {
                /** Format: date */
                due: string;
                /** Format: date-time */
                at?: string;
                provisional: boolean;
                /** Format: date */
                rolledFrom?: string;
                whileSuspended?: boolean;
                calendarVersion?: string;
              } | null;
            };
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
  'case.acts': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        caseId: string;
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
  'consultations.open': {
    parameters: {
      query?: {
        organisation?: string;
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
            consultations: {
              /** Format: uuid */
              consultationId: string;
              topicZh: string;
              powerCode: string | null;
              organisation: string;
              asker: string;
              /** Format: date */
              askedOn: string;
              /** Format: date */
              dueOn: string;
              answeredOn: string | null;
              late: boolean;
              answerZh: string | null;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'consultation.ask': {
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
        'application/json': {
          /** 主题 / topic */
          topicZh: string;
          /** 问题 / question */
          question: string;
          /** 首问单位 / organisation asked */
          organisation: string;
          /** 职权编码 / power code */
          powerCode?: string;
          /** 姓名 / name */
          name?: string;
          /** 联系电话 / telephone */
          phone?: string;
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
            /** Format: uuid */
            consultationId: string;
            /** @enum {string} */
            status: 'none' | 'open' | 'answered';
            organisation: string;
            dueOn: string;
            checkCode: string;
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
  'consultation.handOver': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        consultationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 转办单位 / handed over to */
          to: string;
          /** 转办理由 / reason */
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
            /** Format: uuid */
            consultationId: string;
            /** @enum {string} */
            status: 'none' | 'open' | 'answered';
            organisation: string;
            dueOn: string;
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
  'consultation.answer': {
    parameters: {
      query?: never;
      header?: {
        /** @description 每个新请求一个 UUID;重试用同一个 A UUID for each new request; the same one for a retry */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
        /** @description 以哪个岗位办理 The post in which the person acts */
        'Daylight-Post'?: components['parameters']['post'];
      };
      path: {
        consultationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** 答复 / answer */
          answerZh: string;
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
            /** Format: uuid */
            consultationId: string;
            /** @enum {string} */
            status: 'none' | 'open' | 'answered';
            organisation: string;
            dueOn: string;
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
  'consultation.acts': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        consultationId: string;
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
  'caseQueries.mine': {
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
            cases: {
              /** Format: uuid */
              caseId: string;
              caseNo: string;
              item: {
                powerCode: string;
                nameZh: string;
                organisation: string;
                catalogueVersion: number;
                procedureVersion: number;
                /** @enum {string} */
                caseKind: 'INSTANT' | 'PROMISED' | 'JOINT' | 'UPWARD';
              };
              /** @enum {string} */
              channel: 'counter' | 'online' | 'village-agent';
              applicant: string;
              /** @enum {string} */
              status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
              statusZh: string;
              statusEn: string;
              /** Format: date */
              filedOn: string;
              acceptedOn: string | null;
              decidedOn: string | null;
              deliveredOn: string | null;
              closedOn: string | null;
              concluded: boolean;
              now: {
                step: string;
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
              }[];
              deadlines: {
                statutory: {
                  basis: string;
                  /** Format: date */
                  due: string;
                  at: string | null;
                  provisional: boolean;
                  calendarVersion: string | null;
                  /** @enum {string} */
                  status: 'running' | 'suspended' | 'met' | 'overdue';
                  remaining: {
                    value: number;
                    /** @enum {string} */
                    unit: 'WD' | 'ND' | 'h';
                    provisional: boolean;
                  };
                  clockZh: string;
                  clockEn: string;
                } | null;
                promised: {
                  basis: string;
                  /** Format: date */
                  due: string;
                  at: string | null;
                  provisional: boolean;
                  calendarVersion: string | null;
                  /** @enum {string} */
                  status: 'running' | 'suspended' | 'met' | 'overdue';
                  remaining: {
                    value: number;
                    /** @enum {string} */
                    unit: 'WD' | 'ND' | 'h';
                    provisional: boolean;
                  };
                  clockZh: string;
                  clockEn: string;
                } | null;
                suspendedFor:
                  | (
                      | 'hearing'
                      | 'tender'
                      | 'auction'
                      | 'inspection'
                      | 'testing'
                      | 'quarantine'
                      | 'appraisal'
                      | 'expert-review'
                    )
                  | null;
                verdicts: {
                  /** @enum {string} */
                  statutory: 'met' | 'missed' | 'none';
                  /** @enum {string} */
                  promised: 'met' | 'missed' | 'none';
                } | null;
              };
              rating: number | null;
              foreignReference: string | null;
              events: number;
              lastPosition: string;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'caseQueries.lookUp': {
    parameters: {
      query: {
        caseNo: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            item: {
              powerCode: string;
              nameZh: string;
              organisation: string;
              catalogueVersion: number;
              procedureVersion: number;
              /** @enum {string} */
              caseKind: 'INSTANT' | 'PROMISED' | 'JOINT' | 'UPWARD';
            };
            /** @enum {string} */
            channel: 'counter' | 'online' | 'village-agent';
            applicant: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** Format: date */
            filedOn: string;
            acceptedOn: string | null;
            decidedOn: string | null;
            deliveredOn: string | null;
            closedOn: string | null;
            concluded: boolean;
            now: {
              step: string;
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
            }[];
            deadlines: {
              statutory: {
                basis: string;
                /** Format: date */
                due: string;
                at: string | null;
                provisional: boolean;
                calendarVersion: string | null;
                /** @enum {string} */
                status: 'running' | 'suspended' | 'met' | 'overdue';
                remaining: {
                  value: number;
                  /** @enum {string} */
                  unit: 'WD' | 'ND' | 'h';
                  provisional: boolean;
                };
                clockZh: string;
                clockEn: string;
              } | null;
              promised: {
                basis: string;
                /** Format: date */
                due: string;
                at: string | null;
                provisional: boolean;
                calendarVersion: string | null;
                /** @enum {string} */
                status: 'running' | 'suspended' | 'met' | 'overdue';
                remaining: {
                  value: number;
                  /** @enum {string} */
                  unit: 'WD' | 'ND' | 'h';
                  provisional: boolean;
                };
                clockZh: string;
                clockEn: string;
              } | null;
              suspendedFor:
                | (
                    | 'hearing'
                    | 'tender'
                    | 'auction'
                    | 'inspection'
                    | 'testing'
                    | 'quarantine'
                    | 'appraisal'
                    | 'expert-review'
                  )
                | null;
              verdicts: {
                /** @enum {string} */
                statutory: 'met' | 'missed' | 'none';
                /** @enum {string} */
                promised: 'met' | 'missed' | 'none';
              } | null;
            };
            rating: number | null;
            foreignReference: string | null;
            events: number;
            lastPosition: string;
            /** @enum {string} */
            access: 'staff' | 'applicant' | 'public';
            personal?:
              | {
                  /** @constant */
                  erased: true;
                }
              | {
                  /** @enum {string} */
                  kind: 'person' | 'company';
                  name: string;
                  idNumber?: string;
                  phone?: string;
                  address?: string;
                  uscc?: string;
                  subject?: string;
                }
              | null;
            masked?: {
              idNumber?: string;
              phone?: string;
            } | null;
            inner?: {
              /** @enum {string} */
              status:
                | 'none'
                | 'filed'
                | 'supplement-requested'
                | 'accepted'
                | 'granted'
                | 'refused'
                | 'not-accepted'
                | 'withdrawn'
                | 'terminated';
              statusZh: string;
              statusEn: string;
            };
            opinions?: {
              [key: string]: 'agree' | 'disagree';
            };
            performed?: {
              id: string;
              nameZh: string;
              nameEn?: string;
              post?: string;
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
              signs?: boolean;
            }[];
            deviations?: number;
            supplementRequestedOn?: string | null;
            deliveryDueOn?: string | null;
            marking?: {
              configurations: {
                tokens: string[];
                passed?: {
                  [key: string]: number;
                };
              }[];
            } | null;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'caseQueries.one': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        caseId: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            item: {
              powerCode: string;
              nameZh: string;
              organisation: string;
              catalogueVersion: number;
              procedureVersion: number;
              /** @enum {string} */
              caseKind: 'INSTANT' | 'PROMISED' | 'JOINT' | 'UPWARD';
            };
            /** @enum {string} */
            channel: 'counter' | 'online' | 'village-agent';
            applicant: string;
            /** @enum {string} */
            status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
            statusZh: string;
            statusEn: string;
            /** Format: date */
            filedOn: string;
            acceptedOn: string | null;
            decidedOn: string | null;
            deliveredOn: string | null;
            closedOn: string | null;
            concluded: boolean;
            now: {
              step: string;
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
            }[];
            deadlines: {
              statutory: {
                basis: string;
                /** Format: date */
                due: string;
                at: string | null;
                provisional: boolean;
                calendarVersion: string | null;
                /** @enum {string} */
                status: 'running' | 'suspended' | 'met' | 'overdue';
                remaining: {
                  value: number;
                  /** @enum {string} */
                  unit: 'WD' | 'ND' | 'h';
                  provisional: boolean;
                };
                clockZh: string;
                clockEn: string;
              } | null;
              promised: {
                basis: string;
                /** Format: date */
                due: string;
                at: string | null;
                provisional: boolean;
                calendarVersion: string | null;
                /** @enum {string} */
                status: 'running' | 'suspended' | 'met' | 'overdue';
                remaining: {
                  value: number;
                  /** @enum {string} */
                  unit: 'WD' | 'ND' | 'h';
                  provisional: boolean;
                };
                clockZh: string;
                clockEn: string;
              } | null;
              suspendedFor:
                | (
                    | 'hearing'
                    | 'tender'
                    | 'auction'
                    | 'inspection'
                    | 'testing'
                    | 'quarantine'
                    | 'appraisal'
                    | 'expert-review'
                  )
                | null;
              verdicts: {
                /** @enum {string} */
                statutory: 'met' | 'missed' | 'none';
                /** @enum {string} */
                promised: 'met' | 'missed' | 'none';
              } | null;
            };
            rating: number | null;
            foreignReference: string | null;
            events: number;
            lastPosition: string;
            /** @enum {string} */
            access: 'staff' | 'applicant' | 'public';
            personal?:
              | {
                  /** @constant */
                  erased: true;
                }
              | {
                  /** @enum {string} */
                  kind: 'person' | 'company';
                  name: string;
                  idNumber?: string;
                  phone?: string;
                  address?: string;
                  uscc?: string;
                  subject?: string;
                }
              | null;
            masked?: {
              idNumber?: string;
              phone?: string;
            } | null;
            inner?: {
              /** @enum {string} */
              status:
                | 'none'
                | 'filed'
                | 'supplement-requested'
                | 'accepted'
                | 'granted'
                | 'refused'
                | 'not-accepted'
                | 'withdrawn'
                | 'terminated';
              statusZh: string;
              statusEn: string;
            };
            opinions?: {
              [key: string]: 'agree' | 'disagree';
            };
            performed?: {
              id: string;
              nameZh: string;
              nameEn?: string;
              post?: string;
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
              signs?: boolean;
            }[];
            deviations?: number;
            supplementRequestedOn?: string | null;
            deliveryDueOn?: string | null;
            marking?: {
              configurations: {
                tokens: string[];
                passed?: {
                  [key: string]: number;
                };
              }[];
            } | null;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'caseQueries.timeline': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        caseId: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            events: {
              revision: number;
              position: string;
              type: string;
              /** Format: date-time */
              occurredAt: string;
              /** Format: date-time */
              recordedAt: string;
              organisation: string;
              post: string | null;
              step: string | null;
              summary: {
                zh: string;
                en: string;
              };
              payload: Record<string, never>;
              words?: Record<string, never>;
              digest: string;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'caseQueries.deadlines': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        caseId: string;
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
            /** Format: uuid */
            caseId: string;
            caseNo: string;
            acceptedOn: string | null;
            statutory: {
              basis: string;
              /** Format: date */
              due: string;
              at: string | null;
              provisional: boolean;
              calendarVersion: string | null;
              /** @enum {string} */
              status: 'running' | 'suspended' | 'met' | 'overdue';
              remaining: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h';
                provisional: boolean;
              };
              clockZh: string;
              clockEn: string;
              suspensions: {
                /** @enum {string} */
                cause:
                  | 'hearing'
                  | 'tender'
                  | 'auction'
                  | 'inspection'
                  | 'testing'
                  | 'quarantine'
                  | 'appraisal'
                  | 'expert-review';
                /** Format: date */
                from: string;
                /** Format: date */
                to?: string;
                notifiedDays: number;
                noticeInWriting: boolean;
              }[];
              extension: {
                period: {
                  value: number;
                  /** @enum {string} */
                  unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
                };
                approver: string;
                reason: string;
                /** Format: date */
                notifiedOn: string;
                basis?: string;
              } | null;
              explanation: {
                basis: string;
                due: {
                  /** Format: date */
                  due: string;
                  /** Format: date-time */
                  at?: string;
                  provisional: boolean;
                  /** Format: date */
                  rolledFrom?: string;
                  whileSuspended?: boolean;
                  calendarVersion?: string;
                };
                days: {
                  /** Format: date */
                  day: string;
                  counted: boolean;
                  n: number;
                  why: {
                    zh: string;
                    en: string;
                  };
                  provisional: boolean;
                }[];
                truncated: boolean;
              };
            } | null;
            promised: {
              basis: string;
              /** Format: date */
              due: string;
              at: string | null;
              provisional: boolean;
              calendarVersion: string | null;
              /** @enum {string} */
              status: 'running' | 'suspended' | 'met' | 'overdue';
              remaining: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h';
                provisional: boolean;
              };
              clockZh: string;
              clockEn: string;
              suspensions: {
                /** @enum {string} */
                cause:
                  | 'hearing'
                  | 'tender'
                  | 'auction'
                  | 'inspection'
                  | 'testing'
                  | 'quarantine'
                  | 'appraisal'
                  | 'expert-review';
                /** Format: date */
                from: string;
                /** Format: date */
                to?: string;
                notifiedDays: number;
                noticeInWriting: boolean;
              }[];
              extension: {
                period: {
                  value: number;
                  /** @enum {string} */
                  unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
                };
                approver: string;
                reason: string;
                /** Format: date */
                notifiedOn: string;
                basis?: string;
              } | null;
              explanation: {
                basis: string;
                due: {
                  /** Format: date */
                  due: string;
                  /** Format: date-time */
                  at?: string;
                  provisional: boolean;
                  /** Format: date */
                  rolledFrom?: string;
                  whileSuspended?: boolean;
                  calendarVersion?: string;
                };
                days: {
                  /** Format: date */
                  day: string;
                  counted: boolean;
                  n: number;
                  why: {
                    zh: string;
                    en: string;
                  };
                  provisional: boolean;
                }[];
                truncated: boolean;
              };
            } | null;
            suspendedFor:
              | (
                  | 'hearing'
                  | 'tender'
                  | 'auction'
                  | 'inspection'
                  | 'testing'
                  | 'quarantine'
                  | 'appraisal'
                  | 'expert-review'
                )
              | null;
            verdicts: {
              /** @enum {string} */
              statutory: 'met' | 'missed' | 'none';
              /** @enum {string} */
              promised: 'met' | 'missed' | 'none';
            } | null;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'register.page': {
    parameters: {
      query?: {
        organisation?: string;
        powerCode?: string;
        status?:
          | 'none'
          | 'filed'
          | 'supplement-requested'
          | 'accepted'
          | 'granted'
          | 'refused'
          | 'not-accepted'
          | 'withdrawn'
          | 'terminated';
        channel?: 'counter' | 'online' | 'village-agent';
        caseNo?: string;
        reference?: string;
        from?: string;
        until?: string;
        overdue?: boolean;
        after?: string;
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
            total: number;
            cases: {
              /** Format: uuid */
              caseId: string;
              caseNo: string;
              item: {
                powerCode: string;
                nameZh: string;
                organisation: string;
                catalogueVersion: number;
                procedureVersion: number;
                /** @enum {string} */
                caseKind: 'INSTANT' | 'PROMISED' | 'JOINT' | 'UPWARD';
              };
              /** @enum {string} */
              channel: 'counter' | 'online' | 'village-agent';
              applicant: string;
              /** @enum {string} */
              status: 'supplement' | 'in-review' | 'come-in-person' | 'granted' | 'refused' | 'withdrawn';
              statusZh: string;
              statusEn: string;
              /** Format: date */
              filedOn: string;
              acceptedOn: string | null;
              decidedOn: string | null;
              deliveredOn: string | null;
              closedOn: string | null;
              concluded: boolean;
              now: {
                step: string;
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
              }[];
              deadlines: {
                statutory: {
                  basis: string;
                  /** Format: date */
                  due: string;
                  at: string | null;
                  provisional: boolean;
                  calendarVersion: string | null;
                  /** @enum {string} */
                  status: 'running' | 'suspended' | 'met' | 'overdue';
                  remaining: {
                    value: number;
                    /** @enum {string} */
                    unit: 'WD' | 'ND' | 'h';
                    provisional: boolean;
                  };
                  clockZh: string;
                  clockEn: string;
                } | null;
                promised: {
                  basis: string;
                  /** Format: date */
                  due: string;
                  at: string | null;
                  provisional: boolean;
                  calendarVersion: string | null;
                  /** @enum {string} */
                  status: 'running' | 'suspended' | 'met' | 'overdue';
                  remaining: {
                    value: number;
                    /** @enum {string} */
                    unit: 'WD' | 'ND' | 'h';
                    provisional: boolean;
                  };
                  clockZh: string;
                  clockEn: string;
                } | null;
                suspendedFor:
                  | (
                      | 'hearing'
                      | 'tender'
                      | 'auction'
                      | 'inspection'
                      | 'testing'
                      | 'quarantine'
                      | 'appraisal'
                      | 'expert-review'
                    )
                  | null;
                verdicts: {
                  /** @enum {string} */
                  statutory: 'met' | 'missed' | 'none';
                  /** @enum {string} */
                  promised: 'met' | 'missed' | 'none';
                } | null;
              };
              rating: number | null;
              foreignReference: string | null;
              events: number;
              lastPosition: string;
              /** @enum {string} */
              innerStatus:
                | 'none'
                | 'filed'
                | 'supplement-requested'
                | 'accepted'
                | 'granted'
                | 'refused'
                | 'not-accepted'
                | 'withdrawn'
                | 'terminated';
              verdicts: {
                statutory: ('met' | 'missed' | 'none') | null;
                promised: ('met' | 'missed' | 'none') | null;
              };
              deviations: number;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'register.csv': {
    parameters: {
      query?: {
        organisation?: string;
        powerCode?: string;
        status?:
          | 'none'
          | 'filed'
          | 'supplement-requested'
          | 'accepted'
          | 'granted'
          | 'refused'
          | 'not-accepted'
          | 'withdrawn'
          | 'terminated';
        channel?: 'counter' | 'online' | 'village-agent';
        caseNo?: string;
        reference?: string;
        from?: string;
        until?: string;
        overdue?: boolean;
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
          'text/csv': string;
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'register.figures': {
    parameters: {
      query?: {
        organisation?: string;
        powerCode?: string;
        status?:
          | 'none'
          | 'filed'
          | 'supplement-requested'
          | 'accepted'
          | 'granted'
          | 'refused'
          | 'not-accepted'
          | 'withdrawn'
          | 'terminated';
        channel?: 'counter' | 'online' | 'village-agent';
        caseNo?: string;
        reference?: string;
        from?: string;
        until?: string;
        overdue?: boolean;
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
            cases: number;
            events: number;
            accepted: number;
            granted: number;
            refused: number;
            notAccepted: number;
            withdrawn: number;
            terminated: number;
            concluded: number;
            closed: number;
            open: number;
            missedStatutory: number;
            missedPromised: number;
            openPastPromise: number;
            deviations: number;
            rated: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'register.work': {
    parameters: {
      query?: {
        post?: string;
        limit?: number;
        offset?: number;
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
            posts: string[];
            items: {
              /** Format: uuid */
              caseId: string;
              caseNo: string;
              itemNameZh: string;
              applicant: string;
              /** @enum {string} */
              status:
                | 'none'
                | 'filed'
                | 'supplement-requested'
                | 'accepted'
                | 'granted'
                | 'refused'
                | 'not-accepted'
                | 'withdrawn'
                | 'terminated';
              step: string;
              stepNameZh: string;
              act:
                | (
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
                    | 'publish'
                  )
                | null;
              /** @enum {string} */
              actor: 'applicant' | 'agency' | 'system' | 'other';
              post: string | null;
              /** Format: date-time */
              openSince: string;
              statutoryDue: string | null;
              promisedDue: string | null;
              suspended: boolean;
              promised: {
                basis: string;
                /** Format: date */
                due: string;
                at: string | null;
                provisional: boolean;
                calendarVersion: string | null;
                /** @enum {string} */
                status: 'running' | 'suspended' | 'met' | 'overdue';
                remaining: {
                  value: number;
                  /** @enum {string} */
                  unit: 'WD' | 'ND' | 'h';
                  provisional: boolean;
                };
                clockZh: string;
                clockEn: string;
              } | null;
              statutory: {
                basis: string;
                /** Format: date */
                due: string;
                at: string | null;
                provisional: boolean;
                calendarVersion: string | null;
                /** @enum {string} */
                status: 'running' | 'suspended' | 'met' | 'overdue';
                remaining: {
                  value: number;
                  /** @enum {string} */
                  unit: 'WD' | 'ND' | 'h';
                  provisional: boolean;
                };
                clockZh: string;
                clockEn: string;
              } | null;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'catalogue.catalogue': {
    parameters: {
      query?: {
        q?: string;
        after?: string;
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
            items: {
              powerCode: string;
              version: number;
              nameZh: string;
              organisation: string;
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
              status: 'in-force' | 'suspended' | 'cancelled';
              /** Format: date */
              effectiveFrom: string;
              effectiveTo: string | null;
            }[];
            total: number;
            position: string | null;
            next: string | null;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'catalogue.guide': {
    parameters: {
      query?: {
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
            remedyZh: string;
            complaintChannelZh: string;
            /** @enum {string} */
            deadlineMode: 'computed' | 'as-recorded';
            /** @enum {string} */
            signatures: 'single' | 'review-and-approve';
            /** @enum {string} */
            disclosureClass:
              'public' | 'scoped' | 'on-request' | 'unit-internal' | 'leadership-internal' | 'secret';
            statutoryLimit: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
              zh: string;
              en: string;
            } | null;
            promisedLimit: {
              value: number;
              /** @enum {string} */
              unit: 'WD' | 'ND' | 'h' | 'M' | 'Y';
              zh: string;
              en: string;
            };
            procedureVersion: number;
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
            steps: {
              id: string;
              nameZh: string;
              nameEn?: string;
              post?: string;
              limit?: {
                value: number;
                /** @enum {string} */
                unit: 'WD' | 'ND' | 'h' | 'M' | 'Y' | 'immediate';
                /** @enum {string} */
                clock?: 'counted' | 'not-counted' | 'suspended';
              };
            }[];
            bring: {
              code: string;
              nameZh: string;
              required: boolean;
              obtainable?: boolean;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'consultations.one': {
    parameters: {
      query?: {
        /** @description 须已反映的记录位置(读到自己的写入) Position of the record that the answer must reflect */
        minPosition?: components['parameters']['minPosition'];
      };
      header?: never;
      path: {
        consultationId: string;
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
            /** Format: uuid */
            consultationId: string;
            topicZh: string;
            powerCode: string | null;
            organisation: string;
            asker: string;
            /** Format: date */
            askedOn: string;
            /** Format: date */
            dueOn: string;
            answeredOn: string | null;
            late: boolean;
            answerZh: string | null;
            personal?: {
              question: string | null;
              name: string | null;
              phone: string | null;
            };
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'clock.run': {
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
    requestBody?: never;
    responses: {
      /** @description 成功 Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: date-time */
            asOf: string;
            examined: number;
            deemedAccepted: number;
            recomputed: number;
            calendarVersion: string;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
}

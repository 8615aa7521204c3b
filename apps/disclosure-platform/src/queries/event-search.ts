import { matching, object, optional, text, wholeNumber, type ShapeOf } from '@daylight/kernel/messages';
import { pageSizeDefault, pageSizeMax } from './page-limits';

const wordsLengthMax = 200;
const codeLengthMax = 120;
const positionLengthMax = 64;

const code = optional(text(codeLengthMax));
const position = optional(matching(/^[0-9/]+$/, positionLengthMax));

/** What `GET /events` and the Atom feed may be asked for. */
export const eventSearch = object({
  q: {
    ...optional(text(wordsLengthMax, { minLength: 0 })),
    description: '检索词,两个汉字即可 / search words; two Chinese characters suffice',
  },
  context: { ...optional(matching(/^[a-z][a-z-]*$/)), description: '来源 / context' },
  type: { ...code, description: '事件类型 / event type' },
  matterNo: { ...code, description: '事项编号 / public number of the matter' },
  powerCode: { ...code, description: '职权编码 / power code' },
  organisation: { ...code, description: '机构 / organisation id' },
  before: { ...position, description: '只要此位置之前的 / only events before this position' },
  limit: { ...optional(wholeNumber(1, pageSizeMax)), default: pageSizeDefault },
});
export type EventSearch = ShapeOf<typeof eventSearch>;

/** What `GET /matters/{no}/events` may be asked for. */
export const courseSearch = object({
  after: { ...position, description: '只要此位置之后的 / only events after this position' },
});
export type CourseSearch = ShapeOf<typeof courseSearch>;

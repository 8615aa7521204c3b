import {
  anyText,
  command,
  event,
  flag,
  listOf,
  matching,
  messages,
  open,
  optional,
  orNull,
  text,
} from '@daylight/kernel/messages';
import { bodyId } from './power-item-content';

const nameLengthMax = 200;
const kindLengthMax = 60;
const formerNamesMax = 50;

/** A body that holds powers: of the county or, for imported lists, of another division. Its id is that of its stream. */
const particulars = {
  nameZh: open(text(nameLengthMax), '名称', 'name'),
  nameEn: open(anyText(nameLengthMax), '英文名称', 'name in English'),
  shortNameZh: open(optional(text(nameLengthMax)), '简称', 'short name'),
  kind: open(text(kindLengthMax), '机构类型', 'kind'),
  /** Id of the body it belongs to. */
  parent: open(orNull(bodyId), '上级机构', 'parent'),
  /** GB/T 2260. The code under which a body is registered may name another division than the one it acts in. */
  divisionCode: open(matching(/^\d{6}$/), '行政区划代码', 'division code'),
  /** 统一社会信用代码 (GB 32100-2015). */
  creditCode: open(matching(/^[0-9A-HJ-NPQRTUWXY]{18}$/), '统一社会信用代码', 'unified social credit code'),
  /** True when the code is made up for a demonstration. */
  synthetic: open(optional(flag), '示例代码', 'made-up code'),
  formerNamesZh: open(optional(listOf(text(nameLengthMax), formerNamesMax)), '曾用名', 'former names'),
};

/** 机构. */
export const organisationMessages = messages('power-registry', 'organisation', {
  title: { zh: '机构', en: 'Organisation' },
  events: {
    OrganisationRegistered: event(1, particulars, { zh: '已登记', en: 'was registered' }),
  },
  commands: {
    register: command({ zh: '登记机构', en: 'registering a body' }, particulars),
  },
});

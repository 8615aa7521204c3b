import type { FlowChart } from '../upstream/registry-client';

/** A length of time as charts and items state it. */
export type Limit = NonNullable<FlowChart['promisedLimit']>;

const unitsZh: Readonly<Record<Limit['unit'], string>> = {
  WD: '个工作日',
  ND: '日',
  h: '小时',
  M: '个月',
  Y: '年',
  immediate: '',
};

/** `5 个工作日`, `当场`. */
export function limitZh(limit: Limit): string {
  return limit.unit === 'immediate' || limit.value === 0 ? '当场' : `${limit.value} ${unitsZh[limit.unit]}`;
}

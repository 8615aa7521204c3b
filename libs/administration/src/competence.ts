import {
  defineRefusal,
  type Actor,
  type Bilingual,
  type Circumstances,
  type Guard,
  type Refusal,
} from '@daylight/kernel';
import { isStaff } from './actor';

export const wrongPost = defineRefusal({
  code: 'wrong-post',
  category: 'forbidden',
  rule: 'X-08',
  article: '宁化县2009年方案:承办岗位、责任到人',
  message: {
    zh: '环节“{step}”由岗位“{post}”承办,您当前的岗位是“{actingPost}”。',
    en: 'Step "{step}" belongs to post "{post}"; you are acting as "{actingPost}".',
  },
  remedy: {
    zh: '请由承办岗位的人员办理,或者切换到您担任的该岗位。',
    en: 'Let the responsible post do it, or switch to that post if you hold it.',
  },
});

export const wrongOrgan = defineRefusal({
  code: 'wrong-organ',
  category: 'forbidden',
  rule: 'X-08',
  article: '行政诉讼法第七十条第四项(不得超越职权);宁化县2009年方案:责任到人',
  message: {
    zh: '“{actZh}”由“{organisation}”办理,不属于您所在单位的职权。',
    en: '"{act}" belongs to organisation {organisation}, not to yours.',
  },
  remedy: { zh: '请由该单位办理。', en: 'Let that organisation do it.' },
});

/** the post that a step belongs to; a step without a post is any staff's. */
export function checkPost(
  actor: Actor,
  step: { readonly id: string; readonly post?: string },
): Refusal | null {
  const isRight = step.post === undefined ? isStaff(actor) : step.post === actor.post;
  if (isRight) return null;
  return wrongPost({ step: step.id, post: step.post ?? '承办机关', actingPost: actor.post ?? '无岗位' });
}

/** only the organ whose matter it is. */
export function byOrgan<State, At extends Circumstances>(
  act: Bilingual,
  organ: (state: State) => string,
): Guard<State, At> {
  return (state, { actor }) =>
    actor.organisation === organ(state)
      ? null
      : wrongOrgan({ actZh: act.zh, act: act.en, organisation: organ(state) });
}

/** Only staff: an act of the office that no step of a chart gives to a post. */
export function byStaff<State, At extends Circumstances>(act: Bilingual): Guard<State, At> {
  return (_state, { actor }) => checkPost(actor, { id: act.zh });
}

import { defineRefusal, type Bilingual, type Circumstances, type Guard } from '@daylight/kernel';

export const separationOfDuties = defineRefusal({
  code: 'separation-of-duties',
  category: 'forbidden',
  rule: 'X-03',
  article: '宁化县2009年方案“案件调查与审查分离”;会计法第二十五条',
  message: {
    zh: '您已经办理“{earlierZh}”,不得再办理“{actZh}”:两者应由不同的人承担。',
    en: 'You did "{earlier}" yourself; "{act}" must be done by another person.',
  },
  remedy: {
    zh: '请由另一名有权人员办理。',
    en: 'Let another person who is entitled do it.',
  },
});

export const recusedFromOwnMatter = defineRefusal({
  code: 'recused-from-own-matter',
  category: 'forbidden',
  rule: 'X-03',
  article: '公务员法第七十六条(回避)',
  message: {
    zh: '本事项涉及您本人,您应当回避,不得办理“{actZh}”。',
    en: 'The matter is your own: you are recused from "{act}".',
  },
  remedy: { zh: '请由其他工作人员办理。', en: 'Let another member of staff handle it.' },
});

/** A duty, and whoever has had it in the matter so far. */
export interface Duty<State> {
  readonly name: Bilingual;
  readonly doneBy: (state: State) => readonly (string | null | undefined)[];
}

/** X-03: whoever had one of these duties may not do this act. The law separates persons, not accounts' roles or posts. */
export function byAnotherThan<State, At extends Circumstances>(
  act: Bilingual,
  ...duties: readonly Duty<State>[]
): Guard<State, At> {
  return (state, { actor }) => {
    const had = duties.find(({ doneBy }) => doneBy(state).includes(actor.subject));
    if (had === undefined) return null;
    return separationOfDuties({ actZh: act.zh, act: act.en, earlierZh: had.name.zh, earlier: had.name.en });
  };
}

/** 回避: nobody acts for the office in a matter of their own. */
export function notInOwnMatter<State, At extends Circumstances>(
  act: Bilingual,
  concerned: (state: State) => readonly (string | null | undefined)[],
): Guard<State, At> {
  return (state, { actor }) =>
    actor.subject !== '' && concerned(state).includes(actor.subject)
      ? recusedFromOwnMatter({ actZh: act.zh, act: act.en })
      : null;
}

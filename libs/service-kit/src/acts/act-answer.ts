import { Type, type TObject } from '@sinclair/typebox';
import type { Receipt } from '@daylight/record';
import {
  anyObject,
  anyText,
  bilingual,
  code,
  count,
  digest,
  flag,
  instant,
  listOf,
  object,
  oneOf,
  orNull,
  text,
  type ShapeOf,
} from '@daylight/kernel/messages';
import type { JsonObject } from '@daylight/kernel';

/** The citizen's proof starts here: where the act's last event stands in the record. */
export const receipt = object({
  stream: text(),
  revision: count,
  position: code(),
  recordedAt: instant,
  digest,
});

/** What every act answers beside the view of its aggregate. */
export const actAnswerMembers = {
  /** Null only when there was nothing to do on an empty stream. */
  receipt: orNull(receipt),
  /** True when nothing was written: it had been done before, or its effect was already so. */
  replayed: flag,
  /** Types of the act's events, in order. */
  events: listOf(code()),
};
export type ActAnswer = {
  readonly receipt: Receipt | null;
  readonly replayed: boolean;
  readonly events: readonly string[];
};

/** How the outcome of an act is shown: what of the state, by which schema. */
export interface View<State, S extends TObject = TObject> {
  readonly schema: S;
  of(state: State, id: string): ShapeOf<S>;
}

export function view<State>() {
  return <S extends TObject>(schema: S, of: (state: State, id: string) => ShapeOf<S>): View<State, S> => ({
    schema,
    of,
  });
}

/** One act as somebody may or may not do it now. */
const possibleAct = object({
  act: code(),
  title: bilingual,
  method: oneOf('POST', 'PUT', 'DELETE'),
  path: text(),
  /** JSON Schema of the body: what a form asks for. */
  form: anyObject<JsonObject>(),
  /** Null: the person may do it now. */
  refusal: orNull(
    object({
      code: code(),
      category: oneOf('invalid', 'forbidden', 'missing', 'conflict'),
      rule: anyText(),
      article: anyText(),
      message: bilingual,
      remedy: bilingual,
    }),
  ),
});
export type PossibleAct = ShapeOf<typeof possibleAct>;
export const possibleActs = object({ acts: listOf(possibleAct) });

/** The schema of an act's answer: the view's members, what the service tells beside it, and the receipt. */
export function answerSchema(viewed: TObject, told: TObject | undefined): TObject {
  return Type.Object(
    { ...viewed.properties, ...told?.properties, ...actAnswerMembers },
    { additionalProperties: false },
  );
}

import type { Consultation } from '@daylight/contexts/service-center/domain';
import {
  anyText,
  code,
  day,
  flag,
  listOf,
  object,
  oneOf,
  optional,
  organisationId,
  orNull,
  uuid,
  type ShapeOf,
} from '@daylight/kernel/messages';
import { view } from '@daylight/service-kit';
import type { ConsultationRow } from '../projections/consultation/consultation.entity';

/** Open questions that are shown at once. */
export const consultationsMax = 200;

const standing = object({
  consultationId: uuid,
  status: oneOf('none', 'open', 'answered'),
  organisation: anyText(),
  dueOn: anyText(),
});
/** Where a question stands once an act on it is recorded. */
export const consultationStanding = view<Consultation>()(
  standing,
  ({ status, organisation, dueOn }, consultationId) => ({ consultationId, status, organisation, dueOn }),
);

const publicPart = object({
  consultationId: uuid,
  topicZh: anyText(),
  powerCode: orNull(code()),
  organisation: organisationId,
  asker: anyText(),
  askedOn: day,
  dueOn: day,
  answeredOn: orNull(day),
  late: flag,
  answerZh: orNull(anyText()),
});
/** What was asked, opened for the asker and the staff; a part is null when it was not given or its key is destroyed. */
const asked = object({ question: orNull(anyText()), name: orNull(anyText()), phone: orNull(anyText()) });
export type Asked = ShapeOf<typeof asked>;
export const consultationView = object({ ...publicPart.properties, personal: optional(asked) });
export const consultationsView = object({ consultations: listOf(publicPart, consultationsMax) });

export function publicPartOf(row: ConsultationRow): ShapeOf<typeof publicPart> {
  const { consultationId, topicZh, powerCode, organisation, asker } = row;
  const { askedOn, dueOn, answeredOn, late, answerZh } = row;
  return {
    consultationId,
    topicZh,
    powerCode,
    organisation,
    asker,
    askedOn,
    dueOn,
    answeredOn,
    late,
    answerZh,
  };
}

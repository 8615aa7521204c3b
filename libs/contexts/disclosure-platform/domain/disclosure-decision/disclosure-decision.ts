import {
  isJsonObject,
  type Bilingual,
  type DisclosureClass,
  type IntegrationData,
  type JsonObject,
  type JsonValue,
  type Matter,
} from '@daylight/kernel';

/**
 * What the public may see of an event. `full`: the event with masked texts. `existence`: that it happened, when, by which
 * body, under which class and for which reason, but not what it says. Nothing that reaches this platform is hidden entirely:
 * an omission must be visible to be questioned (新余市2007年方案:严肃处理拒不公开或搞假公开).
 */
export type DisclosureDecision = {
  readonly visibility: 'full' | 'existence';
  readonly class: DisclosureClass;
  readonly reason: Bilingual | null;
  readonly summary: Bilingual;
  /** What the event is about. */
  readonly matter: Matter | null;
  /** What outsiders read of the matter's state from this event on; null where it changes nothing. */
  readonly status: Bilingual | null;
  /** Deviations that were recorded, not prevented (DOMAIN.md 2.3). */
  readonly deviations: readonly string[];
  /** recorded so many working days after it happened. */
  readonly backdated: NonNullable<IntegrationData['backdated']> | null;
  readonly payload: JsonObject | null;
  /** How many personal numbers were masked in free texts; above zero somebody should look at the source. */
  readonly masked: number;
  /** True when the class is narrower than public and nobody gave a reason: 政府信息公开条例第十三条 asks for one. */
  readonly reasonMissing: boolean;
};

/**
 * Makes personal numbers in free text unreadable and counts them (SEC-07). Contracts already publish no personal data; this
 * is the last line, for what a clerk typed. Given by the app, because masking belongs to another layer.
 */
export type TextMask = (text: string) => { readonly text: string; readonly masked: number };

const depthMax = 32;

const classNames: { readonly [C in DisclosureClass]: Bilingual } = {
  public: { zh: '向社会公开', en: 'public' },
  scoped: { zh: '在一定范围内公开', en: 'disclosed within a scope' },
  'on-request': { zh: '依申请公开', en: 'disclosed on request' },
  'unit-internal': { zh: '单位内部公开', en: 'internal to the unit' },
  'leadership-internal': { zh: '领导班子内部公开', en: 'internal to the leadership' },
  secret: { zh: '不公开', en: 'not disclosed' },
};

/**
 * Decides what of an event is published (DOMAIN.md X-06, 7.1; 政府信息公开条例第五条“以公开为常态、不公开为例外”).
 * Pure: the same event is always published alike, so that the public pages can be rebuilt from the record and compared.
 */
export function decideDisclosure(data: IntegrationData, maskText: TextMask): DisclosureDecision {
  return data.disclosure === 'public' ? inFull(data, maskText) : itsExistence(data, maskText);
}

function inFull(data: IntegrationData, maskText: TextMask): DisclosureDecision {
  let masked = 0;
  const mask = (text: string): string => {
    const found = maskText(text);
    masked += found.masked;
    return found.text;
  };
  const both = ({ zh, en }: Bilingual): Bilingual => ({ zh: mask(zh), en: mask(en) });
  const payload = maskValue(data.payload, mask, 0);
  return {
    visibility: 'full',
    class: data.disclosure,
    reason: null,
    summary: both(data.summary),
    matter: data.matter === undefined ? null : maskedMatter(data.matter, mask),
    status: data.status === undefined ? null : both(data.status),
    deviations: data.deviations ?? [],
    backdated: data.backdated ?? null,
    payload: isJsonObject(payload) ? payload : {},
    // Read last: the members above have counted.
    masked,
    reasonMissing: false,
  };
}

/** A public number is no personal one, however many digits it has. */
function maskedMatter({ no, nameZh, nameEn }: Matter, mask: (text: string) => string): Matter {
  return {
    no,
    nameZh: nameZh === undefined ? undefined : mask(nameZh),
    nameEn: nameEn === undefined ? undefined : mask(nameEn),
  };
}

function itsExistence(data: IntegrationData, maskText: TextMask): DisclosureDecision {
  const name = classNames[data.disclosure];
  const reason = data.disclosureReason === undefined ? null : maskText(data.disclosureReason).text;
  return {
    visibility: 'existence',
    class: data.disclosure,
    reason: { zh: reason ?? '未说明理由', en: reason ?? 'no reason given' },
    summary: { zh: `一项${name.zh}的记录`, en: `A record that is ${name.en}` },
    matter: null,
    status: null,
    deviations: [],
    backdated: null,
    payload: null,
    masked: 0,
    reasonMissing: reason === null,
  };
}

function maskValue(value: JsonValue | undefined, mask: (text: string) => string, depth: number): JsonValue {
  if (value === undefined || value === null || typeof value === 'number' || typeof value === 'boolean')
    return value ?? null;
  if (typeof value === 'string') return mask(value);
  if (depth >= depthMax) return null;
  if (Array.isArray(value)) return value.map((item: JsonValue) => maskValue(item, mask, depth + 1));
  if (!isJsonObject(value)) return null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, maskValue(member, mask, depth + 1)]),
  );
}

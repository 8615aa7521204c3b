import { aggregate, type Circumstances } from '@daylight/kernel';
import {
  code,
  event,
  internal,
  messages,
  open,
  optional,
  publication,
  publishedWords,
  sealed,
  text,
  wholeNumber,
  words,
} from '@daylight/kernel/messages';
import type { ContextModule } from '../context-module';

/** Two small contexts for the specs of those who work on all contexts: a market with two aggregates, and an archive. */

const rentYuanMax = 100_000;

const stallMessages = messages('market', 'stall', {
  title: { zh: '摊位', en: 'stall' },
  commands: {},
  events: {
    /** Version 1 knew the rent as `yuan` and no ground. */
    StallRented: event(
      2,
      {
        placeZh: open(text(60), '位置', 'place'),
        rentYuan: open(wholeNumber(0, rentYuanMax), '租金(元)', 'rent in yuan'),
        reasons: publishedWords(optional(text(400)), '理由', 'reasons'),
        tenantZh: sealed(optional(text(60)), '承租人', 'tenant'),
        remarks: words(optional(text(400)), '备注', 'remarks'),
      },
      ({ rentYuan }) => ({ zh: `出租,租金${rentYuan}元`, en: `let for ${rentYuan} yuan` }),
      {
        status: () => ({ zh: '已出租', en: 'let' }),
        upcast: { 1: ({ yuan, ...rest }: { yuan: number }) => ({ ...rest, rentYuan: yuan }) },
      },
    ),
    StallCleaned: event(
      1,
      { byShift: internal(optional(code()), '班次', 'shift') },
      { zh: '打扫', en: 'cleaned' },
    ),
    StallVacated: event(
      1,
      { vacated: open(text(60), '腾空情况', 'how it was vacated') },
      { zh: '腾空', en: 'vacated' },
      { status: () => ({ zh: '空置', en: 'vacant' }) },
    ),
  },
});

type Stall = { readonly placeZh: string | null; readonly rentYuan: number; readonly cleanings: number };

/** 摊位: its first event has had a second version. */
export const stall = aggregate(stallMessages)<Stall, Circumstances>({
  initial: { placeZh: null, rentYuan: 0, cleanings: 0 },
  evolve: {
    StallRented: (state, { placeZh, rentYuan }) => ({ ...state, placeZh: placeZh.trim(), rentYuan }),
    StallCleaned: (state) => ({ ...state, cleanings: state.cleanings + 1 }),
    StallVacated: (state) => ({ ...state, placeZh: null, rentYuan: 0 }),
  },
  acts: {},
});

const inspectionMessages = messages('market', 'inspection', {
  title: { zh: '巡查', en: 'inspection' },
  commands: {},
  events: {
    InspectionMade: event(
      1,
      {
        foundZh: open(text(200), '发现', 'what was found'),
        faults: open(wholeNumber(0, 99), '问题数', 'faults'),
      },
      ({ faults }) => ({ zh: `发现问题${faults}处`, en: `found ${faults} faults` }),
    ),
  },
});

/** 巡查. */
export const inspection = aggregate(inspectionMessages)<{ readonly faults: number }, Circumstances>({
  initial: { faults: 0 },
  evolve: { InspectionMade: ({ faults }, data) => ({ faults: faults + data.faults }) },
  acts: {},
});

const fileMessages = messages('archive', 'file', {
  title: { zh: '案卷', en: 'file' },
  commands: {},
  events: {
    FileKept: event(1, { titleZh: open(text(200), '题名', 'title') }, { zh: '入档', en: 'kept' }),
  },
});

/** 案卷, of the second context. */
export const archiveFile = aggregate(fileMessages)<{ readonly titles: readonly string[] }, Circumstances>({
  initial: { titles: [] },
  evolve: { FileKept: ({ titles }, { titleZh }) => ({ titles: [...titles, titleZh] }) },
  acts: {},
});

export const marketPublication = publication('market', stallMessages, inspectionMessages);
export const archivePublication = publication('archive', fileMessages);

/** As `everyContext` gives them; the third only reads. */
export const sampleContexts: readonly ContextModule[] = [
  { name: 'archive', publication: archivePublication, aggregates: [archiveFile] },
  { name: 'market', publication: marketPublication, aggregates: [stall, inspection] },
  { name: 'reading-room', aggregates: [] },
];

import { defineRefusal } from '@daylight/kernel';

const article = '政府信息公开条例(国务院令第711号)第二十四条';

export const eventUnknown = defineRefusal({
  code: 'disclosed-event-unknown',
  category: 'missing',
  rule: 'DIS-18',
  article,
  message: {
    zh: '没有位置为 {position} 的公开记录。',
    en: 'No disclosed event stands at position {position}.',
  },
  remedy: {
    zh: '请用检索查找;新记录通常在一秒内公开。',
    en: 'Search for it; a new event is usually disclosed within a second.',
  },
});

export const matterUnknown = defineRefusal({
  code: 'disclosed-matter-unknown',
  category: 'missing',
  rule: 'DIS-18',
  article,
  message: {
    zh: '没有查到编号 {no} 的公开记录。',
    en: 'Nothing is disclosed under the number {no}.',
  },
  remedy: {
    zh: '请核对凭证或目录上的编号;编号无误而查不到的,可向机关效能投诉中心反映。',
    en: 'Check the number on your receipt or in the catalogue; if it is right, tell the efficiency-complaint centre.',
  },
});

export const cursorInvalid = defineRefusal({
  code: 'stream-cursor-invalid',
  category: 'invalid',
  rule: 'DIS-18',
  article,
  message: {
    zh: 'Last-Event-ID 不是本平台发出的游标。',
    en: 'The Last-Event-ID is not a cursor of this stream.',
  },
  remedy: {
    zh: '去掉该请求头从现在开始接收,或用 from=beginning 从头接收。',
    en: 'Leave the header out to start now, or ask from=beginning.',
  },
});

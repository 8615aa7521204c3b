import { defineRefusal, type Refusal } from '@daylight/kernel';
import { wordsIn, type Fields } from '@daylight/kernel/messages';
import { isCitizenId } from '@daylight/law';

export const personalDataInFreeText = defineRefusal({
  code: 'personal-data-in-free-text',
  category: 'invalid',
  rule: 'SEC-07',
  article: '个人信息保护法第三十四条;政府信息公开条例第十五条',
  message: {
    zh: '“{titleZh}”中含有{whatZh},公开记录中不得出现完整的个人信息。',
    en: '"{title}" contains {what}; complete personal data may not stand in a public record.',
  },
  remedy: {
    zh: '请删去后重新提交;个人信息只填写在专门的个人信息栏目。',
    en: 'Remove it and send again; personal data belong only in the fields made for them.',
  },
});

export const textMissing = defineRefusal({
  code: 'text-missing',
  category: 'invalid',
  rule: 'X-02',
  article: '新余市2007年方案“如实记载…各环节的情况”',
  message: {
    zh: '“{titleZh}”须以文字写明,不能为空白。',
    en: '"{title}" must be stated in words, not blanks.',
  },
  remedy: { zh: '请写明后重新提交。', en: 'State it and send again.' },
});

const identityNumber = /(?<!\d)\d{17}[\dXx](?![\dXx])/g;
const mobileNumber = /(?<!\d)1[3-9]\d{9}(?!\d)/;

/** SEC-07: free words become public; complete identity and telephone numbers never do. Blank words state nothing. */
export function checkWords(fields: Fields, body: object): Refusal | null {
  for (const { text, title } of wordsIn(fields, body)) {
    const named = { titleZh: title.zh, title: title.en };
    if (isBlank(text)) return textMissing(named);
    if (holdsIdentityNumber(text))
      return personalDataInFreeText({ ...named, whatZh: '公民身份号码', what: 'an identity number' });
    if (mobileNumber.test(text))
      return personalDataInFreeText({ ...named, whatZh: '手机号码', what: 'a telephone number' });
  }
  return null;
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

function holdsIdentityNumber(text: string): boolean {
  return [...text.matchAll(identityNumber)].some(([found]) => isCitizenId(found.toUpperCase()));
}

import { isRefusal } from '@daylight/kernel';
import * as edge from './edge-refusals';

describe('the edge', () => {
  it('refuses in both languages and names rule, article and remedy', () => {
    const details = { reason: 'r', roles: 'r', post: 'p', count: 1, bytesMax: 1 };
    for (const utter of Object.values(edge)) {
      const refusal = utter(details);
      expect(isRefusal(refusal)).toBe(true);
      const { rule, article, message, remedy } = refusal;
      for (const text of [message.zh, remedy.zh]) expect(text).toMatch(/\p{Script=Han}/u);
      for (const text of [message.en, remedy.en]) expect(text).toMatch(/^[\p{Script=Latin}\P{Letter}]+$/u);
      for (const text of [rule, article, message.zh, message.en, remedy.zh, remedy.en]) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/\{\w+\}/);
      }
    }
  });
});

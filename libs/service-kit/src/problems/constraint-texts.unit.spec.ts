import { chineseOf } from './constraint-texts';

describe('a constraint in Chinese', () => {
  it.each([
    ['min', 'by must not be less than 1', '不得小于 1'],
    ['maxLength', 'name must be shorter than or equal to 20 characters', '不得多于 20 个字符'],
    ['isIn', 'state must be one of the following values: open, replayed', '取值须为下列之一:open, replayed'],
    ['arrayMaxSize', 'items must contain no more than 5 elements', '不得多于 5 项'],
    ['isUuid', 'id must be a UUID', '须为 UUID'],
    ['ownRule', 'is odd', '不符合要求(ownRule)'],
  ])('%s', (constraint, english, chinese) => {
    expect(chineseOf(constraint, english)).toBe(chinese);
  });
});

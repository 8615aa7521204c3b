import { statutoryPeriod } from './statutory-period';

describe('what a statute means by so many days', () => {
  it.each([
    ['行政许可法', 20, 'WD'],
    ['行政许可法', 45, 'WD'],
    ['行政处罚法', 2, 'WD'],
    ['行政处罚法', 7, 'WD'],
    ['行政处罚法', 15, 'ND'],
    ['行政处罚法', 90, 'ND'],
    ['行政复议法', 10, 'WD'],
    ['行政复议法', 60, 'ND'],
    ['行政强制法', 10, 'WD'],
    ['行政强制法', 30, 'ND'],
    ['政府信息公开条例', 20, 'WD'],
    ['信访工作条例', 60, 'ND'],
    ['招标投标法', 20, 'ND'],
    ['政府采购法', 30, 'ND'],
    ['《中华人民共和国行政处罚法》', 3, 'WD'],
    ['许可法', 5, 'WD'],
  ])('%s: %i days are %s', (law, value, unit) =>
    expect(statutoryPeriod(law, value)).toMatchObject({ period: { value, unit } }),
  );

  it('names the article that says so', () => {
    expect(statutoryPeriod('行政处罚法', 7)).toMatchObject({
      article: '中华人民共和国行政处罚法 第八十五条',
    });
  });

  it('is working days wherever the article itself writes 工作日', () => {
    expect(statutoryPeriod('招标投标法', 5, { writtenAsWorkingDays: true })).toMatchObject({
      period: { unit: 'WD' },
    });
  });

  it('is not guessed for a statute that is not registered', () => {
    expect(statutoryPeriod('建筑法', 7)).toMatchObject({
      code: 'statute-unit-unknown',
      details: { law: '建筑法' },
    });
  });

  it('is a whole number of days', () => {
    expect(() => statutoryPeriod('行政许可法', 0)).toThrow(RangeError);
  });
});

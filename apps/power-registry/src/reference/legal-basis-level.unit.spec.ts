import { legalBasisLevelOf } from './legal-basis-level';

describe('依据的效力层级', () => {
  it.each([
    ['中华人民共和国水法', 'law'],
    ['中华人民共和国行政处罚法(2021年修订)', 'law'],
    ['中华人民共和国民法典', 'law'],
    ['全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定(2024年9月13日)', 'law'],
    ['建设工程质量管理条例(2019年修订)', 'administrative-regulation'],
    ['社会救助暂行办法(国务院令第649号,2019年修订)', 'administrative-regulation'],
    ['中华人民共和国计量法实施细则(2022年修订)', 'administrative-regulation'],
    ['公共场所卫生管理条例实施细则(卫生部令第80号,2017年修正)', 'departmental-rule'],
    ['政府制定价格行为规则(国家发展改革委令2017年第7号)', 'departmental-rule'],
    ['最低生活保障审核确认办法(民发〔2021〕57号)', 'normative-document'],
    ['党政领导干部选拔任用工作条例(2019年修订)', 'normative-document'],
    ['江西省城市基础设施配套费有关规定', 'normative-document'],
    ['县级储备粮管理制度(本县规范性文件)', 'normative-document'],
    ['江西省水资源条例', 'local-regulation'],
  ])('%s is a %s', (title, level) => {
    expect(legalBasisLevelOf(title)).toBe(level);
  });
});

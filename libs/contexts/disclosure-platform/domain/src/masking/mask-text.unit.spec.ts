import { maskText } from './mask-text';

describe('a published text', () => {
  it('shows no identity number, mobile number or bank card', () => {
    expect(maskText('身份证360827199003071231,电话13812345678')).toEqual({
      text: '身份证360827********1231,电话138****5678',
      masked: 2,
    });
    expect(maskText('卡号6222021234567890123').text).toBe('卡号6222***********0123');
  });

  it('keeps credit codes, case numbers and dates', () => {
    for (const text of [
      '914403001922038216',
      '11360827QQ0000012F',
      '360827-XK-001',
      '2026年11月23日',
      '12345',
    ]) {
      expect(maskText(text)).toEqual({ text, masked: 0 });
    }
  });

  it('keeps eighteen digits that are no identity number', () => {
    expect(maskText('360827199003071232').masked).toBe(0);
  });
});

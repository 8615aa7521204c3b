import fc from 'fast-check';
import { maskIdNumber, maskName, maskPhone, maskText } from './mask';

describe('masking for publication (SEC-07)', () => {
  it.each([
    ['王小明', '王**'],
    ['王明', '王*'],
    [' 李四 ', '李*'],
    ['欧阳修', '欧阳*'],
    ['欧阳小明', '欧阳**'],
    ['司马', '司*'],
    ['王', '*'],
    ['買買提·吐爾遜', '買**·***'],
    ['𠮷田', '𠮷*'],
    ['Ivan Petrov', 'I** P**'],
    ['', ''],
  ])('shows the name %s as %s', (name, masked) => expect(maskName(name)).toBe(masked));

  it.each([
    ['360827199003071231', '360827********1231'],
    ['36082719900307123X', '360827********123X'],
    ['360827900307123', '360827*****7123'],
    ['E12345678', 'E1*****78'],
    ['1234567', '*******'],
  ])('shows the identity number %s as %s', (id, masked) => expect(maskIdNumber(id)).toBe(masked));

  it.each([
    ['13800000000', '138****0000'],
    ['138 0000 0000', '138****0000'],
    ['+86 138-0000-0000', '138****0000'],
    ['0796-6322123', '********2123'],
    ['110', '***'],
  ])('shows the phone number %s as %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it('finds identity, phone and card numbers in free text and leaves codes alone', () => {
    expect(maskText('王某(身份证360827199003071231,电话13800000000)卡号6222021234567890123')).toEqual({
      text: '王某(身份证360827********1231,电话138****0000)卡号***************0123',
      masked: 3,
    });
    const credit = '统一社会信用代码11360827MB00000198、914403001922038216和513608270000000198';
    const codes = `${credit},编号2026-0001,360827-XK-001-20260302-0A1B2C3D4,2026年11月23日`;
    expect(maskText(codes)).toEqual({ text: codes, masked: 0 });
  });

  it('never shows a given name of a surname with one character', () => {
    const given = fc.array(fc.constantFrom('小', '明', '华', '丽'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(given, (characters) => {
        expect(maskName(`王${characters.join('')}`)).toBe(`王${'*'.repeat(characters.length)}`);
      }),
    );
  });
});

import fc from 'fast-check';
import { readReferenceData } from '../testing';
import { areaLevelOf, isAreaCode, isExtendedAreaCode } from './area-code';
import { isCertificateId } from './certificate-id';
import { isCitizenId } from './citizen-id';
import { isCaseNumber, isCatalogueCode, isTaskCode, isTaskHandleItem, parseTaskCode } from './item-code';
import { isOrganisationCode, isUscc, usccFaults } from './uscc';

describe('统一社会信用代码 (GB 32100)', () => {
  const { companies, agencies } = readReferenceData('cn/uscc-samples.json') as {
    companies: { code: string; checksumValid: boolean }[];
    agencies: { code: string; checksumValid: boolean }[];
  };

  it('passes for 56 of 57 real companies and 40 of 41 agencies, the same as recorded', () => {
    expect([companies.length, companies.filter(({ code }) => isUscc(code)).length]).toEqual([57, 56]);
    expect([agencies.length, agencies.filter(({ code }) => isUscc(code)).length]).toEqual([41, 40]);
    for (const { code, checksumValid } of [...companies, ...agencies])
      expect(isUscc(code)).toBe(checksumValid);
  });

  it.each([
    '9144030071526726XG',
    '91330100799655058B',
    '914403001922038216',
    '91110000802100433B',
    '12441500196720244T',
    '11360827MB00000198',
    '12350424MB0A00018P',
    '11360500MB1B00010B',
  ])('%s is right', (code) => expect(isUscc(code)).toBe(true));

  it('of synthetic units is right inside as well', () => {
    for (const code of [
      '9144030071526726XG',
      '11360827MB00000198',
      '12350424MB0A00018P',
      '11360500MB1B00010B',
    ])
      expect(usccFaults(code)).toEqual([]);
  });

  it('fails by its shape, its check character or its organisation code', () => {
    expect(usccFaults('11440300MB2C92161K')).toEqual(['check-character', 'organisation-code']);
    expect(usccFaults('TE5116020105116050')).toContain('check-character');
    for (const code of ['', '1136082MB00000198', '11360827mb00000198', '11360827IB00000198'])
      expect([usccFaults(code), isUscc(code)]).toEqual([['shape'], false]);
  });

  it('does not survive one changed digit', () => {
    const code = '11360827MB00000198';
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...'0123456789'), (index, digit) => {
        fc.pre(/\d/.test(code.charAt(index)) && code[index] !== digit);
        expect(isUscc(code.slice(0, index) + digit + code.slice(index + 1))).toBe(false);
      }),
    );
  });

  it('holds an organisation code', () => {
    expect(isOrganisationCode('71526726X')).toBe(true);
    expect(isOrganisationCode('715267260')).toBe(false);
    expect(isOrganisationCode('7152672-X')).toBe(false);
  });
});

describe('公民身份号码 (GB 11643)', () => {
  it.each(['360827199003071231', '350424198512240024'])('%s is right', (id) =>
    expect(isCitizenId(id)).toBe(true),
  );
  it.each([
    '360827199003071232',
    '360827199002301231',
    '060827199003071231',
    '36082719900307123x',
    '3608271990',
    '',
  ])('%j is wrong', (id) => expect(isCitizenId(id)).toBe(false));
});

describe('the codes of items (GB/T 39554)', () => {
  const taskCode = '11360827MB000001984360215001000';

  it('are recognised by their shape', () => {
    expect(isCatalogueCode('360215001000')).toBe(true);
    expect(isCatalogueCode('36021500100')).toBe(false);
    expect(isTaskCode(taskCode)).toBe(true);
    expect(isTaskCode(taskCode.replace('984360', '987360'))).toBe(false);
    expect(isTaskHandleItem(`${taskCode}01`)).toBe(true);
    expect(isTaskHandleItem(taskCode)).toBe(false);
    expect(isCaseNumber('12441500196720244T3442199806003202206230068')).toBe(true);
    expect(isCaseNumber('12441500196720244T3442199806003202213230068')).toBe(false);
  });

  it('fall into body, level and catalogue code', () => {
    expect(parseTaskCode(taskCode)).toEqual({
      uscc: '11360827MB00000198',
      level: '4',
      catalogueCode: '360215001000',
    });
    expect(parseTaskCode('x')).toBeNull();
  });
});

describe('area codes (GB/T 2260)', () => {
  it.each([
    ['360000', 'province'],
    ['360800', 'prefecture'],
    ['360827', 'county'],
    ['360827000000', 'county'],
    ['360827101000', 'township'],
    ['360827101203', 'village'],
  ])('%s names a %s', (code, level) => expect(areaLevelOf(code)).toBe(level));

  it.each(['000000', '060827', '36082', '3608271', '360027', '360827000203', 'abcdef'])(
    '%s is none',
    (code) => {
      expect(areaLevelOf(code)).toBeNull();
      expect(isAreaCode(code) || isExtendedAreaCode(code)).toBe(false);
    },
  );

  it('have six digits, or twelve', () => {
    expect([isAreaCode('360827'), isAreaCode('360827000000')]).toEqual([true, false]);
    expect([isExtendedAreaCode('360827'), isExtendedAreaCode('360827000000')]).toEqual([false, true]);
  });
});

describe('电子证照标识 (GB/T 36904)', () => {
  const live = '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U';
  it('carries a check character over its parts', () => {
    expect(isCertificateId(live)).toBe(true);
    expect(isCertificateId(live.replace('403', '404'))).toBe(false);
    expect(isCertificateId(live.slice(0, -2))).toBe(false);
  });
});

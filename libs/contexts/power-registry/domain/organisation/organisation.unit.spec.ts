import { isRefusal } from '@daylight/kernel';
import { assertLaws, deedOf, given, morningOf } from '@daylight/kernel/testing';
import { calendarOfChina } from '@daylight/law/testing';
import { readFileSync } from 'node:fs';
import { parseImplementingCode } from './implementing-code';
import { organisation, type OrganisationAt } from './organisation';
import type { Organisation } from './organisation-state';

const body: Organisation = {
  nameZh: '遂川县水利局',
  nameEn: 'Suichuan County Water Resources Bureau',
  kind: 'governmentDepartment',
  parent: 'suichuan',
  divisionCode: '360827',
  creditCode: '11360827MB00000198',
};
const instant = morningOf('2026-11-23');
const at = (id = 'slj'): OrganisationAt => ({
  actor: { subject: 'registrar', organisation: 'bb' },
  id,
  now: instant,
  occurredAt: instant,
  calendar: calendarOfChina(),
});
const register = deedOf(organisation)('register', body, at());
const registering = (changes: Partial<Organisation>, id = 'slj') =>
  given(organisation, []).when('register', { ...body, ...changes }, at(id));

describe('机构登记', () => {
  it('registers a body once, and again the same is nothing new', () => {
    assertLaws(organisation, [register]);
    const first = registering({});
    first.thenEvents('OrganisationRegistered');
    expect(first.facts()).toEqual([
      { matter: { no: 'slj', nameZh: '遂川县水利局', nameEn: 'Suichuan County Water Resources Bureau' } },
    ]);
    const again = given(organisation, [register]);
    again.when('register', { ...body, shortNameZh: undefined }, at()).thenNothing();
    again
      .when('register', { ...body, nameZh: '别的机构' }, at())
      .thenRefused('organisation-already-registered');
  });

  it('refuses a credit code whose check character is wrong (GB 32100)', () => {
    registering({ creditCode: '11360827MB00000199' }).thenRefused('credit-code-invalid');
  });

  it('refuses an id that could not name a stream', () => {
    registering({}, '水利局').thenRefused('organisation-id-malformed');
  });
});

describe('实施编码', () => {
  const outcomeOf = (code: string): string => {
    const parsed = parseImplementingCode(code);
    return isRefusal(parsed) ? parsed.code : parsed.itemPart;
  };

  it('reads item parts of any length, hyphens included', () => {
    expect(outcomeOf('511Z07001006-511602000000-000-11511301008778183N-1-00')).toBe('511Z07001006');
    expect(outcomeOf('G-000007-001-511602000000-000-115113010833722043-1-00')).toBe('G-000007-001');
  });

  it('names the fault of what it cannot read', () => {
    expect(outcomeOf('E-000004-001-11511301008778386B')).toBe('implementing-code-malformed');
    expect(outcomeOf('511Z07001006-511602000000-000-00877868-5-1-00')).toBe('agency-code-not-uscc');
    expect(outcomeOf('511Z07001006-511602000000-000-TE5116020105116050-1-00')).toBe(
      'agency-code-check-fails',
    );
  });

  it('reads the 1,135 published codes of 511602 as they are: 981 in order, 154 refused by three rules', () => {
    const items = JSON.parse(readFileSync('data/cn/power-list/service-items-511602.json', 'utf8')) as {
      itemCode: string;
    }[];
    const refused: { [code: string]: number } = {};
    for (const { itemCode } of items) {
      const parsed = parseImplementingCode(itemCode);
      if (isRefusal(parsed)) refused[parsed.code] = (refused[parsed.code] ?? 0) + 1;
    }
    expect(items).toHaveLength(1135);
    expect(refused).toEqual({
      'implementing-code-malformed': 3,
      'agency-code-not-uscc': 143,
      'agency-code-check-fails': 8,
    });
  });
});

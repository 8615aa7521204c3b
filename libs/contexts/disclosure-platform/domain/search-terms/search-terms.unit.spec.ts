import fc from 'fast-check';
import { indexTerms, indexTermsMax, queryTerms } from './search-terms';

const han = fc.stringMatching(/^[一-龥]{1,30}$/);

describe('search', () => {
  it('finds a text by any two neighbouring characters of it', () => {
    const terms = new Set(indexTerms('建筑工程施工许可'));
    for (const query of ['建筑', '施工', '许可', '工程施工'])
      expect(queryTerms(query).every((term) => terms.has(term))).toBe(true);
    expect(queryTerms('筑建').every((term) => terms.has(term))).toBe(false);
  });

  it('finds every text by every part of it', () => {
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), (text, a, b) => {
        const from = a % text.length;
        const part = text.slice(from, from + 1 + (b % 10));
        const terms = new Set(indexTerms(text));
        return queryTerms(part).every((term) => terms.has(term));
      }),
    );
  });

  it('finds Chinese that stands behind digits or Latin letters', () => {
    const terms = new Set(indexTerms('遂川县2026年重点工程计划,依据第24条例外,A区3号楼'));
    for (const query of ['计划', '重点', '2026年', '条例', '号楼', '3号楼', '年重'])
      expect(queryTerms(query).filter((term) => !terms.has(term))).toEqual([]);
  });

  it('knows words in Latin letters and codes by their parts, in any case and width', () => {
    const terms = new Set(indexTerms('施工许可 360827-XK-001 Construction Permit'));
    for (const query of ['xk', '360827', 'PERMIT', '３６０８２７'])
      expect(queryTerms(query).every((term) => terms.has(term))).toBe(true);
  });

  it('asks for nothing when the query holds no letter', () => {
    expect(queryTerms(' ,。!?%_')).toEqual([]);
  });

  it('keeps the index of a huge text bounded', () => {
    const text = Array.from({ length: 5000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    expect(indexTerms(text)).toHaveLength(indexTermsMax);
  });
});

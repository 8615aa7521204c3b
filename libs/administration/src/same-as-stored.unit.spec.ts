import { isSameAsStored } from './same-as-stored';

class Body {
  constructor(
    readonly name: string,
    readonly note?: string,
  ) {}
}

describe('the same words again', () => {
  it('are the same whatever class brought them and whatever it left undefined', () => {
    expect(isSameAsStored(new Body('a'), { name: 'a' })).toBe(true);
    expect(isSameAsStored({ list: [{ a: 1, b: undefined }] }, { list: [{ a: 1 }] })).toBe(true);
    expect(isSameAsStored(undefined, undefined)).toBe(true);
  });

  it('are not the same when one of them says something else, or nothing', () => {
    expect(isSameAsStored(new Body('a', 'b'), { name: 'a' })).toBe(false);
    expect(isSameAsStored({ note: null }, {})).toBe(false);
    expect(isSameAsStored([1, 2], [2, 1])).toBe(false);
    expect(isSameAsStored({}, undefined)).toBe(false);
  });
});

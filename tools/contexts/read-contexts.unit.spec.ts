import { ContextFault, checkContexts } from './read-contexts.mjs';

const words = { zh: '中文', en: 'English' };
const person = {
  username: 'window',
  name: '郭晓窗',
  organisation: 'zwfw',
  posts: ['受理岗'],
  roles: ['clerk'],
  purpose: words,
};
const hall = {
  name: 'hall',
  title: words,
  port: 22,
  consumes: ['catalogue'],
  roles: [{ name: 'clerk', title: words }],
  people: [person],
};
const catalogue = { name: 'catalogue', title: words, port: 21, consumes: [], roles: [], people: [] };

const fileOf = (context: object, folder: string) => ({
  file: `apps/${folder}/context.json`,
  text: JSON.stringify(context),
});
const check = (hallAs: object, catalogueAs: object = catalogue) =>
  checkContexts([fileOf(hallAs, 'hall'), fileOf(catalogueAs, 'catalogue')]);

describe('the contexts of the tree', () => {
  it('stand in the order of their ports', () => {
    expect(check(hall).map(({ name }) => name)).toEqual(['catalogue', 'hall']);
  });

  it('may follow everybody', () => {
    expect(check({ ...hall, consumes: '*' })[1]?.consumes).toBe('*');
  });

  it.each([
    ['a member that means nothing', { ...hall, prot: 22 }, 'prot'],
    ['a member that is missing', { ...hall, title: undefined }, "'title'"],
    ['a port that is no distance', { ...hall, port: 8101 }, '/port'],
    ['a person’s unknown member', { ...hall, people: [{ ...person, password: 'x' }] }, 'password'],
    ['the port of another', { ...hall, port: 21 }, 'port 21'],
    ['a consumed context that does not exist', { ...hall, consumes: ['treasury'] }, 'treasury'],
    ['itself among those it follows', { ...hall, consumes: ['hall'] }, 'hall'],
    ['a role that nobody declares', { ...hall, people: [{ ...person, roles: ['cleric'] }] }, 'cleric'],
    ['the name of another folder', { ...hall, name: 'lobby' }, 'lobby'],
    ['one person twice', { ...hall, people: [person, person] }, 'window'],
  ])('refuse %s, naming the file', (_what, wrong, named) => {
    expect(() => check(wrong)).toThrow(ContextFault);
    expect(() => check(wrong)).toThrow(/^apps\/(hall|catalogue)\/context\.json: /);
    expect(() => check(wrong)).toThrow(named);
  });

  it('refuse a role that two declare, naming both', () => {
    const both = () => check(hall, { ...catalogue, roles: hall.roles });
    expect(both).toThrow(/apps\/catalogue\/context\.json: the role clerk .* apps\/hall\/context\.json/);
  });

  it('refuse what is no JSON', () => {
    expect(() => checkContexts([{ file: 'apps/hall/context.json', text: '{' }])).toThrow(
      /apps\/hall\/context\.json: is no JSON/,
    );
  });
});

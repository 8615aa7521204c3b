import {
  attempt,
  deed,
  on as onDay,
  recordDeeds,
  sampleContent,
  sampleDay,
  samplePeople as people,
  samplePowerCode,
  sampleSecretDisclosure,
  until,
  wayIntoForce,
  wayOfAmendment,
  type SamplePerson,
} from '../testing';

const on = (person: SamplePerson, day = sampleDay) => onDay(day, person);
const matter = { no: samplePowerCode, nameZh: '取水许可', nameEn: 'Water abstraction permit' };

describe('每个事件的信封', () => {
  it('names the power, the version and the matter, and nothing of it stands in the data', () => {
    const [drafted, ...later] = recordDeeds(wayIntoForce());
    expect(drafted?.metadata).toMatchObject({ powerCode: samplePowerCode, catalogueVersion: 1, matter });
    expect(drafted?.metadata.procedureVersion).toBeUndefined();
    expect(later.at(-1)?.metadata).toMatchObject({ catalogueVersion: 1, procedureVersion: 1 });
    for (const { data } of [drafted!, ...later])
      for (const member of ['by', 'on', 'powerCode', 'version', 'disclosure', 'nameZh'])
        expect(data).not.toHaveProperty(member);
  });

  it('an act that brings the next version into force and concludes it stores both events under that version', () => {
    const content = sampleContent({ nameZh: '取水许可(新)' });
    const amendment = wayOfAmendment(content);
    const before = [...wayIntoForce(), ...amendment.slice(0, -1)];
    const facts = attempt(before, amendment.at(-1)!).facts();
    expect(facts.map(({ catalogueVersion, matter: named }) => [catalogueVersion, named?.nameZh])).toEqual([
      [2, '取水许可(新)'],
      [2, '取水许可(新)'],
    ]);
  });

  it('what happens to the version in force while an amendment is under way is stored under the version in force', () => {
    const drafting = wayOfAmendment(sampleContent({ nameZh: '取水许可(新)' }))[0]!;
    const [fact] = attempt(
      [...wayIntoForce(), drafting],
      deed('suspend', { reasonZh: '机构改革' }, on(people.registrar)),
    ).facts();
    expect(fact).toMatchObject({ catalogueVersion: 1, matter: { nameZh: '取水许可' } });
  });

  it('an abolished version keeps its number and name', () => {
    const facts = attempt(
      until('file'),
      deed('file', { outcome: 'abolished', reasonZh: '无据' }, on(people.efficiency)),
    );
    expect(facts.facts()).toEqual([{ powerCode: samplePowerCode, catalogueVersion: 1, matter }]);
  });

  it('X-06: what is narrower than public says why, and the order to disclose is public itself', () => {
    const narrow = sampleContent({
      disclosure: {
        ...sampleSecretDisclosure,
        listing: 'open',
        class: 'unit-internal',
        reasonZh: '内部管理',
      },
    });
    const declared = until('file', wayIntoForce(narrow));
    for (const { metadata } of recordDeeds(declared))
      expect(metadata).toMatchObject({ disclosure: 'unit-internal', disclosureReason: '内部管理' });
    const ordering = deed(
      'file',
      { outcome: 'ordered-to-disclose', reasonZh: '无据' },
      on(people.efficiency),
    );
    expect(recordDeeds([...declared, ordering]).at(-1)?.metadata.disclosure).toBe('public');
  });

  it('an entry is public even where the cases under it are disclosed in part only', () => {
    const scoped = sampleContent({
      disclosure: { ...sampleSecretDisclosure, listing: 'open', class: 'scoped' },
    });
    for (const { metadata } of recordDeeds(wayIntoForce(scoped))) expect(metadata.disclosure).toBe('public');
  });

  it('CAT-08: every event of a secret item is secret but the stub, which does not name it', () => {
    const events = recordDeeds([
      ...until('publish', wayIntoForce(sampleContent({ disclosure: sampleSecretDisclosure }))),
      deed('approveSecretListing', {}, on(people.legal)),
      deed('approveSecretListing', {}, on(people.efficiency)),
    ]);
    const open = events.filter(({ metadata }) => metadata.disclosure !== 'secret');
    expect(open.map(({ type }) => type)).toEqual(['power-registry.PowerItemSecretFiled']);
    expect(open[0]?.metadata.disclosure).toBe('leadership-internal');
    expect(JSON.stringify([open[0]?.metadata, open[0]?.data])).not.toMatch(/取水|涉及国家秘密/);
  });

  it('D8: an act recorded late bears the mark of back-dating', () => {
    const late = { ...on(people.drafter), now: '2026-12-21T02:00:00.000Z' };
    const [fact] = attempt([], deed('draft', { content: sampleContent() }, late)).facts();
    expect(fact).toMatchObject({ deviations: ['D8'], backdated: { recordedOn: '2026-12-21' } });
  });
});

import { PeopleDirectory } from './people-directory';

const people = ['window', 'examiner'].map((username) => ({
  username,
  password: `${username}-demo`,
  subject: `demo-${username}`,
  name: username,
  organisation: 'zwfw',
  posts: [],
  roles: ['clerk'],
  purposeZh: '',
  purposeEn: '',
}));

describe('the directory of people', () => {
  const directory = new PeopleDirectory({ people, scenarioPeople: false });

  it('knows a person by name and password, and nobody by half of them', () => {
    expect(directory.authenticate('window', 'window-demo')?.claims.organisation).toBe('zwfw');
    expect(directory.authenticate('window', 'examiner-demo')).toBeUndefined();
    expect(directory.authenticate('nobody', 'window-demo')).toBeUndefined();
    expect(directory.authenticate('', '')).toBeUndefined();
  });

  it('admits no one from an imported log unless the scenario runs', () => {
    expect(directory.admitScenarioPerson('scenario:Resource21', { posts: '窗口' })).toBeUndefined();
  });

  it('gives a person of an imported log the posts that the scenario names', () => {
    const directory = new PeopleDirectory({ people, scenarioPeople: true });
    const attributes = { organisation: 'zwfw', posts: '受理岗 | 审核岗(一)', roles: 'clerk|reviewer' };
    const person = directory.admitScenarioPerson('scenario:Resource21', attributes);
    expect(person).toEqual({
      subject: 'scenario:Resource21',
      claims: {
        name: 'Resource21',
        organisation: 'zwfw',
        posts: ['受理岗', '审核岗(一)'],
        roles: ['clerk', 'reviewer'],
      },
    });
    expect(directory.find('scenario:Resource21')).toEqual(person);
  });

  it.each(['Resource21', 'scenario:', 'scenario:<b>', `scenario:${'x'.repeat(65)}`])(
    'refuses the ill-formed scenario name %p',
    (username) => {
      const directory = new PeopleDirectory({ people, scenarioPeople: true });
      expect(directory.admitScenarioPerson(username, {})).toBeUndefined();
    },
  );
});

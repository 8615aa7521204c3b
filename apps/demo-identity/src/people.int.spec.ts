import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readContextList } from '@daylight/context-list';
import { demoPeopleOf } from './people';

type Organisation = { id: string };
type Procedure = { id: string; nodes: { position: string | null; actorType: string; nameZh: string }[] };

const catalogueDir = path.join(__dirname, '../../../data/catalogue');
const read = <T>(file: string) => JSON.parse(readFileSync(path.join(catalogueDir, file), 'utf8')) as T;

const organisations = read<Organisation[]>('organisations.json');
const permit = read<Procedure[]>('procedures.json').find(({ id }) => id === 'proc-shigong-xuke');

const contexts = readContextList({});
const demoPeople = demoPeopleOf(contexts);

const holdersOf = (post: string) => demoPeople.filter(({ posts }) => posts.includes(post));

describe('the people of the demonstration county', () => {
  const agencyPosts = new Set(
    permit?.nodes.filter(({ actorType }) => actorType === 'agency').map(({ position }) => position ?? ''),
  );

  it('hold every post that the construction permit needs', () => {
    expect(agencyPosts.size).toBe(9);
    for (const post of agencyPosts) expect(holdersOf(post)).not.toHaveLength(0);
  });

  it('are two different people for 审 and for 核', () => {
    const [examiner] = holdersOf('县住建局建筑业管理股审核岗');
    const [chief] = holdersOf('县住建局行政审批股股长(复核岗)');
    const [director] = holdersOf('县住建局分管副局长(审批岗)');
    expect(new Set([examiner?.subject, chief?.subject, director?.subject]).size).toBe(3);
  });

  it('work in organisations of the catalogue, or are the public', () => {
    const known = new Set([...organisations.map(({ id }) => id), 'public']);
    expect(demoPeople.filter(({ organisation }) => !known.has(organisation))).toEqual([]);
  });

  it('have each their own name to sign in with and an opaque subject', () => {
    expect(new Set(demoPeople.map(({ username }) => username)).size).toBe(demoPeople.length);
    expect(new Set(demoPeople.map(({ subject }) => subject)).size).toBe(demoPeople.length);
    for (const { subject } of demoPeople) expect(subject).toMatch(/^demo-[0-9a-f]{16}$/);
  });

  it('fill every role that a context declares', () => {
    const held = new Set(demoPeople.flatMap((person) => person.roles));
    const declared = contexts.flatMap(({ roles }) => roles.map(({ name }) => name));
    expect(declared.length).toBeGreaterThan(10);
    expect(declared.filter((role) => !held.has(role))).toEqual([]);
  });
});

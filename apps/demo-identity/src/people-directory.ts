import { timingSafeEqual, createHash } from 'node:crypto';
import type { DemoPerson } from './people';

/** What a token says about a person; the services read exactly these claims. */
export type PersonClaims = {
  name: string;
  organisation: string;
  posts: string[];
  roles: string[];
};

/** A person who has been recognised. */
export type KnownPerson = { subject: string; claims: PersonClaims };

/** What a script may say about a person of an imported log. */
export type ScenarioAttributes = { name?: string; organisation?: string; posts?: string; roles?: string };

const scenarioPrefix = 'scenario:';
/** Letters, digits, space and a little punctuation: resource names of event logs. */
const scenarioNamePattern = /^[\p{L}\p{N} ._-]{1,64}$/u;
const scenarioPeopleMax = 10_000;
const listItemsMax = 64;

/** Who may sign in: the demo people, and where the scenario runs, the people of an imported log. */
export class PeopleDirectory {
  private readonly byUsername: ReadonlyMap<string, DemoPerson>;
  private readonly bySubject: ReadonlyMap<string, DemoPerson>;
  private readonly scenarioPeople = new Map<string, PersonClaims>();

  constructor(private readonly options: { people: readonly DemoPerson[]; scenarioPeople: boolean }) {
    this.byUsername = new Map(options.people.map((person) => [person.username, person]));
    this.bySubject = new Map(options.people.map((person) => [person.subject, person]));
  }

  /** The person whose password this is; undefined when name or password is wrong. */
  authenticate(username: string, password: string): KnownPerson | undefined {
    const person = this.byUsername.get(username);
    if (!person || !sameText(person.password, password)) return undefined;
    return this.find(person.subject);
  }

  /**
   * A person of an imported log, made up on first sight. `posts` and `roles` are separated by `|`, because the
   * names of posts contain commas. Undefined unless scenario people are switched on and the name is well formed.
   */
  admitScenarioPerson(username: string, attributes: ScenarioAttributes): KnownPerson | undefined {
    if (!this.options.scenarioPeople || !username.startsWith(scenarioPrefix)) return undefined;
    const resource = username.slice(scenarioPrefix.length);
    if (!scenarioNamePattern.test(resource)) return undefined;
    if (!this.scenarioPeople.has(username) && this.scenarioPeople.size >= scenarioPeopleMax) return undefined;
    this.scenarioPeople.set(username, {
      name: attributes.name ?? resource,
      organisation: attributes.organisation ?? 'public',
      posts: listOf(attributes.posts),
      roles: listOf(attributes.roles ?? 'clerk'),
    });
    return this.find(username);
  }

  /** The person with this subject; undefined when unknown here. */
  find(subject: string): KnownPerson | undefined {
    const scenario = this.scenarioPeople.get(subject);
    if (scenario) return { subject, claims: scenario };
    const person = this.bySubject.get(subject);
    if (!person) return undefined;
    const { name, organisation, posts, roles } = person;
    return { subject, claims: { name, organisation, posts: [...posts], roles: [...roles] } };
  }
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .slice(0, listItemsMax);
}

function sameText(expected: string, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}

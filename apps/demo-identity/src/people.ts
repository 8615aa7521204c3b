import { createHash } from 'node:crypto';
import type { ContextDescription, PersonDescription } from '@daylight/context-list';

/** A person of the demonstration county: invented, and known by everyone who runs `npm start`. */
export type DemoPerson = {
  username: string;
  /** In the open on purpose: `npm start` prints it. Never used outside the demonstration. */
  password: string;
  /** Opaque; the same for the same username in every installation. */
  subject: string;
  name: string;
  /** Organisation id of `data/catalogue/organisations.json`; `public` for citizens and companies. */
  organisation: string;
  /** 岗位, in the words of the flowcharts. */
  posts: readonly string[];
  /** 平台角色 as the services know them. */
  roles: readonly string[];
  /** What one signs in as this person for. */
  purposeZh: string;
  purposeEn: string;
};

const subjectHexLength = 16;

/** The opaque subject of a demo username: no name and no number of a person. */
export function demoSubject(username: string): string {
  return `demo-${createHash('sha256').update(`daylight-demo:${username}`).digest('hex').slice(0, subjectHexLength)}`;
}

/** Everyone who can sign in at the demonstration county, as the contexts declare them. */
export function demoPeopleOf(contexts: readonly ContextDescription[]): readonly DemoPerson[] {
  return contexts.flatMap(({ people }) => people.map(demoPersonOf));
}

function demoPersonOf({ purpose, ...person }: PersonDescription): DemoPerson {
  return {
    ...person,
    subject: demoSubject(person.username),
    password: `${person.username}-demo`,
    purposeZh: purpose.zh,
    purposeEn: purpose.en,
  };
}

import type { Actor } from '@daylight/kernel';

/** 平台角色: what a person may do in general; what they may do in a case follows from the post and the chart. Each is declared in a context.json. */
export type Role = string;

/** Who asks, as the identity provider vouches for it. */
export type Person = {
  /** Opaque subject; never a name or an identity number. */
  subject: string;
  name?: string;
  /** Organisation id, `public` for citizens and companies. */
  organisation: string;
  /** 岗位 that the person holds. */
  posts: readonly string[];
  roles: readonly string[];
};

/** One request, seen as a possible command: who, when, under which key. */
export type Invocation = {
  person: Person;
  /** The person in the acting post (`Daylight-Post`, or the only one). */
  actor: Actor;
  /** The `Idempotency-Key`. */
  commandId: string;
  /** SHA-256 (hex) of method, path, acting person and body: tells a retry from a key reused with another body. */
  commandDigest: string;
  correlationId: string;
  causationId?: string;
  /** RFC 3339, UTC, milliseconds: the clock, or `Daylight-Now` where the clock is simulated. */
  now: string;
  traceparent?: string;
  /** `Daylight-Check-Code`: the query code of a matter, for those who are not signed in. Never part of an address. */
  checkCode?: string;
};

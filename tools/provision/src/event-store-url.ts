/** A cluster's URL names several hosts, which the standard URL parser refuses; only the part before them is touched. */
const pattern = /^(esdb(?:\+discover)?:\/\/)(?:([^@/]+)@)?(.+)$/;

/** `user:password` of an EventStoreDB URL as written, null when it names nobody. */
export function eventStoreAdministrator(url: string): string | null {
  return pattern.exec(url)?.[2] ?? null;
}

/** The same server and options for another user. @throws RangeError when the text is no EventStoreDB URL. */
export function eventStoreUrlFor(url: string, user: string, password: string): string {
  const [, scheme, , rest] = pattern.exec(url) ?? [];
  if (scheme === undefined || rest === undefined) throw new RangeError('not an EventStoreDB URL');
  return `${scheme}${encodeURIComponent(user)}:${encodeURIComponent(password)}@${rest}`;
}

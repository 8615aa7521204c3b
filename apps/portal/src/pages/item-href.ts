/** Address of a power's page. */
export function itemHref(powerCode: string): string {
  return `/item/${encodeURIComponent(powerCode)}`;
}

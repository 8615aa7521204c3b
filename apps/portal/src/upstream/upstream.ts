const timeoutMs = 5_000;

/** A service behind the portal did not answer, or not with what was asked. */
export class UpstreamFault extends Error {
  override readonly name = 'UpstreamFault';

  constructor(
    readonly url: string,
    readonly status: number | null,
    options?: { cause?: unknown },
  ) {
    super(status === null ? `${url} does not answer` : `${url} answered ${status}`, options);
  }
}

/** Fetches JSON. Null for 404. @throws UpstreamFault for everything else that is no success. */
export async function getJson<Answer>(url: string): Promise<Answer | null> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) }).catch((cause: unknown) => {
    throw new UpstreamFault(url, null, { cause });
  });
  if (response.status === 404) return null;
  if (!response.ok) throw new UpstreamFault(url, response.status);
  return (await response.json()) as Answer;
}

export function queryString(parameters: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters))
    if (value !== undefined) query.set(key, String(value));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

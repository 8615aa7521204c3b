import { Inject, Injectable } from '@nestjs/common';
import { PORTAL_CONFIG, type PortalConfig, type Upstream } from '../config/portal-config';

/** A context behind the one origin, as those see it who write programs. */
export interface PublishedInterface {
  readonly app: string;
  readonly titleZh: string;
  /** Whether it describes events that it publishes; unknown while it does not answer. */
  readonly events: 'described' | 'none' | 'unknown';
}

const answerTimeoutMs = 2_000;

/** What every context lets others ask and hear, whichever contexts there are. */
@Injectable()
export class PublishedInterfaces {
  constructor(@Inject(PORTAL_CONFIG) private readonly config: PortalConfig) {}

  list(): Promise<readonly PublishedInterface[]> {
    return Promise.all(this.config.upstreams.map(interfaceOf));
  }
}

async function interfaceOf({ app, titleZh, url }: Upstream): Promise<PublishedInterface> {
  const answer = fetch(`${url}/asyncapi`, { signal: AbortSignal.timeout(answerTimeoutMs) });
  const status = await answer.then(
    async (response) => {
      await response.body?.cancel();
      return response.status;
    },
    () => null,
  );
  return { app, titleZh, events: eventsBy(status) };
}

/** A context that only reads serves no description of events. */
function eventsBy(status: number | null): PublishedInterface['events'] {
  if (status === 200) return 'described';
  return status === 404 ? 'none' : 'unknown';
}

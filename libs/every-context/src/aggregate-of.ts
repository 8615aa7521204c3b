import type { AnyAggregate } from '@daylight/kernel';
import type { ContextModule } from './context-module';
import { everyContext } from './every-context';

/** Whose stream it is. */
export interface StreamOwner {
  readonly context: ContextModule;
  readonly aggregate: AnyAggregate;
  /** The aggregate's id in the stream's name. */
  readonly id: string;
}

/** The aggregate that a stream belongs to; null for a stream of none, such as the kit's own of refused requests. */
export function aggregateOf(
  stream: string,
  contexts: readonly ContextModule[] = everyContext(),
): StreamOwner | null {
  const owners = contexts.flatMap((context) =>
    context.aggregates.flatMap((aggregate): StreamOwner[] => {
      const id = aggregate.idOf(stream);
      return id === null ? [] : [{ context, aggregate, id }];
    }),
  );
  // Where one aggregate's name begins another's, the longer name is meant.
  const [owner] = owners.sort((a, b) => a.id.length - b.id.length);
  return owner ?? null;
}

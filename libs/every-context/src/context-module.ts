import { invariant, type AnyAggregate } from '@daylight/kernel';
import type { Publication } from '@daylight/kernel/messages';
import type { ContextLibraries } from './context-libraries';

/** A context as those see it who work on all contexts at once: what it publishes, and how its streams are read. */
export interface ContextModule {
  readonly name: string;
  /** Absent in a context that only reads what others publish. */
  readonly publication?: Publication;
  /** None in a context that only reads. */
  readonly aggregates: readonly AnyAggregate[];
}

/**
 * What a context's libraries declare: `publication` in its contracts and `aggregates` in its domain. A context without
 * contracts publishes nothing and has no aggregate.
 * @throws InvariantViolation naming the file, when it lacks its declaration or contradicts the other one
 */
export function contextModule({ name, domain, contracts }: ContextLibraries): ContextModule {
  const aggregates = isEmpty(contracts) ? (domain['aggregates'] ?? []) : domain['aggregates'];
  invariant(isAggregates(aggregates), `${domainFile(name)} exports no list \`aggregates\``);
  if (isEmpty(contracts)) {
    const publishes = `${contractsFile(name)} exports no \`publication\` of what ${domainFile(name)} records`;
    invariant(aggregates.length === 0, publishes);
    return { name, aggregates };
  }
  const { publication } = contracts;
  invariant(isPublication(publication), `${contractsFile(name)} exports no \`publication\``);
  checkNames({ name, publication, aggregates });
  return { name, publication, aggregates };
}

/** Nothing is published that nobody can fold, and nothing stands under a foreign name. */
function checkNames({ name, publication, aggregates }: Required<ContextModule>): void {
  const { context, messages } = publication;
  invariant(context === name, `${contractsFile(name)} publishes as ${context}`);
  for (const { messages: own } of aggregates)
    invariant(own.context === name, `${domainFile(name)} has an aggregate of ${own.context}`);
  const folded = new Set(aggregates.map((each) => each.messages.aggregate));
  for (const { aggregate } of messages)
    invariant(folded.has(aggregate), `${domainFile(name)} lacks ${aggregate} in its \`aggregates\``);
}

const domainFile = (name: string) => `libs/contexts/${name}/domain/index.ts`;
const contractsFile = (name: string) => `libs/contexts/${name}/contracts/index.ts`;

function isEmpty(library: object): boolean {
  return Object.keys(library).length === 0;
}

function isPublication(value: unknown): value is Publication {
  const { messages, map } = (value ?? {}) as Partial<Publication>;
  return Array.isArray(messages) && typeof map === 'function';
}

function isAggregates(value: unknown): value is readonly AnyAggregate[] {
  return Array.isArray(value) && value.every(isAggregate);
}

function isAggregate(value: unknown): boolean {
  const { messages, idOf, fold } = (value ?? {}) as Partial<AnyAggregate>;
  return messages !== undefined && typeof idOf === 'function' && typeof fold === 'function';
}

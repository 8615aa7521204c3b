/**
 * The tables behind the three ports, for a migration of the service's own schema (no schema name: `search_path` decides).
 * Checkpoints and letters stand beside the consumer's effects, because they commit together.
 */
export const createMessagingTables: readonly string[] = [
  `create table if not exists consumer_checkpoint (
     consumer text not null,
     context text not null,
     position text collate "C",
     incarnation text,
     updated_at timestamptz not null default clock_timestamp(),
     primary key (consumer, context))`,
  `create table if not exists consumer_attempt (
     consumer text not null,
     context text not null,
     position text collate "C" not null,
     attempts integer not null,
     error text not null,
     updated_at timestamptz not null default clock_timestamp(),
     primary key (consumer, context, position))`,
  `create table if not exists dead_letter (
     id uuid primary key,
     consumer text not null,
     context text collate "C" not null,
     reason text not null,
     error_class text not null,
     error text not null,
     attempts integer not null,
     handler_version integer not null,
     position text collate "C",
     stream text,
     revision integer,
     event_id text,
     subject text,
     sample text,
     state text not null default 'open',
     created_at timestamptz not null default clock_timestamp(),
     closed_at timestamptz,
     closing_note text)`,
  `create index if not exists dead_letter_open_stream on dead_letter (consumer, stream) where state = 'open'`,
  `create table if not exists relay_checkpoint (
     name text primary key,
     position text collate "C",
     incarnation text,
     last_published text,
     stream_created_at text,
     owner text,
     lease_until timestamptz,
     updated_at timestamptz not null default clock_timestamp())`,
];

export const dropMessagingTables: readonly string[] = [
  'drop table if exists relay_checkpoint, dead_letter, consumer_attempt, consumer_checkpoint',
];

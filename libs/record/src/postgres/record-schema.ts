/**
 * Order is fixed by the writer (DESIGN.md §7): one counter row, locked once per batch and held until commit, so that
 * positions are dense, in commit order, and what a reader sees is always a prefix. Readers need no horizon and no gap
 * heuristics; `max(pos) = count(*) = last_pos` holds at any time and for anyone to check.
 */
function version1(): string {
  return `
    create table record.log (
      one boolean primary key default true check (one),
      incarnation uuid not null default gen_random_uuid(),
      last_pos bigint not null default 0,
      last_at timestamptz not null default '-infinity'
    ) with (fillfactor = 10); -- room for updates in place: this row changes with every batch
    insert into record.log default values;

    create sequence record.stream_id;
    create table record.stream (
      stream_id bigint primary key,
      name text collate "C" not null unique
        check (name ~ '^[a-z][a-z0-9-]*[.][^[:cntrl:]"\\\\]+$' and octet_length(name) <= 255),
      last_rev bigint not null,
      last_digest bytea not null
    ) with (fillfactor = 70);

    create table record.event (
      pos bigint primary key,
      stream_id bigint not null,
      rev bigint not null,
      event_id uuid not null unique,
      type text collate "C" not null check (type ~ '^[a-z][a-z0-9-]*[.][A-Za-z][A-Za-z0-9-]*$' and octet_length(type) <= 255),
      data text not null, -- canonical JSON, the evidence itself; json would accept other spellings, jsonb rewrites them
      meta text not null,
      recorded_at timestamptz not null,
      digest bytea not null,
      unique (stream_id, rev),
      check (octet_length(data) + octet_length(meta) <= 524288)
    );

    -- Which log-in role may append to the streams of which context.
    create table record.writer (role name, context text, primary key (role, context));

    -- The event's digest as libs/evidence defines it. The names hold nothing that JSON would escape: see the checks above.
    create function record.digest(stream text, rev bigint, id uuid, type text, data text, meta text) returns bytea
    immutable parallel safe language sql as $$
      select sha256('\\x00'::bytea || convert_to(
        '{"d":"' || encode(sha256(convert_to(data, 'UTF8')), 'hex') || '","id":"' || id::text ||
        '","m":"' || encode(sha256(convert_to(meta, 'UTF8')), 'hex') || '","r":' || rev::text ||
        ',"s":"' || stream || '","t":"' || type || '","v":1}', 'UTF8'))
    $$;

    ${appendFunction}
    ${refusingTriggers}
  `;
}

/**
 * One call is one batch of appends, one commit. Each request gets its own verdict and none fails its neighbours.
 * Texts travel as lines: canonical JSON and names hold no line break, and lines cost neither side any escaping.
 */
const appendFunction = `
    create function record.append(
      a_streams text, a_expected bigint[], a_any boolean[], a_counts int[],            -- one per request; -1: no stream
      e_ids uuid[], e_types text, e_data text, e_meta text, e_digests text)            -- one per event, in order
    returns table (status text, first_rev bigint, last_rev bigint, pos bigint, recorded_at timestamptz, digest text)
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    -- Plans are kept for the session: one made while the tables were small would scan them whole when they are not.
    set enable_seqscan = off
    as $$
    #variable_conflict use_column
    declare
      streams text[] := string_to_array(a_streams, E'\\n');
      types text[] := string_to_array(e_types, E'\\n');
      datas text[] := string_to_array(e_data, E'\\n');
      metas text[] := string_to_array(e_meta, E'\\n');
      digests text[] := string_to_array(e_digests, E'\\n');
      allowed text[] := array(select w.context from record.writer w where w.role = session_user);
      total int := cardinality(e_ids);
      base int := 0; -- events of the requests before
      -- Per event, null where its request was not accepted; written with one insert at the end.
      poss bigint[] := array_fill(null::bigint, array[total]);
      sids bigint[] := poss;
      revs bigint[] := poss;
      heads bytea[] := array_fill(null::bytea, array[total]);
      n int; p bigint; t timestamptz; sid bigint; r bigint; head bytea; ids uuid[]; any_known boolean;
      known_count bigint := 0; known_first bigint; last record;
    begin
      if cardinality(streams) <> cardinality(a_expected) or cardinality(streams) <> cardinality(a_counts)
        or cardinality(streams) <> cardinality(a_any) or total <> (select sum(c) from unnest(a_counts) c)
        or cardinality(types) <> total or cardinality(datas) <> total or cardinality(metas) <> total
        or cardinality(digests) <> total or 1 > any (a_counts) then
        raise 'malformed batch' using errcode = '22023';
      end if;
      if total <> (select count(distinct id) from unnest(e_ids) id) then
        raise 'an event id occurs twice in the batch' using errcode = '22023';
      end if;

      select l.last_pos, greatest(l.last_at, date_trunc('milliseconds', clock_timestamp()))
        into strict p, t from record.log l for update; -- the only global lock, held until commit
      any_known := exists (select from record.event e where e.event_id = any (e_ids));

      for i in 1 .. cardinality(streams) loop
        n := a_counts[i];
        status := null; first_rev := null; last_rev := null; pos := null; recorded_at := null; digest := null;
        ids := e_ids[base + 1 : base + n];
        sid := null; r := -1; head := null;
        select s.stream_id, s.last_rev, s.last_digest into sid, r, head from record.stream s where s.name = streams[i];
        if not found then r := -1; end if;
        if any_known then
          select count(*), min(e.rev) into known_count, known_first from record.event e where e.event_id = any (ids);
        end if;

        if not split_part(streams[i], '.', 1) = any (allowed) then
          status := 'forbidden';
        elsif known_count > 0 then
          select e.rev, e.pos, e.recorded_at, e.digest, count(*) over () as count into last
            from unnest(ids) with ordinality u(id, place)
            join record.event e on e.event_id = u.id and e.stream_id = sid and e.rev = known_first + u.place - 1
            order by u.place desc limit 1;
          if last.count is distinct from n then
            status := 'id-reused';
          elsif a_any[i] or known_first = a_expected[i] + 1 then
            status := 'duplicate'; first_rev := known_first; last_rev := last.rev; pos := last.pos;
            recorded_at := last.recorded_at; digest := encode(last.digest, 'hex');
          elsif a_expected[i] = r then
            status := 'id-reused';
          else
            status := 'conflict'; last_rev := nullif(r, -1); digest := encode(head, 'hex');
          end if;
        elsif a_expected[i] <> r then
          status := 'conflict'; last_rev := nullif(r, -1); digest := encode(head, 'hex');
        else
          if sid is null then sid := nextval('record.stream_id'); end if;
          for j in base + 1 .. base + n loop
            -- What the library says is not believed: neither the predecessor nor the digest.
            if (metas[j]::json #>> '{evidence,predecessor}') is distinct from encode(head, 'hex') then
              raise 'event % does not name the digest of its predecessor in %', ids[j - base], streams[i] using errcode = 'XX001';
            end if;
            r := r + 1; p := p + 1;
            head := record.digest(streams[i], r, e_ids[j], types[j], datas[j], metas[j]);
            if encode(head, 'hex') <> digests[j] then
              raise 'digest of event % in % differs', ids[j - base], streams[i] using errcode = 'XX001';
            end if;
            poss[j] := p; sids[j] := sid; revs[j] := r; heads[j] := head;
          end loop;
          if r = n - 1 then
            insert into record.stream values (sid, streams[i], r, head);
          else
            update record.stream s set last_rev = r, last_digest = head where s.stream_id = sid;
          end if;
          status := 'appended'; first_rev := r - n + 1; last_rev := r; pos := p; recorded_at := t; digest := encode(head, 'hex');
        end if;
        return next;
        base := base + n;
      end loop;

      insert into record.event
        select u.pos, u.sid, u.rev, u.id, u.type, u.data, u.meta, t, u.digest
          from unnest(poss, sids, revs, e_ids, types, datas, metas, heads) u(pos, sid, rev, id, type, data, meta, digest)
          where u.pos is not null;
      update record.log l set last_pos = p, last_at = t where l.last_pos <> p;
    end $$;
`;

/** ALWAYS: not switched off by session_replication_role either. Counted as zero in the argument for evidence, but free. */
const refusingTriggers = `
    create function record.refuse() returns trigger language plpgsql as $$
      begin raise 'the record is append-only' using errcode = '42501'; end $$;

    create trigger immutable before update or delete or truncate on record.event
      for each statement execute function record.refuse();
    create trigger no_removal before delete or truncate on record.stream
      for each statement execute function record.refuse();
    create trigger only_forward before update on record.stream for each row
      when (new.stream_id <> old.stream_id or new.name <> old.name or new.last_rev <= old.last_rev)
      execute function record.refuse();
    create trigger no_removal before delete or truncate on record.log
      for each statement execute function record.refuse();
    create trigger only_forward before update on record.log for each row
      when (new.incarnation <> old.incarnation or new.last_pos <= old.last_pos or new.last_at < old.last_at)
      execute function record.refuse();

    alter table record.event enable always trigger immutable;
    alter table record.stream enable always trigger no_removal;
    alter table record.stream enable always trigger only_forward;
    alter table record.log enable always trigger no_removal;
    alter table record.log enable always trigger only_forward;
`;

/** Versions of the schema `record`, oldest first. A released version is never edited; a change is a new entry. */
export const recordSchemaVersions: readonly { readonly version: number; readonly sql: string }[] = [
  { version: 1, sql: version1() },
];

export const recordSchemaVersion = 1;

-- The SQL of what is done many times a second, as the verbs of core send it: printed by `npx weijia generate`.
-- src/platform/db/hot/hot-queries.db.test.ts asserts that none of it scans a large table.

-- The nearest homes
select *
  from (select "id", "division_code", "timetable", "entry", point <-> $1::cube as "chord"
  from "commons"."homes"
  order by point <-> $1::cube fetch first 21 rows with ties) as "near"
  order by "chord", "id"
  limit 21;

-- The homes of a town
select "id", "division_code", "timetable", "entry"
  from "commons"."homes"
  where "division_code" >= $1 and "division_code" < $2
  order by "division_code", "id"
  limit 21;

-- The homes that a word finds
with "named" as (select 'name' as "met_by", "id" as "met_id", "division_code" as "met_code", ctid as "lies_at", 0 as "met_chord"
  from "commons"."homes"
  where ts_filter(words, '{a}') @@ $1::tsquery
  limit 3001), "said" as (select 'saying' as "met_by", "id" as "met_id", "division_code" as "met_code", ctid as "lies_at", 0 as "met_chord"
  from "commons"."homes"
  where words @@ $1::tsquery and not ts_filter(words, '{a}') @@ $1::tsquery and (select count(*)
  from named) < 21
  limit 3001), "page" as (select *, (select count(*)::int
  from named) as "named", (select count(*)::int
  from said) as "said"
  from (select *
  from "named" union all select *
  from "said") as "met"
  order by "met_by", "met_chord", "met_code", "met_id"
  limit 21) select "met_by", "named", "said", "id", "division_code", "timetable", "entry"
  from "page"
  inner join "commons"."homes" on homes.ctid = page.lies_at
  order by "met_by", "met_chord", "met_code", "met_id";

-- The nearest homes that a word finds
with "named" as (select 'name' as "met_by", "id" as "met_id", "division_code" as "met_code", ctid as "lies_at", point <-> $1::cube as "met_chord"
  from "commons"."homes"
  where ts_filter(words, '{a}') @@ $2::tsquery
  limit 3001), "said" as (select 'saying' as "met_by", "id" as "met_id", "division_code" as "met_code", ctid as "lies_at", point <-> $1::cube as "met_chord"
  from "commons"."homes"
  where words @@ $2::tsquery and not ts_filter(words, '{a}') @@ $2::tsquery and (select count(*)
  from named) < 21
  limit 3001), "page" as (select *, (select count(*)::int
  from named) as "named", (select count(*)::int
  from said) as "said"
  from (select *
  from "named" union all select *
  from "said") as "met"
  order by "met_by", "met_chord", "met_code", "met_id"
  limit 21) select "met_by", "named", "said", "id", "division_code", "timetable", "entry", "met_chord" as "chord"
  from "page"
  inner join "commons"."homes" on homes.ctid = page.lies_at
  order by "met_by", "met_chord", "met_code", "met_id";

-- A home's page
select *
  from "d370215"."homes"
  where "id" = $1 and "closed_at" is null;
select "id", "name", "sign", "kind"
  from "d370215"."places"
  where "home_id" = $1 and "closed_at" is null
  order by "position";
select "d370215"."teams"."id", "d370215"."teams"."name", "d370215"."teams"."theme", "d370215"."teams"."member_count" as "memberCount", "d370215"."homes"."id" as "ownHomeId", "d370215"."homes"."name" as "ownHomeName"
  from "d370215"."teams"
  left join "d370215"."homes" on "d370215"."homes"."id" = "d370215"."teams"."own_home_id" and "d370215"."homes"."closed_at" is null
  where "d370215"."teams"."home_id" = $1 and "d370215"."teams"."ended_at" is null
  order by "d370215"."teams"."position";
select "division"."code", "division"."name", "division"."parent_code", "division"."lat", "division"."lng"
  from "commons"."divisions" as "division"
  where "division"."valid_from" <= $1::date and ("division"."valid_to" is null or "division"."valid_to" > $2::date) and "division"."code" in ($3)
  order by "division"."code" desc;
select "id", "alt", "width", "height"
  from "d370215"."photos"
  where "home_id" = $1
  order by "id";
select "id", "name"
  from "d370215"."homes"
  where "parent_id" = $1 and "opened_at" is not null and "closed_at" is null
  order by "id"
  limit $2;
select "on_day" as "day", "open_minutes", "reason"
  from "d370215"."hours_exceptions"
  where "home_id" = $1 and "on_day" >= $2
  order by "on_day";

-- A home's activities of today
select "d370215"."activities"."id", "d370215"."activities"."home_id", "d370215"."homes"."name" as "home_name", "d370215"."homes"."phone" as "home_phone", "d370215"."homes"."pause_until", "d370215"."activities"."title", "d370215"."activities"."starts_at", "d370215"."activities"."ends_at", "d370215"."activities"."cancelled_at", "d370215"."activities"."closed_at", "d370215"."places"."name" as "place_name", "d370215"."things"."capacity", "d370215"."things"."taken", "d370215"."things"."waiting"
  from "d370215"."activities"
  inner join "d370215"."homes" on "d370215"."homes"."id" = "d370215"."activities"."home_id"
  left join "d370215"."things" on "d370215"."things"."id" = "d370215"."activities"."thing_id"
  left join "d370215"."places" on "d370215"."places"."id" = "d370215"."activities"."place_id"
  where "d370215"."activities"."home_id" in ($1) and "d370215"."activities"."ends_at" > $2 and "d370215"."activities"."starts_at" < $3
  order by "d370215"."activities"."starts_at", "d370215"."activities"."id"
  limit $4;

-- An activity
select "d370215"."activities"."id", "d370215"."activities"."home_id", "d370215"."homes"."name" as "home_name", "d370215"."homes"."phone" as "home_phone", "d370215"."homes"."pause_until", "d370215"."activities"."title", "d370215"."activities"."starts_at", "d370215"."activities"."ends_at", "d370215"."activities"."cancelled_at", "d370215"."activities"."closed_at", "d370215"."places"."name" as "place_name", "d370215"."things"."capacity", "d370215"."things"."taken", "d370215"."things"."waiting"
  from "d370215"."activities"
  inner join "d370215"."homes" on "d370215"."homes"."id" = "d370215"."activities"."home_id"
  left join "d370215"."things" on "d370215"."things"."id" = "d370215"."activities"."thing_id"
  left join "d370215"."places" on "d370215"."places"."id" = "d370215"."activities"."place_id"
  where "d370215"."activities"."id" = $1;
select *
  from "d370215"."activities"
  where "id" = $1;
select "reason"
  from "d370215"."hours_exceptions"
  where "home_id" = $1 and "on_day" = $2 and isempty(open_minutes);

-- Signing up
select "d370215"."activities"."id" as "asked", "d370215"."activities"."home_id", "d370215"."activities"."thing_id", "d370215"."activities"."ends_at", "d370215"."activities"."cancelled_at", "d370215"."things"."capacity", "d370215"."things"."taken", "d370215"."things"."waiting", exists (select "id"
  from "d370215"."missed_place_rules"
  where "ended_at" is null) as "has_rule"
  from "d370215"."activities"
  left join "d370215"."things" on "d370215"."things"."id" = "d370215"."activities"."thing_id"
  where "d370215"."activities"."id" = any($1::uuid[]);
with audited as (
  insert into "d370215"."audit" (id, at, actor_id, verb, subject_id, home_id, person_id)
  values ($1, $2, $3, $4, $5, $6,
$7)), "done0" as (
insert into "d370215"."signups"
  (id, activity_id, person_id, placed_by, women, children, elders, men, party_size, placed_at)
values ($8, $9, $10, $11, $12,
  $13, $14, $15, $16, $17)), "done1" as (
  insert into "d370215"."notices" (id, person_id, kind, signup_id, at)
  values ($18, $11, 'signup-placed', $8, $17)), answered as (
  insert into "d370215"."answers" (actor_id, key, request_hash, subject_id, at)
  values ($3, $19, $20, $5, $2)) select;
with thing as (
  update "d370215"."things"
  set seq = seq + 1,
    taken = taken + case when waiting = 0 and taken + $1::int <= capacity then $1::int else 0 end,
    waiting = waiting + case when waiting = 0 and taken + $1::int <= capacity then 0 else 1 end
  where id = $2 and closed_at is null and closes_at > $3 and capacity >= $1::int
  returning id, seq, capacity, taken, waiting, case when waiting = 0 then $1::int else 0 end as given
), claim as (
  insert into "d370215"."claims"
    (id, thing_id, holder_id, placed_by, units, turn, placed_at, confirmed_at)
  select $4, thing.id, $5, $6, $1::int, seq, $3::timestamptz,
    case when waiting = 0 then $3::timestamptz end
  from (values (true)) as always left join thing on true
), event as (
  insert into "d370215"."claim_events"
    (thing_id, seq, kind, claim_id, taken_claim_id, units, place_in_queue, previous_seq, taken_before, taken_after,
     capacity_before, capacity, at, actor_id)
  select id, seq, case when waiting = 0 then 'confirmed'::"d370215"."claim_event_kind" else 'queued'::"d370215"."claim_event_kind" end, $4,
    case when waiting = 0 then $4::uuid end, $1::int, nullif(waiting, 0),
    seq - 1, taken - given, taken, capacity, capacity, $3::timestamptz, $6
  from thing
)
select waiting from thing;

-- Signing up again with the same key
select "d370215"."activities"."id" as "asked", "d370215"."activities"."home_id", "d370215"."activities"."thing_id", "d370215"."activities"."ends_at", "d370215"."activities"."cancelled_at", "d370215"."things"."capacity", "d370215"."things"."taken", "d370215"."things"."waiting", exists (select "id"
  from "d370215"."missed_place_rules"
  where "ended_at" is null) as "has_rule"
  from "d370215"."activities"
  left join "d370215"."things" on "d370215"."things"."id" = "d370215"."activities"."thing_id"
  where "d370215"."activities"."id" = any($1::uuid[]);
with audited as (
  insert into "d370215"."audit" (id, at, actor_id, verb, subject_id, home_id, person_id)
  values ($1, $2, $3, $4, $5, $6,
$7)), "done0" as (
insert into "d370215"."signups"
  (id, activity_id, person_id, placed_by, women, children, elders, men, party_size, placed_at)
values ($8, $9, $10, $11, $12,
  $13, $14, $15, $16, $17)), "done1" as (
  insert into "d370215"."notices" (id, person_id, kind, signup_id, at)
  values ($18, $11, 'signup-placed', $8, $17)), answered as (
  insert into "d370215"."answers" (actor_id, key, request_hash, subject_id, at)
  values ($3, $19, $20, $5, $2)) select;
with thing as (
  update "d370215"."things"
  set seq = seq + 1,
    taken = taken + case when waiting = 0 and taken + $1::int <= capacity then $1::int else 0 end,
    waiting = waiting + case when waiting = 0 and taken + $1::int <= capacity then 0 else 1 end
  where id = $2 and closed_at is null and closes_at > $3 and capacity >= $1::int
  returning id, seq, capacity, taken, waiting, case when waiting = 0 then $1::int else 0 end as given
), claim as (
  insert into "d370215"."claims"
    (id, thing_id, holder_id, placed_by, units, turn, placed_at, confirmed_at)
  select $4, thing.id, $5, $6, $1::int, seq, $3::timestamptz,
    case when waiting = 0 then $3::timestamptz end
  from (values (true)) as always left join thing on true
), event as (
  insert into "d370215"."claim_events"
    (thing_id, seq, kind, claim_id, taken_claim_id, units, place_in_queue, previous_seq, taken_before, taken_after,
     capacity_before, capacity, at, actor_id)
  select id, seq, case when waiting = 0 then 'confirmed'::"d370215"."claim_event_kind" else 'queued'::"d370215"."claim_event_kind" end, $4,
    case when waiting = 0 then $4::uuid end, $1::int, nullif(waiting, 0),
    seq - 1, taken - given, taken, capacity, capacity, $3::timestamptz, $6
  from thing
)
select waiting from thing;
select "request_hash", "subject_id", "told"
  from "d370215"."answers"
  where "actor_id" = $1 and "key" = $2;
select "d370215"."signups"."id", "d370215"."signups"."activity_id", "d370215"."signups"."person_id", "d370215"."signups"."placed_by", "d370215"."signups"."party_size", "d370215"."signups"."placed_at", "d370215"."claims"."thing_id", "d370215"."claims"."turn", "d370215"."claims"."offer_ends_at", "d370215"."claims"."confirmed_at", "d370215"."claims"."withdrawn_at"
  from "d370215"."signups"
  inner join "d370215"."claims" on "d370215"."claims"."id" = "d370215"."signups"."id"
  where "d370215"."signups"."id" = $1;
select "kind", "place_in_queue"
  from "d370215"."claim_events"
  where "claim_id" = $1 and "kind" in ($2, $3);

-- Her sign-up for an activity, with her place in the queue
select "d370215"."signups"."id", "d370215"."signups"."activity_id", "d370215"."signups"."person_id", "d370215"."signups"."placed_by", "d370215"."signups"."party_size", "d370215"."signups"."placed_at", "d370215"."claims"."thing_id", "d370215"."claims"."turn", "d370215"."claims"."offer_ends_at", "d370215"."claims"."confirmed_at", "d370215"."claims"."withdrawn_at"
  from "d370215"."signups"
  inner join "d370215"."claims" on "d370215"."claims"."id" = "d370215"."signups"."id"
  where "d370215"."signups"."activity_id" = $1 and "d370215"."signups"."person_id" in ($2) and "d370215"."claims"."withdrawn_at" is null;
select "id"
  from "d370215"."attendances"
  where "signup_id" = $1 and "undone_at" is null;
select count(*) as "ahead"
  from "d370215"."claims"
  where "thing_id" = $1 and "offered_at" is null and "confirmed_at" is null and "withdrawn_at" is null and "turn" < $2;

-- Her sign-ups
select "d370215"."people"."id", "d370215"."people"."name", "d370215"."relatives"."kind" as "kind"
  from "d370215"."relatives"
  inner join "d370215"."people" on "d370215"."people"."id" = "d370215"."relatives"."person_id"
  where "d370215"."people"."erased_at" is null and "d370215"."relatives"."kept_by" = $1
  order by "d370215"."people"."id";
select "d370215"."signups"."id", "d370215"."signups"."activity_id", "d370215"."signups"."person_id", "d370215"."signups"."placed_by", "d370215"."signups"."party_size", "d370215"."signups"."placed_at", "d370215"."claims"."thing_id", "d370215"."claims"."turn", "d370215"."claims"."offer_ends_at", "d370215"."claims"."confirmed_at", "d370215"."claims"."withdrawn_at"
  from "d370215"."signups"
  inner join "d370215"."claims" on "d370215"."claims"."id" = "d370215"."signups"."id"
  where "d370215"."signups"."person_id" in ($1) and "d370215"."claims"."withdrawn_at" is null
  order by "d370215"."signups"."id" desc
  limit $2;
select "d370215"."activities"."id", "d370215"."activities"."home_id", "d370215"."homes"."name" as "home_name", "d370215"."homes"."phone" as "home_phone", "d370215"."homes"."pause_until", "d370215"."activities"."title", "d370215"."activities"."starts_at", "d370215"."activities"."ends_at", "d370215"."activities"."cancelled_at", "d370215"."activities"."closed_at", "d370215"."places"."name" as "place_name", "d370215"."things"."capacity", "d370215"."things"."taken", "d370215"."things"."waiting"
  from "d370215"."activities"
  inner join "d370215"."homes" on "d370215"."homes"."id" = "d370215"."activities"."home_id"
  left join "d370215"."things" on "d370215"."things"."id" = "d370215"."activities"."thing_id"
  left join "d370215"."places" on "d370215"."places"."id" = "d370215"."activities"."place_id"
  where "d370215"."activities"."id" in ($1);
select "id"
  from "d370215"."attendances"
  where "signup_id" = $1 and "undone_at" is null;
select count(*) as "ahead"
  from "d370215"."claims"
  where "thing_id" = $1 and "offered_at" is null and "confirmed_at" is null and "withdrawn_at" is null and "turn" < $2;

-- Withdrawing; the next in line moves up
select "d370215"."signups"."id", "d370215"."signups"."activity_id", "d370215"."signups"."person_id", "d370215"."signups"."placed_by", "d370215"."signups"."party_size", "d370215"."signups"."placed_at", "d370215"."claims"."thing_id", "d370215"."claims"."turn", "d370215"."claims"."offer_ends_at", "d370215"."claims"."confirmed_at", "d370215"."claims"."withdrawn_at"
  from "d370215"."signups"
  inner join "d370215"."claims" on "d370215"."claims"."id" = "d370215"."signups"."id"
  where "d370215"."signups"."id" = $1;
select *
  from "d370215"."activities"
  where "id" = $1;
select "d370215"."homes"."id", "d370215"."homes"."name", "d370215"."homes"."pause_until" as "pauseUntil"
  from "d370215"."appointments"
  inner join "d370215"."homes" on "d370215"."homes"."id" = "d370215"."appointments"."home_id"
  where "d370215"."appointments"."person_id" = $1 and "d370215"."appointments"."role" in ($2, $3) and "d370215"."appointments"."ended_at" is null and "d370215"."homes"."closed_at" is null
  order by "d370215"."homes"."id";
select "d370215"."people"."id", "d370215"."people"."name", "d370215"."relatives"."kind" as "kind"
  from "d370215"."relatives"
  inner join "d370215"."people" on "d370215"."people"."id" = "d370215"."relatives"."person_id"
  where "d370215"."people"."erased_at" is null and "d370215"."relatives"."person_id" = $1 and "d370215"."relatives"."kept_by" = $2;
select "id", "capacity", "taken", "waiting", "seq", "begins_at", "closes_at", "closed_at"
  from "d370215"."things"
  where "id" = $1 for update;
select "id"
  from "d370215"."attendances"
  where "signup_id" = $1 and "undone_at" is null;
select "id", "thing_id", "units", "offered_at", "offer_ends_at", "confirmed_at", "withdrawn_at"
  from "d370215"."claims"
  where "id" = $1;
update "d370215"."claims"
  set "withdrawn_at" = $1
  where "id" = $2;
select "id", "units", "turn"
  from "d370215"."claims"
  where "thing_id" = $1 and "offered_at" is null and "confirmed_at" is null and "withdrawn_at" is null
  order by "turn"
  limit $2;
update "d370215"."things"
  set "seq" = $1, "taken" = $2, "waiting" = $3, "capacity" = $4
  where "id" = $5;
insert into "d370215"."claim_events" ("thing_id", "seq", "kind", "claim_id", "taken_claim_id", "returned_claim_id", "ended_claim_id", "units", "previous_seq", "taken_before", "taken_after", "capacity_before", "capacity", "at", "actor_id")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15), ($16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30);
update "d370215"."claims"
  set "confirmed_at" = $1
  where "id" in ($2);
with audited as (
  insert into "d370215"."audit" (id, at, actor_id, verb, subject_id, home_id, person_id)
  values ($1, $2, $3, $4, $5, $6,
$7)), posted as (
  insert into "d370215"."outbox" (id, topic, subject_id, at)
  select letter.id, letter.topic, letter.subject_id, $2
  from unnest($8::uuid[], $9::text[], $10::uuid[])
as letter (id, topic, subject_id)) select;
select "id"
  from "d370215"."people"
  where "id" = $1 and "erased_at" is null and "account_id" is null and "added_by" is not null and not exists (select "d370215"."relatives"."person_id"
  from "d370215"."relatives"
  where "d370215"."relatives"."person_id" = "d370215"."people"."id") for update;

-- Asking for help
select "d370215"."requests"."id", "d370215"."requests"."for_whom", "d370215"."requests"."home_id", "d370215"."requests"."person_id", "d370215"."requests"."submitted_at", "d370215"."requests"."at_desk_at", "d370215"."requests"."due_at", "d370215"."requests"."act_by", "d370215"."requests"."triaged_at", "d370215"."requests"."owner_id", "d370215"."requests"."taken_at", "d370215"."requests"."answered_at", "d370215"."requests"."next_contact_at", "d370215"."requests"."lapsed_at", "d370215"."requests"."closed_at", "d370215"."requests"."forgotten_at", "d370215"."requests"."case_id", "d370215"."requests"."erase_asked_at", "d370215"."requests"."erase_after", "d370215"."requests"."door" as "door", "d370215"."requests"."channel" as "channel", "d370215"."requests"."triage" as "triage", "d370215"."requests"."clock" as "clock", "d370215"."requests"."outcome" as "outcome"
  from "d370215"."requests"
  where "d370215"."requests"."receipt_hash" = $1;
select count(*) as "count"
  from (select "id"
  from "d370215"."requests"
  where "submitted_at" >= $1 and "channel" = $2 and "person_id" is null
  limit $3) as "sent";
select distinct "keeping"."person_id" as "id"
  from "d370215"."appointments" as "keeping"
  inner join "d370215"."homes" on "d370215"."homes"."id" = "keeping"."home_id"
  inner join "d370215"."appointments" as "seat" on "seat"."person_id" = "keeping"."person_id"
  where "keeping"."ended_at" is null and "keeping"."role" in ($1, $2) and "seat"."ended_at" is null and "seat"."role" in ($3, $4, $5) and ("d370215"."homes"."id" = $6 or "d370215"."homes"."division_code" = $7);
select "id", "amount", "why", "set_at", "clock" as "clock", "valid_from" as "validFrom", "ended_from" as "endedFrom"
  from "d370215"."district_clocks"
  order by "valid_from" desc, "set_at" desc;
insert into "d370215"."requests" ("id", "words", "contact", "caller_mark", "word_key", "receipt_hash", "door", "channel", "for_whom", "home_id", "person_id", "taken_down_by", "submitted_at", "at_desk_at", "clock", "due_at", "triage", "triaged_at", "triaged_by", "owner_id", "taken_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21) on conflict ("receipt_hash") do nothing;
insert into "d370215"."request_events" ("id", "request_id", "at", "kind", "actor_id", "to_id", "detail")
  values ($1, $2, $3, $4, $5, $6, $7);
with audited as (
  insert into "d370215"."audit" (id, at, actor_id, verb, subject_id, home_id, person_id)
  values ($1, $2, $3, $4, $5, $6,
$7)), posted as (
  insert into "d370215"."outbox" (id, topic, subject_id, at)
  select letter.id, letter.topic, letter.subject_id, $2
  from unnest($8::uuid[], $9::text[], $10::uuid[])
as letter (id, topic, subject_id)) select;

-- What people ask a home for: open
select "d370215"."homes"."id", "d370215"."homes"."name", "d370215"."homes"."pause_until" as "pauseUntil"
  from "d370215"."appointments"
  inner join "d370215"."homes" on "d370215"."homes"."id" = "d370215"."appointments"."home_id"
  where "d370215"."appointments"."person_id" = $1 and "d370215"."appointments"."role" in ($2, $3) and "d370215"."appointments"."ended_at" is null and "d370215"."homes"."closed_at" is null
  order by "d370215"."homes"."id";
select "d370215"."requests"."id", "d370215"."requests"."for_whom", "d370215"."requests"."home_id", "d370215"."requests"."person_id", "d370215"."requests"."submitted_at", "d370215"."requests"."at_desk_at", "d370215"."requests"."due_at", "d370215"."requests"."act_by", "d370215"."requests"."triaged_at", "d370215"."requests"."owner_id", "d370215"."requests"."taken_at", "d370215"."requests"."answered_at", "d370215"."requests"."next_contact_at", "d370215"."requests"."lapsed_at", "d370215"."requests"."closed_at", "d370215"."requests"."forgotten_at", "d370215"."requests"."case_id", "d370215"."requests"."erase_asked_at", "d370215"."requests"."erase_after", "d370215"."requests"."door" as "door", "d370215"."requests"."channel" as "channel", "d370215"."requests"."triage" as "triage", "d370215"."requests"."clock" as "clock", "d370215"."requests"."outcome" as "outcome"
  from "d370215"."requests"
  where "closed_at" is null and ("home_id" = any($1::uuid[]) and not exists (select 1 as "one"
  from "d370215"."request_walls" as "wall"
  where wall.request_id = "d370215"."requests"."id" and wall.person_id = $2)) and (false or "owner_id" = $3 or "at_desk_at" is null or "at_desk_at" = "submitted_at")
  order by "act_by" asc nulls last, "d370215"."requests"."id"
  limit $4;

-- What people ask a home for: done
select "d370215"."homes"."id", "d370215"."homes"."name", "d370215"."homes"."pause_until" as "pauseUntil"
  from "d370215"."appointments"
  inner join "d370215"."homes" on "d370215"."homes"."id" = "d370215"."appointments"."home_id"
  where "d370215"."appointments"."person_id" = $1 and "d370215"."appointments"."role" in ($2, $3) and "d370215"."appointments"."ended_at" is null and "d370215"."homes"."closed_at" is null
  order by "d370215"."homes"."id";
select "d370215"."requests"."id", "d370215"."requests"."for_whom", "d370215"."requests"."home_id", "d370215"."requests"."person_id", "d370215"."requests"."submitted_at", "d370215"."requests"."at_desk_at", "d370215"."requests"."due_at", "d370215"."requests"."act_by", "d370215"."requests"."triaged_at", "d370215"."requests"."owner_id", "d370215"."requests"."taken_at", "d370215"."requests"."answered_at", "d370215"."requests"."next_contact_at", "d370215"."requests"."lapsed_at", "d370215"."requests"."closed_at", "d370215"."requests"."forgotten_at", "d370215"."requests"."case_id", "d370215"."requests"."erase_asked_at", "d370215"."requests"."erase_after", "d370215"."requests"."door" as "door", "d370215"."requests"."channel" as "channel", "d370215"."requests"."triage" as "triage", "d370215"."requests"."clock" as "clock", "d370215"."requests"."outcome" as "outcome"
  from "d370215"."requests"
  where "closed_at" is not null and ("home_id" = any($1::uuid[]) and not exists (select 1 as "one"
  from "d370215"."request_walls" as "wall"
  where wall.request_id = "d370215"."requests"."id" and wall.person_id = $2))
  order by "closed_at" desc, "d370215"."requests"."id" desc
  limit $3;

-- Whom an executive keeps touch with
select "d370215"."links"."id", "d370215"."links"."person_id" as "personId", "d370215"."people"."name", "d370215"."links"."village_code" as "villageCode", "d370215"."links"."joined_on" as "joinedOn", "d370215"."links"."due_on" as "dueOn", "d370215"."links"."next_on" as "nextOn", "d370215"."links"."said_yes" as "saidYes", "d370215"."links"."kind" as "kind", (select max("visited_at") as "at"
  from "d370215"."visits"
  where "d370215"."visits"."link_id" = "d370215"."links"."id" and "d370215"."visits"."taken_back_at" is null) as "lastVisitAt"
  from "d370215"."links"
  inner join "d370215"."people" on "d370215"."people"."id" = "d370215"."links"."person_id"
  where "d370215"."links"."held_by" = $1 and "d370215"."links"."left_on" is null
  order by "d370215"."links"."due_on", "d370215"."links"."id";
select distinct "person_id"
  from "d370215"."audit"
  where "person_id" in ($1) and "verb" = $2 and "actor_id" = $3 and "home_id" is not distinct
  from $4 and "at" >= $5;
insert into "d370215"."audit" (id, at, actor_id, verb, subject_id, home_id, person_id)
select line.id, $1, $2, $3, $4, $5, line.person_id
from unnest($6::uuid[], $7::uuid[]) as line (id, person_id);

-- Logging a visit
select link.id from 
  "d370215"."links" link where link.held_by = $1 and link.person_id = $2
and link.joined_on <= $3::date and (link.left_on is null or link.left_on >= $3::date)
  order by link.joined_on desc, link.id desc limit 1 for update;
select link.id, link.kind, link.joined_on as "joinedOn", link.left_on as "leftOn", link.first_due_on as "firstDueOn",
  link.village_code as "villageCode",
  coalesce((select json_agg(json_build_object('from', moved_on, 'code', to_code, 'was', from_code) order by moved_on)
    from "d370215"."link_moves" where link_id = link.id), '[]') as moves,
  last.due_on as "dueOn", last.visited_on as "lastOn",
  (select json_build_object('on', visited_on, 'dueOn', due_on) from "d370215"."visits"
    where link_id = link.id and visited_on > $1::date and taken_back_at is null
    order by visited_on limit 1) as next
from (select link.* from 
  "d370215"."links" link where link.held_by = $2 and link.person_id = $3
and link.joined_on <= $1::date and (link.left_on is null or link.left_on >= $1::date)
  order by link.joined_on desc, link.id desc limit 1) link
left join lateral (
  select due_on, visited_on from "d370215"."visits" where link_id = link.id and visited_on <= $1::date and taken_back_at is null
  order by visited_on desc, due_on desc limit 1) last on true;
select "starts_on" as "startsOn", "chairs", "links", "chair_days" as "chairDays", "link_days" as "linkDays"
  from "d370215"."outreach_rules"
  where "starts_on" <= $1
  order by "starts_on" desc
  limit $2;
with audited as (
  insert into "d370215"."audit" (id, at, actor_id, verb, subject_id, home_id, person_id)
  values ($1, $2, $3, $4, $5, $6,
$7)), "done0" as (
  insert into "d370215"."visits" (id, client_id, link_id, visited_by, channel, visited_at, visited_on, due_on, noted_at, note)
  values ($8, $9, $10, $11, $12, $13,
$14, $15, $2, $16)), "done1" as (
  update "d370215"."links" set due_on = $15, next_on = coalesce($17::date,
case when next_on > $14::date then next_on end) where id = $10 and $18) select;

-- The reach of a district
select "division"."code", "division"."name", "division"."parent_code", "division"."lat", "division"."lng"
  from "commons"."divisions" as "division"
  where "division"."valid_from" <= $1::date and ("division"."valid_to" is null or "division"."valid_to" > $2::date) and "division"."code" in ($3)
  order by "division"."code" desc;
select "d370215"."appointments"."role", "d370215"."appointments"."division_code"
  from "d370215"."appointments"
  where "d370215"."appointments"."role" in ($1, $2) and "d370215"."appointments"."ended_at" is null and "d370215"."appointments"."person_id" = $3;
select "division"."code", "division"."name", "division"."parent_code", "division"."lat", "division"."lng"
  from "commons"."divisions" as "division"
  where "division"."valid_from" <= $1::date and ("division"."valid_to" is null or "division"."valid_to" > $2::date) and "division"."parent_code" = $3
  order by "division"."code";
select code, 
  sum(links)::int as links, sum(lapsed)::int as lapsed, sum(in_touch)::int as "inTouch",
  sum(executives)::int as executives, sum(below)::int as below from (
  select division_code as code, links, lapsed, in_touch, executives, below
  from "d370215"."reach_sums" where division_code = any($1::text[]) and day <= $2::date
  union all
  select asked.code, change.* from unnest($1::text[]) asked (code) cross join lateral (
    select 
  sum(links)::int as links, sum(lapsed)::int as lapsed, sum(in_touch)::int as "inTouch",
  sum(executives)::int as executives, sum(below)::int as below from "d370215"."reach_changes"
    where division_code >= asked.code and division_code < asked.code || ':' and day <= $2::date
    having count(*) > 0
  ) change
) of_each group by code;
select asked.code, count(*)::int as villages
from unnest($1::text[]) asked (code) join commons.divisions village
  on village.code >= asked.code and village.code < asked.code || ':'
where village.level = 'village' and village.valid_from <= $2::date
  and (village.valid_to is null or village.valid_to > $2::date)
group by asked.code;
with served as materialized (
  select division_code as code from (
  select id, coalesce((select from_code from "d370215"."village_moves" where kind = 'home'
  and moved_id = home.id and moved_on > $1::date order by moved_on limit 1), division_code) as division_code
  from "d370215"."homes" home
  where division_code >= $2 and division_code < $2::text || ':'
and opened_at < $3 and (closed_at is null or closed_at >= $3)) homes_then where length(division_code) >= 12
  union select area_code from "d370215"."home_areas" area join "d370215"."homes" home on home.id = area.home_id
  where area.from_on <= $1::date and (area.until_on is null or area.until_on > $1::date)
    and opened_at < $3 and (closed_at is null or closed_at >= $3)
)
select asked.code, sum(households)::int as households,
  coalesce(sum(households) filter (where area_code in (select code from served)
    or left(area_code, 12) in (select code from served)), 0)::int as served
from unnest($4::text[]) asked (code) cross join lateral (
  select distinct on (area_code) area_code, households from "d370215"."household_counts"
  where area_code >= asked.code and area_code < asked.code || ':' and from_on <= $1::date
  order by area_code, from_on desc
) counted
group by asked.code;

-- Gathering what changed of the figures
select pg_advisory_xact_lock(hashtext($1), $2);
with taken as (
  delete from "d370215"."reach_changes" where (division_code, day, deed_id) in (
    select division_code, day, deed_id from "d370215"."reach_changes" limit $1)
  returning division_code, day, links, lapsed, in_touch, executives, below
), kept as (
  insert into "d370215"."reach_sums" as sums
    (division_code, day, links, lapsed, in_touch, executives, below)
  select left(division_code, digits), day, sum(links), sum(lapsed), sum(in_touch), sum(executives), sum(below)
  from taken join (values (2), (4), (6), (9), (12)) as level (digits)
    on digits <= length(division_code) and digits >= $2
  group by 1, 2
  on conflict (division_code, day) do update set
    links = sums.links + excluded.links, lapsed = sums.lapsed + excluded.lapsed,
    in_touch = sums.in_touch + excluded.in_touch,
    executives = sums.executives + excluded.executives, below = sums.below + excluded.below
)
select count(*)::int as gathered from taken;

-- Handing over all links of an executive
select pg_advisory_xact_lock_shared(hashtext('villages'), $1);
select "id", "person_id", "division_code", "began_on", "left_on", "chairs", "links"
  from "d370215"."executives"
  where "id" = $1;
select "d370215"."appointments"."role", "d370215"."appointments"."division_code"
  from "d370215"."appointments"
  where "d370215"."appointments"."role" in ($1, $2) and "d370215"."appointments"."ended_at" is null and "d370215"."appointments"."person_id" = $3;
select "d370215"."links"."id", "executive_id", "held_by", "person_id", "d370215"."links"."village_code", "joined_on", "first_due_on", "due_on", "left_on", "kind" as "kind", "said_yes" as "said_yes"
  from "d370215"."links"
  where "left_on" is null and "held_by" = $1 and "executive_id" = $2
  order by "d370215"."links"."id" for update;
update "d370215"."introductions"
  set "held_by" = $1
  where "held_by" = $2 and "answered_at" is null;
select "id", "person_id", "division_code", "began_on", "left_on", "chairs", "links"
  from "d370215"."executives"
  where "left_on" is null and "id" in ($1, $2)
  order by "id" for update;
select "moved_on" as "from", "from_code" as "was", "to_code" as "code"
  from "d370215"."link_moves"
  where "link_id" = $1
  order by "moved_on";
select "visited_on" as "on", "due_on" as "dueOn"
  from "d370215"."visits"
  where "link_id" = $1 and "taken_back_at" is null;
update "d370215"."links"
  set "left_on" = $1, "left_at" = $2, "left_by" = $3, "left_why" = $4
  where "id" = $5;
update "d370215"."executives"
  set "chairs" = chairs + $1, "links" = links + $2
  where "id" = $3
  returning "chairs", "links", "left_on", "division_code";
select "starts_on" as "startsOn", "chairs", "links", "chair_days" as "chairDays", "link_days" as "linkDays"
  from "d370215"."outreach_rules"
  where "starts_on" <= $1
  order by "starts_on" desc
  limit $2;
delete
  from "d370215"."cares"
  where "link_id" = $1;
insert into "d370215"."reach_changes" (division_code, day, deed_id, "links", "lapsed", "in_touch", "executives", "below")
  select change.code, change.day, $1, change.links, change.lapsed, change.in_touch,
change.executives, change.below
  from unnest($2::text[], $3::date[], $4::int[],
$5::int[], $6::int[], $7::int[],
$8::int[]) as change (code, day, links, lapsed, in_touch, executives, below);
insert into "d370215"."links" ("id", "kind", "executive_id", "held_by", "person_id", "village_code", "joined_on", "joined_at", "first_due_on", "due_on", "said_yes")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);
with audited as (
  insert into "d370215"."audit" (id, at, actor_id, verb, subject_id, home_id, person_id)
  values ($1, $2, $3, $4, $5, $6,
$7)) select;

-- Moving letters to the queue
select "id"
  from "d370215"."outbox"
  where "pumped_at" is null and "done_at" is null
  order by "id"
  limit $1
  for update skip locked;
update "d370215"."outbox"
  set "pumped_at" = $1
  where "id" = any($2::uuid[]);

-- Delivering letters
select "id", "topic", "subject_id", "at"
  from "d370215"."outbox"
  where "id" = any($1::uuid[]) and "done_at" is null
  order by "id"
  for update skip locked;
select letter.id as letter_id, answers.person_id, s.id as signup_id, null::uuid as suggestion_id,
null::uuid as question_id, null::uuid as change_id,
null::uuid as appointment_id, null::uuid as announcement_id,
null::uuid as request_id, null::uuid as case_id,
null::uuid as consultation_id,
$1::text as kind, letter.at
  from unnest($2::uuid[], $3::uuid[], $4::timestamptz[])
as letter (id, subject_id, at)
  join "d370215"."signups" s on s.id = letter.subject_id
  join "d370215"."activities" v on v.id = s.activity_id and v.cancelled_at is null
  join "d370215"."people" p on p.id = s.person_id and p.erased_at is null
  left join "d370215"."relatives" r on r.person_id = p.id
  cross join lateral (
select coalesce(r.kept_by, p.id) as person_id where (p.account_id is not null or r.kept_by is not null)
union
select a.person_id 
  from "d370215"."appointments" a
  where a.home_id = v.home_id and a.role in ('host', 'deputy') and a.ended_at is null and not (p.account_id is not null or r.kept_by is not null) and (a.person_id = s.placed_by
  or not exists (select 
  from "d370215"."appointments" a
  where a.home_id = v.home_id and a.role in ('host', 'deputy') and a.ended_at is null and a.person_id = s.placed_by))
  ) answers;
insert into "d370215"."notices" (id, person_id, kind, signup_id,
  suggestion_id, question_id, change_id, appointment_id, announcement_id, request_id, case_id, consultation_id,
  letter_id, at)
select * from unnest($1::uuid[], $2::uuid[],
  $3::"d370215"."notice_kind"[], $4::uuid[],
  $5::uuid[], $6::uuid[], $7::uuid[],
  $8::uuid[], $9::uuid[],
  $10::uuid[], $11::uuid[],
  $12::uuid[],
  $13::uuid[], $14::timestamptz[])
on conflict (letter_id, person_id) where letter_id is not null do nothing;
select distinct letter.id as letter_id, s.person_id, null::uuid as signup_id, null::uuid as suggestion_id,
null::uuid as question_id, null::uuid as change_id,
null::uuid as appointment_id, null::uuid as announcement_id,
case when s.role = 'district' then null else r.id end as request_id, null::uuid as case_id,
null::uuid as consultation_id,
  case when s.role = 'district' then 'desk-without-reader' else $1::text end as kind, letter.at
from unnest($2::uuid[], $3::uuid[], $4::timestamptz[])
as letter (id, subject_id, at)
join "d370215"."requests" r on r.id = letter.subject_id and r.closed_at is null
join "d370215"."appointments" s on ((s.home_id = r.home_id and s.ended_at is null
  and not exists (select 1 as "one" from "d370215"."request_walls" as "wall" where wall.request_id = "r"."id" and wall.person_id = "s"."person_id")) or (r.at_desk_at is not null and r.owner_id is null and (
("s"."role" = 'rights' and "s"."ended_at" is null
and not exists (select 1 as "one" from "d370215"."request_walls" as "wall" where wall.request_id = "r"."id" and wall.person_id = "s"."person_id") and (exists (
  select from "d370215"."duty_turns" t where t.starts_at <= letter.at and letter.at < t.ends_at
and "s"."person_id" in (t.person_id, t.deputy_id)) or not exists (
  select from "d370215"."appointments" d where "d"."role" = 'rights' and "d"."ended_at" is null
and not exists (select 1 as "one" from "d370215"."request_walls" as "wall" where wall.request_id = "r"."id" and wall.person_id = "d"."person_id") and exists (
  select from "d370215"."duty_turns" t where t.starts_at <= letter.at and letter.at < t.ends_at
and "d"."person_id" in (t.person_id, t.deputy_id)))))
or (s.role = 'district' and s.ended_at is null and not exists (
  select from "d370215"."appointments" d where "d"."role" = 'rights' and "d"."ended_at" is null
and not exists (select 1 as "one" from "d370215"."request_walls" as "wall" where wall.request_id = "r"."id" and wall.person_id = "d"."person_id") and true))))) and (r.case_id is null or (exists (
  select from "d370215"."case_members" m where m.case_id = r.case_id and m.person_id = s.person_id
  and m.left_at is null)
  and exists (select from "d370215"."appointments" seat where seat.person_id = s.person_id
and seat.role in ('rights', 'counsellor', 'mediator') and seat.ended_at is null)
  and not exists (select from "d370215"."case_walls" w where w.case_id = r.case_id
and ("w"."person_id" = s.person_id or exists (
select from "d370215"."appointments" a
left join "d370215"."homes" h on h.id = a.home_id
where a.person_id = s.person_id and (a.ended_at is null or a.ended_at >= "w"."set_at")
and (a.home_id = "w"."home_id"
  or starts_with(coalesce(h.division_code, a.division_code), "w"."division_code"))))))
or (s.role = 'district' and s.ended_at is null and not exists (select from "d370215"."case_walls" w
  where w.case_id = r.case_id and ("w"."person_id" = s.person_id or exists (
select from "d370215"."appointments" a
left join "d370215"."homes" h on h.id = a.home_id
where a.person_id = s.person_id and (a.ended_at is null or a.ended_at >= "w"."set_at")
and (a.home_id = "w"."home_id"
  or starts_with(coalesce(h.division_code, a.division_code), "w"."division_code")))))))
join "d370215"."people" p on p.id = s.person_id and p.account_id is not null;
select letter.id as letter_id, coalesce(r.kept_by, p.id) as person_id, s.id as signup_id, null::uuid as suggestion_id,
null::uuid as question_id, null::uuid as change_id,
null::uuid as appointment_id, null::uuid as announcement_id,
null::uuid as request_id, null::uuid as case_id,
null::uuid as consultation_id, $1::text as kind,
letter.at
  from unnest($2::uuid[], $3::uuid[], $4::timestamptz[])
as letter (id, subject_id, at)
  join "d370215"."signups" s on s.id = letter.subject_id
  
  join "d370215"."people" p on p.id = s.person_id
  left join "d370215"."relatives" r on r.person_id = p.id
  where (p.account_id is not null or r.kept_by is not null)
  order by r.kept_by nulls first;
update "d370215"."outbox"
  set "done_at" = $1, "pumped_at" = coalesce("pumped_at", $2)
  where "id" = any($3::uuid[]);

-- New notices, counted
select count(*) as "unread"
  from "d370215"."notices"
  where "person_id" = $1 and "read_at" is null;

-- Her notices
select "d370215"."notices"."id", "d370215"."notices"."kind", "d370215"."notices"."at", "d370215"."notices"."read_at" as "readAt", "d370215"."notices"."signup_id" as "signupId", "d370215"."notices"."suggestion_id" as "suggestionId", "d370215"."notices"."question_id" as "questionId", "d370215"."notices"."change_id" as "changeId", "d370215"."notices"."request_id" as "requestId", "d370215"."notices"."case_id" as "caseId", "d370215"."notices"."consultation_id" as "consultationId", "d370215"."notices"."announcement_id" as "announcementId", "d370215"."claim_events"."place_in_queue" as "position", "d370215"."notices"."appointment_id" as "appointmentId", "d370215"."appointments"."until", "kept"."name" as "homeName", "kept"."pause_until" as "pauseUntil", "d370215"."appointments"."ended_at" as "endedAt", "kept"."closed_at" as "homeClosedAt", "into"."name" as "intoName", "d370215"."activities"."id" as "activityId", "d370215"."activities"."title", "d370215"."activities"."starts_at" as "startsAt", "d370215"."activities"."cancelled_at" as "cancelledAt", "d370215"."activities"."cancelled_why" as "cancelledWhy", "d370215"."signups"."person_id" as "holderId", "d370215"."signups"."party_size" as "partySize", "d370215"."people"."name" as "holderName", "d370215"."relatives"."kept_by" as "keptBy", "d370215"."claims"."offer_ends_at" as "offerEndsAt", "d370215"."claims"."confirmed_at" as "confirmedAt", "d370215"."claims"."withdrawn_at" as "withdrawnAt", "d370215"."claim_events"."kind" as "outcome"
  from "d370215"."notices"
  left join "d370215"."signups" on "d370215"."signups"."id" = "d370215"."notices"."signup_id"
  left join "d370215"."activity_questions" on "d370215"."activity_questions"."id" = "d370215"."notices"."question_id"
  left join "d370215"."activities" on "d370215"."activities"."id" = coalesce("d370215"."signups"."activity_id", "d370215"."activity_questions"."activity_id")
  left join "d370215"."appointments" on "d370215"."appointments"."id" = "d370215"."notices"."appointment_id"
  left join "d370215"."homes" as "kept" on "kept"."id" = "d370215"."appointments"."home_id"
  left join "d370215"."homes" as "into" on "into"."id" = "kept"."merged_into_id"
  left join "d370215"."claims" on "d370215"."claims"."id" = "d370215"."signups"."id"
  left join "d370215"."people" on "d370215"."people"."id" = "d370215"."signups"."person_id"
  left join "d370215"."relatives" on "d370215"."relatives"."person_id" = "d370215"."signups"."person_id"
  left join "d370215"."claim_events" on "d370215"."claim_events"."claim_id" = "d370215"."notices"."signup_id" and "d370215"."claim_events"."kind" in ($1, $2) and "d370215"."notices"."kind" = $3
  where "d370215"."notices"."person_id" = $4
  order by "d370215"."notices"."at" desc, "d370215"."notices"."id" desc
  limit $5;

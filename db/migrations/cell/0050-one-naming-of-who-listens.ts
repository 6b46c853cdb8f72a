/**
 * Whoever listens is named once while she does: named twice she had two sets of hours, and two women at one hour. She is the same by
 * her account, and where one of two has none by what she is called in one room; two with accounts are two, whatever they are called.
 * Where that happened before, the first naming stays, by account and then by room, so that none ends for the sake of one that ends
 * itself; what is booked by a later one is called off by the chores, as wherever somebody stops listening. An index keeps apart
 * those without accounts; one with and one without are kept apart under the lock of the room. Their statement over all that stands
 * is found by an index of its own.
 */
export const up = (cell: string) => `
  update ${cell}.specialists later set ended_at = now(), ended_by = named_by
  where ended_at is null and exists (
    select from ${cell}.specialists earlier where earlier.ended_at is null and earlier.id < later.id
    and earlier.person_id = later.person_id);
  update ${cell}.specialists later set ended_at = now(), ended_by = named_by
  from (
    select id, person_id, first_value(id) over in_room as first_id, first_value(person_id) over in_room as first_person
    from ${cell}.specialists where ended_at is null
    window in_room as (partition by place_id, kind, title order by id)) named
  where later.id = named.id and named.id <> named.first_id
    and (named.person_id is null or named.first_person is null);
  drop index ${cell}.specialists_by_person;
  create unique index specialists_once_a_person on ${cell}.specialists (person_id) where ended_at is null;
  create unique index specialists_once_a_room on ${cell}.specialists (place_id, kind, title)
    where ended_at is null and person_id is null;
  create index consultations_standing on ${cell}.consultations (starts_at, id) where ended_at is null;
`;

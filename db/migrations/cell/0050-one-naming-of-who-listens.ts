/**
 * Whoever listens is named once while she does: named twice she had two sets of hours, and two women at one hour. She is the same by
 * her account, and without one by what she is called in one room. Where that happened before, the first naming stays; what is
 * booked by a later one is called off by the chores, as wherever somebody stops listening. Their statement over all that stands
 * is found by an index of its own.
 */
export const up = (cell: string) => `
  update ${cell}.specialists later set ended_at = now(), ended_by = named_by
  where ended_at is null and exists (
    select from ${cell}.specialists earlier where earlier.ended_at is null and earlier.id < later.id
    and (earlier.person_id = later.person_id
      or (earlier.place_id, earlier.kind, earlier.title) = (later.place_id, later.kind, later.title)));
  drop index ${cell}.specialists_by_person;
  create unique index specialists_once_a_person on ${cell}.specialists (person_id) where ended_at is null;
  create unique index specialists_once_a_room on ${cell}.specialists (place_id, kind, title) where ended_at is null;
  create index consultations_standing on ${cell}.consultations (starts_at, id) where ended_at is null;
`;

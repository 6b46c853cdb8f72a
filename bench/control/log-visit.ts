/**
 * What somebody would write by hand to log a visit in one transaction: the link locked, the visit, its next day, the line of the audit, and
 * what it changes of the figures, into the same tables. `her`: which row of `control.visited` she is.
 */
export const logVisit = (her: string): string[] => {
  const visited = `from control.visited where ${her}`;
  return [
    `select id, due_on from d370215.links where id = (select link_id ${visited}) for update`,
    `insert into d370215.visits (id, client_id, link_id, visited_by, channel, visited_at, visited_on, due_on, noted_at)
    select uuidv7(), uuidv7(), link_id, held_by, 'phone', now(), current_date, current_date + 92, now() ${visited}`,
    `update d370215.links set due_on = current_date + 92 where id = (select link_id ${visited})`,
    `insert into d370215.audit (id, at, actor_id, verb, subject_id, person_id)
    select uuidv7(), now(), held_by, 'log-visit', link_id, person_id ${visited}`,
    `insert into d370215.reach_changes (division_code, day, deed_id, lapsed)
    select village_code, day, deed, lapsed from control.visited, (select uuidv7() as deed) deed,
      (values (current_date + 93, 1), (current_date + 40, -1)) change (day, lapsed) where ${her}`,
  ];
};

import { actor, isSystem } from './rights.ts';
import { belowMyOffice, myOffice, own, type RightsByTable } from './whose-rows.ts';

const myLink = (cell: string) =>
  `exists (select from ${cell}.links l where l.id = link_id and l.held_by = ${actor})`;

/** A link is seen by who holds it and by her whom it is with; a visit is its visitor's own. */
const rightsOfLinks = (cell: string): RightsByTable => ({
  links: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${own('held_by')} or person_id = ${actor}`,
      insert: own('held_by'),
      update: `${own('held_by')} or person_id = ${actor}`,
    },
  },
  link_moves: {
    grants: ['select', 'insert', 'update'],
    rows: { select: `${isSystem} or ${myLink(cell)}`, insert: isSystem, update: isSystem },
  },
  visits: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: own('visited_by'),
      insert: `${isSystem} or (visited_by = ${actor} and ${myLink(cell)})`,
      update: own('visited_by'),
    },
  },
});

const mine = (cell: string) => `person_id in (
  select person_id from ${cell}.links where held_by = ${actor} and left_on is null
  union all select person_id from ${cell}.introductions where held_by = ${actor} and answered_at is null
  union all select person_id from ${cell}.group_leaders where left_on is null)`;

/** A roster is its office's through its verbs alone; whom it named is seen by the one executive who is to ask her, and by herself. */
const rightsOfRosters = (cell: string): RightsByTable => ({
  rosters: {
    grants: ['select', 'insert', 'update', 'delete'],
    rows: { select: isSystem, insert: isSystem, update: isSystem, delete: isSystem },
  },
  roster_rows: {
    grants: ['select', 'insert', 'update', 'delete'],
    rows: { select: isSystem, insert: isSystem, update: isSystem, delete: isSystem },
  },
  person_phones: {
    grants: ['select', 'insert', 'update', 'delete'],
    rows: {
      select: `${own('person_id')} or ${mine(cell)}`,
      insert: isSystem,
      update: isSystem,
      delete: isSystem,
    },
  },
  tellings: {
    grants: ['select', 'insert', 'update', 'delete'],
    // Not her executive's to see: a text that is held back tells of what was asked in confidence.
    rows: { select: isSystem, insert: isSystem, update: isSystem, delete: isSystem },
  },
  introductions: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${own('held_by')} or person_id = ${actor}`,
      insert: isSystem,
      update: own('held_by'),
    },
  },
  wishes_of_no_contact: {
    grants: ['select', 'insert'],
    rows: { select: isSystem, insert: isSystem },
  },
});

/** Who leads a village with its chair, and the chair herself, see who leads its groups; an office names and ends them as the system. */
const rightsOfGroupLeaders = (cell: string): RightsByTable => ({
  group_leaders: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${own('person_id')} or (left_on is null and village_code in (
        select l.village_code from ${cell}.links l join ${cell}.executives e on e.id = l.executive_id and e.left_on is null
          where l.held_by = ${actor} and l.kind = 'chair' and l.left_on is null
        union all select a.division_code from ${cell}.appointments a
          where a.person_id = ${actor} and a.role = 'chair' and a.ended_at is null))`,
      insert: isSystem,
      update: isSystem,
    },
  },
});

/** A message goes from office to village through the verbs alone: who has passed it on is nobody's to see. */
const rightsOfMessages = (): RightsByTable => ({
  village_messages: {
    grants: ['select', 'insert', 'delete'],
    rows: { select: isSystem, insert: isSystem, delete: isSystem },
  },
  villages_to_tell: {
    grants: ['select', 'insert', 'update', 'delete'],
    rows: { select: isSystem, insert: isSystem, update: isSystem, delete: isSystem },
  },
});

const myPocket = (cell: string) =>
  `exists (select from ${cell}.pockets p where p.id = pocket_id and p.person_id = ${actor})`;

/** What her phones carry, and what came from them, is an executive's own; an office ends it as the system. */
const rightsOfPockets = (cell: string): RightsByTable => ({
  pockets: {
    grants: ['select', 'insert', 'update'],
    rows: { select: own('person_id'), insert: own('person_id'), update: own('person_id') },
  },
  pocket_receipts: {
    grants: ['select', 'insert', 'update'],
    rows: { select: myPocket(cell), insert: myPocket(cell), update: myPocket(cell) },
  },
});

/** What an office says of its places, in numbers that everybody may know; where villages become one the system says it anew. */
const saidByTheOffice = (cell: string) => ({
  grants: ['select', 'insert', 'update'] as const,
  rows: {
    select: 'true',
    insert: `${isSystem} or (set_by = ${actor} and ${belowMyOffice(cell, 'area_code')})`,
    update: `${isSystem} or ${belowMyOffice(cell, 'area_code')}`,
  },
});

/** Villages become one by the district's office; what moves is moved by the system, which alone knows from where. */
const rightsOfVillageMergers = (cell: string): RightsByTable => ({
  village_mergers: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${isSystem} or ${myOffice(cell)}`,
      insert: `prepared_by = ${actor} and ${myOffice(cell)}`,
      update: `${isSystem} or ${myOffice(cell)}`,
    },
  },
  village_merger_parts: {
    grants: ['select', 'insert', 'delete'],
    rows: { select: isSystem, insert: isSystem, delete: isSystem },
  },
  village_moves: {
    grants: ['select', 'insert', 'update'],
    rows: { select: isSystem, insert: isSystem, update: isSystem },
  },
});

/** A plan is its office's, and of those above it; what it says was found by the system. */
const rightsOfPlans = (cell: string): RightsByTable => {
  // In full: an appointment has a column of this name too.
  const myPlan = belowMyOffice(cell, 'outreach_plans.division_code');
  const ofMyPlan = `${isSystem} or exists (select from ${cell}.outreach_plans p where p.id = plan_id)`;
  return {
    outreach_plans: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: `${isSystem} or ${myPlan}`,
        insert: `asked_by = ${actor} and ${myPlan}`,
        update: `${isSystem} or ${myPlan}`,
      },
    },
    outreach_plan_parts: {
      grants: ['select', 'insert', 'update'],
      rows: { select: ofMyPlan, insert: isSystem, update: ofMyPlan },
    },
  };
};

/** An office reads figures and moves links as the system, after the verb has judged who asks, and sees no link. */
export const rightsOfOutreach = (cell: string): RightsByTable => ({
  ...rightsOfLinks(cell),
  ...rightsOfRosters(cell),
  ...rightsOfPlans(cell),
  ...rightsOfPockets(cell),
  ...rightsOfVillageMergers(cell),
  ...rightsOfMessages(),
  ...rightsOfGroupLeaders(cell),
  outreach_rules: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: 'true',
      insert: `set_by = ${actor} and ${myOffice(cell)}`,
      update: `set_by = ${actor} and ${myOffice(cell)}`,
    },
  },
  executives: {
    grants: ['select', 'insert', 'update'],
    rows: { select: own('person_id'), insert: isSystem, update: isSystem },
  },
  household_counts: saidByTheOffice(cell),
  home_areas: saidByTheOffice(cell),
  reach_changes: {
    grants: ['select', 'insert', 'delete'],
    rows: { select: isSystem, insert: `${actor} is not null`, delete: isSystem },
  },
  reach_sums: {
    grants: ['select', 'insert', 'update'],
    rows: { select: isSystem, insert: isSystem, update: isSystem },
  },
});

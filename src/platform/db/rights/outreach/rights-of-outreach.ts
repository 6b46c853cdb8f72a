import { actor, isSystem } from '../rights.ts';
import { belowMyOffice, myOffice, own, type RightsByTable } from '../whose-rows.ts';
import { rightsOfCares, rightsOfLinks, rightsOfPockets } from './rights-of-links.ts';
import { rightsOfRosters, rightsOfSameWomen } from './rights-of-rosters.ts';
import { rightsOfGroupLeaders, rightsOfMessages, rightsOfVillageMergers } from './rights-of-villages.ts';

/** What an office says of its places, in numbers that everybody may know; where villages become one the system says it anew. */
const saidByTheOffice = (cell: string) => ({
  grants: ['select', 'insert', 'update'] as const,
  rows: {
    select: 'true',
    insert: `${isSystem} or (set_by = ${actor} and ${belowMyOffice(cell, 'area_code')})`,
    update: `${isSystem} or ${belowMyOffice(cell, 'area_code')}`,
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
  ...rightsOfSameWomen(),
  ...rightsOfCares(cell),
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

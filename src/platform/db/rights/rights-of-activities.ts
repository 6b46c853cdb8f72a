import { actor, isSystem } from './rights.ts';
import { anActivityAtMyHome, aSignupISee, myHome, own, type RightsByTable } from './whose-rows.ts';

/**
 * A draft is for the hosts of its home; a question for her and them, and what is shown to all is read by the system. Her
 * word afterwards is hers alone: the system counts it.
 */
export const rightsOfActivities = (cell: string): RightsByTable => {
  const mine = myHome(cell, 'activity_drafts.home_id');
  const herOrMyHome = `${own('person_id')} or ${anActivityAtMyHome(cell, 'activity_id')}`;
  return {
    activity_drafts: {
      grants: ['select', 'insert', 'update', 'delete'],
      rows: {
        select: `${mine} or ${isSystem}`,
        insert: mine,
        update: `${mine} or ${isSystem}`,
        delete: mine,
      },
    },
    activity_changes: { grants: ['select', 'insert'] },
    reminders: {
      grants: ['select', 'insert'],
      rows: { select: aSignupISee(cell, 'signup_id'), insert: isSystem },
    },
    activity_questions: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: herOrMyHome,
        insert: `person_id = ${actor}`,
        update: `${isSystem} or ${anActivityAtMyHome(cell, 'activity_id')}`,
      },
    },
    feedback: {
      grants: ['select', 'insert', 'update'],
      rows: { select: own('person_id'), insert: `person_id = ${actor}`, update: own('person_id') },
    },
  };
};

import { actor, isSystem } from './rights.ts';
import { aHomeBelowMyOffice, belowMyOffice, myHome, type RightsByTable } from './whose-rows.ts';

/**
 * What an office does above homes: a town's office sees and writes what lies in its town, the district's everything. A
 * home's hosts see what was said to their home, and note that it was read there.
 */
export const rightsOfTheOffice = (cell: string): RightsByTable => {
  const both = `${aHomeBelowMyOffice(cell, 'from_id')} and ${aHomeBelowMyOffice(cell, 'into_id')}`;
  const itsOffice = belowMyOffice(cell, 'office_code');
  const saidToMyHome = `exists (select from ${cell}.announcement_homes s
    where s.announcement_id = announcements.id and ${myHome(cell, 's.home_id')})`;
  const myHomes = myHome(cell, 'announcement_homes.home_id');
  return {
    mergers: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: `${isSystem} or (${both})`,
        insert: `prepared_by = ${actor} and ${both}`,
        update: `${isSystem} or (${both})`,
      },
    },
    announcements: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: `${isSystem} or ${itsOffice} or ${saidToMyHome}`,
        insert: `announced_by = ${actor} and ${itsOffice}`,
        update: itsOffice,
      },
    },
    announcement_homes: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: `${isSystem} or ${myHomes} or ${aHomeBelowMyOffice(cell, 'home_id')}`,
        insert: aHomeBelowMyOffice(cell, 'home_id'),
        update: myHomes,
      },
    },
  };
};

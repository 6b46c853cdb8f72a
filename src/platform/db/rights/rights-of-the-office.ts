import { actor, actsAsOffice, isSystem } from './rights.ts';
import { aHomeBelowMyOffice, belowMyOffice, myHome, type RightsByTable } from './whose-rows.ts';

/**
 * What an office does above homes: a town's office sees and writes what lies in its town, the district's everything. A
 * home's hosts see what was said to their home, and note that it was read there; a town's office sees what was said
 * above it to a home of its town.
 */
export const rightsOfTheOffice = (cell: string): RightsByTable => {
  const both = `${aHomeBelowMyOffice(cell, 'from_id')} and ${aHomeBelowMyOffice(cell, 'into_id')}`;
  const itsOffice = belowMyOffice(cell, 'office_code');
  const saidToMyHome = `exists (select from ${cell}.announcement_homes s
    where s.announcement_id = announcements.id and ${myHome(cell, 's.home_id')})`;
  const saidAboveToMine = `(${actsAsOffice} and exists (select from ${cell}.appointments a
    join ${cell}.homes h on starts_with(h.division_code, a.division_code)
    join ${cell}.announcement_homes s on s.home_id = h.id and s.announcement_id = announcements.id
    where a.role in ('town', 'district') and a.ended_at is null and a.person_id = ${actor}
    and starts_with(a.division_code, announcements.office_code)))`;
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
        select: `${isSystem} or ${itsOffice} or ${saidToMyHome} or ${saidAboveToMine}`,
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

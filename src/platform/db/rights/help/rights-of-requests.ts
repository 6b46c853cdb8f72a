import { guardedSeats } from '../../../../core/offices/office.ts';
import { aCaseOpenToMe, aCaseOfMyTeams } from './rights-of-cases.ts';
import { actor, isSystem } from '../rights.ts';
import { iSitAs, myHome, own, type RightsByTable } from '../whose-rows.ts';

/** "I sit at the district's rights desk." No office, not even the district's own, reads what people ask for. */
const myDesk = (cell: string) => iSitAs(cell, ['rights']);

/** "A wall keeps me out": she named me, or wanted nobody of her own home to know. */
const walledFrom = (cell: string, request: string) => `exists (
  select from ${cell}.request_walls w where w.request_id = ${request}.id and w.person_id = ${actor})`;

/**
 * "A request that I work on": one at my desk, one that was given to me, one that names my home. Never past a wall; and once
 * a case has come of it, as one of that case's team alone.
 */
const iReach = (
  cell: string,
  request: string,
  aCase: (cell: string, caseId: string) => string,
) => `(${isSystem} or (not ${walledFrom(cell, request)} and (
  (${request}.case_id is null and (
    (${request}.at_desk_at is not null and ${myDesk(cell)})
    or (${request}.owner_id = ${actor} and ${iSitAs(cell, guardedSeats)})
    or (${request}.home_id is not null and ${myHome(cell, `${request}.home_id`)})))
  or (${request}.case_id is not null and ${aCase(cell, `${request}.case_id`)}))))`;

const iWorkOn = (cell: string, request: string) => iReach(cell, request, aCaseOpenToMe);

/** Through a broken glass it is read and not changed. */
const iMayChange = (cell: string, request: string) => iReach(cell, request, aCaseOfMyTeams);

const aRequestIWorkOn = (cell: string, requestId: string) =>
  `exists (select from ${cell}.requests r where r.id = ${requestId} and ${iWorkOn(cell, 'r')})`;

const aRequestIMayChange = (cell: string, requestId: string) =>
  `exists (select from ${cell}.requests r where r.id = ${requestId} and ${iMayChange(cell, 'r')})`;

/** "A request that I see": asked under my name, or one that I work on. Its own policies say which. */
export const aRequestISee = (cell: string, requestId: string) =>
  `exists (select from ${cell}.requests r where r.id = ${requestId})`;

/**
 * What people ask for. Rows are written by the system, which has judged the form; she sees her own where it bears her
 * id, which help never does. The rota is the desk's own.
 */
export const rightsOfRequests = (cell: string): RightsByTable => {
  const written = `${isSystem} or (actor_id = ${actor} and ${aRequestIWorkOn(cell, 'request_id')})`;
  return {
    requests: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: `person_id = ${actor} or ${iWorkOn(cell, 'requests')}`,
        insert: isSystem,
        update: iMayChange(cell, 'requests'),
      },
    },
    request_walls: { grants: ['select', 'insert'], rows: { select: own('person_id'), insert: isSystem } },
    request_events: {
      grants: ['select', 'insert'],
      rows: { select: aRequestIWorkOn(cell, 'request_id'), insert: written },
    },
    request_notes: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: aRequestIWorkOn(cell, 'request_id'),
        insert: aRequestIMayChange(cell, 'request_id'),
        update: isSystem,
      },
    },
    request_texts: {
      grants: ['select', 'insert', 'update'],
      rows: { select: isSystem, insert: aRequestIMayChange(cell, 'request_id'), update: isSystem },
    },
    duty_turns: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: `${isSystem} or ${myDesk(cell)}`,
        insert: `set_by = ${actor} and ${myDesk(cell)}`,
        update: myDesk(cell),
      },
    },
  };
};

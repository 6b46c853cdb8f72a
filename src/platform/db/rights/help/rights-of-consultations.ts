import { guardedSeats } from '../../../../core/offices/office.ts';
import { aCaseIRead, isWalledFrom, ofTheTeam } from './rights-of-cases.ts';
import { actor, isSystem } from '../rights.ts';
import { iSitAs, own, type RightsByTable } from '../whose-rows.ts';

const ofTheDesk = (cell: string) => iSitAs(cell, ['rights']);

/** "I am the one who listens, and still have my seat." Whoever has no account is looked after by the desk. */
const itIsI = (cell: string, specialist: string) =>
  `(${specialist}.person_id = ${actor} and ${iSitAs(cell, guardedSeats)})`;

const iListen = (cell: string, specialistId: string) => `exists (
  select from ${cell}.specialists s where s.id = ${specialistId} and ${itIsI(cell, 's')})`;

const nobodysWithAnAccount = (cell: string, specialistId: string) => `exists (
  select from ${cell}.specialists s where s.id = ${specialistId} and s.person_id is null)`;

const sheNamedMe = (cell: string) => `exists (select from ${cell}.consultation_walls w
  where w.consultation_id = consultations.id and w.person_id = ${actor})`;

/**
 * Who sits where is for everybody to read. Who comes is known to the one who listens, to the desk where that one has no account,
 * and of a case to its team; rows are written by the system, which has judged the verb.
 */
export const rightsOfConsultations = (cell: string): RightsByTable => ({
  room_things: { grants: ['select', 'insert'] },
  specialists: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: 'true',
      insert: `named_by = ${actor} and ${ofTheDesk(cell)}`,
      update: `${isSystem} or ${ofTheDesk(cell)} or ${itIsI(cell, 'specialists')}`,
    },
  },
  specialist_days: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: 'true',
      insert: `${ofTheDesk(cell)} or ${iListen(cell, 'specialist_days.specialist_id')}`,
      update: `${ofTheDesk(cell)} or ${iListen(cell, 'specialist_days.specialist_id')}`,
    },
  },
  consultations: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${isSystem} or (not ${sheNamedMe(cell)} and (
        (consultations.case_id is null and ${ofTheDesk(cell)} and ${nobodysWithAnAccount(cell, 'consultations.specialist_id')})
        or (${iListen(cell, 'consultations.specialist_id')} and not ${isWalledFrom(cell, 'consultations.case_id')})
        or (consultations.case_id is not null and ${aCaseIRead('consultations.case_id')})))`,
      insert: isSystem,
      update: isSystem,
    },
  },
  ...ofTheTeam({ table: 'legal_aid_applications', by: 'written_by', changes: true }),
  consultation_walls: { grants: ['select', 'insert'], rows: { select: own('person_id'), insert: isSystem } },
  consultation_texts: {
    grants: ['select', 'insert', 'update'],
    rows: { select: isSystem, insert: isSystem, update: isSystem },
  },
});

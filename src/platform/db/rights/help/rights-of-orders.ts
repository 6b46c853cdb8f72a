import { aCaseIRead, aCaseOfMyTeam, ofTheTeam } from './rights-of-cases.ts';
import { actor, isSystem } from '../rights.ts';
import type { RightsByTable } from '../whose-rows.ts';

/** Protection orders: how one stands is counted by the system, which reads no word of it; all else is the team's. */
export const rightsOfOrders: RightsByTable = {
  protection_orders: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${isSystem} or ${aCaseIRead('protection_orders.case_id')}`,
      insert: `opened_by = ${actor} and state = 'preparing' and ${aCaseOfMyTeam('protection_orders.case_id')}`,
      update: aCaseOfMyTeam('protection_orders.case_id'),
    },
  },
  ...ofTheTeam({ table: 'order_words', by: 'written_by', changes: true }),
  ...ofTheTeam({ table: 'order_steps', by: 'noted_by', changes: false }),
  ...ofTheTeam({ table: 'order_evidence', by: 'added_by', changes: true }),
  ...ofTheTeam({ table: 'order_packs', by: 'made_by', changes: false }),
  ...ofTheTeam({ table: 'warning_letters', by: 'noted_by', changes: true }),
  ...ofTheTeam({ table: 'warning_visits', by: 'noted_by', changes: false }),
};

import { forbiddenTo } from '../../offices/forbidden-to.ts';
import { listSeated } from '../../requests/desk-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { mayNameSpecialists } from '../consultation-policy.ts';
import { atTheDesk } from '../../requests/at-the-desk.ts';
import { listRoomsOpen } from './specialist-queries.ts';

/** Where somebody could sit, and who of the district could keep her own list. */
export type ForListening = {
  rooms: { id: string; name: string; homeName: string }[];
  people: { id: string; name: string }[];
};

/** For who names those that listen. Forbidden to all but the desk. */
export const listRoomsForListening = async (ctx: Ctx): Promise<ForListening> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    if (!mayNameSpecialists(await atTheDesk(ctx))) throw await forbiddenTo(ctx, 'rights-desk-only');
    const seated = await asSystem(ctx, ({ db }) => listSeated(db));
    const people = seated
      .filter(({ seat }) => seat !== 'rights')
      .map(({ id, name }) => ({ id, name: name ?? '' }));
    return { rooms: await listRoomsOpen(ctx.db), people };
  });

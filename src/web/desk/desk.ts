import { deskOf } from '../account/desk-of.ts';
import { goTo, loading } from '../page-request.ts';
import { hersOf } from '../cells/her-cells.ts';

/** `/desk` alone leads to the desk that is hers; whoever has none reads on the host's how she comes by one. */
export const loader = loading(async (page) => {
  throw goTo((await deskOf(await hersOf(page))) ?? '/desk/today');
});

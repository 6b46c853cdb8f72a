import { joinCell } from '../../core/people/join-cell.ts';
import type { Actor, Cell, Ctx } from '../../core/shared/ctx.ts';
import type { Auth } from '../auth/open-auth.ts';
import type { RequestHeaders } from '../auth/request-token.ts';
import { openCtx, type World } from '../world.ts';

export type Visitor = { accountId: string; personId: string; phoneMasked: string; secondStepDone: boolean };

type Desk = { world: World; auth: Auth };

/** Where a request goes, and whether it does something there or only looks. */
export type Coming = { cell: Cell; acts: boolean };

/**
 * Who a request comes from, as a person of one cell; null where nobody has signed in. Her person is made where she
 * first does something in a cell, or, to begin with, in the first one: an address that leads to another district makes
 * nobody of her there. Who only looks around in one has an id that no row bears.
 */
export async function visitorOf(
  { world, auth }: Desk,
  headers: RequestHeaders,
  { cell, acts }: Coming,
): Promise<Visitor | null> {
  const session = await auth.readSession(headers, cell);
  if (!session) return null;
  const { accountId, phoneMasked, secondStepDone } = session;
  const she = { accountId, phoneMasked, secondStepDone };
  if (session.personId !== null) return { ...she, personId: session.personId };
  const begins = cell === world.cells[0] && (await auth.listMemberships(accountId)).length === 0;
  const ctx = openCtx(world, cell, { kind: 'anonymous' });
  if (!acts && !begins) return { ...she, personId: ctx.newId() };
  const personOfCell = await joinCell(ctx, { accountId, phoneMasked });
  const personId = await auth.membershipOf({ accountId, cell, newPersonId: personOfCell });
  return { ...she, personId };
}

type Known = Pick<Visitor, 'accountId' | 'personId' | 'secondStepDone'>;

export const actorFor = (visitor: Known | null): Actor =>
  visitor
    ? {
        kind: 'person',
        personId: visitor.personId,
        accountId: visitor.accountId,
        secondStepDone: visitor.secondStepDone,
      }
    : { kind: 'anonymous' };

/**
 * She in every cell to which she belongs. One that is not of this database is an error: what stands there of her would
 * be overlooked.
 */
export async function everywhereOf(
  { world, auth }: Desk,
  { accountId, secondStepDone }: Pick<Visitor, 'accountId' | 'secondStepDone'>,
): Promise<Ctx[]> {
  const memberships = await auth.listMemberships(accountId);
  return memberships.map(({ cell: number, personId }) => {
    const cell = world.cells.find((cell) => cell.number === number);
    if (!cell) throw new Error(`an account belongs to the cell ${number}, which is not here`);
    return openCtx(world, cell, actorFor({ accountId, personId, secondStepDone }));
  });
}

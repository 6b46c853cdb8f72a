import type { Newcomer } from '../../core/people/arriving.ts';
import { joinCell } from '../../core/people/join-cell.ts';
import type { Actor, Cell, Ctx } from '../../core/shared/ctx.ts';
import type { Auth } from '../auth/open-auth.ts';
import type { RequestHeaders } from '../auth/request-token.ts';
import { openCtx, type World } from '../world.ts';

export type Visitor = { accountId: string; personId: string; phoneMasked: string };

type Desk = { world: World; auth: Auth };

/** Makes the person of a cell; who was one before stays that. */
async function join(
  { world, auth }: Desk,
  { accountId, phoneMasked }: Omit<Visitor, 'personId'>,
  cell: Cell,
): Promise<Visitor> {
  const ctx = openCtx(world, cell, { kind: 'anonymous' });
  const newPersonId = await joinCell(ctx, { accountId, phoneMasked });
  const personId = await auth.membershipOf({ accountId, cell, newPersonId });
  return { accountId, phoneMasked, personId };
}

/**
 * Who a request comes from, as a person of one cell; null where nobody has signed in. To begin with she is one of the
 * first cell. An address that leads to another district makes nobody of her there, nor does a form that is refused: she
 * has an id that no row bears, until a verb wants a person (`arriving`) and `arrive` makes her one.
 */
export async function visitorOf(desk: Desk, headers: RequestHeaders, cell: Cell) {
  const { world, auth } = desk;
  const session = await auth.readSession(headers, cell);
  if (!session) return { visitor: null, arrive: null };
  const { accountId, phoneMasked, personId } = session;
  if (personId !== null) return { visitor: { accountId, phoneMasked, personId }, arrive: null };
  const begins = cell === world.cells[0] && (await auth.listMemberships(accountId)).length === 0;
  if (begins) return { visitor: await join(desk, session, cell), arrive: null };
  const { newId } = openCtx(world, cell, { kind: 'anonymous' });
  const arrive = async () => openCtx(world, cell, actorFor(await join(desk, session, cell)));
  return { visitor: { accountId, phoneMasked, personId: newId() }, arrive };
}

/** The same, as a verb wants her. */
export async function newcomerOf(desk: Desk, headers: RequestHeaders, cell: Cell): Promise<Newcomer> {
  const { visitor, arrive } = await visitorOf(desk, headers, cell);
  return { ctx: openCtx(desk.world, cell, actorFor(visitor)), arrive };
}

export const actorFor = (visitor: Pick<Visitor, 'accountId' | 'personId'> | null): Actor =>
  visitor
    ? { kind: 'person', personId: visitor.personId, accountId: visitor.accountId }
    : { kind: 'anonymous' };

/**
 * She in every cell to which she belongs. One that is not of this database is an error: what stands there of her would
 * be overlooked.
 */
export async function everywhereOf({ world, auth }: Desk, accountId: string): Promise<Ctx[]> {
  const memberships = await auth.listMemberships(accountId);
  return memberships.map(({ cell: number, personId }) => {
    const cell = world.cells.find((cell) => cell.number === number);
    if (!cell) throw new Error(`an account belongs to the cell ${number}, which is not here`);
    return openCtx(world, cell, actorFor({ accountId, personId }));
  });
}

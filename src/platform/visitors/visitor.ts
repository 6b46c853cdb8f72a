import type { Newcomer } from '../../core/people/arriving.ts';
import { joinCell } from '../../core/people/join-cell.ts';
import type { Actor, Cell, Ctx } from '../../core/shared/ctx.ts';
import type { Auth } from '../auth/open-auth.ts';
import type { RequestHeaders } from '../auth/request-token.ts';
import { openCtx, type World } from '../world.ts';

export type Visitor = { accountId: string; personId: string; phoneMasked: string; secondStepDone: boolean };

type Desk = { world: World; auth: Auth };

/** Makes the person of a cell; who was one before stays that. */
async function join({ world, auth }: Desk, she: Omit<Visitor, 'personId'>, cell: Cell): Promise<Visitor> {
  const { accountId, phoneMasked } = she;
  const ctx = openCtx(world, cell, { kind: 'anonymous' });
  const newPersonId = await joinCell(ctx, { accountId, phoneMasked });
  const personId = await auth.membershipOf({ accountId, cell, newPersonId });
  return { ...she, personId };
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
  const { accountId, phoneMasked, secondStepDone, personId } = session;
  const she = { accountId, phoneMasked, secondStepDone };
  if (personId !== null) return { visitor: { ...she, personId }, arrive: null };
  const begins = cell === world.cells[0] && (await auth.listMemberships(accountId)).length === 0;
  if (begins) return { visitor: await join(desk, she, cell), arrive: null };
  const { newId } = openCtx(world, cell, { kind: 'anonymous' });
  const arrive = async () => openCtx(world, cell, actorFor(await join(desk, she, cell)));
  return { visitor: { ...she, personId: newId() }, arrive };
}

/** The same, as a verb wants her. */
export async function newcomerOf(desk: Desk, headers: RequestHeaders, cell: Cell): Promise<Newcomer> {
  const { visitor, arrive } = await visitorOf(desk, headers, cell);
  return { ctx: openCtx(desk.world, cell, actorFor(visitor)), arrive };
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

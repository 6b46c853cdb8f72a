import { joinCell } from '../core/people/join-cell.ts';
import type { Actor, Cell } from '../core/shared/ctx.ts';
import type { Auth } from './auth/open-auth.ts';
import type { RequestHeaders } from './auth/request-token.ts';
import { openCtx, type World } from './world.ts';

export type Visitor = { accountId: string; personId: string; phoneMasked: string };

/**
 * Who a request comes from, as a person of one cell; null where nobody has signed in. Her person is made the first
 * time that she comes to a cell.
 */
export async function visitorOf(
  { world, auth }: { world: World; auth: Auth },
  headers: RequestHeaders,
  cell: Cell,
): Promise<Visitor | null> {
  const session = await auth.readSession(headers, cell);
  if (!session) return null;
  const { accountId, phoneMasked } = session;
  if (session.personId !== null) return { accountId, phoneMasked, personId: session.personId };
  const personOfCell = await joinCell(openCtx(world, cell, { kind: 'anonymous' }), {
    accountId,
    phoneMasked,
  });
  const personId = await auth.membershipOf({ accountId, cell, newPersonId: personOfCell });
  return { accountId, phoneMasked, personId };
}

export const actorFor = (visitor: Visitor | null): Actor =>
  visitor
    ? { kind: 'person', personId: visitor.personId, accountId: visitor.accountId }
    : { kind: 'anonymous' };

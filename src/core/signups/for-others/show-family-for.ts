import { listRelativesOf } from '../../relatives/relative-queries.ts';
import type { Relative } from '../../relatives/relative.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isId } from '../../shared/ids.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listPlacesBeside, type PlaceThen } from '../same-time/place-then-queries.ts';
import type { MySignup, SignupAtDoor } from '../signup.ts';
import { listSignupsFor, presentAtDoor } from '../signup-queries.ts';

export type RelativeFor = Relative & { signup: MySignup | null; sameTime: PlaceThen[] };

/** `sameTime`: the places she has, or her relative has, at what happens at the same time. */
export type FamilyFor = { mine: SignupAtDoor | null; sameTime: PlaceThen[]; relatives: RelativeFor[] };

const nobody: FamilyFor = { mine: null, sameTime: [], relatives: [] };

/** She and her relatives, each with the open sign-up for this activity if there is one; nobody where she has not signed in. */
export async function showFamilyFor(ctx: Ctx, activityId: string): Promise<FamilyFor> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || !isId(activityId)) return nobody;
  return inTransaction(ctx, async (ctx) => {
    const relatives = await listRelativesOf(ctx.db, actor.personId);
    const ids = [actor.personId, ...relatives.map(({ id }) => id)];
    const signupOf = new Map<string, SignupAtDoor>();
    for (const row of await listSignupsFor(ctx.db, activityId, ids)) {
      signupOf.set(row.person_id, await presentAtDoor(ctx, row));
    }
    const places = await listPlacesBeside(ctx.db, activityId, ids);
    const thenOf = (id: string) => places.filter(({ personId }) => personId === id);
    return {
      mine: signupOf.get(actor.personId) ?? null,
      sameTime: thenOf(actor.personId),
      relatives: relatives.map((relative) => ({
        ...relative,
        signup: signupOf.get(relative.id) ?? null,
        sameTime: thenOf(relative.id),
      })),
    };
  });
}

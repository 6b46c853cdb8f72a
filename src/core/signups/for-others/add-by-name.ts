import { mayRun } from '../../homes/home-policy.ts';
import { listHomesKeptBy } from '../../homes/home-queries.ts';
import { insertNameOnly } from '../../people/person-queries.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { forbidden } from '../../shared/errors.ts';

/**
 * A host notes someone who has no phone by her name alone, as part of the verb that needs her: 王大娘. Returns the
 * new person's id. Forbidden for whoever does not run the home.
 */
export async function addByName(
  ctx: PersonCtx,
  { name, homeId }: { name: string; homeId: string },
): Promise<string> {
  const keeping = { homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) };
  if (!mayRun(keeping, { id: homeId })) throw forbidden('name-by-host-only');
  const id = ctx.newId();
  await insertNameOnly(ctx.db, { id, name, joined_at: ctx.now, added_by: ctx.actor.personId });
  return id;
}

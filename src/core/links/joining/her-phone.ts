import { insertPhone } from '../../people/phones/kept-phone-queries.ts';
import { holdMarks } from '../../people/phones/hold-marks.ts';
import { wishesNoContact } from '../../people/phones/no-contact.ts';
import type { SealedPhone } from '../../people/phones/seal-phone.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, ruleBroken } from '../../shared/errors.ts';
import { findTouchBy } from './known-queries.ts';

/**
 * Of somebody who joins is kept how she is rung, for as long as the link stands. RuleBroken `wishes-no-contact` where whoever has this
 * phone said no for good; Conflict `has-a-link` where she is known by both already, `waits-to-be-asked` where a
 * roster named her and nobody has asked her yet. As the system.
 */
export async function keepHerPhone(
  ctx: Ctx,
  { personId, name, sealed }: { personId: string; name: string; sealed: SealedPhone },
): Promise<void> {
  await holdMarks(ctx, [sealed.mark]);
  const known = await findTouchBy(ctx, { mark: sealed.mark, name });
  if (known) throw conflict(known === 'link' ? 'has-a-link' : 'waits-to-be-asked');
  // Asked last: a no of this very moment ends the link first.
  if (await wishesNoContact(ctx.db, sealed.mark)) throw ruleBroken('wishes-no-contact');
  await insertPhone(ctx.db, { person_id: personId, ...sealed });
}

import { listReaders } from '../../requests/asking/wall-queries.ts';
import { namesTyped, whoIsMeant } from '../../requests/asking/who-is-meant.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { ruleBroken } from '../../shared/errors.ts';
import type { SpecialistRow } from '../specialists/specialist-queries.ts';

type Listening = Pick<SpecialistRow, 'id' | 'title' | 'person_id'>;

/**
 * Whom she named, of those who could read it; the one who listens must be none of them, by her title or by who she is. Asked as the
 * system. RuleBroken `not-with-her`.
 */
export async function wallsFor(
  ctx: Ctx,
  notThese: readonly string[],
  { id, title, person_id: personId }: Listening,
): Promise<string[]> {
  const typed = namesTyped(notThese);
  if (typed.length === 0) return [];
  const meant = whoIsMeant(typed, await listReaders(ctx.db)).map(({ id }) => id);
  const isHer = whoIsMeant(typed, [{ id, name: title }]).length > 0;
  if (isHer || (personId !== null && meant.includes(personId))) throw ruleBroken('not-with-her');
  return meant;
}
